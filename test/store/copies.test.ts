import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { KEYS, keyOf, keysOf, PLACE } from '../../source/corpus/likeness/keys.ts';
import { areCopies, likeness } from '../../source/corpus/likeness/likeness.ts';
import { BINS, type Sketch, sketchId } from '../../source/corpus/likeness/sketch.ts';
import { REACH } from '../../source/store/copies.ts';
import { leadersOf } from '../../source/store/copies-afresh.ts';
import { CopyTable } from '../../source/store/copies-table.ts';
import { Chance } from '../support/chance.ts';
import {
  AFRESH,
  byId,
  changedBins,
  emptyDatabase,
  ONE_BY_ONE,
  offspring,
  sketchWith,
  standing,
} from './copies-made.ts';

describe('the groups of a crowd', () => {
  const pool = offspring(240, 1);
  const steps = fc.array(
    fc.record({ at: fc.nat(pool.length - 1), settle: fc.nat(5).map((number) => number === 0) }),
    { minLength: 1, maxLength: 40 },
  );
  const idsOf = pool.map(sketchId);

  it('has more in one place than reach each other', () => {
    const places = pool.flatMap((sketch) => keysOf(sketch).map((key) => Math.floor(key / PLACE)));
    const crowds = Map.groupBy(places, (place) => place);
    expect(Math.max(...[...crowds.values()].map((crowd) => crowd.length))).toBeGreaterThan(REACH + 10);
  });

  it('are those of all articles together after any articles came and went in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...pool.keys()], { minLength: 150 }),
        steps,
        fc.constantFrom(ONE_BY_ONE, AFRESH, 30),
        (first, then, oneChange) => {
          const database = emptyDatabase();
          const before = new CopyTable(database, AFRESH);
          for (const at of first) before.add(pool[at]);
          before.settle();
          const table = new CopyTable(database, oneChange);
          const there = new Set(first);
          for (const { at, settle } of then) {
            // Each comes when it is not there and goes when it is.
            if (there.delete(at)) table.drop(idsOf[at]);
            else there.add(at) && table.add(pool[at]);
            if (settle) table.settle();
          }
          table.settle();
          const expected = leadersOf(new Map([...there].map((at) => [idsOf[at], pool[at]])));
          expect(standing(database)).toEqual([...expected].sort(([a], [b]) => a - b));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('tell every change, and nothing else', () => {
    const database = emptyDatabase();
    const table = new CopyTable(database, ONE_BY_ONE);
    const chance = new Chance(4);
    const there = new Set<number>();
    for (let i = 0; i < 80; i++) {
      const before = new Map(standing(database));
      const at = chance.below(pool.length);
      if (there.delete(at)) table.drop(idsOf[at]);
      else there.add(at) && table.add(pool[at]);
      const told = table.settle();
      const changed = standing(database).filter(([id, leader]) => before.get(id) !== leader);
      expect(new Map([...told].sort(([a], [b]) => a - b))).toEqual(new Map(changed));
    }
  });

  it('hold copies of each other, with something of their leader', () => {
    const leaders = leadersOf(byId(pool));
    expect(leaders.size).toBe(pool.length);
    expect(new Set(leaders.values()).size).toBeLessThan(pool.length / 2);
    const sketches = byId(pool);
    for (const [id, leader] of leaders) {
      const sketch = sketches.get(id)!;
      expect(leaders.get(leader)).toBe(leader);
      expect(likeness(sketch, sketches.get(leader)!)).toBeGreaterThanOrEqual(0.4);
      const others = pool.filter((other) => other !== sketch && leaders.get(sketchId(other)) === leader);
      expect(id === leader || others.some((other) => areCopies(other, sketch))).toBe(true);
    }
  });

  it('are right for more copies than one change is followed through', () => {
    const chance = new Chance(10);
    const parent = Array.from({ length: BINS }, () => 1 + chance.below(255));
    const copies = Array.from({ length: 1200 }, () => sketchWith(100, changedBins(parent, 15, chance)));
    const database = emptyDatabase();
    const table = new CopyTable(database);
    for (const sketch of copies.slice(1)) table.add(sketch);
    table.settle();
    table.drop(table.add(copies[0]));
    table.add(copies[0]);
    table.settle();
    expect(standing(database)).toEqual([...leadersOf(byId(copies))].sort(([a], [b]) => a - b));
  });
});

describe('two copies that meet in one place only', () => {
  /** The bin that gives a full text's key of that number its byte at that position. */
  const binAt = (band: number, position: number): number =>
    Array.from({ length: BINS }, (_, bin) => bin).find((bin) => {
      const ones = Array.from({ length: BINS }, (_, other) => (other === bin ? 2 : 1));
      return Math.floor(keyOf(sketchWith(100, ones), band) / 0x100 ** (5 - position)) % 0x100 === 2;
    })!;
  const place = [0, 1, 2].map((position) => binAt(0, position));
  const order = binAt(0, 3);
  const elsewhere = Array.from({ length: KEYS - 1 }, (_, band) => binAt(band + 1, 0));

  const first = sketchWith(
    101,
    Array.from({ length: BINS }, () => 10),
  );
  const last = sketchWith(
    100,
    Array.from({ length: BINS }, (_, bin) => (bin === order ? 200 : elsewhere.includes(bin) ? 11 : 10)),
  );
  const chance = new Chance(14);
  const between = Array.from({ length: REACH }, () =>
    sketchWith(
      100,
      Array.from({ length: BINS }, (_, bin) =>
        bin === order ? 100 : place.includes(bin) ? 10 : 1 + chance.below(255),
      ),
    ),
  );

  it('are parted when as many come between as reach each other, and joined when one of those goes', () => {
    const database = emptyDatabase();
    const table = new CopyTable(database, ONE_BY_ONE);
    const [a, b] = [table.add(first), table.add(last)];
    for (const sketch of between.slice(1)) table.add(sketch);
    table.settle();
    expect(table.leader(b)).toBe(a);
    const c = table.add(between[0]);
    expect(table.settle()).toEqual(
      new Map([
        [b, b],
        [c, c],
      ]),
    );
    table.drop(sketchId(between[7]));
    expect(table.settle()).toEqual(new Map([[b, a]]));
  });
});

describe('a thousand forms with other figures', () => {
  it('cost one that comes no more than its neighbours', () => {
    const chance = new Chance(9);
    const form = Array.from({ length: BINS }, () => 1 + chance.below(255));
    const filled = (): Sketch => sketchWith(100, changedBins(form, 140, chance));
    const database = emptyDatabase();
    const table = new CopyTable(database, AFRESH);
    for (let i = 0; i < 1500; i++) table.add(filled());
    table.settle();
    expect(new Set(standing(database).map(([, leader]) => leader)).size).toBe(1500);

    const next = new CopyTable(database, ONE_BY_ONE);
    const read = vi.spyOn(next, 'sketch');
    next.add(filled());
    next.settle();
    expect(read.mock.calls.length).toBeGreaterThan(REACH);
    expect(read.mock.calls.length).toBeLessThan(2 * REACH * KEYS + 5);
  });
});
