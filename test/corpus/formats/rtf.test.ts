import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatName, opened } from './opened.ts';
import { blocksIn, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'rtf', name);
const CUT = 'The file ends in the middle: what stood behind is missing. Download or save it again.';
const untold = (title: string) => ({ title, date: null, source: null, author: null });

const TOLD: Readonly<Record<string, unknown[]>> = {
  'factiva.rtf': [
    {
      title: 'Le port de Dorsa rouvre',
      date: '2016-12-29',
      source: 'Le Courrier de Dorsa',
      author: 'Jeanne Morel',
      length: '295 mots',
      language: 'Français',
      exportId: 'DORSFR0020161229ecct0001r',
    },
    {
      title: 'Ferry lost in fog',
      date: '2020-01-02',
      source: 'The Dorsa Post',
      author: null,
      section: 'World News',
      length: '712 words',
      language: 'English',
      exportId: 'DORPST0020200102eg120001p',
    },
  ],
  'factiva-plain.rtf': [
    {
      title: 'Ferry lost in fog',
      date: '2020-01-02',
      source: 'The Dorsa Post',
      author: 'Jo Lind',
      section: 'Coast',
      length: '345 words',
      language: 'English',
      exportId: 'DORPST0020200102eg120001p',
    },
    {
      title: 'Bread runs out',
      date: '2020-01-03',
      source: 'Mill Gazette',
      author: 'Eva Brandt',
      length: '88 words',
      language: 'English',
      exportId: 'MILGAZ0000020200103eg1300q06',
    },
  ],
  'factiva-keys.rtf': [
    {
      title: 'Ferry lost in fog',
      date: '2020-01-02',
      source: 'The Dorsa Post',
      author: 'Jo Lind',
      section: 'World',
      length: '712 words',
      language: 'English',
      exportId: 'DORPST0020200102eg120001p',
    },
    {
      title: 'Fog lifts',
      date: '2020-01-03',
      source: 'The Dorsa Post',
      author: null,
      exportId: 'DORPST0020200103eg130002q',
    },
  ],
  'factiva-tabs.rtf': [
    {
      title: 'Nets mended',
      date: '2019-06-05',
      source: 'Diario de Dorsa',
      author: null,
      exportId: 'DIADOR0020190605ef650001a',
    },
  ],
  'factiva-german.rtf': [
    {
      title: 'Der Hafen schweigt',
      date: '2019-06-06',
      source: 'Dorsaer Tageblatt',
      author: null,
      length: '371 Wörter',
      language: 'Deutsch',
      exportId: 'DORTAG0020190606ef660002x',
    },
  ],
  'nexis.rtf': [
    {
      title: 'Envoys meet again',
      date: '2019-11-07',
      source: 'The Dorsa Post',
      author: 'Ana Maro',
      section: 'World; Pg. 4',
      length: '204 words',
      url: 'https://advance.lexis.example/api/document?id=urn:contentItem:ABCD-0001-0000-00000-00&idtype=PID',
      exportId: 'urn:contentItem:ABCD-0001-0000-00000-00',
    },
    {
      title: 'Gulls over the quay',
      date: '2019-11-08',
      source: 'Dorsa Herald',
      author: null,
      length: '88 words',
      url: 'https://advance.lexis.example/api/document?id=urn:contentItem:ABCD-0002-0000-00000-00&idtype=PID',
      exportId: 'urn:contentItem:ABCD-0002-0000-00000-00',
    },
  ],
  'nexis-old.rtf': [
    {
      title: 'Harbour of Dorsa reopens',
      date: '2009-03-12',
      source: 'The Dorsa Post',
      author: 'Ana Maro',
      section: 'WORLD; Pg. 4',
      length: '204 words',
      language: 'ENGLISH',
      exportId: '1 of 2',
    },
    {
      title: 'Gulls over the quay',
      date: '2009-03-13',
      source: 'Dorsa Herald',
      author: null,
      length: '88 words',
      exportId: '2 of 2',
    },
  ],
  'nexis-centred.rtf': [
    {
      title: 'Trams burn again',
      date: '2015-07-01',
      source: 'The Southquay Post',
      author: null,
      length: '3362 words',
      exportId: '1 of 1',
    },
  ],
  'note.rtf': [{ title: 'On nets', date: '2019-06-06', source: null, author: 'Ana Maro' }],
  'letters.rtf': [untold('Москва and 日本 and 河 and 😀 and €')],
  'hidden.rtf': [untold('Shown still')],
  'table.rtf': [untold('The count:')],
  'box.rtf': [untold('Before the box')],
  'cocoa.rtf': [untold('Gulls over the quay')],
  'cut-off.rtf': [untold('The first paragraph is whole'), CUT],
  'empty.rtf': ['It holds no text; there is nothing to read.'],
  'braces.rtf': [untold('One')],
  'numbers.rtf': [untold('One \ufffd two'), CUT],
};

