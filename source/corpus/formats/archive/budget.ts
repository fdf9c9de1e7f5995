import { Break } from './byte-reader.ts';

/** Files in all archives that lie in one file, one in the other. */
const ENTRIES = 200_000;
/** How many times the bytes it is packed in a file may come to. Text of news packs 3 to 20 times, deflate 1,032 times at most. */
const RATIO = 200;
const MEBIBYTE = 1024 * 1024;
/** Bytes that may come of a file, and of all of them, however few they are packed in. */
const FREE = 64 * MEBIBYTE;
const FREE_IN_ALL = 256 * MEBIBYTE;

/** The limits that may be set otherwise by a test. */
export const ARCHIVE_LIMITS = { entries: ENTRIES, ratio: RATIO, free: FREE, freeInAll: FREE_IN_ALL };
export type ArchiveLimits = typeof ARCHIVE_LIMITS;

/**
 * What may still be unpacked of one file on the disk, whatever archives lie in it: a bomb comes to thousands of times its size, or holds
 * archives in archives. A corpus of gigabytes that is packed as text is meets no limit.
 */
export class Budget {
  readonly limits: ArchiveLimits;
  #files: number;
  #bytes: number;

  /** `size`: bytes of the file on the disk. */
  constructor(size: number, limits = ARCHIVE_LIMITS) {
    this.limits = limits;
    this.#files = limits.entries;
    this.#bytes = limits.freeInAll + limits.ratio * size;
  }

  /** Nothing more of it may be unpacked. */
  get isSpent(): boolean {
    return this.#bytes < 0;
  }

  /** Another file inside; a sentence where there are too many. */
  file(): string | null {
    this.#files--;
    if (this.#files >= 0) return null;
    return `It holds more than ${this.limits.entries} files; those behind them are not read. Unpack it to read all.`;
  }

  /**
   * More bytes unpacked. Throws a Break where they are too many. `unpacked`, `packed`: bytes of this file so far, with them, and those they
   * were made of.
   */
  spend(count: number, unpacked: number, packed: number): void {
    const { ratio, free } = this.limits;
    this.#bytes -= count;
    if (unpacked > free && unpacked > packed * ratio) throw new Break(bomb(ratio));
    if (this.#bytes < 0)
      throw new Break(
        `All that lies in this archive comes to more than ${ratio} times its size, as a bomb does; no more of it is read. If you trust it, unpack it yourself.`,
      );
  }
}

const bomb = (ratio: number) =>
  `It unpacks to more than ${ratio} times its size, as a bomb does; no more of it is read. If you trust it, unpack it yourself.`;
