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

/** Written between or beside letters and never a letter of its own: apostrophes, ayin, hamza, primes, modifiers. */
const SILENT = /[\p{M}'’‘ʼʻʿʾ`´ʹʺ′.\u00ad]/gu;

const ASCII_LOWER = /^[a-z0-9]*$/;
const ASCII_WORD = /^[A-Za-z0-9]*$/;
const ASCII = /^[ -~]*$/;
/** What of `SILENT` is ASCII. */
const SILENT_ASCII = /['`.]/g;

/** Folds one word or a whole name. In: any string; out: a string of another length, good for comparing only. */
export function fold(text: string): string {
  if (ASCII_LOWER.test(text)) return text;
  if (ASCII_WORD.test(text)) return text.toLowerCase();
  if (ASCII.test(text)) return text.replace(SILENT_ASCII, '').toLowerCase();
  return text
    .normalize('NFKD')
    .replace(SILENT, '')
    .toLowerCase()
    .replace(SILENT, '')
    .replace(/[łøßıæœđðþħŋə]/g, (letter) => LOOSE[letter]);
}

/** The folded words of a name or a query: split at anything that is neither a letter, a digit nor silent. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded.split(ASCII.test(folded) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
