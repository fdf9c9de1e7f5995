import anyAscii from 'any-ascii';
import { foldedWords } from './fold.ts';

/**
 * Names in other scripts, in Latin letters.
 *
 * Character by character with any-ascii (its tables follow the romanisations that newspapers use). Arabic and Hebrew
 * go by tables of their own, because any-ascii drops alef and ayin, which tell where a vowel stands, and reads
 * the Hebrew vav as v wherever it stands for o or u.
 */

const NON_LATIN = /[\p{L}--[\p{Script=Latin}\p{Script=Common}]]/v;
/** Latin letters, their marks and what stands between them in most texts: they need no other look. */
const PLAIN = /^[\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]*$/;
/** Scripts that leave out vowels: short ones (Arabic, Hebrew, Syriac), or the a that every consonant has (India's). */
const VOWELLESS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}]/u;

/** Stands before a word whose script leaves out vowels, among words that are romanised for comparing. */
export const BARE = '~';

/** Letters that may be a vowel or a half-vowel are written a, w and y, whichever they are. */
const ABJADS: ReadonlyMap<string, string> = new Map(
  `ا a آ a أ a إ a ٱ a ى a ع a ء  ئ y ؤ w ة h ه h ە h ہ h ھ h ۀ h ب b پ p ت t ٹ t ث th ج j چ ch ح h خ kh
  د d ڈ d ذ dh ر r ڑ r ز z ژ zh س s ش sh ص s ض d ط t ظ z غ gh ف f ڤ v ق q ك k ک k گ g ڭ g ل l م m ن n ں n
  و w ۇ w ۆ w ۋ v ي y ی y ې y ے y
  א a ב b ג g ד d ה h ו w ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף p צ tz ץ tz ק k ר r ש sh ת t`
    .replaceAll('\n', ' ')
    .split(/ (?=[^\u0000-\u024f])/)
    .map((pair): [string, string] => [pair.trim()[0], pair.trim().slice(1).trim()]),
);

/** Whether a text has a letter that is not Latin. */
export const isForeign = (text: string): boolean => !PLAIN.test(text) && NON_LATIN.test(text);

/** Whether a text has letters of a script that leaves out vowels, or a folded word comes of one: it lacks them too. */
export const isVowelless = (text: string): boolean =>
  text.startsWith(BARE) || (!PLAIN.test(text) && VOWELLESS.test(text));

/**
 * Writes letters of other scripts in Latin ones and leaves Latin letters, marks included, as they are. Out: of scripts
 * that leave out vowels, the consonants; the Arabic article is set off by a hyphen; Chinese and Korean syllables
 * stand apart. Good for comparing, not for showing.
 */
export function romanise(text: string): string {
  if (!isForeign(text)) return text;
  return joined(text).replace(/[\p{L}\p{N}\p{M}]+/gu, (word) =>
    NON_LATIN.test(word) ? inLatin(word) : word,
  );
}

/** Letters and marks composed; the joiners that shape Persian words left out. */
const joined = (text: string): string => text.normalize('NFC').replace(/[\u200c\u200d]/g, '');

function inLatin(word: string): string {
  if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)) {
    const letters = word.normalize('NFKC').replace(/\p{M}/gu, '');
    const bare = letters.replace(/^ال(?!له$)(?=..)/u, 'ال-');
    return [...bare].map((letter) => ABJADS.get(letter) ?? anyAscii(letter)).join('');
  }
  // any-ascii begins each Chinese or Korean syllable with a capital.
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(word))
    return anyAscii(word).replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return anyAscii(word.replace(/μπ|ντ|γκ/giu, (pair) => GREEK_PAIRS[pair.toLowerCase()]));
}

/** Two letters that Greek writes for one sound it has no letter for. */
const GREEK_PAIRS: Readonly<Record<string, string>> = { μπ: 'b', ντ: 'd', γκ: 'g' };

/**
 * The words of a name for comparing with names in Latin letters, folded; each of a script without vowels begins with
 * `BARE`. In: a name's folded words. Out: as many words or more; one that nobody has romanised stays as it is.
 */
export function latinWords(words: readonly string[]): readonly string[] {
  if (!words.some(isForeign)) return words;
  return words.flatMap((word) => {
    const latin = foldedWords(romanise(word));
    if (latin.length === 0) return [word];
    return isVowelless(word) ? latin.map((each) => (each === 'al' ? each : BARE + each)) : latin;
  });
}
