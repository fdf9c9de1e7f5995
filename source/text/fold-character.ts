import { fold } from './fold.ts';

/**
 * How text is compared character by character where a literal is looked for: without regard to case, diacritics, the shape
 * of quotes, apostrophes and hyphens, or what kind of blank it is. Nothing for a combining mark and what is never a
 * letter of its own. In: a code point, and where it stands in a text (UTF-16 units).
 */
export function foldCharacter(code: number, text: string, at: number, length: number): string {
  if (code < 0x80) {
    if (code <= 0x20) return ' ';
    return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[at];
  }
  const character = text.slice(at, at + length);
  const known = REMEMBERED.get(character);
  if (known !== undefined) return known;
  const folded = foldRare(character);
  REMEMBERED.set(character, folded);
  return folded;
}

/** Grows to the characters that occur, which are few. */
const REMEMBERED = new Map<string, string>();

function foldRare(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if ('‘’‚‛ʼ′´'.includes(character)) return "'";
  if ('“”„‟″«»'.includes(character)) return '"';
  if ('‐‑‒–—'.includes(character)) return '-';
  if (character === '…') return '...';
  // The same letter at the end of a word.
  if (character === 'ς') return 'σ';
  return fold(character.replace(/[\u200b-\u200d\u2060\ufeff]/gu, ''));
}
