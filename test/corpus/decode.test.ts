import { describe, expect, it } from 'vitest';
import { decode, isBlank } from '../../source/corpus/decode.ts';

const LATIN = 'The envoy, “Ali”, came back — at last.';
const PERSIAN = 'وزیر خارجه گفت که گفت و گو ادامه دارد و پایان نیافته است';
const CHINESE = '外交部长说会谈将继续举行。\n双方没有说明地点。\n'.repeat(20);
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(LATIN), LATIN, 'utf-8', 'valid'],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${LATIN}`), LATIN, 'utf-8', 'bom'],
    ['UTF-16 LE with a BOM', utf16le(`\ufeff${LATIN}`), LATIN, 'utf-16le', 'bom'],
    ['UTF-16 BE with a BOM', utf16be(`\ufeff${LATIN}`), LATIN, 'utf-16be', 'bom'],
    ['UTF-32 LE with a BOM', Buffer.from('fffe000041000000fc000000', 'hex'), 'Aü', 'utf-32le', 'bom'],
    ['UTF-32 BE with a BOM', Buffer.from('0000feff0000004100000000fc', 'hex'), 'A\0', 'utf-32be', 'bom'],
    ['UTF-16 LE without', utf16le(LATIN), LATIN, 'utf-16le', 'guessed'],
    ['UTF-16 BE without', utf16be(LATIN), LATIN, 'utf-16be', 'guessed'],
    ['Persian UTF-16 LE without', utf16le(PERSIAN), PERSIAN, 'utf-16le', 'guessed'],
    ['Persian UTF-16 BE without', utf16be(PERSIAN), PERSIAN, 'utf-16be', 'guessed'],
    ['Chinese UTF-16 LE without', utf16le(CHINESE), CHINESE, 'utf-16le', 'guessed'],
    [
      'windows-1252',
      Buffer.from([0x93, 0x41, 0x6c, 0xe9, 0x94, 0x20, 0x80]),
      '“Alé” €',
      'windows-1252',
      'guessed',
    ],
    [
      'the holes of windows-1252',
      Buffer.from('The naïve señor of the façade: \u0081 or \u0090, à la française.', 'latin1'),
      'The naïve señor of the façade: \u0081 or \u0090, à la française.',
      'windows-1252',
      'guessed',
    ],
    ['nothing', Buffer.alloc(0), '', 'utf-8', 'valid'],
    ['a BOM only', Buffer.from('\ufeff'), '', 'utf-8', 'bom'],
    ['a NUL in a text', Buffer.from(`${LATIN}\0${LATIN}`), `${LATIN}\0${LATIN}`, 'utf-8', 'valid'],
    [
      'UTF-8 cut in the middle of a letter',
      Buffer.concat([Buffer.from(LATIN), Buffer.from([0xc3])]),
      `${LATIN}\ufffd`,
      'utf-8',
      'guessed',
    ],
  ])('%s', (_, bytes, text, name, from) => {
    expect(decode(bytes)).toEqual({ text, encoding: { name, from } });
  });

  it('keeps a BOM in mid-text', () => {
    expect(decode(Buffer.from('a\ufeffb'))?.text).toBe('a\ufeffb');
  });

  it('does not read an overlong form as the character it hides', () => {
    expect(decode(Buffer.from([0x41, 0xc0, 0xaf, 0x42]))?.text).not.toContain('/');
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\nwords and words')],
    ['a zip', Buffer.from('PK\u0003\u0004words')],
    ['zeros', Buffer.alloc(1000)],
    [
      'bytes of every value',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 8)) & 0xff)),
    ],
  ])('%s is not text', (_, bytes) => {
    expect(decode(bytes)).toBeNull();
  });
});

describe('isBlank', () => {
  it.each([
    ['nothing', '', true],
    ['blanks and line breaks', '20090d0a0b0c', true],
    ['a blank of two bytes', 'feff0020', true],
    ['a letter of two bytes', 'feff0041', false],
    ['a mark and a zero byte that no encoding of its kind writes', 'efbbbf00', false],
    ['zero bytes without a mark', '000000', false],
    ['half a mark', 'efbb', false],
  ])('%s', (_, hex, isIt) => {
    expect(isBlank(Buffer.from(hex, 'hex'))).toBe(isIt);
  });
});
