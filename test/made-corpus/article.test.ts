import { describe, expect, it } from 'vitest';
import { articleAt } from './article.ts';
import { fileOf } from './layouts.ts';
import { SOURCES } from './sources.ts';
import { truthOf, whoIs } from './truth.ts';
import { makeWorld } from './world.ts';

describe('one made article, read by eye', () => {
  const world = makeWorld(1, 20_000);
  const article = articleAt(world, 122);
  const truth = truthOf(world, article);
  const surfacesOf = (name: string): Record<string, number> =>
    Object.fromEntries(truth.find((actor) => actor.name === name)?.surfaces ?? []);

  it('has its title, day and source in its file', () => {
    const { path, text } = fileOf(article);
    expect(text.split('\n\n').slice(0, 2)).toEqual([
      'Shanrini: 213 forces blocked the avenue in Banodayeh',
      '30 July 2010 | Levant Wire',
    ]);
    expect(path).toMatch(/^levant-wire\/2010-07\/.*\.txt$/);
    expect(article.date).toBe('2010-07-30');
    expect(SOURCES[article.source]).toBe('Levant Wire');
  });

  it('names eight actors, each under the surfaces that stand there', () => {
    expect(truth).toHaveLength(8);
    expect(surfacesOf('Rahul Shanrini')).toEqual({ Shanrini: 2, 'Rahul Shanrini': 1 });
    expect(surfacesOf('Usman Malik')).toEqual({ 'Usman Malik': 1, 'Usman Suresh Malik': 2 });
    expect(surfacesOf('Ganesh Gupta')).toEqual({ 'Ganesh Gupta': 1, Gupta: 2 });
    expect(surfacesOf('Hadi Rahimi')).toEqual({ 'Hadi Rahimi': 1 });
    expect(surfacesOf('Andean Teachers Federation')).toEqual({
      'Andean Teachers Federation': 1,
      ATF: 2,
      'Teachers Federation': 1,
    });
    expect(surfacesOf('United Nations')).toEqual({ 'United Nations': 1, UN: 2 });
    expect(surfacesOf('Bangladesh')).toEqual({ Bangladesh: 1, Dhaka: 4, Bangladeshi: 1 });
    expect(surfacesOf('Iraq')).toEqual({ Iraqi: 2, Iraq: 1 });
  });
});

describe('made articles', () => {
  const world = makeWorld(2, 4000);
  const articles = Array.from({ length: 400 }, (_, index) => articleAt(world, index));

  it('have every surface of their truth in their text, as often as it says', () => {
    for (const { title, pieces } of articles) {
      for (const { text, named } of [title, ...pieces]) {
        let from = 0;
        for (const { surface } of named) {
          const at = text.indexOf(surface, from);
          expect(at, `${surface} in ${text}`).toBeGreaterThanOrEqual(0);
          from = at + surface.length;
        }
      }
    }
  });

  it('are clean text: nothing unfilled, no mark or blank twice, sentences begun and ended', () => {
    for (const { title, pieces } of articles) {
      for (const { kind, text } of [{ kind: 'title', ...title }, ...pieces]) {
        expect(text).not.toMatch(/[{}]|undefined|NaN| {2}| [,.;:]|,,|,\.|(?<!\p{L})a [aeio]/u);
        expect(text).toMatch(/^[“$]?[\p{Lu}\p{N}]/u);
        if (kind === 'paragraph') expect(text).toMatch(/[.”]$/);
      }
    }
  });

  it('tell who an actor is by its id', () => {
    const kinds = new Set(
      articles.flatMap((article) => truthOf(world, article)).map(({ id }) => whoIs(world, id).kind),
    );
    expect([...kinds].sort()).toEqual(['organisation', 'person', 'state']);
  });
});
