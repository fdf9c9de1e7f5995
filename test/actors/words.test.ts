import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AMPERSAND,
  APOSTROPHE,
  BLANK,
  BRACKET,
  BREAK,
  COMMA,
  DASH,
  HYPHEN,
  POINT,
  POSSESSIVE,
  QUOTE_CLOSE,
  QUOTE_OPEN,
} from '../../source/actors/gaps.ts';
import { Vocabulary } from '../../source/actors/vocabulary.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, NUMBER, UNCASED, wordsOf } from '../../source/actors/words.ts';
import type { Block } from '../../source/corpus/article.ts';

const FORMS = new Map([
  [LOWER, 'lower'],
  [CAPITAL, 'Capital'],
  [CAPS, 'CAPS'],
  [INITIAL, 'I'],
  [MIXED, 'miXed'],
  [NUMBER, '1'],
  [UNCASED, 'uncased'],
]);
const GAPS = new Map([
  [BREAK, 'break'],
  [BLANK, 'blank'],
  [HYPHEN, 'hyphen'],
  [APOSTROPHE, 'apostrophe'],
  [POINT, 'point'],
  [AMPERSAND, 'ampersand'],
  [COMMA, 'comma'],
  [BRACKET, 'bracket'],
  [POSSESSIVE, 'possessive'],
  [DASH, 'dash'],
  [QUOTE_OPEN, 'quote opens'],
  [QUOTE_CLOSE, 'quote closes'],
]);

function split(text: string, blocks: readonly Block[] = [{ kind: 'paragraph', start: 0, end: text.length }]) {
  const vocabulary = new Vocabulary();
  const words = wordsOf({ text, blocks }, vocabulary);
  return Array.from({ length: words.count }, (_, at) => ({
    word: text.slice(words.start[at], words.end[at]),
    start: words.start[at],
    folded: vocabulary.words[words.id[at]],
    form: FORMS.get(words.form[at]),
    gap: GAPS.get(words.gap[at]),
    first: words.first[at] === 1,
    block: words.block[at],
  }));
}

const wordsIn = (text: string): string[] => split(text).map(({ word }) => word);

