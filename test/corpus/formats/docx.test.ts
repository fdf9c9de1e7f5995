import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Article } from '../../../source/corpus/article.ts';
import { docxFrom, docxOf } from './docx-made.ts';
import { articlesOf, blocksOf, formatName, unreadOf } from './opened.ts';
import { zipOf } from './zip/zip-made.ts';

async function read(name: string, parts?: Record<string, string>, file = `${name}.docx`): Promise<Article> {
  const [article, ...others] = await articlesOf(file, { bytes: docxFrom(`docx/${name}.xml`, parts) });
  expect(others).toEqual([]);
  return article!;
}
const blocks = async (...given: Parameters<typeof read>) => blocksOf(await read(...given));
const reasonOf = async (bytes: Buffer): Promise<string | undefined> =>
  (await unreadOf('bad.docx', { bytes }))[0]?.reason;

test('styles, by Word’s own names in every language and by what they are made from', async () => {
  expect(await blocks('styled')).toEqual([
    ['title', 'The bridge that was promised'],
    ['heading', 'A council, nine people and a sleeve of flour'],
    ['furniture', 'What was said 1'],
    ['heading', 'What was said'],
    ['paragraph', 'The mayor spoke in the bakery on Tuesday.'],
    ['heading', 'Nine people heard it'],
    ['paragraph', 'Nobody wrote it down.'],
    ['caption', 'The bakery in Mill Lane'],
    ['heading', 'Letters'],
    ['paragraph', 'Sir, I was there.'],
  ]);
});

test('a large first letter is the first of its paragraph', async () => {
  expect(await blocks('drop-cap')).toEqual([
    ['title', 'A large letter'],
    ['paragraph', 'Haddad went to Beirut.'],
    ['paragraph', 'In a frame beside it.'],
    ['paragraph', 'Nobody came with him.'],
  ]);
});

test('a heading under a few lines is the title', async () => {
  const article = await read('heading-below', { 'docProps/core.xml': 'core.xml' });
  expect([article.title, article.titleFrom]).toEqual(['The bridge is dropped', 'header']);
  expect(blocksOf(article).filter(([kind]) => kind === 'title' || kind === 'heading')).toEqual([
    ['title', 'The bridge is dropped'],
    ['heading', 'What follows'],
  ]);
});

test('without styles it is looked at as a text', async () => {
  const article = await read('unstyled');
  const { title, titleFrom, date, dateFrom, author, authorFrom, about } = article;
  expect([title, titleFrom]).toEqual(['Council drops the bridge', 'header']);
  expect([date, dateFrom]).toEqual(['2023-11-07', 'header']);
  expect([author, authorFrom]).toEqual(['Ada Thorne', 'header']);
  expect([about.format, about.encoding, about.bytes, about.line]).toEqual(['DOCX', null, null, null]);
  expect(blocksOf(article).map(([kind]) => kind)).toEqual([
    ...['title', 'byline', 'byline', 'paragraph', 'paragraph'],
  ]);
});

test('what was deleted or moved away is no text, what was put in is', async () => {
  expect(await blocks('tracked')).toEqual([
    ['title', 'Tracked changes'],
    ['paragraph', 'The vote was close.'],
    ['paragraph', 'It was late.'],
    ['paragraph', 'This sentence moved here.'],
    ['paragraph', 'Two paragraphs became one.'],
    ['paragraph', 'It was a heading once.'],
  ]);
});

test('rows of tables are lines; cells that hold texts stay paragraphs', async () => {
  expect((await blocks('tables')).map(([, text]) => text)).toEqual([
    'Tables',
    'Ward | For | Against',
    'Mill Lane | 5 | 4',
    '9',
    'The left column is a text of its own.',
    'It has two paragraphs.',
    'The right column has one.',
    'Outer',
    'inner a | inner b',
    'Beside',
    'After the tables.',
  ]);
});

test('footnotes and endnotes come last, in the order of their signs', async () => {
  const parts = { 'word/footnotes.xml': 'footnotes.xml', 'word/endnotes.xml': 'endnotes.xml' };
  expect(await blocks('notes', parts)).toEqual([
    ['title', 'Notes'],
    ['paragraph', 'The bridge was promised[1] twice[2].'],
    ['paragraph', 'It was dropped[3].'],
    ['paragraph', '[1] In the bakery.'],
    ['paragraph', '[2] Once with flour on his sleeve.'],
    ['paragraph', '[3] By five votes to four.'],
    ['paragraph', 'The mayor had left.'],
  ]);
  expect((await blocks('notes')).length).toBe(3);
});

test('a box stands once, behind the paragraph it hangs on', async () => {
  expect(await blocks('boxes')).toEqual([
    ['title', 'Boxes'],
    ['paragraph', 'Before the box, and behind it.'],
    ['caption', 'A line in a box'],
    ['paragraph', 'and a second one'],
    ['paragraph', 'In a control.'],
  ]);
});

test('characters that are elements, breaks, and words cut by a change of look', async () => {
  expect((await blocks('characters')).map(([, text]) => text)).toEqual([
    'Characters',
    'Hugh Pell spoke',
    'twice & left – <early>.',
    'One paragraph',
    'and another in the same element',
    'and one on the next page.',
    // A soft hyphen is no letter: text is made safe without it.
    'A‑road, a cooperativex=2',
  ]);
});

test('what a field says is text, how it is made is not; hidden words and readings are left out', async () => {
  expect((await blocks('fields')).slice(1)).toEqual([
    ['paragraph', 'See page 4, set today and the minutes.'],
    ['paragraph', 'Shown and shown again base'],
  ]);
});

