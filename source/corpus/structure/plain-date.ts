import { plainLetters } from '../../text/plain-letters.ts';
import { MONTHS_OF_TWO_WORDS, monthNumber } from './calendar-words.ts';

/** Digits of Arabic and Persian, Devanagari, and full width ones. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;
const STARTS = [0x0660, 0x06f0, 0x0966, 0xff10];

/** ASCII's digits in place of those. Each is one UTF-16 unit, as before. */
export const plainDigits = (text: string): string =>
  text.replace(DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - STARTS.findLast((start) => start <= code)!);
  });

const TWO_NAMES = /(?<!\p{L})(\p{L}{2,12})\s?\/\s?(\p{L}{2,12})(?=[\s,.،-]+\d)/gu;

/** A date with plain digits and letters, and each month as one word: `3 تشرين الأول/أكتوبر` keeps the first of its two names. */
export const plainDate = (text: string): string =>
  plainLetters(plainDigits(text))
    .replace(MONTHS_OF_TWO_WORDS, '$1$2')
    .replace(TWO_NAMES, (both, one: string, other: string) => {
      const month = monthNumber(one);
      return month !== null && month === monthNumber(other) ? one : both;
    });
