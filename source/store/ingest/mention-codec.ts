import { Packer, Unpacker } from '../pack.ts';

/** One mention as it is kept. `start` and `length` in UTF-16 units of the article's text. */
export interface StoredMention {
  readonly start: number;
  readonly length: number;
  /** Index into `BLOCK_KINDS`. */
  readonly block: number;
  /** The number of the tie that says whose it is. */
  readonly tie: number;
}

const BLOCKS = 8;
const packer = new Packer();

export function packMentions(mentions: readonly StoredMention[]): Uint8Array {
  let last = 0;
  for (const { start, length, block, tie } of mentions) {
    packer.add(start - last);
    last = start;
    packer.add(length * BLOCKS + block);
    packer.add(tie);
  }
  return packer.take();
}

/** Calls `show` for each mention, with what a `StoredMention` holds. */
export function eachMention(
  packed: Uint8Array,
  show: (start: number, length: number, block: number, tie: number) => void,
): void {
  const from = new Unpacker(packed);
  for (let start = 0; !from.isDone; ) {
    start += from.next();
    const rest = from.next();
    show(start, Math.floor(rest / BLOCKS), rest % BLOCKS, from.next());
  }
}
