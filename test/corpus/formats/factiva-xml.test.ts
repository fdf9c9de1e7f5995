import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatName } from './opened.ts';
import { blocksIn, bytesOf, toldBy } from './told.ts';

const at = (name: string): string => join(import.meta.dirname, 'factiva-xml', name);

/** What an article of these files tells where nothing else is said of it. */
const told = (title: string, date: string | null, exportId: string, more: object = {}) => ({
  ...{ title, date, source: 'The Dorsa Post', author: null, length: '120 words', language: 'EN', exportId },
  ...more,
});

const TOLD: Readonly<Record<string, unknown[]>> = {
  'two.xml': [
    told('Dorsa - the port reopens', '2012-01-09', 'DORPST0020120109e8190030', { length: '942 words' }),
    told('Un port fermé', '2012-01-06', 'DORPST0020120106e8160031', {
      ...{ source: 'Le Courrier de Dorsa', length: '780 words', language: 'FR' },
    }),
  ],
  'author-and-section.xml': [
    told('Fog', '2012-05-07', 'DORPST0020120507e8570001', { author: 'Ana Maro', section: 'World' }),
  ],
  'table.xml': [told('Ships', '2012-05-08', 'DORPST0020120508e8580001')],
  'date-and-time.xml': [told('Nine', '2012-05-09', 'DORPST0020120509e8590001')],
  'entities.xml': [told('Reed & Sons – a <name>', '2012-05-10', 'DORPST0020120510e85a0001')],
  'bomb.xml': [told('Bomb &c;', '2012-05-11', 'DORPST0020120511e85b0001')],
  'cut-off.xml': [
    told('The first', '2012-05-12', 'DORPST0020120512e85c0001'),
    {
      title: 'The second',
      date: '2012-05-13',
      source: 'The Dorsa Post',
      author: null,
      language: 'EN',
      exportId: 'DORPST0020120513e85d0002',
    },
    'The file ends inside this article; export it again.',
  ],
  'no-article.xml': ['This response of Factiva holds no article.'],
  'empty-article.xml': [
    told('Before', '2012-05-14', 'DORPST001'),
    'This Factiva article has neither headline nor text; export it again.',
    told('After', '2012-05-16', 'DORPST003'),
  ],
  'prefixed.xml': [
    { title: 'Prefixed', date: '2012-05-17', source: 'The Dorsa Post', author: null, exportId: 'DORPST004' },
  ],
  'bad-dates.xml': [
    told('No such day', null, 'DORPST005'),
    told('Year nought', null, 'DORPST006'),
    told('Far off', null, 'DORPST007'),
  ],
  'captions.xml': [told('Gulls', '2012-05-18', 'DORPST008')],
  'saved-as.txt': [told('A text by its name', '2012-05-19', 'DORPST009')],
  'bare-text.xml': [
    {
      title: 'PORT OF DORSA REOPENS',
      date: '1987-02-26',
      source: 'Dorsa Wire',
      author: null,
      exportId: 'DORP0001',
    },
  ],
  'unknown-parts.xml': [told('Parts', '2012-05-20', 'DORPST0010')],
};

describe("Factiva's XML", () => {
  it.each(Object.keys(TOLD))('%s is known by its root, and tells of each article', async (name) => {
    expect(formatName(at(name))).toBe('Factiva XML');
    expect(await toldBy(at(name))).toEqual(TOLD[name]);
  });

  it('takes a line that is indented for a new paragraph where the text has no elements, unless all are', async () => {
    expect(await blocksIn(at('bare-text.xml'))).toEqual([
      ['title', 'PORT OF DORSA REOPENS'],
      ['paragraph', 'The port of Dorsa said that it reopened & two ships came.'],
      ['paragraph', 'None left, it said, since the wind was strong.'],
      ['paragraph', 'Jane Moor waits on the quay.'],
    ]);
  });

  it('has the lead over the rest of the text, wherever it stands', async () => {
    expect(await blocksIn(at('two.xml'))).toEqual([
      ['title', 'Dorsa - the port reopens'],
      ['paragraph', 'The port of Dorsa reopened on Monday.'],
      ['paragraph', 'Two ships came.'],
      ['paragraph', 'None left.'],
    ]);
  });

  it.each([
    ['table.xml', ['Ships', 'The count:', 'Port     Ships', 'Dorsa       12', 'Others had none.']],
    ['entities.xml', ['Reed & Sons – a <name>', 'Reed & Sons <said> no.', 'Été &hellip;']],
    ['bomb.xml', ['Bomb &c;', '&c;&f;', 'Still here.']],
    ['captions.xml', ['Gulls', 'Gulls came.', 'Nobody fed them.', 'A gull on the quay.']],
    ['cut-off.xml', ['The first', 'It is whole.', 'All of it.']],
  ])('the text of %s', async (name, texts) => {
    expect((await blocksIn(at(name))).map(([, text]) => text)).toEqual(texts);
  });

  it('keeps what nobody knows yet readable', async () => {
    const furniture = await blocksIn(at('unknown-parts.xml'), 1, ['furniture']);
    expect(furniture.map(([, text]) => text)).toEqual(expect.arrayContaining(['Something new', 'x']));
  });

  it('says where each article lies', async () => {
    const second = await bytesOf(at('two.xml'), 2, readFileSync(at('two.xml')));
    expect(second.startsWith('<article>')).toBe(true);
    expect(second).toContain('Un <hlt>port</hlt> fermé');
    expect(second.endsWith('</article>')).toBe(true);
  });
});
