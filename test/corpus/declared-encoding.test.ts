import { describe, expect, it } from 'vitest';
import { declaredEncoding, decodeDeclared } from '../../source/corpus/declared-encoding.ts';

const ascii = (text: string) => Buffer.from(text, 'latin1');
/** `Мир` in windows-1251, `é` in windows-1252, `日本` in Shift_JIS. */
const MIR = Buffer.from([0xcc, 0xe8, 0xf0]);
const NIHON = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);

describe('a declared encoding', () => {
  it.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ["<META CHARSET='cp1251'>", 'windows-1251'],
    ['<meta charset=iso-8859-1>', 'windows-1252'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', 'shift_jis'],
    ['<meta content="text/html;charset=gb2312" http-equiv=content-type>', 'gbk'],
    ['<?xml version="1.0" encoding="ISO-8859-9"?><html>', 'windows-1254'],
    ["\r\n<?xml version='1.0' encoding='koi8-r' ?><rss>", 'koi8-r'],
    ['<meta name="x" charset="utf-8"><meta charset="euc-kr">', 'euc-kr'],
    [`<script>${'x'.repeat(3000)}</script><meta charset="big5">`, 'big5'],
  ])('%s', (head, name) => {
    expect(declaredEncoding(ascii(head))).toBe(name);
  });

  it.each([
    '<html><head><title>charset=windows-1251</title>',
    '<!-- <meta charset="windows-1251"> -->',
    '<meta charset="no-such-thing">',
    '<meta charset="utf-16">',
    '',
  ])('is none in %j', (head) => {
    expect(declaredEncoding(ascii(head))).toBeNull();
  });
});

describe('bytes that declare an encoding', () => {
  it('are read in it', () => {
    const { text, encoding } = decodeDeclared(
      Buffer.concat([ascii('<meta charset="windows-1251"><p>'), MIR]),
    )!;
    expect(text.endsWith('<p>Мир')).toBe(true);
    expect(encoding).toEqual({ name: 'windows-1251', from: 'declared' });
  });

  it('are UTF-8 where they are that, whatever they declare', () => {
    const { text, encoding } = decodeDeclared(Buffer.from('<meta charset="iso-8859-1"><p>Zürich'))!;
    expect(text.endsWith('Zürich')).toBe(true);
    expect(encoding).toEqual({ name: 'utf-8', from: 'valid' });
  });

  it('are what their mark says, whatever they declare', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('<meta charset="utf-8">Ж', 'utf16le'),
    ]);
    expect(decodeDeclared(bytes)).toEqual({
      text: '<meta charset="utf-8">Ж',
      encoding: { name: 'utf-16le', from: 'bom' },
    });
  });

  it('are what was asked where they declare it falsely', () => {
    const bytes = Buffer.concat([ascii('<meta charset="windows-1252">'), MIR]);
    const { text, encoding } = decodeDeclared(bytes, { files: null, name: 'windows-1251' })!;
    expect(text.endsWith('Мир')).toBe(true);
    expect(encoding).toEqual({ name: 'windows-1251', from: 'asked' });
  });

  it('are not read in an encoding that they cannot be in', () => {
    const bytes = Buffer.concat([ascii('<meta charset="euc-jp"><p>'), NIHON, NIHON, NIHON]);
    expect(decodeDeclared(bytes)!.encoding.from).toBe('guessed');
  });

  it('are read as any file where they declare UTF-8 and are not', () => {
    const bytes = Buffer.concat([ascii('<meta charset="utf-8"><p>Z'), Buffer.from([0xfc]), ascii('rich')]);
    const { text, encoding } = decodeDeclared(bytes)!;
    expect(text.endsWith('Zürich')).toBe(true);
    expect(encoding).toEqual({ name: 'windows-1252', from: 'guessed' });
  });

  it('in seven bits are still in the encoding that escapes', () => {
    const bytes = Buffer.concat([
      ascii('<meta charset="iso-2022-jp">'),
      Buffer.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42]),
    ]);
    expect(decodeDeclared(bytes)!.text.endsWith('日本')).toBe(true);
  });
});
