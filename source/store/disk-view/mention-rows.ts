import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Mention } from '../../actors/types.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import { isStillAs } from '../ingest/file-rows.ts';
import { type Roots, spotIn } from '../roots.ts';
import type { Listing } from './listing.ts';
import type { PackedMentions } from './packed-mentions.ts';
import { Recent } from './recent.ts';
import type { Texts } from './texts.ts';
import type { Ties } from './ties.ts';

/** Mentions that are kept, those of a few articles even if they are more. */
const KEPT = 20_000;
const KEPT_LEAST = 4;
/** An article without any takes room too. */
const weigh = (all: readonly Mention[]): number => 1 + all.length;

/** The mentions of articles of a view, as its scope has them. */
export class MentionRows {
  readonly #listing: Listing;
  readonly #roots: Roots;
  readonly #ties: Ties;
  readonly #texts: Texts;
  readonly #packed: PackedMentions;
  readonly #file: StatementSync;
  readonly #kept = new Recent<number, readonly Mention[]>(KEPT, weigh, KEPT_LEAST);
  /** By actor and article. */
  readonly #keptOf = new Recent<string, readonly Mention[]>(KEPT, weigh, KEPT_LEAST);

  constructor(
    db: DatabaseSync,
    roots: Roots,
    listing: Listing,
    ties: Ties,
    texts: Texts,
    mentions: PackedMentions,
  ) {
    this.#listing = listing;
    this.#roots = roots;
    this.#ties = ties;
    this.#texts = texts;
    this.#packed = mentions;
    this.#file = db.prepare(
      `SELECT files.root, files.name, files.raw, files.size, files.changed, files.inode
       FROM articles JOIN files ON files.id = articles.file WHERE articles.id = ?`,
    );
  }

  /**
   * All mentions that the index has of an article. Where the file does not hold the article any more they have no place in
   * what is shown instead: each is empty and stands at its start.
   */
  of(article: number): readonly Mention[] {
    return this.#kept.get(article, () => this.#read(article, () => true));
  }

  /** Those of an actor, and those that may be its. Whose the others are is not looked up: there may be a hundred of them. */
  ofActor(actor: number, article: number): readonly Mention[] {
    return this.#keptOf.get(`${actor} ${article}`, () => {
      const own = this.#ties.numbersOf(actor);
      return this.#read(article, (tie) => own.has(tie));
    });
  }

  #read(article: number, isAsked: (tie: number) => boolean): Mention[] {
    const id = this.#listing.ids[article];
    if (id === undefined) return [];
    const isThere = this.isThere(article);
    const mentions: Mention[] = [];
    this.#packed.each(id, (start, length, block, number) => {
      const tie = isAsked(number) ? this.#ties.at(number) : null;
      if (tie === null) return;
      mentions.push(
        isThere
          ? { start, end: start + length, block: BLOCK_KINDS[block], ...tie }
          : { start: 0, end: 0, block: BLOCK_KINDS[block], ...tie },
      );
    });
    return mentions;
  }

  /** Whether the file of an article still holds it: by its looks, and where these differ by reading it. */
  isThere(article: number): boolean {
    const id = this.#listing.ids[article];
    const row = this.#file.get(id);
    if (row === undefined) return false;
    return isStillAs(row, this.#roots.pathOf(spotIn(row)).raw) || this.#texts.of(id).isThere;
  }
}
