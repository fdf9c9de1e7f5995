import type { Surface } from '../../actors/surfaces.ts';
import type { ActorNumbers } from './actor-numbers.ts';
import { type SurfaceMarks, surfaceFrom } from './surface-marks.ts';
import { NOBODY } from './tie-rows.ts';

/** A name that is a surface, as its row keeps it. */
export interface SurfaceRow extends SurfaceMarks {
  readonly id: number;
  readonly key: string;
  readonly scanned: number;
  readonly cluster: number | null;
}

/** Surfaces in few values: there may be hundreds of thousands, and not an object for each is sent to a thread. */
export interface SurfaceList {
  /** The numbers of their names in the index. */
  readonly names: Uint32Array;
  /** See `surface-marks.ts`; of `called` one more, and 0 for null. */
  readonly scanned: Uint8Array;
  readonly called: Uint8Array;
  readonly clusters: Int32Array;
  /** For each its key, a line feed, its bearers, a line feed. */
  readonly lines: string;
}

export function listSurfaces(rows: Iterable<SurfaceRow>): SurfaceList {
  const [names, scanned, called, clusters]: number[][] = [[], [], [], []];
  let lines = '';
  for (const row of rows) {
    names.push(row.id);
    scanned.push(row.scanned);
    called.push(row.called === null ? 0 : row.called + 1);
    clusters.push(row.cluster ?? NOBODY);
    lines += `${row.key}\n${row.bearers ?? ''}\n`;
  }
  return {
    ...{ names: Uint32Array.from(names), clusters: Int32Array.from(clusters), lines },
    ...{ scanned: Uint8Array.from(scanned), called: Uint8Array.from(called) },
  };
}

/** The surfaces of a list; one is spelt out when it is asked for. */
export class ListedSurfaces {
  readonly #list: SurfaceList;
  readonly #actors: ActorNumbers;
  /** By the number of a name, one more than its place in the list; 0 where it has none. */
  readonly #places: Uint32Array;
  /** Where the two lines of each begin, and where the last ends. */
  readonly #starts: Uint32Array;
  readonly #made: (Surface | null | undefined)[] = [];

  constructor(list: SurfaceList, actors: ActorNumbers) {
    const { names, lines } = list;
    this.#list = list;
    this.#actors = actors;
    this.#places = new Uint32Array(1 + names.reduce((most, name) => Math.max(most, name), 0));
    this.#starts = new Uint32Array(names.length + 1);
    names.forEach((name, at) => {
      this.#places[name] = at + 1;
      this.#starts[at + 1] = lines.indexOf('\n', lines.indexOf('\n', this.#starts[at]) + 1) + 1;
    });
  }

  /** The key of a surface by its place in the list. */
  keyAt(at: number): string {
    const { lines } = this.#list;
    return lines.slice(this.#starts[at], lines.indexOf('\n', this.#starts[at]));
  }

  /** The surface of a name; null where the list has none. */
  surface(name: number): Surface | null {
    const at = (this.#places[name] ?? 0) - 1;
    if (at < 0) return null;
    this.#made[at] ??= this.#spelt(at);
    return this.#made[at];
  }

  #spelt(at: number): Surface | null {
    const { scanned, called, clusters, lines } = this.#list;
    const key = this.keyAt(at);
    const row = {
      ...{ key, scanned: scanned[at], called: called[at] === 0 ? null : called[at] - 1 },
      cluster: clusters[at] === NOBODY ? null : clusters[at],
      bearers: lines.slice(this.#starts[at] + key.length + 1, this.#starts[at + 1] - 1),
    };
    return surfaceFrom(row, this.#actors);
  }
}
