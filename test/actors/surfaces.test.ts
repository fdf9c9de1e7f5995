import { describe, expect, it } from 'vitest';
import { clusterNames, type FullName } from '../../source/actors/clusters.ts';
import type { PoolKind } from '../../source/actors/kinds.ts';
import { KnownNames } from '../../source/actors/known.ts';
import { emptyPool, keyOf, type Pool } from '../../source/actors/pools.ts';
import { surfaceTable } from '../../source/actors/surfaces.ts';
import { NO_ACTORS } from '../../source/actors/table.ts';
import { Vocabulary } from '../../source/actors/vocabulary.ts';
import { WORDS } from './respelt.ts';

function resultOf<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function poolOf(name: string): Pool {
  const words = name.split(' ');
  return { ...emptyPool(keyOf(words), words), count: 1, middle: 1 };
}

/** What is known of a piece, where these persons and these words alone were found; its bearers by one of their names. */
function asked(piece: string, persons: readonly string[], alone: readonly string[]): string[] | null {
  const vocabulary = new Vocabulary();
  const full = persons.map((name): FullName => ({ pool: poolOf(name), kind: 'person' }));
  const clustered = resultOf(
    clusterNames(full, NO_ACTORS, new KnownNames(NO_ACTORS, vocabulary), () => false),
  );
  const kinds = new Map<Pool, PoolKind>(
    [...full.map(({ pool }) => pool), ...alone.map(poolOf)].map((pool) => [pool, 'person']),
  );
  const found = resultOf(surfaceTable(kinds, clustered)).find(({ key }) => key === piece);
  if (found === undefined) return null;
  return [...found.bearers]
    .map(([cluster, rules]) => `${keyOf(clustered.clusters[cluster].names[0])}: ${rules.join(' ')}`)
    .sort();
}

describe('the bearers of a piece', () => {
  const people = ['hossein amir abdollahian', 'ali bagheri kani', 'asaad haddad', 'john petrovski'];

  it.each([
    ['kani', ['ali bagheri kani: surname']],
    ['bagheri kani', ['ali bagheri kani: part']],
    ['bahgeri kani', ['ali bagheri kani: part typo']],
    ['amirabdollahian', ['hossein amir abdollahian: surname fold']],
    ['baqeri', ['ali bagheri kani: surname sound']],
    ['assad', []],
    ['petkovski', []],
    ['asaad', ['asaad haddad: surname']],
  ])('%s: %j', (piece, bearers) => {
    expect(asked(piece, people, [piece])).toEqual(bearers);
  });

  it('are found however many share the word', () => {
    const many = WORDS.flatMap((one) => WORDS.slice(0, 12).map((two) => `${one} ${two} mohammed`));
    const bearers = asked('mohammed', many, ['mohammed']) ?? [];
    expect(bearers.length).toBeGreaterThan(600);
    expect(asked('muhammad', many, ['muhammad'])).toHaveLength(bearers.length);
  });

  it('are tied by the name that is nearest, of an actor that has several', () => {
    const names = ['ibrahim bagheri kani', 'ibrahim baghery kani'];
    expect(asked('baqeri kani', names, ['baqeri kani'])).toEqual(
      asked('baqeri kani', names.toReversed(), ['baqeri kani']),
    );
  });
});
