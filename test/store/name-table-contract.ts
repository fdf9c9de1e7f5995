/** What every table of names has to be, whatever keeps it. */
import { describe, expect, it } from 'vitest';
import type { Actor, Kind, Rule } from '../../source/actors/types.ts';
import type { NameTable, NameWord } from '../../source/store/name-table.ts';
import { consonantsOf, keysOf } from '../../source/store/word-keys.ts';

type Tied = readonly [name: string, rule: Rule];

const actor = (
  index: number,
  name: string,
  kind: Kind,
  spelt: readonly Tied[] = [],
  listed: readonly Tied[] = [],
): Actor => ({
  index,
  id: `${index}`,
  name,
  kind,
  spellings: spelt.map(([surface, rule]) => ({ surface, rules: [rule], rule, sure: true, related: false })),
  listed: listed.map(([one, rule]) => ({ name: one, rule })),
});

const ACTORS = [
  actor(0, 'Ali Bagheri Kani', 'person', [
    ['Bahgeri Kani', 'typo'],
    ['Kani', 'surname'],
    ['ALI BAGHERI-KANI', 'fold'],
  ]),
  actor(1, 'Abdul Rahman', 'person'),
  actor(2, 'Abdulrahman Hassan', 'person'),
  actor(
    3,
    'Iran',
    'state',
    [['Tehran', 'capital']],
    [
      ['Iranian', 'demonym'],
      ['Islamic Republic of Iran', 'alias'],
    ],
  ),
  actor(4, 'Qatar National Bank', 'organisation'),
];

/** `make` makes the table of actors given in any order. */
export function nameTableContract(
  name: string,
  make: (actors: readonly Actor[]) => NameTable | Promise<NameTable>,
): void {
  describe(name, () => {
    const both = [ACTORS, [...ACTORS].reverse()];

    it('has the names that are an actor’s own, each once, those it is only related to last', async () => {
      const table = await make(ACTORS);
      const told = (index: number): [string, string, boolean][] =>
        table.of(index).map(({ surface, words, handicap }) => [surface, words.join(' '), handicap > 0]);
      expect(told(0)).toEqual([
        ['Ali Bagheri Kani', 'ali bagheri kani', false],
        ['Bahgeri Kani', 'bahgeri kani', false],
      ]);
      expect(told(3)).toEqual([
        ['Iran', 'iran', false],
        ['Islamic Republic of Iran', 'islamic republic of iran', false],
        ['Iranian', 'iranian', true],
      ]);
      expect(told(4)).toEqual([
        ['Qatar National Bank', 'qatar national bank', false],
        ['Qatar National Bank', 'qnb', true],
      ]);
      expect(told(5)).toEqual([]);
    });

    it('numbers its rows', async () => {
      for (const actors of both) {
        const table = await make(actors);
        const rows = Array.from({ length: table.size }, (_, index) => table.row(index));
        expect(rows).toHaveLength(9);
        for (const { index } of actors)
          expect(rows.filter((row) => row.actor === index)).toEqual(table.of(index));
        expect(rows.map((_, index) => table.actor(index))).toEqual(rows.map(({ actor }) => actor));
      }
    });

    it('has the same rows when it has read them ahead', async () => {
      for (const actors of both) {
        const table = await make(actors);
        const rows = (): unknown[] =>
          Array.from({ length: table.size }, (_, index) => {
            const { actor, surface, words, handicap } = table.row(index);
            return { actor, surface, words, handicap };
          });
        const before = rows();
        for (const _ of table.ahead()) expect(rows()).toEqual(before);
        expect(rows()).toEqual(before);
        for (const word of ['kani', 'bagherikani', 'abdulrahman', 'nobody'])
          expect(table.holders(word)).toBe(table.holding(word).length);
      }
    });

    it('tells which rows hold a word, or two words that are it run together', async () => {
      for (const actors of both) {
        const table = await make(actors);
        const holding = (word: string): string[] => {
          const found = [...table.holding(word)];
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          expect(table.holders(word)).toBe(found.length);
          return found.map((index) => table.row(index).words.join(' ')).sort();
        };
        expect(holding('kani')).toEqual(['ali bagheri kani', 'bahgeri kani']);
        expect(holding('bagherikani')).toEqual(['ali bagheri kani']);
        expect(holding('abdulrahman')).toEqual(['abdul rahman', 'abdulrahman hassan']);
        expect(holding('alikani')).toEqual([]);
        expect(holding('tehran')).toEqual([]);
      }
    });

    it('finds a word by its letters, by each of its keys, and by its beginning unless it is run together', async () => {
      for (const actors of both) {
        const table = await make(actors);
        const words = (found: readonly NameWord[]): string[] => found.map(({ word }) => word).sort();
        expect(table.word('kani')).toEqual({ word: 'kani', consonants: consonantsOf('kani') });
        expect(table.word('bagherikani')?.word).toBe('bagherikani');
        expect(table.word('kan')).toBe(null);
        // Whole in one name, run together in another.
        for (const word of ['kani', 'abdulrahman', 'republic']) {
          for (const key of keysOf(word, true))
            expect(words(table.filedUnder(key)).filter((one) => one === word)).toEqual([word]);
        }
        for (const key of keysOf('bagherikani', false))
          expect(words(table.filedUnder(key))).toContain('bagherikani');
        expect(words(table.filedUnder('bagherikan'))).toEqual([]);
        expect(words(table.filedUnder('nothing'))).toEqual([]);
        expect(words(table.beginning('a'))).toEqual(['abdul', 'abdulrahman', 'ali']);
        expect(words(table.beginning('ba'))).toEqual(['bagheri', 'bahgeri', 'bank']);
        expect(words(table.beginning('ira'))).toEqual(['iran', 'iranian']);
        expect(words(table.beginning('x'))).toEqual([]);
      }
    });
  });
}
