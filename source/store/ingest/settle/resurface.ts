import { listedClusters } from '../../../actors/clusters.ts';
import { isPairOfPeople } from '../../../actors/joined-names.ts';
import { takesSurname } from '../../../actors/kinds.ts';
import { coreOf } from '../../../actors/names.ts';
import { piecesOf } from '../../../actors/pieces.ts';
import { keyOf } from '../../../actors/pools.ts';
import { isSurface, type Surface, seenAs } from '../../../actors/surfaces.ts';
import { listIn } from '../../../text/list-in.ts';
import { isPerson, listedNumber } from '../lasting.ts';
import { type NameRow, poolOf } from '../name-row.ts';
import { bearersFrom, isSharedIn, kindIn, marksOf, NO_SURFACE, type SurfaceMarks } from '../surface-marks.ts';
import type { Work } from '../work.ts';
import { FullNameWords } from './full-name-words.ts';
import type { NameLookup } from './name-lookup.ts';
import type { Regrouped } from './regroup.ts';
import { type FoundSurface, surfacesAmong } from './surfaces-among.ts';

type Words = readonly string[];

/** Persons whose names are not those they were, by lasting numbers: all names they have now, and those that came or went. */
interface Changed {
  readonly now: Map<number, Words[]>;
  readonly names: Words[];
}

const itself = (lasting: number): number => lasting;

/** Makes anew the surfaces of names that are touched or somebody else's than before, and of the pieces of persons' changed names. */
export class Resurfacing {
  readonly #work: Work;
  readonly #lookup: NameLookup;
  readonly #regrouped: Regrouped;
  readonly #touched: readonly NameRow[];
  readonly #words: FullNameWords;
  readonly #listed: ReadonlyMap<number, readonly Words[]>;

  constructor(work: Work, lookup: NameLookup, regrouped: Regrouped, touched: readonly NameRow[]) {
    this.#work = work;
    this.#lookup = lookup;
    this.#regrouped = regrouped;
    this.#touched = touched;
    const persons = listedClusters(work.table, work.known).filter(({ kind }) => kind === 'person');
    this.#words = new FullNameWords(lookup, regrouped, persons);
    this.#listed = new Map(persons.map(({ index, kind, names }) => [listedNumber(index, kind), names]));
  }

