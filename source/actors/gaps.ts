import { isApostrophe } from './letters.ts';
import { ARTICLES } from './lexicon/particles.ts';

/** What stands between a word and the one before it in the same block. */
export const BREAK = 0;
export const BLANK = 1;
export const HYPHEN = 2;
/** An apostrophe and a blank behind a word that does not end in s: `Shia’ Al Sudani`. */
export const APOSTROPHE = 3;
/** A full stop and a blank behind an initial or a short title: `H. W. Bush`, `Lt. Gen.`. */
export const POINT = 4;
export const AMPERSAND = 5;
export const COMMA = 6;
/** An opening bracket, with or without a blank before it. */
export const BRACKET = 7;
/** A possessive and a blank: `People’s Front`, `Workers’ Party`. */
export const POSSESSIVE = 8;
/** A dash or hyphen with blanks on both sides. */
export const DASH = 9;
/** A blank and an opening quotation mark: `Richard “Dick” Cole`. */
export const QUOTE_OPEN = 10;
/** A closing quotation mark and a blank. */
export const QUOTE_CLOSE = 11;

/** Whether words with this gap between them can belong to one name. */
export function joins(gap: number): boolean {
  return gap === BLANK || gap === HYPHEN || gap === POINT || gap === APOSTROPHE || gap === AMPERSAND;
}

/** A short word as one number. In: the number of the letters before, and a small letter a to z. */
const packedWith = (packed: number, unit: number): number => (packed << 5) | (unit - 0x60);

/** Behind these a full stop ends no sentence, and the next word still belongs. */
const SHORT = new Set(
  'mr mrs ms dr prof gen lt col maj capt sgt brig adm cmdr sen rep gov rev hon spc cpl pfc sfc st jr sr vs no op pres'
    .split(' ')
    .map((word) => [...word].reduce((packed, letter) => packedWith(packed, letter.charCodeAt(0)), 0)),
);
const LONGEST_SHORT = 4;

function isShort(units: Uint16Array, from: number, to: number): boolean {
  if (to - from === 1) return true;
  if (to - from > LONGEST_SHORT) return false;
  let packed = 0;
  for (let at = from; at < to; at++) {
    const small = units[at] | 0x20;
    if (small < 0x61 || small > 0x7a) return false;
    packed = packedWith(packed, small);
  }
  return SHORT.has(packed);
}

const LONGEST_ARTICLE = Math.max(...[...ARTICLES].map((word) => word.length));

function isArticle(units: Uint16Array, from: number, to: number): boolean {
  return to - from <= LONGEST_ARTICLE && ARTICLES.has(String.fromCharCode(...units.subarray(from, to)));
}

/**
 * The gap between two words. In: the units of the text, the offsets where it starts and ends, and those where the word
 * before does: a mark of width nought may stand between that and the gap.
 */
export function gapBetween(units: Uint16Array, from: number, to: number, start: number, end: number): number {
  let hyphen = 0;
  let dash = 0;
  let blank = 0;
  for (let at = from; at < to; at++) {
    const code = units[at];
    if (isBlank(code)) blank++;
    else if (code === 0x2d || code === 0x2010 || code === 0x2011) hyphen++;
    else if (code === 0x2013 || code === 0x2014) dash++;
    else if (isQuotationMark(code)) {
      if (blank === 1 && to - from === 2) return QUOTE_OPEN;
      return at === from && to - from === 2 && isBlank(units[to - 1]) ? QUOTE_CLOSE : BREAK;
    } else if (isApostrophe(code)) {
      if (blank === 1 && to - from === 2) return QUOTE_OPEN;
      if (at > from || !isBlank(units[to - 1])) return BREAK;
      const cut = units[from + 1] === 0x73 || units[from + 1] === 0x53;
      if (cut) return to - from === 3 ? POSSESSIVE : BREAK;
      if (to - from > 2) return BREAK;
      const tail = units[from - 1];
      return tail === 0x73 || tail === 0x53 ? POSSESSIVE : APOSTROPHE;
    } else if (code === 0x2e && at === from) {
      if (!isShort(units, start, end)) return BREAK;
      for (let rest = at + 1; rest < to; rest++) if (units[rest] !== 0x20) return BREAK;
      return POINT;
    } else if (code === 0x26) {
      return to - from <= 3 ? AMPERSAND : BREAK;
    } else if (code === 0x2c && at === from) {
      return to - from === 2 && units[from + 1] === 0x20 ? COMMA : BREAK;
    } else if (code === 0x28) {
      return at + 1 === to ? BRACKET : BREAK;
    } else return BREAK;
  }
  if (hyphen === 1 && blank === 0 && dash === 0) return HYPHEN;
  if (hyphen + dash === 0 && blank > 0) return blank >= COLUMN && !isWrapped(units, from, to) ? BREAK : BLANK;
  if (hyphen + dash === 1 && blank === 2 && to - from === 3) return DASH;
  // “Ibrahim al- Haddad”: a slip of the hand.
  if (hyphen === 1 && to - from === 2 && units[from] !== 0x20 && isArticle(units, start, end)) return HYPHEN;
  // Two pieces with nothing between: a possessive s was cut, or the word was split by an odd mark.
  return BREAK;
}

/** So many blanks in a line part the columns of a table. */
const COLUMN = 4;

const isWrapped = (units: Uint16Array, from: number, to: number): boolean =>
  units.subarray(from, to).includes(0x0a);

const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0 || code === 0x202f || code === 0x0a;

const isQuotationMark = (code: number): boolean => code === 0x22 || code === 0x201c || code === 0x201d;

/** Whether a sentence, a quotation or a bracket opens between two words. In: as for `gapBetween`. */
export function startsSentence(
  units: Uint16Array,
  from: number,
  to: number,
  start: number,
  end: number,
): boolean {
  for (let at = from; at < to; at++) {
    const code = units[at];
    if (code === 0x21 || code === 0x3f || code === 0x2026) return true;
    // Opening quotation marks, straight or curly, with a blank before or a word behind.
    if (code === 0x201c || code === 0x22 || code === 0xab || code === 0x3a || code === 0x5b) return true;
    if ((code === 0x2018 || code === 0x27) && at + 1 === to && at > from) return true;
    if (code === 0x2e) {
      if (isShort(units, start, end)) continue;
      return true;
    }
    if (code === 0x2022 || code === 0xb7) return true;
  }
  // A dotted abbreviation swallowed the full stop: `the U.S. Iran said` starts a sentence only by chance.
  return false;
}
