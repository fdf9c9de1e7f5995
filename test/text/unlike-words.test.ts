import { describe, expect, it } from 'vitest';
import { classOf, OTHER } from '../../source/actors/letters.ts';
import { foldCharacter } from '../../source/text/fold-character.ts';
import { isUnlikeItsWords } from '../../source/text/unlike-words.ts';

/** What ends a word for sure where it stands in a text as it is compared. */
const BREAK = /[\x00-\x26\x28-\x2d/:;=?@[-_{-\x7f]/;

/** Whether a character is part of words in one way and not in the other. */
function partsWays(code: number): boolean {
  const character = String.fromCodePoint(code);
  const folded = foldCharacter(code, character, 0, character.length);
  const isOfWord = Array.from(character, (_, at) => character.charCodeAt(at)).every(
    (unit) => classOf(unit) !== OTHER,
  );
  return isOfWord ? BREAK.test(folded) : folded === '' || /[\p{L}\p{N}]/u.test(folded);
}

describe('a text whose words do not tell what it is compared as', () => {
  it('is known by any character that makes it one', () => {
    const missed: string[] = [];
    for (let code = 0x80; code < 0x110000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      if (partsWays(code) && !isUnlikeItsWords(String.fromCodePoint(code))) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  it('is one with a mark for what was unsafe, or a word too long to be filed', () => {
    expect(isUnlikeItsWords('a<U+202E>b')).toBe(true);
    expect(isUnlikeItsWords('a<5 more marks>b')).toBe(true);
    expect(isUnlikeItsWords(`${'x'.repeat(33_000)}`)).toBe(true);
  });

  it('is not what most articles are', () => {
    expect(isUnlikeItsWords('“Özil’s” team – 1½ – said… naïve 北京 в Москве 🎉 قال\u200cها <b> 5 > 3')).toBe(
      false,
    );
    expect(isUnlikeItsWords('word '.repeat(20_000))).toBe(false);
  });
});
