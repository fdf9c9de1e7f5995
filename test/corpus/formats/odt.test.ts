import { expect, test } from 'vitest';
import type { Article } from '../../../source/corpus/article.ts';
import { odtFrom, odtOf } from './odt-made.ts';
import { articlesOf, blocksOf, formatName, unreadOf } from './opened.ts';
import { zipOf } from './zip/zip-made.ts';

async function read(name: string, parts?: Record<string, string>, file = `${name}.odt`): Promise<Article> {
  const [article, ...others] = await articlesOf(file, { bytes: odtFrom(name, parts) });
  expect(others).toEqual([]);
  return article!;
}
const blocks = async (...given: Parameters<typeof read>) => blocksOf(await read(...given));
const reasonOf = async (bytes: Buffer): Promise<string | undefined> =>
  (await unreadOf('bad.odt', { bytes }))[0]?.reason;

test('styles of the document and those they are made from; tables of contents are furniture', async () => {
  expect(await blocks('styled')).toEqual([
    ['title', 'The bridge that was promised'],
    ['furniture', 'What was said 1'],
    ['furniture', 'unstyled line of it'],
    ['heading', 'What was said'],
    ['paragraph', 'The mayor spoke in the bakery on Tuesday.'],
    ['heading', 'Nine people heard it'],
    ['paragraph', 'Nobody wrote it down.'],
    ['caption', 'Picture 1: The bakery in Mill Lane'],
  ]);
});

test('without styles it is looked at as a text', async () => {
  const article = await read('unstyled');
  const { title, titleFrom, date, dateFrom, author, authorFrom, about } = article;
  expect([title, titleFrom]).toEqual(['Council drops the bridge', 'header']);
  expect([date, dateFrom]).toEqual(['2023-11-07', 'header']);
  expect([author, authorFrom]).toEqual(['Ada Thorne', 'header']);
  expect([about.format, about.bytes]).toEqual(['ODT', null]);
});

test('what was deleted and what was remarked is no text', async () => {
  expect(await blocks('tracked')).toEqual([
    ['title', 'Tracked changes'],
    ['paragraph', 'The vote was close.'],
    ['paragraph', 'It was late.'],
  ]);
});

test('rows of tables are lines, once, however often they are said to be repeated', async () => {
  expect((await blocks('tables')).map(([, text]) => text)).toEqual([
    'Tables',
    'Ward | For | Against',
    'Mill Lane | 5 | 4',
    'A column of its own.',
    'It has two paragraphs.',
    'The other has one.',
    'After the tables.',
  ]);
});

test('notes come last, with their signs', async () => {
  expect((await blocks('notes')).slice(1)).toEqual([
    ['paragraph', 'The bridge was promised[1] twice[i].'],
    ['paragraph', 'It was dropped.'],
    ['paragraph', '[1] In the bakery.'],
    ['paragraph', '[i] Once with flour.'],
    ['paragraph', 'On his sleeve.'],
  ]);
});

test('the caption in a frame, and lists in lists', async () => {
  expect((await blocks('boxes')).slice(1)).toEqual([
    ['paragraph', 'Before the box, and behind it.'],
    ['caption', 'The mill'],
    ['paragraph', 'first item of a list that goes on.'],
    ['paragraph', 'an item in it.'],
  ]);
});

test('blanks, tabs, breaks and readings', async () => {
  const [, first, second] = (await blocks('characters')).map(([, text]) => text);
  expect(first).toBe('Hugh Pell   and his brother & base left');
  expect(second!.replace(/ {100}/, '')).toBe('Next paragraph of the same element.');
});

test('what the properties say, where the document itself says nothing', async () => {
  const article = await read('no-title', { 'meta.xml': 'meta' });
  const { title, titleFrom, date, dateFrom, author, authorFrom } = article;
  expect([title, titleFrom]).toEqual(['The minutes of the evening', 'metadata']);
  expect([date, dateFrom]).toEqual(['2023-11-08', 'metadata']);
  expect([author, authorFrom]).toEqual(['Ada Thorne', 'metadata']);
  expect(article.about.details).toEqual({ language: 'en-GB' });
  expect((await read('styled', { 'meta.xml': 'meta' })).title).toBe('The bridge that was promised');
});

test('prefixes are told by their namespace', async () => {
  expect(await blocks('other-prefix')).toEqual([
    ['title', 'Another prefix'],
    ['paragraph', 'The namespace under a name of its own.'],
  ]);
});

test('a text that breaks off is read to where it does', async () => {
  expect((await blocks('broken-off')).map(([, text]) => text)).toEqual([
    ...['Broken off', 'The first paragraph is whole.', 'The second is'],
  ]);
});

test('files that cannot be read say why', async () => {
  expect(await reasonOf(odtFrom('empty'))).toMatch(/holds no text/);
  expect(await reasonOf(odtFrom('styled', { 'META-INF/manifest.xml': 'manifest-locked' }))).toBe(
    'This document is locked with a password; open it and save it without one.',
  );
  const type = { name: 'mimetype', text: 'application/vnd.oasis.opendocument.text', stored: true };
  expect(await reasonOf(zipOf([type]))).toBe(
    'This archive holds no text of a document; if it is an archive of files, name it .zip.',
  );
  expect(await reasonOf(zipOf([type, { name: 'content.xml', text: 'x', crc: 1 }]))).toMatch(/damaged/);
});

test('hostile documents end', async () => {
  const inside = (body: string) => `<office:document-content><office:body><office:text>${body}`;
  expect(await reasonOf(odtOf(inside('<text:section>'.repeat(100_000))))).toBe(
    'Its elements lie more than 1000 deep; save the document anew.',
  );
  expect(await reasonOf(odtOf(Buffer.alloc(40_000_000, '<text:p/>')))).toMatch(/as a bomb does/);
  const notes = '<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>b';
  const [article] = await articlesOf('notes.odt', { bytes: odtOf(inside(notes.repeat(150))) });
  expect(article!.text).toContain('[1] b');
  const rows = '<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>';
  const [many] = await articlesOf('rows.odt', { bytes: odtOf(inside(rows.repeat(50_000))) });
  expect(many!.words).toBe(50_000);
}, 60_000);

test('only an OpenDocument text is one', () => {
  const bytes = odtFrom('styled');
  expect(formatName('letter.odt', bytes)).toBe('ODT');
  expect(formatName('letter', bytes)).toBe('ODT');
  const stored = { stored: true, name: 'mimetype' };
  expect(formatName('book.epub', zipOf([{ ...stored, text: 'application/epub+zip' }]))).not.toBe('ODT');
  const sheet = [{ ...stored, text: 'application/vnd.oasis.opendocument.spreadsheet' }];
  expect(formatName('sheet.ods', zipOf(sheet))).not.toBe('ODT');
  expect(formatName('letters.zip', zipOf([{ name: 'letter.odt', text: bytes, stored: true }]))).not.toBe(
    'ODT',
  );
});
