import { expect, test } from 'vitest';
import type { Article } from '../../../source/corpus/article.ts';
import { articlesOf, blocksOf, formatName, unreadOf } from './opened.ts';
import { lines, type WrittenFile, writtenPdf } from './pdf/written.ts';

const read = async (file: WrittenFile | Buffer, name = 'page.pdf'): Promise<Article> => {
  const bytes = Buffer.isBuffer(file) ? file : writtenPdf(file);
  const [article, ...others] = await articlesOf(name, { bytes });
  expect(others).toEqual([]);
  return article!;
};

const reasonFor = async (file: WrittenFile | Buffer): Promise<string[]> => {
  const bytes = Buffer.isBuffer(file) ? file : writtenPdf(file);
  return (await unreadOf('page.pdf', { bytes })).map(({ reason }) => reason);
};

const DAM = [
  'The council of Marvale voted on Monday',
  'night to close the old dam, after two',
  'engineers had told it that the wall',
  'would not outlast another winter.',
  '   Its mayor, Ada Quill, said the town',
  'had “no choice left” and would look',
  'for money in the capital.',
];
const DAM_READ = [
  'The council of Marvale voted on Monday night to close the old dam, after two engineers had told it that the wall would not outlast another winter.',
  'Its mayor, Ada Quill, said the town had “no choice left” and would look for money in the capital.',
];

test('one column: the headline, and paragraphs by their indents', async () => {
  const article = await read({
    pages: [
      {
        texts: [
          { x: 72, y: 90, size: 20, font: 'helvetica-bold', text: 'Marvale closes its dam' },
          ...lines(DAM, { x: 72, y: 130 }),
        ],
      },
    ],
  });
  expect(article).toMatchObject({
    title: 'Marvale closes its dam',
    titleFrom: 'header',
    date: null,
    author: null,
  });
  expect(article.about).toMatchObject({ format: 'PDF', encoding: null, line: null, bytes: null });
  expect(blocksOf(article)).toEqual([
    ['title', 'Marvale closes its dam'],
    ['paragraph', DAM_READ[0]],
    ['paragraph', DAM_READ[1]],
  ]);
});

test('a PDF is told by what it holds', () => {
  const bytes = writtenPdf({ pages: [{ texts: [] }] });
  expect(formatName('download', bytes)).toBe('PDF');
  expect(formatName('report.txt', bytes)).toBe('PDF');
  expect(formatName('mailed.pdf', Buffer.concat([Buffer.from('\r\n\r\n'), bytes]))).toBe('PDF');
  expect(formatName('about.txt', Buffer.from('A file that begins with %PDF- is a PDF.'))).toBe('plain text');
});

test('damaged and locked files are told, each with what would help', async () => {
  expect(await reasonFor({ pages: [{ texts: [] }] })).toEqual([
    'it holds pictures of pages and no text; run OCR (ocrmypdf) over it',
  ]);
  expect(await reasonFor({ pages: [{ texts: lines(DAM, { x: 72, y: 72 }) }], locked: true })).toEqual([
    'it is locked with a password; save a copy without one (qpdf --decrypt --password=… in.pdf out.pdf)',
  ]);
  expect(await reasonFor(Buffer.from('%PDF-1.4\nnothing else'))).toEqual([
    'it is damaged or cut off, and no page of it could be found; try qpdf in.pdf out.pdf, which mends some',
  ]);
});
