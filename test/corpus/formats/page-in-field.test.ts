/** A field that holds a whole web page, or a fragment of one. */
import { expect, it } from 'vitest';
import { articlesOf, blocksOf } from './opened.ts';

const FIRST =
  'The harbour board of Lindmouth said on Monday that the ferry to Saint Orla will sail again from Friday on.';
const SECOND =
  'Mira Oldcastle, who chairs it, spoke of a hard winter for the island and of debts that are paid.';
const MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>';
const FOOT =
  '<footer><p>Harbour Post is printed in Lindmouth by the Orla Press and read in all of the islands.</p></footer>';
const ASIDE =
  '<aside><h2>Most read</h2><ul><li><a href="/1">Gale tears roof from school</a></li><li><a href="/2">Herring is back</a></li></ul></aside>';
const page = (head = ''): string =>
  `<!DOCTYPE html><html><head>${head}</head><body>${MENU}<article><h1>Ferry sails again</h1><p>${FIRST}</p><p>${SECOND}</p></article>${ASIDE}${FOOT}</body></html>`;

const of = async (record: Record<string, unknown>) => {
  const [article] = await articlesOf('a.jsonl', { bytes: Buffer.from(`${JSON.stringify(record)}\n`) });
  return article!;
};

it('is read as the page: its article without the menu, the aside and the foot', async () => {
  const article = await of({ title: 'Ferry to sail', content: page() });
  expect(blocksOf(article)).toEqual([
    ['title', 'Ferry to sail'],
    ['paragraph', FIRST],
    ['paragraph', SECOND],
  ]);
  expect(article.title).toBe('Ferry to sail');
});

it('tells what the record does not: title, date and author', async () => {
  const head =
    '<meta property="article:published_time" content="2024-05-13T08:00:00Z"><meta name="author" content="Ewan Pike">';
  const bare = await of({ html: page(head) });
  expect([bare.title, bare.date, bare.author]).toEqual(['Ferry sails again', '2024-05-13', 'Ewan Pike']);
  expect(blocksOf(bare)[0]).toEqual(['title', 'Ferry sails again']);
  const dated = await of({ html: page(head), date: '2024-05-14', author: 'Mira Oldcastle' });
  expect([dated.date, dated.author]).toEqual(['2024-05-14', 'Mira Oldcastle']);
});

it('without its html and body is one by its menu and foot', async () => {
  const content = `${MENU}<div><p>${FIRST}</p><p>${SECOND}</p></div>${FOOT}`;
  expect(blocksOf(await of({ title: 'Ferry', content }))).toEqual([
    ['title', 'Ferry'],
    ['paragraph', FIRST],
    ['paragraph', SECOND],
  ]);
});

it('that is a fragment keeps all its text', async () => {
  const quote = 'We owe it to the island, and to those who waited on the quay for all these eleven days.';
  const content = `<h2>On the quay</h2><p>${FIRST}</p><aside>${quote}</aside><p><a href="/x">More on the ferry</a></p>`;
  expect(blocksOf(await of({ title: 'Ferry', content })).map(([, text]) => text)).toEqual([
    'Ferry',
    'On the quay',
    FIRST,
    quote,
    'More on the ferry',
  ]);
});

it('is no reason to pass over a field with the text alone', async () => {
  const article = await of({ html: page(), text: `${FIRST} ${SECOND}`, title: 'Ferry' });
  expect(article.about.fields).toMatchObject({ text: 'text' });
});

it('in which nothing can be told apart keeps what it shows', async () => {
  const content = '<html><body><nav>Ferry sails on Friday from the old quay at noon.</nav></body></html>';
  expect((await of({ title: 'Ferry', content })).text).toContain('sails on Friday');
});

it.each([
  ['elements in elements', '<div><article>'.repeat(40_000)],
  ['headlines without an end', '<h1>Ferry sails again'.repeat(40_000)],
  ['tables in tables', '<table><tr><td>'.repeat(40_000)],
  ['menus over paragraphs', '<nav><article>'.repeat(300) + `<p>${FIRST}</p>`.repeat(8000)],
])('made to hang what reads it is read: %s', async (_, inside) => {
  const article = await of({ title: 'Ferry', content: `<html><body>${inside}<p>${SECOND}` });
  expect(article.text).toContain('Mira Oldcastle');
});
