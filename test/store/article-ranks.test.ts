import { describe, expect, it } from 'vitest';
import { byText, mostFirst, ranksOf } from '../../source/store/article-ranks.ts';

const article = (title: string | null) => ({ title, source: null, date: null, words: 1 });

describe('ranks of articles', () => {
  it('go by titles without regard to capitals, accents and signs in front', () => {
    const titles = ['“The end”', 'émigrés', 'Emigres', '…and after', null, '—', '9 days'];
    // 9 days, and after, the two that are compared as emigres, the end; those without a letter or a figure last.
    expect([...ranksOf('title', titles.map(article))]).toEqual([3, 2, 2, 1, 4, 4, 0]);
  });

  it('are by code point beyond the first plane too', () => {
    // U+FF5E stands before U+1F300, and its UTF-16 unit behind the first of that.
    expect([...byText(['\u{1f300}', '\uff5e', 'a'])]).toEqual([2, 1, 0]);
  });

  it('are equal for equal numbers, and highest for the least', () => {
    expect([...mostFirst([20230502, 0, 20240100, 20230502])]).toEqual([1, 2, 0, 1]);
  });
});
