import type { DatabaseSync } from 'node:sqlite';
import { CLASSES, type ClassCounts, eachOccurrence, UNCOUNTED } from '../ingest/occurrence-lists.ts';
import { PackedRows } from '../packed-rows.ts';
import type { Actors } from './actor-rows.ts';
import type { DecidedTies } from './decided-ties.ts';
import type { Listing } from './listing.ts';
import type { PackedMentions } from './packed-mentions.ts';
import { isCountedBlock } from './tie-counts.ts';
import { type ActorTie, classOfSpelling, type Ties } from './ties.ts';

/** Where each actor is mentioned, article by article: as the index has it, or counted anew where a scope leaves out ties. */
export class Lists {
  readonly #listing: Listing;
  readonly #actors: Actors;
  readonly #ties: Ties;
  readonly #lists: PackedRows;
  readonly #mentions: PackedMentions;
  readonly #decided: () => DecidedTies | null;

  constructor(
    db: DatabaseSync,
    listing: Listing,
    actors: Actors,
    ties: Ties,
    mentions: PackedMentions,
    decided: () => DecidedTies | null,
  ) {
    this.#listing = listing;
    this.#actors = actors;
    this.#ties = ties;
    this.#lists = new PackedRows(db, 'occurrences', 'cluster');
    this.#mentions = mentions;
    this.#decided = decided;
  }

  /**
   * Calls `show` for each article of the view with a mention of an actor (owner or candidate), in no order, with how many
   * it has of each class, which is good until the next call; for an actor that does not exist, never.
   */
  each(actor: number, show: (article: number, counts: ClassCounts) => void): void {
    if (!Number.isInteger(actor) || actor < 0 || actor >= this.#actors.length) return;
    if (this.#ties.isListed(actor)) {
      // Nobody but the index has lists: none for who was set apart from another.
      for (const cluster of this.#actors.clustersAt(actor)) this.#eachListed(cluster, show);
      return;
    }
    const ties = this.#ties.of(actor);
    if (ties.length === 0) return;
    const classes = classesOf(ties);
    const counts = new Uint32Array(CLASSES);
    for (const article of this.#articlesOf(actor)) {
      counts.fill(0);
      let isHere = false;
      this.eachMentionOf(article, (tie, block) => {
        const of = classes.get(tie);
        if (of === undefined) return;
        counts[of + (isCountedBlock[block] ? 0 : UNCOUNTED)]++;
        isHere = true;
      });
      if (isHere) show(article, counts);
    }
  }

  /** Calls `show` for each mention of an article of the view: the number of its tie, and its kind of block by number. */
  eachMentionOf(article: number, show: (tie: number, block: number) => void): void {
    const id = this.#listing.ids[article];
    if (id !== undefined) this.#mentions.each(id, (_start, _length, block, tie) => show(tie, block));
  }

  /**
   * The articles of the view in which an actor may be: those in which the index has it, or the states whose capital it is, or those
   * whose mentions were decided to be its own.
   */
  #articlesOf(actor: number): Set<number> {
    const found = new Set<number>();
    const decided = this.#decided();
    for (const source of decided?.sourcesOf(actor) ?? [actor])
      for (const cluster of this.#actors.clustersAt(source))
        this.#eachListed(cluster, (article) => found.add(article));
    for (const id of decided?.articles.keys() ?? []) {
      const article = this.#listing.indexOf(id);
      if (article !== -1) found.add(article);
    }
    return found;
  }

  #eachListed(cluster: number, show: (article: number, counts: ClassCounts) => void): void {
    const packed = this.#lists.get(cluster);
    if (packed === null) return;
    eachOccurrence(packed, (id, counts) => {
      const article = this.#listing.indexOf(id);
      if (article !== -1) show(article, counts);
    });
  }
}

const classesOf = (ties: readonly ActorTie[]): Map<number, number> =>
  new Map(ties.map(({ id, spelling }) => [id, classOfSpelling(spelling)]));
