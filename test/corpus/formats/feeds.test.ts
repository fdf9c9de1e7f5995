import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatName, opened } from './opened.ts';
import { blocksIn, bytesOf, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'feeds', name);
const told = (
  title: string,
  date: string | null,
  source: string,
  author: string | null,
  more: object = {},
) => ({
  ...{ title, date, source, author },
  ...more,
});

const TOLD: Readonly<Record<string, unknown[]>> = {
  'rss2.xml': [
    told('Ferry ‘late again’', '2023-11-07', 'The Dorsa Post', 'Ana Maro', {
      url: 'https://dorsa.example/2023/ferry/',
      section: 'News, Sea',
      language: 'en-GB',
      exportId: 'https://dorsa.example/?p=101',
    }),
    told('Two ships', '2023-11-06', 'The Dorsa Post', 'Jo Lind', {
      url: 'https://dorsa.example/2023/ships/',
      language: 'en-GB',
    }),
  ],
  'headlines.rss': [
    told('Port of Dorsa reopens', '2020-06-03', 'Dorsa Wire', null, { url: 'https://wire.example/1' }),
    told('AT&T and R&D in Dorsa', null, 'Dorsa Wire', null, { url: 'https://wire.example/2' }),
  ],
  'rss091.xml': [
    told('Café by the quay closes', null, 'Dorsa Bulletin', null, {
      url: 'http://bulletin.example/1',
      language: 'en',
    }),
  ],
  'rss1.rdf': [
    told('Der Hafen wartet', '2004-06-06', 'Dorsa RDF', 'Rolf Amtmann', {
      ...{
        url: 'http://rdf.example/1',
        section: 'Politik',
        language: 'de-de',
        exportId: 'http://rdf.example/1',
      },
    }),
  ],
  'atom.xml': [
    told('Gulls & terns', '2020-02-03', 'Harbour Notes', 'Ines Calder', {
      ...{
        url: 'https://notes.example/1',
        section: 'Birds, sea',
        language: 'en',
        exportId: 'tag:notes.example,2020:1',
      },
    }),
    told('Use of <canvas> sails', '2020-02-01', 'Harbour Notes', 'Tom Reed, Jo Lind', {
      ...{ url: 'https://notes.example/2', language: 'en', exportId: 'tag:notes.example,2020:2' },
    }),
  ],
  'atom03.atom': [
    told('L’attente', '2005-08-04', 'Carnet du port', 'Jeanne Morel', {
      ...{ url: 'http://carnet.example/1', language: 'fr', exportId: 'tag:carnet.example:1' },
    }),
  ],
  'aggregated.xml': [
    told('Envoys meet - Dorsa Herald', '2019-11-07', 'Dorsa Herald', null, {
      ...{ url: 'https://news.example/rss/articles/abc', language: 'en-US', exportId: 'abc' },
    }),
  ],
  'planet.xml': [
    told('Tides', '2021-05-06', 'Tides and Times', null, {
      url: 'https://tides.example/1',
      exportId: 'urn:t1',
    }),
  ],
  'pictures.xml': [
    told('A palace at night', '2019-11-08', 'Dorsa Times', 'Eva Brandt', { url: 'https://times.example/1' }),
  ],
  'video.xml': [
    told('The harbour live', '2022-01-02', 'Dorsa TV', 'Dorsa TV', {
      url: 'https://tv.example/x',
      exportId: 'yt:video:x',
    }),
  ],
  'unescaped.xml': [told('Quay seven', null, 'Homemade', null)],
  'cut-off.xml': [
    told('Whole', null, 'Cut', null),
    told('Half', null, 'Cut', null),
    'The file ends inside this item; save the feed again.',
  ],
  'no-items.xml': ['This feed holds no item.'],
  'empty-item.xml': [
    told('Before', null, 'Gaps', null),
    'This item of the feed has neither title nor text.',
    told('After', null, 'Gaps', null),
  ],
  'dates.xml': [
    told('No such day', null, 'Days', null),
    told('Far off', null, 'Days', null),
    told('Either', null, 'Days', null),
    told('In French', '2018-08-04', 'Days', null),
    told('Without zone', '2018-08-04', 'Days', null),
    told('Told twice', '2020-11-07', 'Days', null),
    told('In digits', '2018-08-04', 'Days', null),
  ],
  'bomb.xml': [told('Title &c;', null, 'Bomb', null)],
  'export.xml': [
    told('Nets', '2015-04-05', 'Quayside', 'jo', {
      ...{
        url: 'https://quay.example/nets',
        section: 'Work',
        language: 'en',
        exportId: 'https://quay.example/?p=9',
      },
    }),
  ],
};

