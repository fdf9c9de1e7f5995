/** The classes of characters that words are made of, one look-up a character. */

export const OTHER = 0;
export const LETTER_LOWER = 1;
export const LETTER_UPPER = 2;
export const DIGIT = 3;
export const LETTER_UNCASED = 4;
export const MARK = 5;

const ASCII = new Uint8Array(128);
for (let code = 48; code < 58; code++) ASCII[code] = DIGIT;
for (let code = 65; code < 91; code++) ASCII[code] = LETTER_UPPER;
for (let code = 97; code < 123; code++) ASCII[code] = LETTER_LOWER;

const beyond = new Map<number, number>();

/** What kind of letter a UTF-16 unit is, by the Unicode general category. */
export function classOf(code: number): number {
  if (code < 128) return ASCII[code];
  let found = beyond.get(code);
  if (found === undefined) {
    const letter = String.fromCharCode(code);
    if (/\p{M}|[\u00ad\u02bb-\u02bf\u200c\u200d]/u.test(letter)) found = MARK;
    else if (/\p{Lu}|\p{Lt}/u.test(letter)) found = LETTER_UPPER;
    else if (/\p{Ll}/u.test(letter)) found = LETTER_LOWER;
    else if (/\p{L}/u.test(letter)) found = LETTER_UNCASED;
    else if (/\p{N}/u.test(letter)) found = DIGIT;
    else found = OTHER;
    beyond.set(code, found);
  }
  return found;
}

export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2018;
export const isLetter = (kind: number): boolean =>
  kind === LETTER_LOWER || kind === LETTER_UPPER || kind === LETTER_UNCASED;
