import { late } from './late.ts';

/**
 * Folding: what is left of a word when case, diacritics, apostrophes and soft signs do not matter.
 * NFKD decomposition (Unicode Standard Annex 15), combining marks dropped, lower case, then the letters that
 * have no decomposition but that newspapers write with and without (ł, ø, ß, ı, æ, đ …).
 */
const LOOSE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'a',
};

/**
 * Written between or beside letters and never a letter of its own: apostrophes, ayin, hamza, primes, modifiers, joiners, and marks
 * (but those of the scripts of India and Japan: there they are vowels, or make another consonant).
 */
const SILENT = late(
  () =>
    /(?![\u3099\u309a])[\p{M}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]|['’‘ʼʻʿʾ`´ʹʺ′.\u00ad\u200b-\u200d\u2060\ufeff]/gv,
);

/** How safe text shows a character of width nought: zero-width space, joiners, word joiner, byte order mark. */
const SILENT_MARK = /<U\+(?:200[BCD]|2060|FEFF)>/g;

const ASCII_LOWER = /^[a-z0-9]*$/;
const ASCII_WORD = /^[A-Za-z0-9]*$/;
const ASCII = /^[ -~]*$/;
/** What of `SILENT` is ASCII. */
const SILENT_ASCII = /['`.]/g;

/** A safe text without what it shows for characters of width nought. */
export const withoutSilentMarks = (text: string): string => text.replace(SILENT_MARK, '');

/** Folds one word or a whole name. In: any string; out: a string of another length, good for comparing only. */
export function fold(text: string): string {
  if (ASCII_LOWER.test(text)) return text;
  if (ASCII_WORD.test(text)) return text.toLowerCase();
  const shown = withoutSilentMarks(text);
  if (ASCII.test(shown)) return shown.replace(SILENT_ASCII, '').toLowerCase();
  return shown
    .normalize('NFKD')
    .replace(SILENT(), '')
    .toLowerCase()
    .replace(SILENT(), '')
    .replace(/[łøßıæœđðþħŋə]/g, (letter) => LOOSE[letter]);
}

/** The folded words of a name or a query: split at anything that is neither a letter, a digit nor silent. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded
    .split(ASCII.test(folded) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}
