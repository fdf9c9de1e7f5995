import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameScore, type WordScore } from '../../source/search/alignment.ts';
import { bestRows } from '../../source/search/best-rows.ts';
import { nearIn, nearWords } from '../../source/search/near-words.ts';
import { rarityIn } from '../../source/search/rarity.ts';
import { RowBounds, type Term } from '../../source/search/row-bounds.ts';
import { RowCounter } from '../../source/search/row-counter.ts';
import { wordScore } from '../../source/search/word-score.ts';
import { MemoryNames } from '../../source/store/memory-names.ts';
import { RowWords } from '../../source/store/row-words.ts';

/** Words that are others run together or begun, that share sounds, that are one slip apart; initials, an article. */
const WORDS = [
  ...['juan', 'joan', 'jaun', 'hern', 'hernandez', 'hernandes', 'h', 'j', 'al', 'el', 'the', 'abd', 'rahman'],
  ...['abdrahman', 'rahmann', 'bank', 'banker', 'sharif', 'shareef', 'sh', 'xi', 'jinping', 'jin', 'ping'],
];
/** Words less near bring no rows. */
const LEAST = 0.55;

function tableOf(names: readonly (readonly string[])[]): { table: MemoryNames; words: RowWords } {
  const table = new MemoryNames();
  names.forEach((words, index) => {
    table.add({ index, id: `${index}`, name: words.join(' '), kind: 'person', spellings: [], listed: [] });
  });
  const words = new RowWords(table.size);
  for (let index = 0; index < table.size; index++) words.put(index, table.row(index));
  for (let number = 0; number < words.count; number++) {
    const word = words.word(number);
    if (table.holders(word) > words.holders(number)) words.putHolders(word, table.holders(word));
  }
  return { table, words };
}

describe('the most that a row may score', () => {
  it('is never less than what it scores', () => {
    const name = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 });
    let told = 0;
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), name, (names, typed) => {
        const { table, words } = tableOf(names);
        const rarity = rarityIn(table);
        const weights = typed.map(rarity);
        const near = new Map<string, Map<string, number>>();
        const term = (word: string, isOpen: boolean, weight: number): Term => {
          const scores = near.get(word) ?? nearWords(table, word, isOpen, wordScore);
          near.set(word, scores);
          return { near: scores, weight };
        };
        const terms = typed.map((word, at) => term(word, at === typed.length - 1, weights[at]));
        for (let at = 1; at < typed.length; at++)
          terms.push(term(typed[at - 1] + typed[at], false, weights[at - 1] + weights[at]));
        // What is near by no list counts for nothing, but for initials.
        const known: WordScore = (word, other, isOpen) =>
          Math.min(word.length, other.length) === 1
            ? wordScore(word, other, isOpen)
            : (near.get(word)?.get(other) ?? 0);
        const counter = new RowCounter((word) => table.holding(word), table.size);
        for (const { near, weight } of terms) counter.add(near, weight, LEAST);
        // What a typed initial meets is told by no list.
        const initials = typed.reduce((sum, word, at) => sum + (word.length === 1 ? weights[at] : 0), 0);
        const bounds = new RowBounds(table, words, rarity);
        bounds.ask({ typed, terms, weights, least: LEAST });
        for (const row of [...counter.byWeight()].flat()) {
          const most = bounds.most(row, counter.weightOf(row) + initials);
          const score = nameScore(typed, table.row(row).words, rarity, true, known);
          expect(most).toBeGreaterThanOrEqual(score - 1e-9);
          if (most < 1) told++;
        }
      }),
      { numRuns: 3000 },
    );
    expect(told).toBeGreaterThan(1000);
  });

  it('is that of a name that shares a word with the query and has another beside it', () => {
    const { table, words } = tableOf([['david', 'shaw'], ['david', 'miller'], ['david'], ['peter', 'shaw']]);
    const rarity = rarityIn(table);
    const bounds = new RowBounds(table, words, rarity);
    const typed = ['david', 'shaw'];
    const weights = typed.map(rarity);
    const terms = typed.map((word, at) => ({ near: new Map([[word, 1]]), weight: weights[at] }));
    bounds.ask({ typed, terms, weights, least: LEAST });
    expect(bounds.most(0, weights[0] + weights[1])).toBe(1);
    const exact = nameScore(typed, ['david', 'miller'], rarity, false);
    expect(bounds.most(1, weights[0])).toBeCloseTo(exact, 9);
  });
});

describe('the best rows', () => {
  /** So many names that most are not looked at: each of three of the words, some once more with two of them run together. */
  const names = WORDS.flatMap((first, at) =>
    WORDS.flatMap((second, by) => {
      const third = WORDS[(5 * at + 3 * by) % WORDS.length]!;
      return (at + by) % 7 === 0
        ? [
            [first, second, third],
            [first + second, third],
          ]
        : [[first, second, third]];
    }),
  );
  const { table, words } = tableOf([...names, ['juan', 'hernandez', 'orozco'], ['juan', 'hernandezorozco']]);
  const rarity = rarityIn(table);
  const near = nearIn(table);
  const counter = new RowCounter((word) => table.holding(word), table.size);
  const bounds = new RowBounds(table, words, rarity);
  const often = (actor: number): number => ((actor * 7919) % 13) / 200;
  const wanted = { most: 12, best: 9, often, mostOften: 0.06 };

  /** Of those wanted: who score best, and who weigh most, by their scores. */
  function best(typed: readonly string[], bound: RowBounds | null): { scores: number[]; weights: number[] } {
    const names = { table, near, rarity, counter: () => counter, bounds: () => bound };
    const found = [...bestRows(names, typed, true, wanted, wordScore).values()];
    const first = (most: number, weigh: (one: (typeof found)[number]) => number): number[] =>
      found
        .map(weigh)
        .sort((a, b) => b - a)
        .slice(0, most);
    return {
      scores: first(wanted.best, ({ score }) => score),
      weights: first(wanted.most, ({ actor, score }) => score + often(actor)),
    };
  }

  it('are the same whether it is told before what they may score or not', () => {
    expect(table.size).toBeGreaterThan(500);
    const typed = fc.array(fc.constantFrom(...WORDS, 'oro', 'herna', 'hernandezor'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(typed, (query) => {
        expect(best(query, bounds)).toEqual(best(query, null));
      }),
      { numRuns: 400, examples: [[['juan', 'hern', 'oro']], [['juan', 'hern']], [['juan', 'hernandezor']]] },
    );
  });

  it('are found among fewer rows where it is told', () => {
    const looked = (bound: RowBounds | null): number => {
      let count = 0;
      const counted = Object.create(table, {
        row: {
          value(index: number) {
            count++;
            return table.row(index);
          },
        },
        actor: { value: (index: number) => table.actor(index) },
      });
      const names = { table: counted, near, rarity, counter: () => counter, bounds: () => bound };
      bestRows(names, ['juan', 'hern', 'rahm'], true, wanted, wordScore);
      return count;
    };
    expect(looked(bounds)).toBeLessThan(looked(null));
  });
});
