import { describe, expect, it } from 'vitest';
import { KEYS } from '../../source/corpus/likeness/keys.ts';
import { areCopies, likeness } from '../../source/corpus/likeness/likeness.ts';
import { type Sketch, sketchId } from '../../source/corpus/likeness/sketch.ts';
import { leadersOf } from '../../source/store/copies-afresh.ts';
import { CopyTable } from '../../source/store/copies-table.ts';
import { FERRY_PARAGRAPHS, MARKET_MONDAY, MARKET_TUESDAY } from '../corpus/likeness/dispatches.ts';
import { sketchOfText } from '../corpus/likeness/of-text.ts';
import { byId, emptyDatabase, ONE_BY_ONE, standing, VERSIONS } from './copies-made.ts';

const textSketch = (...paragraphs: string[]): Sketch => sketchOfText(paragraphs.join('\n\n'))!;

describe('copies in a corpus', () => {
  const whole = textSketch(...FERRY_PARAGRAPHS);
  const cut = textSketch(...FERRY_PARAGRAPHS.slice(0, 5));
  const beginningCut = textSketch(...FERRY_PARAGRAPHS.slice(1));
  const monday = textSketch(MARKET_MONDAY);
  const tuesday = textSketch(MARKET_TUESDAY);

  it('are led by the fullest of them, and the others by themselves', () => {
    const database = emptyDatabase();
    const table = new CopyTable(database);
    const [a, b, c, d, e] = [cut, monday, whole, tuesday, beginningCut].map((sketch) => table.add(sketch));
    expect(table.settle()).toEqual(
      new Map([
        [a, c],
        [b, b],
        [c, c],
        [d, d],
        [e, c],
      ]),
    );
    expect([a, b, c, d, e].map((id) => table.articlesOf(id))).toEqual([0, 1, 3, 1, 0]);
  });

  it('find another leader when theirs goes, and get theirs back when it comes again', () => {
    const database = emptyDatabase();
    const table = new CopyTable(database, ONE_BY_ONE);
    const [a, b] = [table.add(cut), table.add(whole)];
    table.settle();
    table.drop(b);
    expect(table.settle()).toEqual(new Map([[a, a]]));
    expect(standing(database)).toEqual([[a, a]]);
    table.add(whole);
    expect(table.settle()).toEqual(
      new Map([
        [a, b],
        [b, b],
      ]),
    );
  });

  it('count every article, those with the same words too, and cost no more for it', () => {
    const database = emptyDatabase();
    const table = new CopyTable(database, ONE_BY_ONE);
    for (let i = 0; i < 10_000; i++) table.add(whole);
    const id = table.add(cut);
    table.settle();
    expect(table.articlesOf(sketchId(whole))).toBe(10_001);
    expect(database.prepare('SELECT count(*) AS rows FROM copy_key').get()!.rows).toBe(2 * KEYS);
    table.drop(id);
    for (let i = 0; i < 9_999; i++) table.drop(sketchId(whole));
    table.settle();
    expect(table.articlesOf(sketchId(whole))).toBe(1);
  });

  it('are one group when each is a copy of one that is a copy of the fullest', () => {
    const [first, second, third] = VERSIONS;
    expect([likeness(first, second), likeness(second, third)].every((alike) => alike > 0.6)).toBe(true);
    expect(areCopies(first, third)).toBe(false);
    const database = emptyDatabase();
    const table = new CopyTable(database, ONE_BY_ONE);
    const [a, b, c] = [first, third, second].map((sketch) => table.add(sketch));
    table.settle();
    expect(table.articlesOf(a)).toBe(3);
    table.drop(c);
    expect(table.settle()).toEqual(new Map([[b, b]]));
  });

  it('are not one group when a story is rewritten step by step', () => {
    const leaders = leadersOf(byId(VERSIONS));
    expect(
      VERSIONS.map((sketch) => VERSIONS.findIndex((one) => sketchId(one) === leaders.get(sketchId(sketch)))),
    ).toEqual([0, 0, 0, 3, 3, 3]);
  });

  it('are equal or nothing when they have few words', () => {
    const table = new CopyTable(emptyDatabase());
    const one = table.add(textSketch('Closed today.'));
    const same = table.add(textSketch('CLOSED TODAY'));
    const other = table.add(textSketch('Closed tomorrow.'));
    expect(same).toBe(one);
    expect(table.settle()).toEqual(
      new Map([
        [one, one],
        [other, other],
      ]),
    );
    expect(table.articlesOf(one)).toBe(2);
  });

  it('are settled by whoever comes next when somebody stopped before', () => {
    const database = emptyDatabase();
    const first = new CopyTable(database);
    first.add(whole);
    first.settle();
    const id = first.add(cut);
    expect(new CopyTable(database).settle()).toEqual(new Map([[id, sketchId(whole)]]));
    expect(new CopyTable(database).settle()).toEqual(new Map());
  });
});
