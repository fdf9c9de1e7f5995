import { describe, expect, it } from 'vitest';
import { articleAt } from './article.ts';
import { makeWorld } from './world.ts';

const world = makeWorld(3, 4000);
const articles = Array.from({ length: 600 }, (_, index) => articleAt(world, index));
const copies = articles.filter((article) => article.copies !== null);

describe('wire copies', () => {
  it('are one article in twenty', () => {
    expect(copies).toHaveLength(30);
  });

  it('come in groups of two to six, of an article that is none itself', () => {
    const groups = Map.groupBy(copies, (article) => article.copies!);
    for (const [original, group] of groups) {
      expect(articles[original]!.copies).toBeNull();
      expect(group.length).toBeLessThanOrEqual(5);
      const all = [articles[original]!, ...group];
      expect(new Set(all.map(({ source }) => source)).size).toBe(all.length);
      expect(new Set(all.map(({ title }) => title.text)).size).toBe(all.length);
    }
  });

  it('say nearly word for word what the original says, on its day or the next', () => {
    for (const { copies: original, pieces, date } of copies) {
      const first = articles[original!]!;
      const texts = new Set(first.pieces.map(({ text }) => text));
      for (const { text } of pieces) expect(texts).toContain(text);
      expect(pieces.length).toBeGreaterThanOrEqual(first.pieces.length - 3);
      if (first.date === null) expect(date).toBeNull();
      else expect([0, 86_400_000]).toContain(Date.parse(date!) - Date.parse(first.date));
    }
    expect(
      copies.some(({ copies: original, pieces }) => pieces.length < articles[original!]!.pieces.length),
    ).toBe(true);
  });
});
