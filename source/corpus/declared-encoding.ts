import { type Decoded, decode } from './decode.ts';
import { encodingNamed } from './encodings/declared.ts';
import type { EncodingAsked } from './encodings/encoding-asked.ts';
import { isBorneOut } from './encodings/guess.ts';

/** How far into a file a declaration is looked for, in bytes; browsers look at 1024, pages put it behind their scripts. */
const LOOKED_AT = 16 * 1024;

/** `<?xml version="1.0" encoding="windows-1251"?>` (XML 1.0, 4.3.3). */
const XML = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w.:-]{1,40})/i;
/** `<meta charset=…>` and `<meta http-equiv=Content-Type content="text/html; charset=…">` (HTML Standard, 13.2.3.2). */
const META = /<meta\s[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/gi;
const CONTENT_TYPE = /<meta\s[^>]{0,300}?\bcontent-type\b|<meta\s+charset/i;
const COMMENT = /<!--[\s\S]*?-->/g;

/** Above this share of places that are nothing in the declared encoding, it is not the file's. */
const BROKEN_SHARE = 0.01;

/**
 * The encoding that an HTML or XML file says it is in, as the WHATWG Encoding Standard calls it; null where it says none, or
 * none that is known. UTF-16 is no answer: who can read the declaration reads no UTF-16.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString(
    'latin1',
  );
  const bare = head.replace(COMMENT, '');
  const metas = [...bare.matchAll(META)];
  const meta = metas.find(([tag]) => CONTENT_TYPE.test(tag)) ?? metas[0];
  const name = encodingNamed((XML.exec(bare) ?? meta)?.[1] ?? '');
  return name === null || name.startsWith('utf-16') ? null : name;
}

/**
 * Bytes of HTML or XML to text: as was asked of them among others (see EncodingAsked), else by their BOM, else as UTF-8 where they are
 * that (whatever they declare: pages are converted and keep their old declaration), else as they declare, where something else was
 * asked of all only if the bytes bear it out, else as any file (see decode.ts). Null when it is not text.
 */
export function decodeDeclared(bytes: Uint8Array, asked: EncodingAsked | null = null): Decoded | null {
  const plain = decode(bytes, asked);
  const isSettled = asked !== null && asked.files !== null;
  if (plain === null || plain.encoding.from === 'bom' || isSettled) return plain;
  const name = declaredEncoding(bytes);
  if (name === null) return plain;
  if (plain.encoding.from === 'asked' && !isBorneOut(bytes, name, plain.encoding.name)) return plain;
  if (plain.encoding.name.startsWith('utf-16')) return plain;
  // Seven bits are valid UTF-8 too; in these, escapes among them make other letters.
  const escaped = name === 'iso-2022-jp' && bytes.includes(0x1b);
  if ((plain.encoding.from === 'valid' && !escaped) || name === 'utf-8') return plain;
  const text = new TextDecoder(name).decode(bytes);
  return isBroken(text) ? plain : { text, encoding: { name, from: 'declared' } };
}

function isBroken(text: string): boolean {
  let letters = 0;
  let broken = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    letters++;
    if (unit === 0xfffd) broken++;
  }
  return broken > letters * BROKEN_SHARE;
}