describe('wordsOf: where words begin and end', () => {
  it.each<[string, string[]]>([
    ['Ali Bagheri Kani spoke.', ['Ali', 'Bagheri', 'Kani', 'spoke']],
    ["Iran's army", ['Iran', 'army']],
    ['Iran’s army', ['Iran', 'army']],
    ["IRAN'S ARMY", ['IRAN', 'ARMY']],
    ["it was Iran's", ['it', 'was', 'Iran']],
    ['it was “Iran’s”.', ['it', 'was', 'Iran']],
    ["Hamas' leader", ['Hamas', 'leader']],
    ['Hamas’ leader', ['Hamas', 'leader']],
    ["in Sana'a today", ['in', "Sana'a", 'today']],
    ['in Sana’a’s streets', ['in', 'Sana’a', 'streets']],
    ['Haddadʼs men read the Qurʼan', ['Haddad', 'men', 'read', 'the', 'Qurʼan']],
    ["O'Brien", ["O'Brien"]],
    ['the Qurʿan', ['the', 'Qurʿan']],
    ['Shia’ Al Sudani', ['Shia', 'Al', 'Sudani']],
    ['the U.S. army', ['the', 'U.S.', 'army']],
    ['in the U.S.', ['in', 'the', 'U.S.']],
    ['the U.S.’s army', ['the', 'U.S.', 'army']],
    ['the U.N.-backed plan', ['the', 'U.N.', 'backed', 'plan']],
    ['George H. W. Bush', ['George', 'H', 'W', 'Bush']],
    ['Amir-Abdollahian', ['Amir', 'Abdollahian']],
    ['Boeing 747s', ['Boeing', '747s']],
    ['7 October', ['7', 'October']],
    ['a\u00adb', ['a\u00adb']],
    ['... — “!', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it('gives UTF-16 offsets, also behind characters outside the Basic Multilingual Plane', () => {
    expect(split('😀 Ali 😀 Kani').map(({ word, start }) => [word, start])).toEqual([
      ['Ali', 3],
      ['Kani', 10],
    ]);
  });

  it('keeps a decomposed letter in one word, and folds it like the composed one', () => {
    const composed = 'Erdo\u011fan';
    const decomposed = 'Erdog\u0306an';
    expect(split(decomposed)).toHaveLength(1);
    expect(split(decomposed)[0]).toMatchObject({ word: decomposed, folded: 'erdogan', form: 'Capital' });
    expect(split(composed)[0].folded).toBe('erdogan');
  });

  it('gives words that fold to the same one number', () => {
    const folded = split("Sana'a SANAA Sana’a").map((word) => word.folded);
    expect(new Set(folded)).toEqual(new Set(['sanaa']));
  });

  it('reads block by block and nothing outside them', () => {
    const text = 'Iran | Iraq | Oman';
    const found = split(text, [
      { kind: 'title', start: 0, end: 4 },
      { kind: 'paragraph', start: 14, end: 18 },
    ]);
    expect(found.map(({ word, block, gap, first }) => [word, block, gap, first])).toEqual([
      ['Iran', 0, 'break', true],
      ['Oman', 1, 'break', true],
    ]);
  });

  it('holds for any text: words in order, none empty, none overlapping, all inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let last = 0;
        for (const { word, start } of split(text)) {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          last = start + word.length;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('wordsOf: how a word is written', () => {
  it.each<[string, string]>([
    ['iran', 'lower'],
    ['Iran', 'Capital'],
    ['Élysée', 'Capital'],
    ['IRAN', 'CAPS'],
    ['US', 'CAPS'],
    ['U.S.', 'CAPS'],
    ['H', 'I'],
    ['iPhone', 'miXed'],
    ['McGurk', 'miXed'],
    ['al-Sisi', 'lower'],
    ['1979', '1'],
    ['M23', 'CAPS'],
    ['إيران', 'uncased'],
    ['北京', 'uncased'],
  ])('%s is %s', (text, form) => {
    expect(split(text)[0].form).toBe(form);
  });
});

describe('wordsOf: characters of width nought, as safe text shows them', () => {
  it.each<[string, string[], string | undefined]>([
    ['Had<U+200B>dad left', ['haddad', 'left'], 'blank'],
    ['Had<U+FEFF>da<U+2060>d left', ['haddad', 'left'], 'blank'],
    ['Karim<U+200B> Haddad', ['karim', 'haddad'], 'blank'],
    ['Karim <U+200B>Haddad', ['karim', 'haddad'], 'blank'],
    ['Karim<U+200B>’s Haddad', ['karim', 'haddad'], 'possessive'],
    ['Gen<U+200B>. Haddad', ['gen', 'haddad'], 'point'],
    ['al<U+200B>- Haddad', ['al', 'haddad'], 'hyphen'],
    // Any other unsafe character parts what stands beside it.
    ['Karim<U+202E>Haddad', ['karim', 'haddad'], 'break'],
  ])('%s', (text, folded, gap) => {
    const words = split(text);
    expect(words.map((word) => word.folded)).toEqual(folded);
    expect(words[1].gap).toBe(gap);
  });
});

describe('wordsOf: what stands between two words', () => {
  it.each<[string, string]>([
    ['Ali Kani', 'blank'],
    ['Ali\nKani', 'blank'],
    ['Ali  Kani', 'blank'],
    ['Ali   Kani', 'blank'],
    ['Ali\n        Kani', 'blank'],
    // Two columns of a table.
    ['Kani    Raisi', 'break'],
    ['Ali\u00a0Kani', 'blank'],
    ['Amir-Abdollahian', 'hyphen'],
    ['Amir\u2011Abdollahian', 'hyphen'],
    ['Amir - Abdollahian', 'dash'],
    ['Amir — Abdollahian', 'dash'],
    ['Amir — - Abdollahian', 'break'],
    ['Shia’ Al', 'apostrophe'],
    ["Shia' Al", 'apostrophe'],
    ['Hamas’ Haniyeh', 'possessive'],
    ["Hamas' Haniyeh", 'possessive'],
    ['Iran’s Raisi', 'possessive'],
    ["Iran's\nRaisi", 'possessive'],
    ["IRAN'S RAISI", 'possessive'],
    ['Iran’s, Raisi', 'break'],
    ['W. Bush', 'point'],
    ['Gen. Bagheri', 'point'],
    ['Tehran. Iran', 'break'],
    ['Johnson & Sons', 'ampersand'],
    ['Fidan, Hakan', 'comma'],
    ['Forces (SDF', 'bracket'],
    ['Iran/Iraq', 'break'],
    ['Iran; Iraq', 'break'],
    ['said “Iran', 'quote opens'],
    ['said ‘Iran', 'quote opens'],
    ['said: “Iran', 'break'],
    ['“Bull” Asadi', 'quote closes'],
    ['“Bull,” Asadi', 'break'],
  ])('%s: %s', (text, gap) => {
    expect(split(text)[1].gap).toBe(gap);
  });
});

describe('wordsOf: where a sentence starts', () => {
  it.each<[string, string[]]>([
    ['He left. Then Raisi came.', ['He', 'Then']],
    ['Did he? Raisi came! Iran won.', ['Did', 'Raisi', 'Iran']],
    ['He met Gen. Bagheri and H. W. Bush.', ['He']],
    ['He said: “Iran will win.”', ['He', 'Iran']],
    ['He said "Iran will win."', ['He', 'Iran']],
    ['In Sana’a the talks went on.', ['In']],
    ['• Iran\n• Iraq', ['Iran', 'Iraq']],
  ])('%s', (text, starts) => {
    expect(
      split(text)
        .filter(({ first }) => first)
        .map(({ word }) => word),
    ).toEqual(starts);
  });
});
