import type { DatabaseSync } from 'node:sqlite';
import { eachMention } from '../ingest/mention-codec.ts';
import { PackedRows } from '../packed-rows.ts';

/** A mention as lists are made of it: where it starts and how long it is (UTF-16 units), its block and its tie by number. */
export interface ShortMention {
  readonly start: number;
  readonly length: number;
  readonly block: number;
  readonly tie: number;
}

/** The mentions of articles by their numbers in the index: as it has them, but for those where something was decided. */
export class PackedMentions {
  readonly #packed: PackedRows;
  readonly #decided: () => ReadonlyMap<number, readonly ShortMention[]>;

  constructor(db: DatabaseSync, decided: () => ReadonlyMap<number, readonly ShortMention[]>) {
    this.#packed = new PackedRows(db, 'mentions');
    this.#decided = decided;
  }

  /** Calls `show` for each mention of an article. */
  each(article: number, show: (start: number, length: number, block: number, tie: number) => void): void {
    const decided = this.#decided().get(article);
    if (decided !== undefined) {
      for (const { start, length, block, tie } of decided) show(start, length, block, tie);
      return;
    }
    const packed = this.#packed.get(article);
    if (packed !== null) eachMention(packed, show);
  }
}