describe('a feed', () => {
  it.each(Object.keys(TOLD))('%s is known by its root, and tells of each item', async (name) => {
    expect(formatName(at(name))).toBe('feed');
    expect(await toldBy(at(name))).toEqual(TOLD[name]);
  });

  it.each([
    [
      'rss2.xml',
      [
        ['title', 'Ferry ‘late again’'],
        ['paragraph', 'The ferry was late again on Monday, the harbour said.'],
        ['heading', 'What the captain saw'],
        ['caption', 'The ferry at the quay'],
        ['paragraph', 'Nobody knew why. “Fog,” said Tom Reed.'],
      ],
    ],
    [
      'atom.xml',
      [
        ['title', 'Gulls & terns'],
        ['paragraph', 'What came in from the sea.'],
        ['paragraph', 'Gulls came first.'],
        ['heading', 'Then terns'],
        ['paragraph', 'Terns came after.'],
      ],
    ],
    [
      'atom03.atom',
      [
        ['title', 'L’attente'],
        ['paragraph', 'On attend.'],
        ['paragraph', 'Rien ne vient.'],
      ],
    ],
    [
      'pictures.xml',
      [
        ['title', 'A palace at night'],
        ['paragraph', 'The gates stayed shut.'],
        ['caption', 'The gates of the palace on Thursday.'],
      ],
    ],
    [
      'video.xml',
      [
        ['title', 'The harbour live'],
        ['paragraph', 'What the camera on the quay sees.'],
      ],
    ],
    [
      'rss091.xml',
      [
        ['title', 'Café by the quay closes'],
        ['paragraph', 'A café by the quay closes.'],
      ],
    ],
    [
      'bomb.xml',
      [
        ['title', 'Title &c;'],
        ['paragraph', '&c; &f; still here'],
      ],
    ],
    [
      'export.xml',
      [
        ['title', 'Nets'],
        ['paragraph', 'Nets are mended here.'],
        ['paragraph', 'A net takes an hour.'],
        ['paragraph', 'Every Monday.'],
      ],
    ],
    ['headlines.rss', [['title', 'Port of Dorsa reopens']]],
  ])('the text of %s', async (name, blocks) => {
    expect(await blocksIn(at(name))).toEqual(blocks);
  });

  it('keeps the lines that feeds add as no part of the text', async () => {
    expect(await blocksIn(at('rss2.xml'), 1, ['furniture'])).toEqual([
      ['furniture', 'The post Ferry appeared first on The Dorsa Post.'],
    ]);
  });

  it('says where each item lies', async () => {
    const second = await bytesOf(at('rss2.xml'), 2, readFileSync(at('rss2.xml')));
    expect(second.startsWith('<item>\n    <title>Two ships')).toBe(true);
    expect(second.endsWith('(Jo Lind)</author>\n  </item>')).toBe(true);
    const lines = (await opened(at('rss2.xml'))).map((item) => 'about' in item && item.about.line);
    expect(lines).toEqual([11, 26]);
  });

  it('is none where it is only spoken of', async () => {
    expect(formatName(at('notes.txt'))).toBe('plain text');
    expect(formatName('a.txt', Buffer.from('5 < 6 { <feed>'))).toBe('plain text');
  });

  it('is no other XML, of which it is said that it is not read', async () => {
    expect(formatName(at('other.xml'))).toBe('XML');
    expect(await toldBy(at('other.xml'))).toEqual([
      "This XML (<urlset>) is of a kind that is not read: feeds (RSS, Atom), TEI, NITF, NewsML and Factiva's XML are.",
    ]);
  });

  it('takes no more time than its length, whatever stands in it', async () => {
    const whole = readFileSync(at('rss2.xml'), 'utf8');
    for (const deep of ['<b>', '<item>', '<author>', '<!--', '<![CDATA[', '&lt;div&gt;']) {
      const bytes = Buffer.from(whole.replace('Two ships came', `${deep.repeat(100_000)}Two ships came`));
      const [first] = await opened(at('rss2.xml'), { bytes });
      expect('title' in first! && first.title).toBe('Ferry ‘late again’');
    }
    const comments = Buffer.from(`${'<!---->'.repeat(50_000)}<rss><channel>`);
    expect(formatName('a.xml', comments)).toBe('plain text');
  });
});