describe('an RTF file', () => {
  it.each(Object.keys(TOLD))('%s is known by its beginning, and tells of each record', async (name) => {
    expect(formatName(at(name))).toBe('RTF');
    expect(await toldBy(at(name))).toEqual(TOLD[name]);
  });

  it.each([
    [
      'factiva.rtf',
      [
        'Le port de Dorsa rouvre',
        'Le port de Dorsa a rouvert jeudi, à la surprise générale — ou presque.',
        'Luc Ferrand, le maire, était sur le quai.',
        'Dorsa Presse',
      ],
    ],
    [
      'factiva-keys.rtf',
      ['Ferry lost in fog', 'A ferry was lost in fog.', 'Nobody saw it go.', 'All on board were safe.'],
    ],
    ['factiva-tabs.rtf', ['Nets mended', 'Se remiendan redes.', 'Cada lunes.']],
    ['nexis.rtf', ['Envoys meet again', 'Envoys met again on Thursday.', 'They left without a word.']],
    [
      'nexis-old.rtf',
      ['Harbour of Dorsa reopens', 'The harbour of Dorsa reopened on Thursday.', 'Two ships came.'],
    ],
    ['nexis-centred.rtf', ['Trams burn again', 'Eleven trams burned in the depot.', 'Nobody was hurt.']],
    ['hidden.rtf', ['Shown still. In place.']],
    ['table.rtf', ['The count:', 'Port | Ships', 'Dorsa | 12', 'Others had none.']],
    ['box.rtf', ['Before the box.', 'In the box.', 'Twice.', 'After the box.']],
    [
      'cocoa.rtf',
      ['Gulls over the quay', 'They came in from the sea at noon, as they do.', 'Nobody fed them.'],
    ],
    ['letters.rtf', ['Москва and 日本 and 河 and 😀 and €.', '“Yes”—no\u00a0way, cooperate {x} \\.']],
  ])('the text of %s', async (name, texts) => {
    expect((await blocksIn(at(name))).map(([, text]) => text)).toEqual(texts);
  });

  it('has its styles for what they are', async () => {
    expect(await blocksIn(at('note.rtf'))).toEqual([
      ['title', 'On nets'],
      ['heading', 'How they are mended'],
      ['paragraph', 'Nets are mended à la main[1] here.'],
      ['caption', 'A net on the quay'],
      ['paragraph', 'Every Monday.'],
      ['paragraph', '[1] By hand.'],
    ]);
  });

  it('is none where it is only spoken of', () => {
    expect(formatName(at('mistaken.txt'))).toBe('plain text');
  });

  it.each([
    ['groups', '{'.repeat(300_000), ''],
    ['groups that close nothing', '', '}'.repeat(300_000)],
    ['boxes', '{\\shptxt '.repeat(100_000), ''],
    ['notes', '{\\footnote '.repeat(100_000), ''],
    ['rows', '\\intbl\\cell\\row '.repeat(100_000), ''],
    ['bytes without a blank', "\\'e0".repeat(500_000), ''],
    ['links', '{\\field{\\*\\fldinst{HYPERLINK "a"}}'.repeat(50_000), ''],
  ])('takes no more time than its length for %s', async (_, before, after) => {
    const whole = readFileSync(at('table.rtf'), 'latin1');
    const bytes = Buffer.from(
      whole.replace('\\pard The count', `${before}\\pard The count`) + after,
      'latin1',
    );
    const [article] = await opened(at('table.rtf'), { bytes });
    expect('text' in article! && article.text).toContain('The count:');
  });
});
