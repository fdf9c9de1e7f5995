import { BLANK, HYPHEN } from './gaps.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { HONORIFICS, OFFICES } from './lexicon/titles.ts';
import type { Vocabulary } from './vocabulary.ts';
import { LOWER, NUMBER, type Words } from './words.ts';

/** What can be asked of a stretch of one article's words, from `start` up to and without `end`. */
export type Stretches = ReturnType<typeof stretchesOf>;

/** In: the words of one article. */
export function stretchesOf(words: Words, vocabulary: Vocabulary) {
  const word = (at: number): string => vocabulary.words[words.id[at]];
  return { word, hasOrganisationWord, isOfBody, hasTitle, lastBodyWord, isStaff, isOfficeBefore };

  function hasOrganisationWord(start: number, end: number): boolean {
    for (let at = start; at < end; at++)
      if (ORGANISATION_WORDS.has(word(at)) && words.form[at] !== LOWER) return true;
    return false;
  }

  /** Whether a stretch ends in a word for a body, with or without its number. */
  function isOfBody(end: number): boolean {
    const last = words.form[end - 1] === NUMBER ? end - 2 : end - 1;
    return ORGANISATION_WORDS.has(word(last));
  }

  function hasTitle(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (OFFICES.has(word(at))) return true;
    return false;
  }

  /** The last word for a body in a stretch; the one before its start when there is none. */
  function lastBodyWord(start: number, end: number): number {
    let at = end - 1;
    while (at >= start && !(ORGANISATION_WORDS.has(word(at)) && words.form[at] !== LOWER)) at--;
    return at;
  }

  /** “General Staff”: the body, and none of its men. */
  function isStaff(at: number): boolean {
    return word(at) === 'staff' && word(at - 1) === 'general' && words.gap[at] === BLANK;
  }

  /** An office further in, with a name behind it: “Navy Capt. Jeff Davis”, “Pentagon Press Secretary Peter Cook”. */
  function isOfficeBefore(at: number, end: number): boolean {
    if (!OFFICES.has(word(at)) || HONORIFICS.has(word(at)) || words.form[at] === LOWER || at + 1 >= end)
      return false;
    if (isStaff(at + 1)) return false;
    return words.form[at + 1] !== LOWER && words.gap[at + 1] !== HYPHEN && !isOfBody(end);
  }
}
