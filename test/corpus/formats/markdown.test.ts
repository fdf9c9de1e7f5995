import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/corpus/article.ts';
import { articlesOf, blocksOf } from './opened.ts';

const file = (name: string) => join(import.meta.dirname, 'markdown', name);
const read = async (name: string): Promise<Article> => (await articlesOf(file(name)))[0]!;
const facts = ({ title, date, source, author }: Article) => [title, date, source, author];
const prose = (day: string) =>
  `The ferry to Saint Orla will sail again from ${day} on, the harbour board of Lindmouth said after a meeting that lasted until the evening.`;
const counted = (article: Article) => blocksOf(article).filter(([kind]) => kind !== 'furniture');
const TITLE = 'Ferry sails again';

describe('front matter', () => {
  it.each([
    ['by J. Müller', 'J. Müller'],
    ['By É. Dupont', 'É. Dupont'],
    ['von Jörg Rühl', 'Jörg Rühl'],
    ['[by Ø. Åse, A. Ölz]', 'Ø. Åse, A. Ölz'],
    ['Byron Smith', 'Byron Smith'],
  ])('names its author without what stands before: %s', async (value, author) => {
    const text = `---\ntitle: ${TITLE}\nauthor: ${value}\n---\n\n${prose('Monday')}\n`;
    const [article] = await articlesOf('a.md', { bytes: Buffer.from(text) });
    expect([article!.author, article!.authorFrom]).toEqual([author, 'field']);
  });

  it('of lines with a key and a value is read, its title is the headline', async () => {
    const article = await read('plain.md');
    expect(facts(article)).toEqual([TITLE, '2024-05-13', 'Harbour Post', 'Mira Oldcastle']);
    expect([article.titleFrom, article.dateFrom, article.sourceFrom, article.authorFrom]).toEqual(
      Array(4).fill('field'),
    );
    expect(article.about.details).toEqual({
      url: 'https://harbourpost.example/2024/05/ferry',
      section: 'Local',
      language: 'en',
      exportId: 'ferry-sails-again',
    });
    expect(blocksOf(article)).toEqual([
      ['furniture', '---'],
      ['furniture', 'title:'],
      ['title', TITLE],
      ['furniture', 'date: 2024-05-13'],
      ['furniture', 'author: Mira Oldcastle'],
      ['furniture', 'source: Harbour Post'],
      ['furniture', 'url: https://harbourpost.example/2024/05/ferry'],
      ['furniture', 'section: Local'],
      ['furniture', 'lang: en'],
      ['furniture', 'slug: ferry-sails-again'],
      ['furniture', '---'],
      ['paragraph', prose('Monday')],
    ]);
  });

  it.each([
    // In quotes; a date with a time of day is the day that is written, whatever the zone.
    ['quoted.md', ['Ferry: sails again', '2024-05-13', 'Harbour Post', 'Mira Oldcastle and Ewan Pike']],
    // Lists of maps, a map, a remark.
    ['nested.md', [TITLE, '2024-05-13', 'Harbour Post', 'Mira Oldcastle, Ewan Pike']],
    // Over several lines, with an alias.
    ['folded.md', [TITLE, '2024-05', null, 'Mira Oldcastle']],
    // One level down; a source that is an address.
    ['wrapped.md', [TITLE, '2024-05-13', 'harbourpost.example', 'Mira Oldcastle']],
    ['hugo.md', ['Ferry "Orla" sails again', '2024-05-13', 'Harbour Post', 'Mira Oldcastle, Ewan Pike']],
    // Authors that are links to notes.
    ['clipper.md', [TITLE, '2024-05-13', 'harbourpost.example', 'Mira Oldcastle, Ewan Pike']],
    // No YAML: line by line.
    ['broken.md', [TITLE, '2024-05-13', 'Harbour Post', 'Mira Oldcastle']],
    ['bomb.md', [TITLE, null, null, null]],
    // A date that could be two days gives way to one that could not; null and ~ are nothing.
    ['bad-date.md', [TITLE, '2020-11-07', null, null]],
    ['no-such-day.md', [TITLE, null, null, null]],
    ['proto.md', [TITLE, null, null, null]],
    ['arabic.md', ['العبارة تبحر من جديد', '2024-05-13', null, 'منى حداد']],
    ['crlf.md', [TITLE, null, null, 'Mira Oldcastle']],
  ])('%s', async (name, expected) => {
    expect(facts(await read(name))).toEqual(expected);
  });

  it('tells address, section and language', async () => {
    expect((await read('nested.md')).about.details).toEqual({
      url: 'https://harbourpost.example/ferry',
      section: 'Local, Sea, harbour',
    });
    expect((await read('hugo.md')).about.details).toEqual({ section: 'Local' });
    expect((await read('arabic.md')).about.details).toEqual({ language: 'ar' });
  });

  it('leaves the headline to a heading that says the same, and makes any other a heading', async () => {
    expect(counted(await read('heading-same.md'))).toEqual([
      ['title', 'Ferry Sails Again'],
      ['paragraph', prose('Monday')],
      ['heading', 'What comes next'],
      ['paragraph', prose('Friday')],
    ]);
    expect(counted(await read('heading-other.md'))).toEqual([
      ['title', TITLE],
      ['heading', 'Background'],
      ['paragraph', prose('Monday')],
    ]);
  });

  it('is none where its fence is a rule across the page', async () => {
    expect(counted(await read('rules.md'))).toEqual([
      ['paragraph', prose('Monday')],
      ['paragraph', prose('Friday')],
    ]);
    expect(blocksOf(await read('unclosed.md')).at(-1)).toEqual(['paragraph', prose('Monday')]);
  });

  it('knows where its title stands in the file', async () => {
    const article = await read('quoted.md');
    const title = article.blocks.find(({ kind }) => kind === 'title')!;
    expect(article.text.slice(title.start, title.end)).toBe('Ferry: sails again');
    expect(article.origin).not.toBeNull();
  });

  it.each([
    ['lists in lists', `a: ${'['.repeat(30_000)}\ntitle: ${TITLE}`],
    [
      'maps in maps',
      `${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}k:`).join('\n')}\ntitle: ${TITLE}`,
    ],
    ['quotes without an end', `a: "${'\\"'.repeat(30_000)}\ntitle: ${TITLE}`],
    ['aliases of aliases', `a: &a [x]\nb: [${Array(9000).fill('*a').join(',')}]\ntitle: ${TITLE}`],
  ])('made to hang what reads it is read all the same: %s', async (_, front) => {
    const bytes = Buffer.from(`---\n${front}\n---\n\n${prose('Monday')}\n`);
    const [article] = await articlesOf('a.md', { bytes });
    expect([article!.title, blocksOf(article!).at(-1)]).toEqual([TITLE, ['paragraph', prose('Monday')]]);
  });

  it.each([
    ['quotes without an end', `a = "${'\\"'.repeat(30_000)}\ntitle = "${TITLE}"`],
    ['a table without an end', `[${' '.repeat(60_000)}x\ntitle = "${TITLE}"`],
  ])('in TOML, too: %s', async (_, front) => {
    const bytes = Buffer.from(`+++\n${front}\n+++\n\n${prose('Monday')}\n`);
    const [article] = await articlesOf('a.md', { bytes });
    expect(article!.title).toBe(TITLE);
  });
});
