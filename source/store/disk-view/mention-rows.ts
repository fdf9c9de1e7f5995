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

/** The mentions of articles of a view, as its scope has them. */
export class MentionRows {
  readonly #listing: Listing;
  readonly #roots: Roots;
  readonly #ties: Ties;
  readonly #texts: Texts;
  readonly #packed: PackedMentions;
  readonly #file: StatementSync;
  readonly #kept = new Recent<number, readonly Mention[]>(KEPT, (all) => all.length, KEPT_LEAST);

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
    return this.#kept.get(article, () => {
      const id = this.#listing.ids[article];
      if (id === undefined) return [];
      const isThere = this.isThere(article);
      const mentions: Mention[] = [];
      this.#packed.each(id, (start, length, block, number) => {
        const tie = this.#ties.at(number);
        if (tie === null) return;
        mentions.push(
          isThere
            ? { start, end: start + length, block: BLOCK_KINDS[block], ...tie }
            : { start: 0, end: 0, block: BLOCK_KINDS[block], ...tie },
        );
      });
      return mentions;
    });
  }

  /** Whether the file of an article still holds it: by its looks, and where these differ by reading it. */
  isThere(article: number): boolean {
    const id = this.#listing.ids[article];
    const row = this.#file.get(id);
    if (row === undefined) return false;
    return isStillAs(row, this.#roots.pathOf(spotIn(row)).raw) || this.#texts.of(id).isThere;
  }
}
