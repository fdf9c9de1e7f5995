import { describe, expect, it } from 'vitest';
import { clusterNames, type FullName } from '../../source/actors/clusters.ts';
import { nameRules } from '../../source/actors/full-names.ts';
import { KnownNames } from '../../source/actors/known.ts';
import { skeletonOf } from '../../source/actors/names.ts';
import { organisationRules } from '../../source/actors/organisation-names.ts';
import { emptyPool, keyOf } from '../../source/actors/pools.ts';
import { NO_ACTORS } from '../../source/actors/table.ts';
import type { Rule } from '../../source/actors/types.ts';
import { Vocabulary } from '../../source/actors/vocabulary.ts';
import { numbersFrom } from '../support/chance.ts';
import { respelt, WORDS } from './respelt.ts';

type Kind = 'person' | 'organisation';

function fullName(words: readonly string[], kind: Kind, count = 1): FullName {
  return { pool: { ...emptyPool(keyOf(words), words), count, middle: 1 }, kind };
}

/** The names that were put together, each actor's in one row. */
function rowsOf(names: readonly FullName[]): string[] {
  const merging = clusterNames(names, NO_ACTORS, new KnownNames(NO_ACTORS, new Vocabulary()), () => false);
  for (;;) {
    const { done, value } = merging.next();
    if (done === true) return value.clusters.map(({ names: all }) => all.map(keyOf).sort().join(', ')).sort();
  }
}

/** Names of two to five words, many of them other spellings of others: turned, shortened, run together. */
function madeNames(count: number, seed: number): string[][] {
  const next = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)];
  const names: string[][] = [];
  while (names.length < count) {
    if (names.length % 2 === 0) {
      names.push(Array.from({ length: 2 + Math.floor(next() ** 2 * 4) }, () => pick(WORDS)));
      continue;
    }
    const words = [...pick(names)];
    const at = Math.floor(next() * words.length);
    const choice = next();
    if (choice < 0.2) words.push(words.shift() ?? '');
    else if (choice < 0.3) words[0] = words[0][0];
    else if (choice < 0.4 && words.length > 2) words.splice(1, 1);
    else if (choice < 0.5 && at > 0) words.splice(at - 1, 2, words[at - 1] + words[at]);
    else if (choice < 0.6 && at > 0) words.splice(at, 0, 'al');
    else if (choice < 0.65 && words.length > 3) words.reverse();
    else words[at] = respelt(words[at], next);
    if (choice < 0.1 || choice > 0.9) words[0] = respelt(words[0], next);
    names.push(words);
  }
  return names.filter((words, at) => names.findIndex((other) => keyOf(other) === keyOf(words)) === at);
}

/** What the names are not looked up by: run together with other consonants, or in any order with two words spelt otherwise. */
const isBeyond = (rules: readonly Rule[], one: readonly string[], other: readonly string[]): boolean =>
  (rules.includes('fold') && skeletonOf(one.join('')) !== skeletonOf(other.join(''))) ||
  (rules.includes('order') &&
    rules.includes('typo') &&
    one.filter((word) => !other.includes(word)).length > 1);

describe('names that agree', () => {
  it.each<[Kind, typeof nameRules]>([
    ['person', nameRules],
    ['organisation', organisationRules],
  ])('are found to be one, of every kind of name: %s', (kind, rules) => {
    const names = madeNames(500, 5);
    const missed: string[] = [];
    let agreeing = 0;
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        const agreed = rules(one, other);
        if (agreed === null || isBeyond(agreed, one, other)) continue;
        agreeing++;
        if (rowsOf([fullName(one, kind), fullName(other, kind)]).length > 1)
          missed.push(`${keyOf(one)}, ${keyOf(other)}`);
      }
    }
    expect(agreeing).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });
});

describe('the same names', () => {
  it('are put together the same way in any order', () => {
    const names = madeNames(400, 9).map((words, at) => fullName(words, 'person', 1 + (at % 7)));
    const expected = rowsOf(names);
    const next = numbersFrom(3);
    for (let round = 0; round < 5; round++) {
      const shuffled = names.map((name) => ({ name, at: next() })).sort((a, b) => a.at - b.at);
      expect(rowsOf(shuffled.map(({ name }) => name))).toEqual(expected);
    }
  });

  it('are found among however many others: the two hundredth and first of a surname too', () => {
    const others = WORDS.flatMap((one) => WORDS.slice(0, 4).map((two) => [one, two, 'karimi']));
    const twins = [
      ['zbigniew', 'karimi'],
      ['zbignew', 'karimi'],
    ];
    const rows = rowsOf([...others, ...twins].map((words) => fullName(words, 'person')));
    expect(rows).toContain('zbignew karimi, zbigniew karimi');
  });
});

it('finds a name again whose end is left out, whatever other names were read before', () => {
  const whole = fullName(['juan', 'manuel', 'santos', 'calderon'], 'person');
  const short = fullName(['juan', 'manuel', 'santos'], 'person');
  // Fuller than both: its words are known first.
  const other = fullName(['santos', 'wen', 'takahashi', 'okonkwo', 'adeyemi'], 'person');
  const both = 'juan manuel santos, juan manuel santos calderon';
  expect(rowsOf([whole, short])).toEqual([both]);
  expect(rowsOf([whole, short, other])).toEqual([both, 'santos wen takahashi okonkwo adeyemi']);
});
