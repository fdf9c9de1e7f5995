import { type Cast, castOf } from '../../actors/cast.ts';
import type { Surface } from '../../actors/surfaces.ts';
import { Lasting } from './lasting.ts';
import { unpackFound } from './name-sums.ts';
import { scannedMark, tiedMark } from './surface-marks.ts';
import type { Work } from './work.ts';

/** Who is in the corpus now, and what of it is another than the last time. */
export interface Settled {
  readonly cast: Cast;
  readonly lasting: Lasting;
  /** The surfaces by the numbers of their names. */
  readonly surfaces: ReadonlyMap<number, Surface>;
  /** Names whose surface the scan may now meet otherwise, and names whose surface may now be tied otherwise. */
  readonly rescanned: readonly number[];
  readonly retied: readonly number[];
}

/** Third step: puts the names of the corpus together into actors, and tells what changed by it. */
export function settle(work: Work): Settled {
  const { analyst, names, table } = work;
  const steps = castOf([...names.pools()], table, analyst.known, (a, b) => meet(work, a, b));
  let cast: Cast | null = null;
  while (cast === null) {
    const step = steps.next();
    if (step.done === true) cast = step.value;
  }
  const lasting = new Lasting(cast, names, table.actors.length, freshNumbers(work));
  const surfaces = new Map(cast.surfaces.map((surface) => [names.of(surface.key).id, surface]));
  const rescanned: number[] = [];
  const retied: number[] = [];
  for (const row of names.rows.values()) {
    const surface = surfaces.get(row.id);
    const scanned = surface === undefined ? null : scannedMark(surface);
    const tied = surface === undefined ? null : tiedMark(surface, (cluster) => lasting.of(cluster));
    if (scanned !== row.scanned) rescanned.push(row.id);
    if (tied !== row.tied) retied.push(row.id);
    if (scanned === row.scanned && tied === row.tied) continue;
    row.scanned = scanned;
    row.tied = tied;
    row.changed = true;
  }
  return { cast, lasting, surfaces, rescanned, retied };
}

/** Whether two names, by their keys, stand in one article. */
function meet({ names, texts, made }: Work, a: string, b: string): boolean {
  const [one, other] = [names.find(a), names.find(b)];
  if (one === null || other === null) return false;
  const words = new Set([...a.split(' '), ...b.split(' ')]);
  return texts.having([...words]).some((article) => {
    const found = made.found.get(article);
    if (found === null) return false;
    const here = unpackFound(found);
    const isHere = (id: number): boolean =>
      here.listed.includes(id) || here.names.some(({ name }) => name === id);
    return isHere(one.id) && isHere(other.id);
  });
}

/** Numbers that no actor of this index has had, kept in its facts. */
function freshNumbers({ db, table }: Work): () => number {
  const read = db.prepare("SELECT value FROM facts WHERE name = 'next cluster'");
  const write = db.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES ('next cluster', ?)");
  return () => {
    const next = Number(read.get()?.value ?? table.actors.length);
    write.run(next + 1);
    return next;
  };
}
