import type { DatabaseSync } from 'node:sqlite';
import { listedNames } from '../../actors/listed-names.ts';
import { byMentions, capitalActor, capitalName, capitalSpelling, isCapital } from '../../actors/places.ts';
import type { ActorsTable } from '../../actors/table.ts';
import type { Actor, Spelling } from '../../actors/types.ts';
import { listedNumber } from '../ingest/lasting.ts';
import { rulesOf } from '../ingest/rules-code.ts';

/** A capital as a place of its own. */
export interface CapitalPlace {
  readonly actor: Actor;
  /** The ties of its states that are its own then, with what they say of it. */
  readonly ties: ReadonlyMap<number, Spelling>;
  /** The states, by their lasting numbers. */
  readonly clusters: readonly number[];
}

interface Gathered {
  readonly name: string;
  readonly ties: Map<number, Spelling>;
  readonly clusters: Set<number>;
  /** Sure ones. */
  mentions: number;
}

/**
 * The capitals of an index as places, in the order of `capitalsAsPlaces`. `behind`: how many actors stand before the
 * first of them.
 */
export function capitalPlaces(db: DatabaseSync, table: ActorsTable, behind: number): CapitalPlace[] {
  const ties = db.prepare(
    `SELECT ties.id, ties.chain, ties.sure, ties.count, forms.surface
     FROM ties JOIN forms ON forms.id = ties.form WHERE ties.cluster = ? AND ties.count > 0`,
  );
  const places = new Map<string, Gathered>();
  table.actors.forEach((entry, at) => {
    if (entry.capitals.length === 0) return;
    const cluster = listedNumber(at, entry.kind);
    const listed = listedNames(entry);
    for (const { id, chain, sure, count, surface } of ties.all(cluster)) {
      if (!isCapital({ rules: rulesOf(String(chain)) })) continue;
      const name = capitalName(listed, String(surface));
      let place = places.get(name);
      if (place === undefined) {
        place = { name, ties: new Map(), clusters: new Set(), mentions: 0 };
        places.set(name, place);
      }
      place.ties.set(Number(id), capitalSpelling(name, String(surface), sure === 1));
      place.clusters.add(cluster);
      if (sure === 1) place.mentions += Number(count);
    }
  });
  return [...places.values()].sort(byMentions).map((place, at) => ({
    actor: capitalActor(place.name, behind + at, distinct([...place.ties.values()])),
    ties: place.ties,
    clusters: [...place.clusters],
  }));
}

const distinct = (spellings: readonly Spelling[]): Spelling[] => [
  ...new Map(spellings.map((one) => [`${one.surface}\n${one.sure}`, one])).values(),
];
