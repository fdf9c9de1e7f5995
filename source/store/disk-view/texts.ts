import type { Block } from '../../corpus/article.ts';
import type { Content } from '../../corpus/laid-out.ts';
import type { StoredArticles } from '../stored-article.ts';
import { Recent } from './recent.ts';

/** Bytes of articles that are kept; the last few stay even if they are more. */
const KEPT_BYTES = 32 * 1024 * 1024;
const KEPT_LEAST = 3;
/** About what a block takes. */
const BLOCK_BYTES = 64;

interface Text extends Content {
  /** Whether the file still holds the article. */
  readonly isThere: boolean;
}

/** The texts of articles, each read from its file when it is first touched, and kept while others are not. */
export class Texts {
  readonly #stored: StoredArticles;
  readonly #kept = new Recent<number, Text>(KEPT_BYTES, bytesOf, KEPT_LEAST);

  constructor(stored: StoredArticles) {
    this.#stored = stored;
  }

  /** By the number of the article in the index. One that is not there any more says so itself. */
  of(id: number): Text {
    return this.#kept.get(id, () => {
      const content = this.#stored.read(id);
      if (typeof content !== 'string') {
        const { text, blocks, origin } = content;
        return { text, blocks, origin, isThere: true };
      }
      const text = `This article cannot be shown. ${content}`;
      const blocks: Block[] = [{ kind: 'furniture', start: 0, end: text.length }];
      return { text, blocks, origin: null, isThere: false };
    });
  }
}

function bytesOf({ text, blocks, origin }: Text): number {
  const way = origin === null ? 0 : origin.pieces.byteLength + origin.lineStarts.byteLength;
  return 2 * text.length + BLOCK_BYTES * blocks.length + way;
}
