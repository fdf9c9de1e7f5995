import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALENDAR_WORD,
  COMMON,
  FUNCTION_WORD,
  NO_LETTERS,
  Vocabulary,
  withLetter,
} from '../../source/actors/vocabulary.ts';
import { fold } from '../../source/text/fold.ts';
import { unitsOf } from '../../source/text/units.ts';

/** The number of a word that stands alone in its text. */
function numberOf(vocabulary: Vocabulary, word: string, hash?: number): number {
  const units = unitsOf(word);
  let own = NO_LETTERS;
  for (let at = 0; at < word.length; at++) own = withLetter(own, units[at]);
  return vocabulary.id(word, units, 0, word.length, hash ?? own);
}

describe('Vocabulary', () => {
  it('gives words that fold to the same one number, and others another', () => {
    const vocabulary = new Vocabulary();
    const numbers = ['Raşid', 'RASID', 'rasid', 'Rasida', 'Diras'].map((word) => numberOf(vocabulary, word));
    expect(numbers).toEqual([0, 0, 0, 1, 2]);
    expect(vocabulary.folded('rasida')).toBe(1);
  });

  it('finds each of many words again by its letters', () => {
    const vocabulary = new Vocabulary();
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 9 }), { maxLength: 400 }), (words) => {
        for (const word of [...words, ...words])
          expect(vocabulary.words[numberOf(vocabulary, word)]).toBe(fold(word));
      }),
      { numRuns: 50 },
    );
  });

  it('tells words apart that have one hash, however many there are', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 5000 }, (_, at) => `w${at}`);
    for (const word of [...words, ...words])
      expect(vocabulary.words[numberOf(vocabulary, word, 99)]).toBe(word);
  });

  it('says what plain English makes of a word', () => {
    const vocabulary = new Vocabulary();
    const bits = (word: string): number => vocabulary.english(vocabulary.folded(word));
    expect(bits('tuesday') & CALENDAR_WORD).not.toBe(0);
    expect(bits('although') & FUNCTION_WORD).not.toBe(0);
    expect(bits('markets') & COMMON).not.toBe(0);
    expect(bits('qasem')).toBe(0);
  });
});
