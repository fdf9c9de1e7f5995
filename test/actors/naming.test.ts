import { describe, expect, it } from 'vitest';
import { canonicalName } from '../../source/actors/naming.ts';

const named = (counts: Record<string, number>): string =>
  canonicalName(Object.entries(counts).map(([surface, count]) => ({ surface, count })));

describe('the name of an actor', () => {
  it.each<[string, Record<string, number>, string]>([
    ['most words', { Kani: 7, 'Bagheri Kani': 4, 'Ali Bagheri Kani': 3 }, 'Ali Bagheri Kani'],
    [
      'the tenth is of the commonest of two words or more',
      { Raisi: 100, 'Ebrahim Raisi': 1 },
      'Ebrahim Raisi',
    ],
    [
      'a tenth is enough',
      { 'Hassan Nasrallah': 10, 'Sayyed Hassan Nasrallah': 1 },
      'Sayyed Hassan Nasrallah',
    ],
    [
      'less than a tenth is not',
      { 'Hassan Nasrallah': 11, 'Sayyed Hassan Nasrallah': 1 },
      'Hassan Nasrallah',
    ],
    ['most letters among as many words', { 'Ismail Haniya': 9, 'Ismaeel Haniyeh': 1 }, 'Ismaeel Haniyeh'],
    ['a hyphen parts two words', { 'Ali Bagheri-Kani': 1, 'Ali Bagheri Kani': 3 }, 'Ali Bagheri Kani'],
    ['hyphens and blanks are no letters', { 'Bou Habib': 2, 'Bou-Habib': 3 }, 'Bou-Habib'],
    [
      'joined: fewer words',
      { 'Hossein Amirabdollahian': 5, 'Hossein Amir Abdollahian': 1 },
      'Hossein Amir Abdollahian',
    ],
    ['then the count', { 'Ebrahim Raisi': 3, 'Ibrahim Raisi': 5 }, 'Ibrahim Raisi'],
    ['then the code point', { 'Ibrahim Raisi': 3, 'Ebrahim Raisi': 3 }, 'Ebrahim Raisi'],
    ['accents stand behind plain letters', { 'Recep Erdoğan': 2, 'Recep Erdogan': 2 }, 'Recep Erdogan'],
    ['one word each: of any spelling', { Hizbollah: 20, Hezbollah: 30, Hizb: 1 }, 'Hezbollah'],
    ['one word each, below a tenth', { Haniya: 11, Haniyeh: 1 }, 'Haniya'],
    [
      'the mark of an invisible character goes behind',
      { 'Karim Had<U+200B>dad': 5, 'Karim Haddad': 1 },
      'Karim Haddad',
    ],
    ['a single spelling', { IRGC: 1 }, 'IRGC'],
  ])('%s', (_, counts, name) => {
    expect(named(counts)).toBe(name);
    expect(named(Object.fromEntries(Object.entries(counts).reverse()))).toBe(name);
  });
});
