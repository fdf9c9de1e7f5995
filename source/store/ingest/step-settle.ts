import { type Cast, castOf } from '../../actors/cast.ts';
import type { Cluster } from '../../actors/clusters.ts';
import type { Surface } from '../../actors/surfaces.ts';
import { Lasting } from './lasting.ts';
import { holdsNames } from './name-sums.ts';
import { scannedMark, tiedMark } from './surface-marks.ts';
import type { Articles, Work } from './work.ts';

/** Who is in the corpus now. */
export interface Settled {
  readonly clusters: readonly Cluster[];
  readonly lasting: Lasting;
  /** The surfaces by the numbers of their names. */
  readonly surfaces: ReadonlyMap<number, Surface>;
}

/** Names that changed, beyond which all articles are looked at again without asking which hold one. */
const MANY = 20_000;

/**
 * Third step: puts the names of the corpus together into actors. Articles wait for the scan, or to be linked, that hold
 * a surface that is now met otherwise or tied otherwise.
 */
export function settle(work: Work): Settled {
  const { known, names, table } = work;
  const steps = castOf([...names.pools()], table, known, (a, b) => meet(work, a, b));
  let cast: Cast | null = null;
  while (cast === null) {
    const step = steps.next();
    if (step.done === true) cast = step.value;
  }
  return work.write(() => enter(work, cast));
}

/** Writes down who is in the corpus, and lets articles wait for what changed by it. */
function enter(work: Work, cast: Cast): Settled {
  const { names, table } = work;
  const numbers = new FreshNumbers(work);
  const lasting = new Lasting(cast, names, table.actors.length, () => numbers.next());
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
    names.changed(row);
  }
  names.save();
  numbers.save();
  wait(work, 'scan', rescanned);
  wait(work, 'link', retied);
  return { clusters: cast.clusters, lasting, surfaces };
}

/** Lets the articles wait for a step that may hold one of some names. */
function wait(work: Work, step: 'scan' | 'link', names: readonly number[]): void {
  if (names.length > MANY) {
    work.pending.addAll(step);
    return;
  }
  const holders: Articles = new Set();
  for (const name of names) work.addHolders(work.names.at(name), holders);
  work.pending.add(step, holders);
}

/** Whether two names, by their keys, stand in one article. */
function meet({ names, texts, made }: Work, a: string, b: string): boolean {
  const [one, other] = [names.find(a), names.find(b)];
  if (one === null || other === null) return false;
  const words = new Set([...a.split(' '), ...b.split(' ')]);
  return texts.having([...words]).some((article) => {
    const found = made.found.get(article);
    return found !== null && holdsNames(found, one.id, other.id);
  });
}

/** Numbers that no actor of this index has had, kept in its facts. */
class FreshNumbers {
  readonly #db: Work['db'];
  #next: number;

  constructor({ db, table }: Work) {
    this.#db = db;
    const row = db.prepare("SELECT value FROM facts WHERE name = 'next cluster'").get();
    this.#next = Number(row?.value ?? table.actors.length);
  }

  next(): number {
    return this.#next++;
  }

  save(): void {
    this.#db.prepare("INSERT OR REPLACE INTO facts (name, value) VALUES ('next cluster', ?)").run(this.#next);
  }
}
