/** What is known of a character in any language: what sort it is, and how unlikely. Cost: -log2 of how often it comes, in bits. */

/** Kinds of character that may stand side by side in a word. */
export type Sort =
  | 'blank'
  | 'sign'
  | 'digit'
  | 'Latin'
  | 'Greek'
  | 'Cyrillic'
  | 'Hebrew'
  | 'Arabic'
  | 'Thai'
  | 'wide';

export function sortOf(code: number): Sort {
  if (code < 0x80) {
    if (code <= 0x20) return 'blank';
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a) return 'Latin';
    return code >= 0x30 && code <= 0x39 ? 'digit' : 'sign';
  }
  if (code === 0xa0) return 'blank';
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return 'sign';
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 'Latin';
  if (code >= 0x370 && code < 0x400) return code === 0x384 || code === 0x385 ? 'sign' : 'Greek';
  if (code >= 0x400 && code < 0x530) return 'Cyrillic';
  if (code >= 0x590 && code < 0x600) return 'Hebrew';
  if (code >= 0x600 && code < 0x700) return ARABIC_SIGNS.has(code) ? 'sign' : 'Arabic';
  if (code >= 0xe01 && code < 0xe5c) return 'Thai';
  if ((code >= 0x3040 && code < 0xe000) || (code >= 0xf900 && code < 0xfb00)) return 'wide';
  if (code >= 0x20000) return 'wide';
  return code >= 0xff66 && code <= 0xff9f ? 'wide' : 'sign';
}

const ARABIC_SIGNS: ReadonlySet<number> = new Set([0x60c, 0x61b, 0x61f, 0x66a, 0x6d4]);

/** The cost of signs, by the signs that have it. */
const SIGN_COSTS: readonly (readonly [number, string])[] = [
  [6.5, '、。，「」'],
  [7, '“”‘’–—…«»،؟：；？！（）《》'],
  [8.5, '„‚‹›•·・『』【】〈〉؛°€£§‌׳״־'],
  [9.5, '©®™№¿¡º²½'],
  [11, 'ª³¹¼¾±×%〜～〔〕※●■◆○→'],
];

const COSTS: ReadonlyMap<string, number> = new Map(
  SIGN_COSTS.flatMap(([cost, signs]) => [...signs].map((sign) => [sign, cost] as const)),
);

/** The cost of a character that is no letter of the language that is looked for. `isOwn`: it is of its script. */
export function costOf(character: string, code: number, isOwn: boolean): number {
  if (code < 0x80) return code < 0x20 && (code < 0x09 || code > 0x0d) ? 20 : 7;
  const known = COSTS.get(character);
  if (known !== undefined) return known;
  if (code === 0xfffd) return 24;
  if (code < 0xa0) return 18;
  if (code === 0xa0) return 8;
  if (code >= 0xe000 && code <= 0xf8ff) return 20;
  // Vowel signs and digits, which not everybody writes.
  if ((code >= 0x64b && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)) return isOwn ? 9 : 15;
  if (code >= 0x591 && code <= 0x5c7) return isOwn ? 10 : 15;
  // Whole-width forms of ASCII.
  if (code >= 0xff01 && code <= 0xff5e) return 9;
  if (code >= 0x2500 && code < 0x2600) return 15;
  const sort = sortOf(code);
  if (sort === 'sign') return 12.5;
  if (sort !== 'wide') return isOwn ? 12.5 : 15;
  // The ideographs of the first standard; half-width Katakana; rarer ones.
  if (code >= 0x4e00 && code < 0xa000) return isOwn ? 13 : 14.5;
  if (code >= 0xac00 && code < 0xd7a4) return isOwn ? 12 : 15.5;
  return code >= 0x3040 && code < 0x3100 ? 14 : 16.5;
}

/** Letters that only end a word, and those that never do. */
const FINAL = new Set('ςםןץףךةى');
const NEVER_FINAL = new Set('σכמנצ');

/** How unlikely it is that a character stands between these two, in bits. Blanks stand at the ends of a text. */
export function neighbourCost(before: string, character: string, after: string): number {
  const code = character.codePointAt(0)!;
  const sort = sortOf(code);
  const left = sortOf(before.codePointAt(0)!);
  const right = sortOf(after.codePointAt(0)!);
  if (sort === 'blank' || sort === 'digit') return 0;
  if (sort === 'sign') {
    if (code < 0x80) return 0;
    if (character === '¿' || character === '¡') return !isLetter(left) && isLetter(right) ? 0 : 6;
    if (!isLetter(left) || !isLetter(right) || left === 'wide' || right === 'wide') return 0;
    return JOINERS.has(character) ? 0 : QUOTES.has(character) ? 2 : 6;
  }
  let cost = 0;
  if (isLetter(left) && left !== sort) {
    // Chinese and Japanese set no blank between their own and foreign words.
    const wide = left === 'wide' || sort === 'wide';
    cost += wide ? (isLower(before) || isLower(character) ? 6 : 3) : 8;
  }
  if ((left === 'digit' || right === 'digit') && sort !== 'wide' && code >= 0x80) cost += 3;
  if (FINAL.has(character)) return isLetter(right) ? cost + 7 : cost;
  if (NEVER_FINAL.has(character)) return isLetter(right) ? cost : cost + 4;
  if (isUpper(character)) return cost + (isLower(before) ? 6 : isUpper(before) ? 0.2 : 2.5);
  return cost;
}

const JOINERS = new Set('’‘·–—\u00ad\u200c');
const QUOTES = new Set('“”«»„…');

const isLetter = (sort: Sort) => sort !== 'blank' && sort !== 'sign' && sort !== 'digit';
const isUpper = (character: string) => character !== character.toLowerCase();
const isLower = (character: string) => character !== character.toUpperCase();
