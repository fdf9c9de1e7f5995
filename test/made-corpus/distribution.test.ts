import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readActorsFile } from '../../source/actors/actors-file.ts';
import { articleAt } from './article.ts';
import { fileOf, layoutOf } from './layouts.ts';
import { REAL_ORGANISATIONS } from './organisations.ts';
import { STATES } from './states.ts';
import { truthOf } from './truth.ts';
import { makeWorld } from './world.ts';

const COUNT = 3000;
const world = makeWorld(1, 20_000);
const lengths: number[] = [];
const casts: number[] = [];
const words = new Map<string, number>();
const wordsAfter: number[] = [];
const namings = new Map<string, number>();
const layouts = new Map<string, number>();
let bytes = 0;
let undated = 0;
const days = new Map<string, number>();
for (let index = 0; index < COUNT; index++) {
  const article = articleAt(world, index);
  const { text } = fileOf(article);
  const truth = truthOf(world, article);
  lengths.push(text.length);
  casts.push(truth.length);
  bytes += Buffer.byteLength(text);
  if (article.date === null) undated++;
  else days.set(article.date, (days.get(article.date) ?? 0) + 1);
  layouts.set(layoutOf(article), (layouts.get(layoutOf(article)) ?? 0) + 1);
  for (const { id, surfaces } of truth) {
    const times = [...surfaces.values()].reduce((sum, count) => sum + count, 0);
    namings.set(id, (namings.get(id) ?? 0) + times);
  }
  for (const [word] of text.matchAll(/[\p{L}'’-]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
  if (index === COUNT / 10 || index === COUNT - 1) wordsAfter.push(words.size);
}
for (const values of [lengths, casts]) values.sort((a, b) => a - b);
const at = (values: readonly number[], share: number): number =>
  values[Math.floor(share * (values.length - 1))]!;
const people = [...namings].filter(([id]) => id.startsWith('p')).map(([, count]) => count);
people.sort((a, b) => b - a);

/** How steep the counts fall over the ranks, both in logarithms, from one rank to another. */
const slope = (counts: readonly number[], from: number, to: number): number =>
  Math.log(counts[to - 1]! / counts[from - 1]!) / Math.log(to / from);

describe('the lengths of made articles', () => {
  it('are 4.2 kB or a little more in the mean, with a long tail', () => {
    expect(bytes / COUNT).toBeGreaterThan(4000);
    expect(bytes / COUNT).toBeLessThan(5200);
    expect(lengths[0]).toBeGreaterThan(600);
    expect(lengths.at(-1)).toBeLessThan(42_000);
  });

  it('are log-normal: as far from the middle below as above, in proportion', () => {
    const [low, middle, high] = [at(lengths, 0.16), at(lengths, 0.5), at(lengths, 0.84)];
    expect(Math.abs(Math.log(middle / low) - Math.log(high / middle))).toBeLessThan(0.2);
    expect(Math.log(high / middle)).toBeGreaterThan(0.5);
  });
});

describe('who is named', () => {
  it('is some twenty to a kilobyte, five to forty in an article', () => {
    const all = [...namings.values()].reduce((sum, count) => sum + count, 0);
    expect(all / (bytes / 1000)).toBeGreaterThan(17);
    expect(all / (bytes / 1000)).toBeLessThan(24);
    expect(at(casts, 0.03)).toBeGreaterThanOrEqual(5);
    expect(at(casts, 0.97)).toBeLessThanOrEqual(40);
  });

  it('follows Zipf and Mandelbrot: flat at the head, then a count falls as its rank grows', () => {
    expect(slope(people, 30, 1000)).toBeLessThan(-0.55);
    expect(slope(people, 30, 1000)).toBeGreaterThan(-1.2);
    expect(slope(people, 3, 100)).toBeGreaterThan(slope(people, 300, 3000));
    const once = people.filter((count) => count <= 2).length / people.length;
    expect(once).toBeGreaterThan(0.3);
    // In a hundred thousand articles it is ten thousand and more.
    expect(people[0]! / COUNT).toBeGreaterThan(0.1);
  });

  it('is at the head who stands in the shipped actors file, under the names it gives', () => {
    const { table } = readActorsFile(
      readFileSync(new URL('../../data/actors.yaml', import.meta.url), 'utf8'),
    );
    const known = new Map(table.actors.map((actor) => [actor.name, actor]));
    for (const { name, demonym, people: nation, capital, metonyms, others } of STATES) {
      const actor = known.get(name);
      expect(actor?.kind, name).toBe('state');
      expect(actor!.demonyms, name).toContain(demonym);
      if (nation !== null) expect(actor!.demonyms, name).toContain(nation);
      expect([...(actor!.capitals ?? []), ...(actor!.ambiguousCapitals ?? [])], name).toContain(capital);
      for (const metonym of metonyms) expect(actor!.metonyms, name).toContain(metonym.replace(/^the /, ''));
      for (const other of others)
        expect([...(actor!.aliases ?? []), ...(actor!.weak ?? [])]).toContain(other);
    }
    for (const { name, acronym } of REAL_ORGANISATIONS) {
      const actor = known.get(name);
      expect(actor?.kind, name).toBe('organisation');
      if (acronym !== null)
        expect([...(actor!.aliases ?? []), ...(actor!.weak ?? [])], name).toContain(acronym);
    }
  });
});

describe('the words', () => {
  it('grow by the law of Heaps: ten times the text has two to four times the words', () => {
    const [tenth, whole] = wordsAfter as [number, number];
    expect(whole / tenth).toBeGreaterThan(2);
    expect(whole / tenth).toBeLessThan(4.5);
  });

  it('follow Zipf: the commonest is "the", and half of them stand once or twice', () => {
    const counts = [...words].sort((a, b) => b[1] - a[1]);
    expect(counts[0]![0]).toBe('the');
    expect(counts.filter(([, count]) => count <= 2).length / counts.length).toBeGreaterThan(0.4);
    const sorted = counts.map(([, count]) => count);
    expect(slope(sorted, 10, 5000)).toBeLessThan(-0.8);
    expect(slope(sorted, 10, 5000)).toBeGreaterThan(-1.4);
  });
});

describe('the files', () => {
  it('are of 2005 to 2024, of no day many', () => {
    const sorted = [...days.keys()].sort();
    expect(sorted[0]! >= '2005-01-01' && sorted.at(-1)! < '2025').toBe(true);
    expect(new Set(sorted.map((day) => day.slice(0, 4))).size).toBe(20);
    expect(Math.max(...days.values())).toBeLessThan(COUNT / 100);
  });

  it('have every layout, and some no date', () => {
    expect([...layouts.keys()].sort()).toEqual(
      ['dateline', 'fields', 'first', 'front', 'heading', 'line', 'named', 'wrapped'].sort(),
    );
    expect(undated / COUNT).toBeGreaterThan(0.01);
    expect(undated / COUNT).toBeLessThan(0.03);
  });
});
