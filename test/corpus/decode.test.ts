import { describe, expect, it } from 'vitest';
import { decode } from '../../source/corpus/decode.ts';

const LATIN = 'The envoy, “Ali”, came back — at last.';
const PERSIAN = 'وزیر خارجه گفت که گفت و گو ادامه دارد و پایان نیافته است';
const CHINESE = '外交部长说会谈将继续举行。\n双方没有说明地点。\n'.repeat(20);
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(LATIN), LATIN, 'utf-8'],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${LATIN}`), LATIN, 'utf-8'],
    ['UTF-16 LE with a BOM', utf16le(`\ufeff${LATIN}`), LATIN, 'utf-16le'],
    ['UTF-16 BE with a BOM', utf16be(`\ufeff${LATIN}`), LATIN, 'utf-16be'],
    ['UTF-16 LE without', utf16le(LATIN), LATIN, 'utf-16le'],
    ['UTF-16 BE without', utf16be(LATIN), LATIN, 'utf-16be'],
    ['Persian UTF-16 LE without', utf16le(PERSIAN), PERSIAN, 'utf-16le'],
    ['Persian UTF-16 BE without', utf16be(PERSIAN), PERSIAN, 'utf-16be'],
    ['Chinese UTF-16 LE without', utf16le(CHINESE), CHINESE, 'utf-16le'],
    ['windows-1252', Buffer.from([0x93, 0x41, 0x6c, 0xe9, 0x94, 0x20, 0x80]), '“Alé” €', 'windows-1252'],
    ['the holes of windows-1252', Buffer.from([0x41, 0x81, 0x8d, 0xe9]), 'A\u0081\u008dé', 'windows-1252'],
    ['nothing', Buffer.alloc(0), '', 'utf-8'],
    ['a BOM only', Buffer.from('\ufeff'), '', 'utf-8'],
    ['a NUL in a text', Buffer.from(`${LATIN}\0${LATIN}`), `${LATIN}\0${LATIN}`, 'utf-8'],
    [
      'UTF-8 cut in the middle of a letter',
      Buffer.concat([Buffer.from(LATIN), Buffer.from([0xc3])]),
      `${LATIN}\ufffd`,
      'utf-8',
    ],
  ])('%s', (_, bytes, text, encoding) => {
    expect([decode(bytes)?.text, decode(bytes)?.encoding.name]).toEqual([text, encoding]);
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
