import { describe, expect, it } from 'vitest';
import type { Article } from '../../source/corpus/article.ts';
import { NOTHING_ASKED } from '../../source/corpus/formats/format.ts';
import { readAll } from '../../source/corpus/read.ts';
import { safeText } from '../../source/text/safe.ts';
import { folderOf } from '../corpus/folder.ts';
import { around, harmfulIn, holds, readable, SNIPPETS } from './snippets.ts';

const table = Object.entries(SNIPPETS);

async function articleOf(
  contents: string | Buffer,
  name = 'one.txt',
  encoding: string | null = null,
): Promise<Article> {
  const asked = { ...NOTHING_ASKED, encodings: encoding === null ? [] : [{ files: '*', name: encoding }] };
  const { articles, unread } = await readAll({ paths: [folderOf({ [name]: contents })], asked });
  expect(unread).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0]!;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe.each(table)('%s', (_, snippet) => {
  it('does nothing in a line of safe text, and loses no letter', () => {
    expect(harmfulIn(safeText(snippet))).toEqual([]);
    expect(holds(safeText(snippet), readable(snippet))).toBe(true);
  });

  it('does nothing in an article, wherever it stands, and all around it stays', async () => {
    for (const text of [around(snippet), snippet + around(''), around('').trimEnd() + snippet]) {
      const article = await articleOf(text);
      expect(harmfulIn(article.text)).toEqual([]);
      expect(holds(article.text, readable(text))).toBe(true);
      expect(article.text).toContain('In the evening Kani said that Iran had asked for one more day.');
    }
  });

  it('does nothing in what is learnt about an article', async () => {
    // One line each: a line break ends a field.
    const value = snippet.replace(/[\n\v\f\r\x85\u2028\u2029]/g, ' ');
    const fields = `Title: Talks ${value} end\nSource: Gulf ${value} Post\nAuthor: Jane ${value} Doe\nDate: 2023-02-03\n\n`;
    const front = `---\ntitle: Talks ${value} end\nsource: Gulf ${value} Post\nauthor: Jane ${value} Doe\n---\n\n`;
    for (const article of [
      await articleOf(fields + around('')),
      await articleOf(front + around(''), 'one.md'),
    ]) {
      const { title, source, author } = article;
      expect(harmfulIn(`${title}${source}${author}`)).toEqual([]);
    }
  });
});

describe('encodings', () => {
  const hostile = around('\x1b]0;x\x07\x9b31m\u202e “naïve”');

  it.each([
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(hostile)])],
    ['UTF-16 BE with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(hostile).swap16()])],
    ['UTF-16 LE without', utf16(hostile)],
    ['UTF-16 BE without', utf16(hostile).swap16()],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${hostile}`)],
  ])('%s: read whole, and harmless', async (_, bytes) => {
    const { text } = await articleOf(bytes);
    expect(harmfulIn(text)).toEqual([]);
    expect(holds(text, readable(hostile))).toBe(true);
    expect(text).toContain('<U+001B>]0;x<U+0007><U+009B>31m<U+202E> “naïve”');
  });

  it('halves of surrogate pairs are replaced, and nothing beside them', async () => {
    const { text } = await articleOf(
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(around('a\ud83db\udc00c'))]),
    );
    expect(text).toContain('a\ufffdb\ufffdc and Bagheri Kani');
  });

  it('the holes of windows-1252 are shown by their numbers', async () => {
    const bytes = Buffer.from(around('caf\xe9 \x81a\x8db\x8fc\x90d\x9de'), 'latin1');
    // Other code pages have letters in these places, and are guessed.
    const { text } = await articleOf(bytes, 'one.txt', 'windows-1252');
    expect(text).toContain('café <U+0081>a<U+008D>b<U+008F>c<U+0090>d<U+009D>e');
  });

  it('overlong and broken UTF-8 becomes no control', async () => {
    const bytes = Buffer.concat([
      Buffer.from(around('é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é é')),
      Buffer.from([0xc0, 0x9b, 0x33, 0x31, 0x6d, 0xe0, 0x82, 0x9b, 0xed, 0xa0, 0x80, 0x9b, 0x41]),
    ]);
    const { text } = await articleOf(bytes);
    expect(harmfulIn(text)).toEqual([]);
    expect(holds(text, '31mA')).toBe(true);
  });
});