  /** What the rows of names are to say of their surfaces, by the keys of these; those that are not there say what they said. */
  marks(): Map<string, SurfaceMarks> {
    const { names } = this.#work;
    const changed = this.#changed();
    const marks = new Map<string, SurfaceMarks>();
    const looked = new Map([...this.#looked(changed)].map((row) => [row, this.#found(row)]));
    const anew = [...looked].filter(([row, found]) => this.#isAnew(row, found));
    const made = this.#made(
      anew.map(([, found]) => found).filter((found) => found !== null),
      anew.map(([row]) => row),
      changed,
    );
    for (const [{ key }] of anew) {
      const surface = made.get(key);
      marks.set(key, surface === undefined ? NO_SURFACE : marksOf(surface, itself));
    }

    const spelt = (name: Words): string[] => this.#lookup.mayBePartsOf(name).map(({ key }) => key);
    const parts = new Set(changed.names.flatMap((name) => [...piecesOf(name).map(keyOf), ...spelt(name)]));
    const others = [...parts].filter((key) => !marks.has(key));
    const known = new Map(others.map((key) => [key, names.find(key)]));
    const foundOf = (row: NameRow | null): FoundSurface | null =>
      row === null ? null : (looked.get(row) ?? this.#asBefore(row));
    const all = [...known.values()].map(foundOf).filter((found) => found !== null);
    const borne = surfacesAmong(all, changed.now, this.#numbered(all));
    for (const [key, row] of known) {
      const bearers = bearersFrom(row?.bearers ?? '', itself);
      for (const actor of changed.now.keys()) bearers.delete(actor);
      for (const [bearer, rules] of borne.get(key)?.bearers ?? []) bearers.set(bearer, rules);
      marks.set(key, marksAs(key, foundOf(row), bearers));
    }
    for (const [row, found] of looked)
      if (!marks.has(row.key))
        marks.set(row.key, marksAs(row.key, found, bearersFrom(row.bearers ?? '', itself)));
    return marks;
  }

  #changed(): Changed {
    const before = new Map<number, Set<string>>();
    const after = new Map<number, Set<string>>();
    const note = (into: Map<number, Set<string>>, actor: number | null, key: string): void => {
      if (!isPerson(actor)) return;
      const keys = into.get(actor) ?? new Set();
      into.set(actor, keys.add(key));
    };
    for (const [row, { cluster }] of this.#regrouped.groups) {
      note(before, row.cluster, row.key);
      note(after, cluster, row.key);
    }
    const now = new Map<number, Words[]>();
    const names: Words[] = [];
    for (const actor of new Set([...before.keys(), ...after.keys()])) {
      const [old, own] = [before.get(actor) ?? new Set<string>(), after.get(actor) ?? new Set<string>()];
      const differing = [...old.symmetricDifference(own)];
      if (differing.length === 0) continue;
      now.set(actor, [...(this.#listed.get(actor) ?? []), ...[...own].map((key) => key.split(' '))]);
      names.push(...differing.map((key) => key.split(' ')));
    }
    return { now, names };
  }

  /** The rows whose own surface may be another. */
  #looked({ names }: Changed): Set<NameRow> {
    const looked = new Set(this.#touched);
    for (const [row, { cluster }] of this.#regrouped.groups)
      if (cluster !== row.cluster || this.#regrouped.shared.has(row.key) || isSharedIn(row.called))
        looked.add(row);
    const surnames = new Set(names.filter(({ length }) => length > 1).map((name) => name[name.length - 1]));
    for (const surname of surnames) {
      for (const row of this.#lookup.sayingOnly(surname)) looked.add(row);
      for (const row of this.#lookup.inPairWith(surname)) looked.add(row);
    }
    return looked;
  }

  /** A name as it is found now; null when it is not, or when what is found is no surface. */
  #found(row: NameRow): FoundSurface | null {
    const pool = poolOf(row);
    if (pool === null) return null;
    const { kind, cluster } = this.#groupOf(row);
    const isListed = cluster !== null && cluster < listedNumber(this.#work.table.actors.length, 'person');
    const isSurname = (word: string): boolean => this.#words.isSurname(word);
    const isCalled = !isListed && takesSurname(pool, kind, isSurname);
    if (!isListed && isPairOfPeople(pool, isSurname)) return null;
    const called = isCalled ? 'person' : kind;
    return isSurface(pool, called)
      ? { pool, kind: called, cluster, shared: this.#regrouped.shared.get(row.key) }
      : null;
  }

  /** The same of a name of which nothing is looked at. */
  #asBefore(row: NameRow): FoundSurface | null {
    const pool = row.called === null ? null : poolOf(row);
    const shared = isSharedIn(row.called) ? [] : undefined;
    return pool && { pool, kind: kindIn(row.called), cluster: row.cluster, shared };
  }

  #isAnew(row: NameRow, found: FoundSurface | null): boolean {
    if ((found === null) !== (row.called === null)) return true;
    if (found === null) return false;
    return (
      found.kind !== kindIn(row.called) ||
      found.cluster !== row.cluster ||
      found.shared !== undefined ||
      isSharedIn(row.called)
    );
  }

  #groupOf(row: NameRow): Pick<NameRow, 'kind' | 'cluster'> {
    return this.#regrouped.groups.get(row) ?? row;
  }

  /** Surfaces that are made anew among all persons that may bear them. */
  #made(found: readonly FoundSurface[], rows: readonly NameRow[], changed: Changed): Map<string, Surface> {
    const persons = new Map<number, Words[]>([...this.#listed].map(([actor, names]) => [actor, [...names]]));
    for (const [actor, names] of changed.now) listIn(persons, actor).push(...names);
    for (const row of new Set(rows.flatMap(({ key }) => this.#lookup.holding(key.split(' '))))) {
      const { cluster } = this.#groupOf(row);
      if (isPerson(cluster)) listIn(persons, cluster).push(row.key.split(' '));
    }
    return surfacesAmong(found, persons, this.#numbered(found));
  }

  /** The words of some names that have a number where all names are settled. */
  #numbered(found: readonly FoundSurface[]): Set<string> {
    const words = new Set(found.flatMap(({ pool }) => [...coreOf(pool.words)]));
    return new Set([...words].filter((word) => this.#words.isNumbered(word)));
  }
}

/** What is kept of the surface of a key with its bearers; `found`: as it was found by itself. */
function marksAs(key: string, found: FoundSurface | null, bearers: Surface['bearers']): SurfaceMarks {
  if (found === null && bearers.size === 0) return NO_SURFACE;
  const seen =
    found === null ? { kind: null, caps: false, loose: false } : { kind: found.kind, ...seenAs(found.pool) };
  const { cluster = null, shared } = found ?? {};
  const isFound = { cluster, shared: shared !== undefined, found: found !== null };
  return marksOf({ key, words: key.split(' '), ...seen, ...isFound, bearers }, itself);
}
