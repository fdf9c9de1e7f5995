import type { Surface } from '../../actors/surfaces.ts';
import type { ActorNumbers } from './actor-numbers.ts';
import { bearersFrom, isSharedIn, kindIn, seenInMark } from './surface-marks.ts';
import type { SurfaceRow } from './surface-rows.ts';
import { NOBODY } from './tie-rows.ts';

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

/** The surfaces of a list; each is made when it is asked for. */
export class ListedSurfaces {
  readonly #list: SurfaceList;
  readonly #actors: ActorNumbers;
  /** By the number of a name, one more than its place in the list; 0 where it has none. */
  readonly #places: Uint32Array;
  /** Where the lines of each begin. */
  readonly #starts: Uint32Array;
  readonly #made: (ListedSurface | undefined)[] = [];

  constructor(list: SurfaceList, actors: ActorNumbers) {
    const { names, lines } = list;
    this.#list = list;
    this.#actors = actors;
    this.#places = new Uint32Array(1 + names.reduce((most, name) => Math.max(most, name), 0));
    this.#starts = new Uint32Array(names.length);
    let from = 0;
    names.forEach((name, at) => {
      this.#places[name] = at + 1;
      this.#starts[at] = from;
      from = lines.indexOf('\n', lines.indexOf('\n', from) + 1) + 1;
    });
  }

  *all(): Generator<ListedSurface> {
    for (let at = 0; at < this.#starts.length; at++) yield this.#at(at);
  }

  /** The surface of a name; null where the list has none. */
  of(name: number): ListedSurface | null {
    const place = this.#places[name] ?? 0;
    return place === 0 ? null : this.#at(place - 1);
  }

  #at(at: number): ListedSurface {
    this.#made[at] ??= new ListedSurface(this.#list, at, this.#starts[at], this.#actors);
    return this.#made[at];
  }
}

/** Most have no bearers, and share their having none. */
const NOBODY_ELSE: Surface['bearers'] = new Map();

/** A surface of a list, spelt out as far as it is asked: most are met nowhere by those who look for it. */
export class ListedSurface implements Surface {
  readonly #list: SurfaceList;
  readonly #at: number;
  /** Where its lines begin. */
  readonly #from: number;
  readonly #actors: ActorNumbers;
  #key: string | null = null;
  #words: readonly string[] | null = null;
  #cluster: number | null | undefined;
  #bearers: Surface['bearers'] | null = null;

  constructor(list: SurfaceList, at: number, from: number, actors: ActorNumbers) {
    this.#list = list;
    this.#at = at;
    this.#from = from;
    this.#actors = actors;
  }

  /** The number of its name in the index. */
  get name(): number {
    return this.#list.names[this.#at];
  }

  get key(): string {
    this.#key ??= this.#line(this.#from);
    return this.#key;
  }

  get words(): readonly string[] {
    this.#words ??= this.split();
    return this.#words;
  }

  /** Its words, not kept. */
  split(): string[] {
    return this.#line(this.#from).split(' ');
  }

  get kind(): Surface['kind'] {
    return kindIn(this.#called);
  }

  get caps(): boolean {
    return seenInMark(this.#list.scanned[this.#at]).caps;
  }

  get loose(): boolean {
    return seenInMark(this.#list.scanned[this.#at]).loose;
  }

  get cluster(): number | null {
    if (this.#cluster === undefined) {
      const lasting = this.#list.clusters[this.#at];
      this.#cluster = lasting === NOBODY || !this.found ? null : this.#actors.numberOf(lasting);
    }
    return this.#cluster;
  }

  get bearers(): Surface['bearers'] {
    this.#bearers ??= this.#bearersIn(this.#line(this.#from + this.key.length + 1));
    return this.#bearers;
  }

  get shared(): boolean {
    return isSharedIn(this.#called);
  }

  get found(): boolean {
    return this.#called !== null;
  }

  get #called(): number | null {
    const called = this.#list.called[this.#at];
    return called === 0 ? null : called - 1;
  }

  #bearersIn(line: string): Surface['bearers'] {
    return line === '' ? NOBODY_ELSE : bearersFrom(line, (lasting) => this.#actors.numberOf(lasting));
  }

  #line(from: number): string {
    const { lines } = this.#list;
    return lines.slice(from, lines.indexOf('\n', from));
  }
}
