import { describe, expect, it } from 'vitest';
import { type NameIndex, nameIndex } from '../../source/search/finder.ts';
import { resolve } from '../../source/search/resolve.ts';
import { MemoryNames } from '../../source/store/memory-names.ts';
import { everyRow } from '../../source/store/rows.ts';
import type { View } from '../../source/store/view.ts';
import { peopleView } from './people.ts';

const view = peopleView();
const index = nameIndex(view);
const nameOf = ({ actor }: { readonly actor: number }): string => view.actors.at(actor).name;

/** Every name of everybody, as it stands and turned about, and what may be read as a name. */
function queries(of: View): string[] {
  const names = [...everyRow(of.actors)].flatMap(({ name, spellings, listed }) => [
    name,
    ...spellings.map(({ surface }) => surface),
    ...listed.map((one) => one.name),
  ]);
  const turned = names.map((name) => name.split(' ').reverse().join(' '));
  const parts = names.flatMap((name) => name.split(' '));
  const run = names.map((name) => name.replaceAll(/[ -]/g, ''));
  const wrong = names.map((name) => name.replace(/[aeiou]/, 'o'));
  return [
    ...new Set([...names, ...turned, ...parts, ...run, ...wrong, ...names.map((name) => `the ${name}’s`)]),
  ];
}

describe('who bears a name in full', () => {
  it('are those whom the finder ranks with a score of 1, in its order', () => {
    let told = 0;
    for (const query of queries(view)) {
      const full = index.inFull(view, query);
      if (full === null) continue;
      told++;
      const ranked = index.rank(view, query, { limit: 50 }).filter(({ score }) => score === 1);
      expect([query, full]).toEqual([query, ranked]);
    }
    expect(told).toBeGreaterThan(40);
  });

  it('is asked before the finder, and whom a name means stays the same', () => {
    const asWas: NameIndex = { ...index, inFull: () => null };
    for (const query of queries(view)) {
      for (const kind of [null, 'person', 'state', 'place'] as const) {
        const options = { exact: false, kind };
        expect([query, kind, resolve(view, index, query, options)]).toEqual([
          query,
          kind,
          resolve(view, asWas, query, options),
        ]);
      }
    }
  });

  it('is not told of somebody who only holds the name, nor of another spelling of it', () => {
    expect(index.inFull(view, 'Kani')).toBeNull();
    expect(index.inFull(view, 'Hezbolah')).toBeNull();
    expect(index.inFull(view, '')).toBeNull();
    expect(index.inFull(view, 'Iran')?.map(nameOf)).toEqual(['Iran']);
  });

  it('is told without a look at the words near those typed', () => {
    const names = new MemoryNames();
    for (const actor of everyRow(view.actors)) names.add(actor);
    let looks = 0;
    const filedUnder = names.filedUnder.bind(names);
    names.filedUnder = (key) => {
      looks++;
      return filedUnder(key);
    };
    const spied = nameIndex({ names } as unknown as View);
    expect(spied.inFull(view, 'Ebrahim Raisi')?.map(nameOf)).toEqual(['Ebrahim Raisi']);
    expect(looks).toBe(0);
    expect(spied.rank(view, 'Ebrahim Raisi').map(nameOf)[0]).toBe('Ebrahim Raisi');
    expect(looks).toBeGreaterThan(0);
  });
});
