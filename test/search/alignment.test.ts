import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameScore } from '../../source/search/alignment.ts';
import { wordScore } from '../../source/search/word-score.ts';
import { foldedWords } from '../../source/text/fold.ts';

const alike = (): number => 1;
const score = (query: string, name: string, rarity: (word: string) => number = alike): number =>
  nameScore(foldedWords(query), foldedWords(name), rarity, false);

describe('one typed word for one word of a name', () => {
  it('is 1 for the word itself, 0 for another, between for one like it', () => {
    expect(wordScore('kani', 'kani', false)).toBe(1);
    expect(wordScore('kani', 'merkel', false)).toBeLessThan(0.3);
    for (const [typed, word] of [
      ['bageri', 'bagheri'],
      ['haniya', 'haniyeh'],
      ['hizbollah', 'hezbollah'],
    ]) {
      expect(wordScore(typed, word, false)).toBeGreaterThan(0.8);
      expect(wordScore(typed, word, false)).toBeLessThan(1);
    }
  });

  it('takes a beginning for the word only while it is being typed', () => {
    expect(wordScore('bag', 'bagheri', true)).toBeGreaterThan(0.8);
    expect(wordScore('bag', 'bagheri', false)).toBeLessThan(0.5);
  });

  it.each([
    ['iran', 'iraq'],
    ['iraq', 'iran'],
    ['oman', 'woman'],
    ['khomeini', 'khamenei'],
  ])('%s is not %s', (typed, word) => {
    expect(wordScore(typed, word, false)).toBeLessThan(0.8);
  });

  it('is from 0 to 1 for any two words', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdeghiklmnorstuyzé'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(word, word, fc.boolean(), (typed, name, open) => {
        const got = wordScore(typed, name, open);
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a query and a name', () => {
  it.each([
    ['Ali Bagheri Kani', 'Ali Bagheri Kani'],
    ['amirabdollahian', 'Amir-Abdollahian'],
    ['amir abdollahian', 'Amirabdollahian'],
    ['Raisi Ebrahim', 'Ebrahim Raisi'],
    ['ebrahim-raisi', 'Ebrahim Raisi'],
  ])('%s names %s in full', (query, name) => {
    expect(score(query, name)).toBe(1);
  });

  it.each<[string, string, string]>([
    ['raisi', 'Ebrahim Raisi', 'Ebrahim Rezaei'],
    ['bageri kani', 'Ali Bagheri Kani', 'Mohammad Bagheri'],
    ['bagheri', 'Mohammad Bagheri', 'Ali Khamenei'],
    ['ebrahim raisi', 'Ebrahim Raisi', 'Ebrahim Yazdi'],
    ['raisi ibrahim', 'Ebrahim Raisi', 'Ibrahim Jaafari'],
    ['hossein amirabdollahian', 'Hossein Amir Abdollahian', 'Hossein Salami'],
    ['khomeini', 'Ruhollah Khomeini', 'Ali Khamenei'],
    ['khamenei', 'Ali Khamenei', 'Ruhollah Khomeini'],
    ['bou habib', 'Abdallah Bouhabib', 'Abdallah Said'],
  ])('%s is nearer to %s than to %s', (query, near, far) => {
    expect(score(query, near)).toBeGreaterThan(score(query, far));
  });

  it('scores a name in full above one it is only a part of', () => {
    expect(score('bagheri kani', 'Bagheri Kani')).toBeGreaterThan(score('bagheri kani', 'Ali Bagheri Kani'));
  });

  it('weighs a rare word more than a common one', () => {
    const rarity = (word: string): number => (word === 'mohammad' ? 0.1 : 1);
    expect(score('mohammad zarif', 'Javad Zarif', rarity)).toBeGreaterThan(
      score('mohammad zarif', 'Mohammad Khatami', rarity),
    );
  });

  it('uses no word of a name twice', () => {
    expect(score('kani kani', 'Ali Kani')).toBeLessThan(score('kani', 'Ali Kani'));
  });

  it('takes an initial for the name beside another word, and never initials alone', () => {
    expect(score('G. Maxwell', 'Ghislaine Maxwell')).toBeGreaterThan(
      score('K. Maxwell', 'Ghislaine Maxwell'),
    );
    expect(score('g m', 'Ghislaine Maxwell')).toBe(0);
    expect(score('g', 'Ghislaine Maxwell')).toBe(0);
  });

  it('is 0 for nothing', () => {
    expect(nameScore([], ['kani'], alike, false)).toBe(0);
    expect(nameScore(['kani'], [], alike, false)).toBe(0);
  });

  it('is from 0 to 1 for any words in any order, and 1 for a name and itself', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abeghiklmnorst'), minLength: 1, maxLength: 8 });
    const words = fc.array(word, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, words, fc.boolean(), (query, name, open) => {
        const got = nameScore(query, name, alike, open);
        expect(got).toBeGreaterThanOrEqual(0);
        expect(got).toBeLessThanOrEqual(1);
        expect(nameScore(name, name, alike, open)).toBe(1);
      }),
    );
  });
});
