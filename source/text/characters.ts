import { late } from './late.ts';

/**
 * What a character may do on a screen: the allow-list that all safe text is made with.
 *
 * Letters, marks, numbers, punctuation, symbols and blanks (Unicode general categories L, M, N, P, S, Zs) may stand;
 * everything else (controls, format characters, surrogates, private use, unassigned) may not, and neither may
 * characters that show nothing (Default_Ignorable_Code_Point, DerivedCoreProperties.txt), but for some in their place.
 */
export const PLAIN = 1;
/** Combines with the character before it. */
export const MARK = 2;
/** Ends a line, here as in any reader of text: LF, VT, FF, CR, NEL, line and paragraph separator. */
export const BREAK = 3;
export const TAB = 4;
/** U+00AD: shows nothing unless a line ends there, so it is left out. */
export const SOFT_HYPHEN = 5;
/** Zero-width joiner and non-joiner: text inside some scripts and emoji, an attack elsewhere. */
export const JOINER = 6;
/** Variation selectors: text behind some characters, an attack elsewhere. */
export const SELECTOR = 7;
export const UNSAFE = 8;

export type CharacterClass = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const IGNORABLE = late(() => /\p{Default_Ignorable_Code_Point}/u);
const COMBINING = late(() => /\p{M}/u);
const PRINTABLE = late(() => /[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u);

/** Every code point asked for so far: asking a regular expression each time would cost a page of text 1 ms. */
let known: Uint8Array | undefined;

function find(codePoint: number): CharacterClass {
  if ((codePoint >= 0x0a && codePoint <= 0x0d) || codePoint === 0x85) return BREAK;
  if (codePoint === 0x2028 || codePoint === 0x2029) return BREAK;
  if (codePoint === 0x09) return TAB;
  if (codePoint === 0xad) return SOFT_HYPHEN;
  if (codePoint === 0x200c || codePoint === 0x200d) return JOINER;
  if (codePoint >= 0xfe00 && codePoint <= 0xfe0f) return SELECTOR;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return SELECTOR;
  if ((codePoint >= 0x180b && codePoint <= 0x180d) || codePoint === 0x180f) return SELECTOR;
  const character = String.fromCodePoint(codePoint);
  if (IGNORABLE().test(character)) return UNSAFE;
  if (COMBINING().test(character)) return MARK;
  return PRINTABLE().test(character) ? PLAIN : UNSAFE;
}

/** The class of one code point (0 to 0x10FFFF; a lone surrogate is UNSAFE). */
export function classOf(codePoint: number): CharacterClass {
  known ??= new Uint8Array(0x110000);
  const seen = known[codePoint];
  if (seen) return seen as CharacterClass;
  const found = find(codePoint);
  known[codePoint] = found;
  return found;
}

/** True for the UTF-16 units that most text is made of, all of them PLAIN: the quick way past `classOf`. */
export function isCommon(unit: number): boolean {
  if (unit < 0x7f) return unit >= 0x20;
  if (unit < 0x300) return unit >= 0xa0 && unit !== 0xad;
  return unit >= 0x2010 && unit <= 0x2027;
}

/** Blanks of every kind that may stand inside a line (general category Zs, and the tab). */
export function isBlank(unit: number): boolean {
  if (unit < 0xa0) return unit === 0x20 || unit === 0x09;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}
