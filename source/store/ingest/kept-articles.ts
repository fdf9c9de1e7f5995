import type { Words } from '../../actors/words.ts';
import type { Article, Block } from '../../corpus/article.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import { KeptPlaces } from './kept-places.ts';
import { Scratch } from './scratch.ts';

/** An article as the steps after the first want it. */
export interface Kept {
  readonly blocks: readonly Block[];
  readonly words: Words;
  /** Its text; good until the next article is asked for. */
  text(): string;
}

/** Longer texts are not kept: their offsets do not fit into 16 bits. In UTF-16 units. */
const LONGEST = 0xffff;
/** Of form, gap and start of a sentence in one byte: three bits, four, and one. */
const GAPS = 3;
const FIRST = 0x80;
/** For each word: its number, start, end and marks. */
const WORD_BYTES = 4 + 2 + 2 + 1;
/** For each block: its kind, start, end, and where its words end. */
const BLOCK_NUMBERS = 4;

/**
 * Articles that were read and split into words, kept packed: to read a file, find its structure and split its text takes
 * far longer than to unpack what came of it. The numbers of words are those of one vocabulary.
 */
export class KeptArticles {
  readonly #scratch: Scratch;
  readonly #places = new KeptPlaces();
  #bytes = new ArrayBuffer(1 << 18);

  /** `folder`: see `Scratch`. */
  constructor(folder: string | null) {
    this.#scratch = new Scratch(folder);
  }

  keep({ path, record, id, text, blocks }: Article, words: Words): void {
    // What is no Unicode would not come back from UTF-8 as it was.
    if (text.length > LONGEST || !text.isWellFormed()) return;
    const { count } = words;
    const head = this.#head(blocks.length, count, 3 * text.length);
    let word = 0;
    blocks.forEach(({ kind, start, end }, at) => {
      while (word < count && words.block[word] === at) word++;
      head.blocks.set([BLOCK_KINDS.indexOf(kind), start, end, word], BLOCK_NUMBERS * at);
    });
    head.ids.set(words.id);
    head.starts.set(words.start);
    head.ends.set(words.end);
    for (let at = 0; at < count; at++)
      head.marks[at] = words.form[at] | (words.gap[at] << GAPS) | (words.first[at] === 1 ? FIRST : 0);
    const bytes = head.size + Buffer.from(this.#bytes, head.size).write(text, 'utf8');
    const at = this.#scratch.put(new Uint8Array(this.#bytes, 0, bytes));
    if (at !== null)
      this.#places.set({ path, record, id }, { at, bytes, blocks: blocks.length, words: count });
  }

  /** An article that was kept; null where it was not. It is good until the next is asked for. */
  of(article: Pick<Article, 'path' | 'record' | 'id'>): Kept | null {
    const place = this.#places.get(article);
    if (place === null) return null;
    const { words: count, bytes } = place;
    const head = this.#head(place.blocks, count, bytes);
    if (!this.#scratch.get(place.at, new Uint8Array(this.#bytes, 0, bytes))) return null;
    const [form, gap, first] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)];
    for (let at = 0; at < count; at++) {
      const marks = head.marks[at];
      form[at] = marks & ((1 << GAPS) - 1);
      gap[at] = (marks & ~FIRST) >> GAPS;
      first[at] = marks >> 7;
    }
    const block = new Uint32Array(count);
    const blocks: Block[] = [];
    for (let at = 0, from = 0; at < place.blocks; at++) {
      const [kind, start, end, to] = head.blocks.subarray(BLOCK_NUMBERS * at);
      blocks.push({ kind: BLOCK_KINDS[kind], start, end });
      block.fill(at, from, to);
      from = to;
    }
    return {
      blocks,
      words: {
        ...{ count, form, gap, first, block, id: head.ids },
        start: Uint32Array.from(head.starts),
        end: Uint32Array.from(head.ends),
      },
      text: () => Buffer.from(this.#bytes, head.size, bytes - head.size).toString('utf8'),
    };
  }

  /** Room for an article with so many bytes of text, laid out. */
  #head(
    blocks: number,
    words: number,
    text: number,
  ): {
    readonly blocks: Uint32Array;
    readonly ids: Uint32Array;
    readonly starts: Uint16Array;
    readonly ends: Uint16Array;
    readonly marks: Uint8Array;
    /** Bytes that all this takes; the text follows. */
    readonly size: number;
  } {
    const numbers = 4 * BLOCK_NUMBERS * blocks;
    const size = numbers + WORD_BYTES * words;
    if (this.#bytes.byteLength < size + text) this.#bytes = new ArrayBuffer(2 * (size + text));
    return {
      blocks: new Uint32Array(this.#bytes, 0, BLOCK_NUMBERS * blocks),
      ids: new Uint32Array(this.#bytes, numbers, words),
      starts: new Uint16Array(this.#bytes, numbers + 4 * words, words),
      ends: new Uint16Array(this.#bytes, numbers + 6 * words, words),
      marks: new Uint8Array(this.#bytes, numbers + 8 * words, words),
      size,
    };
  }
}
