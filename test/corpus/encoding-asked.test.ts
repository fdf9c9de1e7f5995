/** Files of many encodings with one that was asked for: of all, or of some. */
import { describe, expect, it } from 'vitest';
import { decodeDeclared } from '../../source/corpus/declared-encoding.ts';
import { decode } from '../../source/corpus/decode.ts';
import { textAt } from '../../source/corpus/formats/tables/units.ts';
import { articlesOf } from './formats/opened.ts';

const GBK = { files: null, name: 'gbk' };
const SETTLED = { files: '*.txt', name: 'gbk' };
/** 北京 in GBK (GB 2312, 17-17 and 30-09); the same bytes in windows-1252 are ±±¾©. */
const BEIJING = Buffer.of(0xb1, 0xb1, 0xbe, 0xa9);
const bytesOf = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

describe('an encoding that was asked for of all files', () => {
  it('is that of what is no UTF-8', () => {
    expect(decode(BEIJING, GBK)).toEqual({ text: '北京', encoding: { name: 'gbk', from: 'asked' } });
  });

  it('is not that of what is UTF-8, bears a mark, or is UTF-16 by its zeros', () => {
    for (const text of ['A café in Orléans.', 'Plain ASCII.'])
      expect(decode(Buffer.from(text), GBK)).toEqual({ text, encoding: { name: 'utf-8', from: 'valid' } });
    expect(decode(bytesOf('\ufeffcafé'), GBK)).toEqual({
      text: 'café',
      encoding: { name: 'utf-8', from: 'bom' },
    });
    expect(decode(Buffer.from('\ufeffcafé', 'utf16le'), GBK)?.text).toBe('café');
    expect(decode(Buffer.from('A café in Orléans.', 'utf16le'), GBK)?.text).toBe('A café in Orléans.');
  });

  it('is not that of UTF-8 with one place that is broken', () => {
    const bytes = bytesOf(
      'Un café à Orléans, où déjà été : élève, là, très, près, çà et là.',
      Buffer.of(0xe9),
    );
    expect(decode(bytes, GBK)?.text).toBe(
      'Un café à Orléans, où déjà été : élève, là, très, près, çà et là.\ufffd',
    );
  });

  it('is not that of a page that declares another rightly', () => {
    // Привет, как дела в городе in windows-1251 and KOI8-R (RFC 1489).
    const text = 'cff0e8e2e5f22c20eae0ea20e4e5ebe020e220e3eef0eee4e5';
    const page = bytesOf('<meta charset="windows-1251"><p>', Buffer.from(text, 'hex'));
    for (const name of ['gbk', 'koi8-r', 'utf-8']) {
      const asked = { files: null, name };
      expect(decode(page, asked)?.encoding).toEqual({ name: 'windows-1251', from: 'declared' });
      expect(decodeDeclared(page, asked)?.text).toBe(
        '<meta charset="windows-1251"><p>Привет, как дела в городе',
      );
    }
    const wrong = bytesOf('<meta charset="koi8-r"><p>', Buffer.from(text, 'hex'));
    expect(decodeDeclared(wrong, { files: null, name: 'windows-1251' })?.text).toContain('Привет');
  });

  it('is that of the rest of a table that begins with nothing but ASCII', async () => {
    const plain = `${'a,b,c\n'.repeat(20_000)}`;
    const table = (row: Buffer) => bytesOf(`title,text,id\n${plain}`, row, ',The text of it.,9\n');
    const last = async (row: Buffer) =>
      (await articlesOf('a.csv', { asked: { maps: [], encodings: [GBK] }, bytes: table(row) })).at(-1)!;
    expect((await last(BEIJING)).title).toBe('北京');
    expect((await last(Buffer.from('Café'))).title).toBe('Café');
    const valid = { name: 'utf-8', from: 'valid' } as const;
    expect(textAt(BEIJING, 0, 4, { ...valid, otherwise: 'windows-1252' })).toBe('±±¾©');
  });
});

describe('an encoding that was asked for of some files', () => {
  it('is theirs, whatever they seem to be, and without a mark', () => {
    const asked = { name: 'gbk', from: 'asked' };
    expect(decode(BEIJING, SETTLED)?.encoding).toEqual(asked);
    // The bytes of é (UTF-8, C3 A9) are a letter of GBK too.
    expect(decode(Buffer.from('é'), SETTLED)).toEqual({ text: '茅', encoding: asked });
    expect(decode(bytesOf('\ufeff', BEIJING), SETTLED)).toEqual({ text: '北京', encoding: asked });
    const page = bytesOf('<meta charset="windows-1252">', BEIJING);
    expect(decodeDeclared(page, SETTLED)?.encoding).toEqual(asked);
  });

  it('is theirs alone; the first that is for a file counts', async () => {
    const encodings = [{ files: 'b.txt', name: 'windows-1252' }, GBK, { files: '*.txt', name: 'big5' }];
    const read = async (path: string, bytes: Buffer) =>
      (await articlesOf(path, { asked: { maps: [], encodings }, bytes }))[0]!;
    const text = bytesOf('In ', BEIJING, ' they met.');
    expect((await read('x/a.md', text)).text).toBe('In 北京 they met.');
    expect((await read('x/b.txt', text)).text).toBe('In ±±¾© they met.');
    expect((await read('x/c.txt', text)).about.encoding).toEqual({ name: 'big5', from: 'asked' });
  });
});
