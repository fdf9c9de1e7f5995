import { DatabaseSync } from 'node:sqlite';
import { onTestFinished } from 'vitest';
import { BINS, type Sketch, sketchId } from '../../source/corpus/likeness/sketch.ts';
import { COPY_TABLES } from '../../source/store/copies-table.ts';
import { Chance } from '../support/chance.ts';

/** What one change is held to cost, so that all are made one by one, or all looked at afresh. */
export const ONE_BY_ONE = 0;
export const AFRESH = 1e9;

export function emptyDatabase(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  onTestFinished(() => database.close());
  database.exec(COPY_TABLES);
  return database;
}

/** Leaders as they stand in the database, sorted by id. */
export function standing(database: DatabaseSync): [number, number][] {
  const rows = database.prepare('SELECT id, leader FROM copy_sketch ORDER BY id').all();
  return rows.map(({ id, leader }) => [id as number, leader as number]);
}

/** A sketch of a text of so many words, with these bins. */
export function sketchWith(words: number, bins: readonly number[]): Sketch {
  const sketch = new Uint32Array(1 + BINS / 4);
  new Uint8Array(sketch.buffer, 4).set(bins);
  sketch[0] = words;
  return sketch;
}

/** Bins of which about `changed` in 256 are not those of `bins`. */
export function changedBins(bins: readonly number[], changed: number, chance: Chance): number[] {
  return bins.map((bin) => (chance.below(BINS) < changed ? 1 + chance.below(255) : bin));
}

/**
 * So many offspring of one text, any two of them as alike as the threshold asks, some a little more and some a little
 * less, and more of them in one place than reach each other: whoever comes or goes tears pairs apart or joins them.
 */
export function offspring(count: number, seed: number): Sketch[] {
  const chance = new Chance(seed);
  const parent = Array.from({ length: BINS }, () => 1 + chance.below(255));
  return Array.from({ length: count }, () =>
    sketchWith(100 + chance.below(40), changedBins(parent, 45 + chance.below(20), chance)),
  );
}

/**
 * Six versions of a text. Each has 60 bins of 256 that the one before did not have: 0.77 of it is the same, 0.53 of the
 * one before that, 0.30 of the next.
 */
export const VERSIONS = Array.from({ length: 6 }, (_, version) =>
  sketchWith(
    600 - version,
    Array.from({ length: BINS }, (_, bin) => {
      const changes = Math.floor((version * 60 + bin) / BINS);
      return 1 + ((bin * 7 + changes * 101) % 255);
    }),
  ),
);

export const byId = (sketches: readonly Sketch[]): Map<number, Sketch> =>
  new Map(sketches.map((sketch) => [sketchId(sketch), sketch]));
