import type { DatabaseSync } from 'node:sqlite';
import { eachMention } from '../ingest/mention-codec.ts';
import { CLASSES, type ClassCounts, eachOccurrence, UNCOUNTED } from '../ingest/occurrence-lists.ts';
import { PackedRows } from '../packed-rows.ts';
import type { ActorRows } from './actor-rows.ts';
import type { Listing } from './listing.ts';
import { isCountedBlock } from './tie-counts.ts';
import { type ActorTie, classOfSpelling, type Ties } from './ties.ts';

/** Where each actor is mentioned, article by article: as the index has it, or counted anew where a scope leaves out ties. */
export class Lists {
  readonly #listing: Listing;
  readonly #actors: ActorRows;
  readonly #ties: Ties;
  readonly #lists: PackedRows;
  readonly #mentions: PackedRows;

  constructor(db: DatabaseSync, listing: Listing, actors: ActorRows, ties: Ties) {
    this.#listing = listing;
    this.#actors = actors;
    this.#ties = ties;
    this.#lists = new PackedRows(db, 'occurrences', 'cluster');
    this.#mentions = new PackedRows(db, 'mentions');
  }

  /**
   * Calls `show` for each article of the view with a mention of an actor (owner or candidate), in no order, with how many
   * it has of each class, which is good until the next call; for an actor that does not exist, never.
   */
  each(actor: number, show: (article: number, counts: ClassCounts) => void): void {
    if (!Number.isInteger(actor) || actor < 0 || actor >= this.#actors.length) return;
    if (this.#ties.isListed(actor)) {
      this.#eachListed(this.#actors.clusterAt(actor), show);
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
    const packed = this.#mentions.get(this.#listing.ids[article]);
    if (packed !== null) eachMention(packed, (_start, _length, block, tie) => show(tie, block));
  }

  /** The articles of the view in which the index has an actor, or the states whose capital it is. */
  #articlesOf(actor: number): Set<number> {
    const clusters = this.#actors.placeAt(actor)?.clusters ?? [this.#actors.clusterAt(actor)];
    const found = new Set<number>();
    for (const cluster of clusters) this.#eachListed(cluster, (article) => found.add(article));
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
