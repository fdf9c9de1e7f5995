/** Where several actors are mentioned together: in which articles, and where in them. */
import type { Stretch } from '../store/decided/surface-places.ts';
import { roomStarts } from '../store/rooms.ts';
import type { Place, View } from '../store/view.ts';
import type { Within } from '../store/within.ts';
import { firstIndex } from '../text/halving.ts';

/** An actor, whose mentions are those of a view. */
export interface Companion {
  readonly view: View;
  readonly actor: number;
}

/** The sentences (or paragraphs) of an article that have a mention of everyone, and how many mentions of each stand in them. */
interface Rooms {
  readonly stretches: readonly Stretch[];
  /** By the place of an actor among the members. */
  readonly counts: readonly number[];
}

const NO_ROOMS: Rooms = { stretches: [], counts: [] };

/**
 * What is known so far of where all of some actors are mentioned in one article, paragraph or sentence. It only ever grows by facts of
 * views that do not change, so that whoever asks again is answered the same, only sooner.
 */
export class Together {
  readonly members: readonly Companion[];
  readonly within: Within;
  /** Of articles: everybody is mentioned in them. */
  readonly #isIn: Uint8Array;
  readonly #rooms = new Map<number, Rooms>();
  readonly #others = new Map<number, Map<number, number>>();
  #reads = 0;

  /** `members`: one or more, of one corpus. */
  constructor(members: readonly Companion[], within: Within) {
    this.members = members;
    this.within = within;
    this.#isIn = new Uint8Array(members[0].view.articles.length).fill(1);
    for (const { view, actor } of members) {
      const has = new Uint8Array(this.#isIn.length);
      for (const article of view.occurrences(actor).articles) has[article] = 1;
      for (let article = 0; article < has.length; article++) this.#isIn[article] &= has[article];
    }
  }

  /** How many articles have been read. */
  get reads(): number {
    return this.#reads;
  }

  /** Whether everybody is mentioned in an article, wherever that is: nothing need be read for this. */
  areIn(article: number): boolean {
    return this.#isIn[article] === 1;
  }

  /** Whether an article has everybody near enough; reads it where that is not known. */
  holds(article: number): boolean {
    return this.areIn(article) && (this.within === 'article' || this.#roomsIn(article).stretches.length > 0);
  }

  /** Whether `holds` need read nothing. */
  isKnown(article: number): boolean {
    return this.within === 'article' || !this.areIn(article) || this.#rooms.has(article);
  }

  /** Those of some mentions of an article that stand where everybody does. */
  among(article: number, places: readonly Place[]): readonly Place[] {
    if (!this.areIn(article)) return [];
    if (this.within === 'article') return places;
    const { stretches } = this.#roomsIn(article);
    return places.filter(({ mention }) => isWithin(stretches, mention.start));
  }

  /** How many mentions of an actor (under the switches of `view`, the first member's) those are. */
  countOf({ view, actor }: Companion, article: number): number {
    if (!this.areIn(article)) return 0;
    const member = this.members.findIndex((one) => one.actor === actor && one.view === view);
    if (this.within !== 'article' && member >= 0) return this.#roomsIn(article).counts[member] ?? 0;
    const known = this.#others.get(actor) ?? new Map<number, number>();
    this.#others.set(actor, known);
    const count = known.get(article) ?? this.among(article, view.placesIn(actor, article)).length;
    known.set(article, count);
    return count;
  }

  #roomsIn(article: number): Rooms {
    const known = this.#rooms.get(article);
    if (known !== undefined) return known;
    this.#reads++;
    const found = this.#readRooms(article);
    this.#rooms.set(article, found);
    return found;
  }

  #readRooms(article: number): Rooms {
    const { text, blocks } = this.members[0].view.articles.at(article);
    const starts = roomStarts({ text, blocks }, this.within);
    const rooms = this.members.map(({ view, actor }) =>
      view.placesIn(actor, article).map(({ mention }) => roomAt(starts, mention.start)),
    );
    const sets = rooms.map((all) => new Set(all));
    const shared = [...sets[0]].filter((room) => sets.every((one) => one.has(room)));
    if (shared.length === 0) return NO_ROOMS;
    const isShared = new Set(shared);
    return {
      stretches: shared
        .sort((a, b) => a - b)
        .map((room) => ({
          start: room === 0 ? 0 : starts[room],
          end: starts[room + 1] ?? Number.POSITIVE_INFINITY,
        })),
      counts: rooms.map((all) => all.filter((room) => isShared.has(room)).length),
    };
  }
}

/** Which of the rooms that start there an offset stands in. */
const roomAt = (starts: readonly number[], offset: number): number =>
  Math.max(0, firstIndex(starts.length, (at) => starts[at] > offset) - 1);

function isWithin(stretches: readonly Stretch[], offset: number): boolean {
  const behind = firstIndex(stretches.length, (at) => stretches[at].start > offset);
  return behind > 0 && offset < stretches[behind - 1].end;
}

/** Kept for each state of what is looked at: as many as the key goes through, and those of the pins before. */
const KEPT = 6;
const remembered = new WeakMap<View, Map<string, Together>>();

/** The same one again while few others are asked for. `actors`: ascending. */
export function togetherIn(view: View, actors: readonly number[], within: Within): Together {
  const kept = remembered.get(view) ?? new Map<string, Together>();
  remembered.set(view, kept);
  const key = `${within} ${actors.join()}`;
  const known =
    kept.get(key) ??
    new Together(
      actors.map((actor) => ({ view, actor })),
      within,
    );
  kept.delete(key);
  kept.set(key, known);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return known;
}
