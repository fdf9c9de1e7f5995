import { expect, test } from 'vitest';
import { streamedArticles } from '../../../source/corpus/apart/streamed-articles.ts';
import { type Content, isArticle } from '../../../source/corpus/article.ts';
import { ByteReader } from '../../../source/corpus/formats/archive/byte-reader.ts';
import { NOTHING_ASKED, type PartsFormat } from '../../../source/corpus/formats/format.ts';
import { headOf } from '../../../source/corpus/formats/index.ts';
import { recordOf } from '../../../source/corpus/formats/pieces.ts';
import { PORTION_BYTES } from '../../../source/corpus/portions.ts';

/** A record a line, behind a line that is none. */
const lines: PartsFormat = {
  name: 'lines',
  by: 'parts',
  endings: [],
  recognises: () => true,
  plan: ({ text }) =>
    text.startsWith('head')
      ? { encoding: null, fields: null, start: { byte: text.indexOf('\n') + 1, line: 2 } }
      : { reason: 'It has no head.' },
  cut(bytes, isLast) {
    const end = isLast ? bytes.length : bytes.lastIndexOf(0x0a) + 1;
    const breaks = bytes.subarray(0, end).reduce((count, byte) => count + Number(byte === 0x0a), 0);
    return { end, lines: breaks, records: breaks };
  },
  resume: (bytes) => bytes.indexOf(0x0a) + 1,
  *records({ bytes }) {
    let start = 0;
    let line = 1;
    for (const text of Buffer.from(bytes).toString().split('\n')) {
      const end = start + text.length;
      if (text !== '') yield recordOf([{ kind: null, text }], { bytes: { start, end }, line });
      start = end + 1;
      line++;
    }
  },
};

/** What stands in a file that comes in chunks of 100,000 bytes, and how much of it was held at most. */
async function streamed(file: Buffer, format = lines): Promise<{ contents: Content[]; portions: number }> {
  function* chunks() {
    for (let at = 0; at < file.length; at += 100_000) yield file.subarray(at, at + 100_000);
  }
  const contents: Content[] = [];
  let portions = 0;
  const head = headOf('a.lines', file, file.length, null);
  const opened = { path: 'a.gz/a.lines', inside: 'a.lines', bytes: new ByteReader(chunks()) };
  for await (const content of streamedArticles(opened, head, format, NOTHING_ASKED)) {
    if (content === null) portions++;
    else contents.push(content);
  }
  return { contents, portions };
}

test('records have their places in the whole file, whatever portion they were read in', async () => {
  const line = (n: number) =>
    `Record ${n} of the harbour master's book, which is kept in Velm. ${'And so on. '.repeat(50)}`;
  const count = 20_000;
  const texts = Array.from({ length: count }, (_, n) => line(n));
  const file = Buffer.from(['head', ...texts, ''].join('\n'));
  const { contents, portions } = await streamed(file);
  expect(contents).toHaveLength(count);
  expect(portions).toBeGreaterThan(file.length / PORTION_BYTES);
  for (const n of [0, 7000, count - 1]) {
    const start = 5 + texts.slice(0, n).reduce((sum, text) => sum + text.length + 1, 0);
    expect(contents[n]).toMatchObject({
      path: 'a.gz/a.lines',
      record: n + 1,
      about: { inside: 'a.lines', line: n + 2, bytes: { start, end: start + texts[n]!.length } },
    });
  }
});

test('a record over the limit is told, and those behind it are read', async () => {
  const huge = Buffer.alloc(70 * 1024 * 1024, 'x');
  const file = Buffer.concat([
    Buffer.from('head\nThe first of three.\n'),
    huge,
    Buffer.from('\nThe third of three.\n'),
  ]);
  const { contents } = await streamed(file);
  expect(
    contents.map((content) =>
      isArticle(content)
        ? [content.record, content.text, content.about.line]
        : [content.record, content.kind],
    ),
  ).toEqual([
    [1, 'The first of three.', 2],
    [2, 'too large'],
    [3, 'The third of three.', 4],
  ]);
  const { resume: _, ...without } = lines;
  expect((await streamed(file, without)).contents).toHaveLength(2);
});

test('a file that cannot be read so is told', async () => {
  expect((await streamed(Buffer.from('no'))).contents).toEqual([
    expect.objectContaining({ reason: 'It has no head.' }),
  ]);
  expect((await streamed(Buffer.from('head\n'))).contents).toEqual([
    expect.objectContaining({ kind: 'empty' }),
  ]);
});
