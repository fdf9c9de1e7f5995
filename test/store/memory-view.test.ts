import { describe, expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import type { Rule } from '../../source/actors/types.ts';
import type { Article } from '../../source/corpus/article.ts';
import {
  type Library,
  memoryView,
  NOTHING_LINKED,
  SURE_ONLY,
  WHOLE,
} from '../../source/store/memory-view.ts';
import type { Switches, Tally, View } from '../../source/store/view.ts';
import { articleOf, entryOf, tableOf } from '../actors/support.ts';

const table = tableOf(entryOf('Iran', 'state', { demonyms: ['Iranian'], capitals: ['Tehran'] }));

/**
 * Counted by hand, in contract order (2023-05-02, 2023-05-09, 2024-01, undated):
 *
 * | article | Iran | related | Rami Makhlouf | Hafez Makhlouf | of neither |
 * |---|---|---|---|---|---|
 * | spring | 2, and 1 in the tags | Iranian | 2 (one of them a bare Makhlouf) | | |
 * | brothers | | | 1 | 1 | 1, and 1 in the furniture |
 * | winter | | Tehran, and Iranian in the furniture | | | |
 * | undated | 1 | | 1 | | |
 */
const articles: Article[] = [
  {
    ...articleOf('They met Rami Makhlouf in Iran. Later Makhlouf left Iran with Iranian friends.', [
      'tags',
      'Iran',
    ]),
    path: 'news/spring.txt',
    date: '2023-05-02',
  },
  {
    ...articleOf('They met Rami Makhlouf and Hafez Makhlouf there. Later Makhlouf left.', [
      'furniture',
      'More on Makhlouf here',
    ]),
    path: 'news/brothers.txt',
    date: '2023-05-09',
  },
  {
    ...articleOf('They flew to Tehran today.', ['furniture', 'More on Iranian films']),
    path: 'old/winter.txt',
    date: '2024-01',
  },
  { ...articleOf('They met Rami Makhlouf today, far from Iran.'), path: 'old/undated.txt' },
];
const library: Library = { articles, linked: linkAll(articles, table), unread: [] };

const actorOf = (view: View, name: string): number => {
  const found = view.actors.find((actor) => actor.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return found.index;
};
const tallyOf = (name: string, switches: Partial<Switches> = {}, scope = WHOLE): Tally => {
  const view = memoryView(library, scope, { ...SURE_ONLY, ...switches });
  return view.tally(actorOf(view, name));
};

describe('the numbers of an actor', () => {
  it.each<[string, Partial<Switches>, Tally]>([
    [
      'Iran',
      {},
      {
        mentions: 3,
        unsure: 0,
        related: 2,
        articles: 2,
        spellings: 1,
        first: '2023-05-02',
        last: '2023-05-02',
      },
    ],
    [
      'Iran',
      { related: true },
      { mentions: 5, unsure: 0, related: 2, articles: 3, spellings: 3, first: '2023-05-02', last: '2024-01' },
    ],
    [
      'Iran',
      { allBlocks: true },
      {
        mentions: 4,
        unsure: 0,
        related: 3,
        articles: 2,
        spellings: 1,
        first: '2023-05-02',
        last: '2023-05-02',
      },
    ],
    [
      'Iran',
      { allBlocks: true, related: true },
      { mentions: 7, unsure: 0, related: 3, articles: 3, spellings: 3, first: '2023-05-02', last: '2024-01' },
    ],
    [
      'Rami Makhlouf',
      {},
      {
        mentions: 4,
        unsure: 1,
        related: 0,
        articles: 3,
        spellings: 2,
        first: '2023-05-02',
        last: '2023-05-09',
      },
    ],
    [
      'Rami Makhlouf',
      { unsure: true },
      {
        mentions: 5,
        unsure: 1,
        related: 0,
        articles: 3,
        spellings: 2,
        first: '2023-05-02',
        last: '2023-05-09',
      },
    ],
    [
      'Hafez Makhlouf',
      {},
      {
        mentions: 1,
        unsure: 1,
        related: 0,
        articles: 1,
        spellings: 1,
        first: '2023-05-09',
        last: '2023-05-09',
      },
    ],
    [
      'Hafez Makhlouf',
      { unsure: true },
      {
        mentions: 2,
        unsure: 1,
        related: 0,
        articles: 1,
        spellings: 2,
        first: '2023-05-09',
        last: '2023-05-09',
      },
    ],
    [
      'Hafez Makhlouf',
      { unsure: true, allBlocks: true },
      {
        mentions: 3,
        unsure: 2,
        related: 0,
        articles: 1,
        spellings: 2,
        first: '2023-05-09',
        last: '2023-05-09',
      },
    ],
  ])('%s with %j', (name, switches, tally) => {
    expect(tallyOf(name, switches)).toEqual(tally);
  });

  it.each<[string, Partial<typeof WHOLE>, number]>([
    ['Rami Makhlouf', { since: '2023-05-09' }, 1],
    ['Rami Makhlouf', { until: '2023-05-08' }, 2],
    ['Rami Makhlouf', { since: '2023' }, 3],
    ['Rami Makhlouf', { under: 'old' }, 1],
    ['Rami Makhlouf', { under: 'old', since: '2023' }, 0],
    ['Iran', { under: 'news' }, 2],
    ['Rami Makhlouf', { without: ['surname'] }, 3],
    ['Rami Makhlouf', { without: ['exact'] }, 1],
    ['Rami Makhlouf', { without: ['exact', 'surname'] }, 0],
    ['Iran', { without: ['demonym', 'capital'] }, 3],
  ])('%s with %j: %i', (name, part, mentions) => {
    expect(tallyOf(name, {}, { ...WHOLE, ...part }).mentions).toBe(mentions);
  });

  it('go without what a rule has tied, sure or not, related or not', () => {
    const all = { unsure: true, related: true, allBlocks: true };
    const without = (...rules: Rule[]) => memoryView(library, { ...WHOLE, without: rules }, all);
    const hafez = without('surname');
    expect(hafez.tally(actorOf(hafez, 'Hafez Makhlouf'))).toMatchObject({ mentions: 1, unsure: 0 });
    const iran = without('demonym');
    // Three of the name, one more in the tags, and Tehran.
    expect(iran.tally(actorOf(iran, 'Iran'))).toMatchObject({ mentions: 5, related: 1 });
    expect(iran.mentionsIn(0).map(({ spelling }) => spelling.surface)).not.toContain('Iranian');
  });

  it('narrow what is shown and never what is known', () => {
    // “Makhlouf” in the spring is tied by its own article; outside the period nothing else may change.
    const view = memoryView(library, { ...WHOLE, since: '2024' });
    expect(view.actors).toEqual(memoryView(library).actors);
    expect(view.articles.map(({ path }) => path)).toEqual(['old/winter.txt']);
  });
});

describe('the places of an actor', () => {
  const view = memoryView(library);

  it('stand in contract order, each in its article, and are as many as the tally says', () => {
    for (const switches of [SURE_ONLY, { unsure: true, related: true, allBlocks: true }]) {
      const here = view.with(switches);
      for (const { index } of here.actors) {
        const places = here.places(index);
        expect(places).toHaveLength(here.tally(index).mentions);
        const order = places.map(({ article, mention }) => article * 1e6 + mention.start);
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }
    }
  });

  it('hold the candidates’ ones only when unsure ones are switched in', () => {
    const hafez = actorOf(view, 'Hafez Makhlouf');
    const of = (there: View): string[] => there.places(hafez).map(({ mention }) => mention.spelling.surface);
    expect(of(view)).toEqual(['Hafez Makhlouf']);
    expect(of(view.with({ unsure: true }))).toEqual(['Hafez Makhlouf', 'Makhlouf']);
  });

  it('of one article are those of all that lie in it', () => {
    const rami = actorOf(view, 'Rami Makhlouf');
    view.articles.forEach((_, at) => {
      expect(view.placesIn(rami, at)).toEqual(view.places(rami).filter(({ article }) => article === at));
    });
    expect(view.placesIn(rami, 0)).toHaveLength(2);
    expect(view.placesIn(rami, 2)).toEqual([]);
  });
});

describe('a view', () => {
  it('is not changed by a switch: another one is made', () => {
    const view = memoryView(library);
    const iran = actorOf(view, 'Iran');
    expect(view.with({ related: true }).tally(iran).mentions).toBe(5);
    expect(view.tally(iran).mentions).toBe(3);
    expect(view.with({ related: true }).with({ related: false }).tally(iran)).toEqual(view.tally(iran));
  });

  it('tells who is in an article, most first, under its switches', () => {
    const view = memoryView(library);
    const told = (there: View, article: number): [string, number][] =>
      there.actorsIn(article).map(({ actor, mentions }) => [there.actors[actor].name, mentions]);
    expect(told(view, 0).sort()).toEqual([
      ['Iran', 2],
      ['Rami Makhlouf', 2],
    ]);
    expect(told(view.with({ related: true }), 0)).toEqual([
      ['Iran', 3],
      ['Rami Makhlouf', 2],
    ]);
    expect(told(view, 2)).toEqual([]);
    expect(told(view.with({ related: true }), 2)).toEqual([['Iran', 1]]);
  });

  it('gives every mention of an article whatever the switches', () => {
    const view = memoryView(library);
    expect(view.mentionsIn(0).map(({ spelling }) => spelling.surface)).toEqual([
      'Rami Makhlouf',
      'Iran',
      'Makhlouf',
      'Iran',
      'Iranian',
      'Iran',
    ]);
  });

  it('of nothing is empty', () => {
    const view = memoryView({ articles: [], linked: NOTHING_LINKED, unread: [] });
    expect(view.articles).toEqual([]);
    expect(view.mentionsIn(0)).toEqual([]);
    expect(view.places(0)).toEqual([]);
    expect(view.tally(0)).toEqual({
      mentions: 0,
      unsure: 0,
      related: 0,
      articles: 0,
      spellings: 0,
      first: null,
      last: null,
    });
  });
});
