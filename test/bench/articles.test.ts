import { describe, expect, it } from 'vitest';
import { ENDLESS, fileText, madeArticles, OFTEN, ONCE, PLAIN, RICH } from './articles.ts';

const articles = madeArticles();
const textOf = (index: number): string => articles[index].paragraphs.join('\n');
const count = (text: string, word: string): number => text.split(word).length - 1;

describe('the articles of the bench', () => {
  it('are the same at every run', () => {
    expect(madeArticles().map(fileText)).toEqual(articles.map(fileText));
  });

  it('stand in the order of their dates, each day once', () => {
    const dates = articles.map(({ date }) => date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates.toSorted()).toEqual(dates);
  });

  it('name one actor several times in a paragraph of the rich ones, and nowhere else', () => {
    for (const index of RICH) {
      const { paragraphs } = articles[index];
      for (const one of paragraphs.slice(1)) expect(count(one, 'Kamali')).toBeGreaterThanOrEqual(3);
    }
    for (const [index] of articles.entries())
      if (!RICH.includes(index)) expect(textOf(index)).not.toContain('Kamali');
    expect(OFTEN).toBe('Darius Kamali');
  });

  it('name another in every ordinary one', () => {
    for (let index = ENDLESS + 1; index < articles.length; index++) expect(textOf(index)).toContain(ONCE);
    for (const index of PLAIN) expect(textOf(index)).not.toContain(ONCE);
  });
});
