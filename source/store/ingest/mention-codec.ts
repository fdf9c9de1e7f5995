import { Packer, Unpacker } from '../pack.ts';

const BLOCKS = 8;
const packer = new Packer();

/** In one number, the length of a mention (UTF-16 units) and its block (an index into `BLOCK_KINDS`). */
export const lengthInBlock = (length: number, block: number): number => length * BLOCKS + block;

/**
 * The mentions of an article as they are kept. In: three numbers a mention, where it starts in the text (UTF-16 units), its length
 * in its block, and the tie that says whose it is; `numberOf`: the number that a tie has in the index.
 */
export function packMentions(mentions: Uint32Array, numberOf: (tie: number) => number): Uint8Array {
  let last = 0;
  for (let at = 0; at < mentions.length; at += 3) {
    packer.add(mentions[at] - last);
    last = mentions[at];
    packer.add(mentions[at + 1]);
    packer.add(numberOf(mentions[at + 2]));
  }
  return packer.take();
}

/** Calls `show` for each mention: where it starts and how long it is (UTF-16 units), its block, its tie. */
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
