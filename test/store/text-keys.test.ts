import { describe, expect, it } from 'vitest';
import { TextKeys } from '../../source/store/text-keys.ts';

function ranksOf(...texts: string[]): number[] {
  const keys = new TextKeys();
  for (const text of texts) keys.add(text);
  return [...keys.ranks()];
}

describe('ranks of texts', () => {
  it('go by code point, shorter ones before those that begin as they do, and are equal for equal texts', () => {
    expect(ranksOf('b', 'a', 'ab', 'b', 'a long one', 'a long two')).toEqual([4, 0, 3, 4, 1, 2]);
  });

  it('put letters beyond ASCII behind it, and those beyond the first plane last', () => {
    expect(ranksOf('\u{1f300}', '\uff5e', 'z', 'é')).toEqual([3, 2, 0, 1]);
  });

  it('are highest where there is nothing to go by', () => {
    expect(ranksOf('', 'b', '', 'a')).toEqual([2, 1, 2, 0]);
    expect(ranksOf('', '')).toEqual([0, 0]);
    expect(ranksOf()).toEqual([]);
  });

  it('tell long texts apart by their ends, thousands of them', () => {
    const texts = Array.from({ length: 3000 }, (_, at) => `${'the same beginning '.repeat(3)}${9999 - at}`);
    expect(ranksOf(...texts)).toEqual(Array.from({ length: 3000 }, (_, at) => 2999 - at));
  });
});
