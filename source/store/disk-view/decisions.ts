import type { Ruling } from '../../actors/decisions/ruling.ts';
import { partsOfSurface } from '../decided/surface-count.ts';
import type { ClassCounts } from '../ingest/occurrence-lists.ts';
import { MemoryNames } from '../memory-names.ts';
import { WHOLE } from '../memory-view.ts';
import type { NameTable } from '../name-table.ts';
import { articlesWith } from './articles-with.ts';
import { DecidedActors } from './decided-actors.ts';
import { DecidedIndex } from './decided-index.ts';
import { DecidedSums, decidedKindSums, sumsByTies } from './decided-sums.ts';
import { NamesBeside } from './disk-names-beside.ts';
import type { Ground } from './ground.ts';
import { Listing } from './listing.ts';
import { NamesReadAhead } from './names-read-ahead.ts';
import { NamesWithout } from './names-without.ts';
import type { ActorSums, KindSums } from './sums.ts';
import { Ties } from './ties.ts';

/** What is found on a ground as decided: a part of the program by itself, loaded where anything was. What costs anything is worked out when it is first asked for. */
export interface Decisions {
  readonly ties: Ties;
  readonly actors: DecidedActors;
  readonly decided: DecidedIndex;
  names(found: NameTable): NameTable;
  /** Sums of a view; `of` counts those of one actor anew. */
  sums(found: ActorSums, of: (actor: number) => ClassCounts): ActorSums;
  /** Sums of one actor over the whole corpus; null where they are those of the index. */
  sumsOf(actor: number): ClassCounts | null;
  /** Sums by kind over the whole corpus, from those of the index. */
  kindSums(found: KindSums): KindSums;
}

export function decisionsOn(ground: Ground, rulings: readonly Ruling[]): Decisions {
  const { db, roots, orders, found: actors, places, texts, scope, surfaces, lines } = ground;
  const base = new Ties(db, actors, places, []);
  let known: DecidedIndex | null = null;
  const mayHold = (surface: string): Iterable<number> => {
    const listing = new Listing(db, roots, orders, WHOLE);
    const may = atOnce(articlesWith(db, listing, partsOfSurface(surface)));
    return may === null ? listing.ids : listing.ids.filter((_, at) => may[at] === 1);
  };
  const decided = (): DecidedIndex => {
    known ??= new DecidedIndex(
      { db, actors, ties: base, texts, mayHold, surfaces, lines, called: () => ground.called },
      rulings,
    );
    return known;
  };
  const all = new Ties(db, actors, places, [], () => decided().ties);
  const rows = new DecidedActors(actors, decided, all);
  return {
    ties:
      scope.without.length === 0 ? all : new Ties(db, actors, places, scope.without, () => decided().ties),
    actors: rows,
    get decided() {
      return decided();
    },
    names(found) {
      const hidden = new Set<number>();
      const { resolved } = decided().judgement;
      for (const group of resolved.groups) for (const one of resolved.membersOf(group)) hidden.add(one);
      const beside = new MemoryNames();
      for (const actor of rows.changed()) beside.add(actor);
      return new NamesReadAhead(new NamesBeside(new NamesWithout(found, hidden), beside), found);
    },
    sums: (found, of) => new DecidedSums(found, decided().ties, of),
    sumsOf: (actor) => (decided().ties.affected.has(actor) ? sumsByTies(all, actor) : null),
    kindSums: (found) => decidedKindSums(found, base, decided().ties),
  };
}

/** Runs to the end what otherwise goes step by step. */
function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
