/** The classes of characters that words are made of, one look-up a character. */

export const OTHER = 0;
export const LETTER_LOWER = 1;
export const LETTER_UPPER = 2;
export const DIGIT = 3;
export const LETTER_UNCASED = 4;
export const MARK = 5;

/** The class of each UTF-16 unit that was asked for; the others are found when they are. */
const UNKNOWN = 255;
const CLASSES = new Uint8Array(1 << 16).fill(UNKNOWN);

/** What kind of letter a UTF-16 unit is, by the Unicode general category. */
export function classOf(code: number): number {
  const found = CLASSES[code];
  return found === UNKNOWN ? find(code) : found;
}

/** Whether a unit is known by now to be a small letter; one that was never met is found by `classOf`. */
export const isMetLower = (code: number): boolean => CLASSES[code] === LETTER_LOWER;

function find(code: number): number {
  const letter = String.fromCharCode(code);
  let found = OTHER;
  if (/\p{M}|[\u00ad\u02bb-\u02bf\u200c\u200d]/u.test(letter)) found = MARK;
  else if (/\p{Lu}|\p{Lt}/u.test(letter)) found = LETTER_UPPER;
  else if (/\p{Ll}/u.test(letter)) found = LETTER_LOWER;
  else if (/\p{L}/u.test(letter)) found = LETTER_UNCASED;
  else if (/\p{N}/u.test(letter)) found = DIGIT;
  CLASSES[code] = found;
  return found;
}

/** The apostrophe that is a letter (ʼ); inside a word it is part of it, before a last s it stands for the other. */
export const LETTER_APOSTROPHE = 0x2bc;

export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2018 || code === LETTER_APOSTROPHE;
export const isLetter = (kind: number): boolean =>
  kind === LETTER_LOWER || kind === LETTER_UPPER || kind === LETTER_UNCASED;