test('prefixes are told by their namespace', async () => {
  expect(await blocks('other-prefix')).toEqual([
    ['title', 'Another prefix'],
    ['paragraph', 'The strict namespace under a name of its own.'],
  ]);
});

test('what the properties say, where the document itself says nothing', async () => {
  const core = { 'docProps/core.xml': 'core.xml' };
  const article = await read('no-title', core);
  const { title, titleFrom, date, dateFrom, author, authorFrom } = article;
  expect([title, titleFrom]).toEqual(['The minutes of the evening', 'metadata']);
  expect([date, dateFrom]).toEqual(['2023-11-08', 'metadata']);
  expect([author, authorFrom]).toEqual(['Ada Thorne', 'metadata']);
  expect(article.about.details).toEqual({ language: 'en-GB' });
  // Its title stands in the text: once is enough.
  expect(blocksOf(article).map(([kind]) => kind)).toEqual(['paragraph', 'title', 'paragraph']);

  const styled = await read('styled', core);
  expect([styled.title, styled.titleFrom]).toEqual(['The bridge that was promised', 'header']);
  const own = await read('unstyled', core);
  expect([own.date, own.author]).toEqual(['2023-11-07', 'Ada Thorne']);
  expect(blocksOf(own)[0]).toEqual(['title', 'The minutes of the evening']);
  const named = await read('no-title', core, '2021-05-04 minutes.docx');
  expect([named.date, named.dateFrom]).toEqual(['2021-05-04', 'filename']);
});

test('names and days that a program puts in say nothing', async () => {
  const article = await read('no-title', { 'docProps/core.xml': 'core-of-a-program.xml' });
  expect([article.titleFrom, article.date, article.author]).toEqual(['made', null, null]);
});

test('a text that breaks off is read to where it does', async () => {
  expect(await blocks('broken-off')).toEqual([
    ['title', 'Broken off'],
    ['paragraph', 'The first paragraph is whole.'],
    ['paragraph', 'The second is'],
  ]);
});

test('files that cannot be read say why', async () => {
  const styled = docxFrom('docx/styled.xml');
  expect(await reasonOf(docxFrom('docx/empty.xml'))).toMatch(/holds no text/);
  expect(await reasonOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe(
    'This is an old Word document, or one locked with a password; open it in Word and save it as DOCX without one.',
  );
  expect(await reasonOf(zipOf([{ name: '[Content_Types].xml', text: '<Types/>' }]))).toBe(
    'This archive holds no text of a Word document; if it is an archive of files, name it .zip.',
  );
  expect(await reasonOf(styled.subarray(0, styled.length - 200))).toMatch(/no table of contents|damaged/);
  const at = styled.indexOf('word/document.xml') + 40;
  expect(
    await reasonOf(Buffer.concat([styled.subarray(0, at), Buffer.alloc(8), styled.subarray(at + 8)])),
  ).toMatch(/damaged/);
});

test('hostile documents end', async () => {
  const deep = '<w:sdt>'.repeat(100_000);
  expect(await reasonOf(docxOf(`<w:document><w:body>${deep}`))).toBe(
    'Its elements lie more than 1000 deep; save the document anew.',
  );
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
  const [entities] = await articlesOf('entities.docx', {
    bytes: docxOf(
      `${bomb}<w:document><w:body><w:p><w:r><w:t>Laughs: &b;&c; end</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });
  expect(entities!.text.length).toBeLessThan(100);
  expect(entities!.text).not.toContain('haha');
  const blown = Buffer.alloc(40_000_000, '<w:p/>');
  expect(await reasonOf(docxOf(blown))).toMatch(/as a bomb does/);
  const named =
    '<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><__proto__/><w:t constructor="x">Fine.</w:t></w:r></w:p>';
  const [proto] = await articlesOf('proto.docx', { bytes: docxOf(`<w:document><w:body>${named}`) });
  expect(proto!.text).toBe('Fine.');
});

test('many rows, boxes in boxes, notes and styles in a circle take one pass', async () => {
  const cell = '<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>';
  const rows = `<w:tbl>${`<w:tr>${cell}${cell}</w:tr>`.repeat(50_000)}</w:tbl>`;
  const nested = `${'<w:p><w:r><w:t>x</w:t>'.repeat(400)}${'</w:r></w:p>'.repeat(400)}`;
  const noted = '<w:p><w:r><w:footnoteReference w:id="1"/><w:t>n</w:t></w:r></w:p>'.repeat(20_000);
  const [article] = await articlesOf('many.docx', {
    bytes: docxOf(`<w:document><w:body>${rows}${nested}${noted}`),
  });
  expect(article!.blocks.length).toBe(70_400);
}, 60_000);

test('only a Word document is one', () => {
  const bytes = docxFrom('docx/styled.xml');
  expect(formatName('letter.docx', bytes)).toBe('DOCX');
  expect(formatName('letter', bytes)).toBe('DOCX');
  expect(formatName('letters.zip', zipOf([{ name: 'letter.docx', text: bytes, stored: true }]))).not.toBe(
    'DOCX',
  );
  expect(formatName('book.zip', zipOf([{ name: 'a.txt', text: 'word/ for word/' }]))).not.toBe('DOCX');
  const sheet = zipOf([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]);
  expect(formatName('sheet.xlsx', sheet)).not.toBe('DOCX');
  expect(formatName('letter.docx', readFileSync(import.meta.filename))).not.toBe('DOCX');
});
