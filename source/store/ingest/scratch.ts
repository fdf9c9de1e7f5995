import { closeSync, openSync, readSync, rmSync, statfsSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Bytes held in memory where there can be no file, and before one is begun. */
const IN_MEMORY = 8 * 1024 * 1024;
const BEFORE_FILE = 1024 * 1024;

/** A file takes at most this share of what is free on its disk when it is begun: several may lie there, and the index. */
const SHARE = 1 / 8;

interface File {
  readonly number: number;
  /** Bytes that it may take. */
  readonly most: number;
}

/**
 * Bytes put down for a while and picked up again, in memory and then in a file that has no name any more: nothing that was
 * put down is left behind, however the process ends. It is closed with its thread. Where there is no file, or it cannot
 * grow, no more is taken.
 */
export class Scratch {
  readonly #folder: string | null;
  readonly #isLasting: boolean;
  readonly #held: Uint8Array[] = [];
  #room: number;
  #file: File | null | 'none' = null;
  #length = 0;

  /**
   * `folder`: where the file may lie; null for none. `room`: bytes that may be held in memory. `isLasting`: what is in the file is
   * needed, and stays there when the file cannot grow.
   */
  constructor(
    folder: string | null,
    {
      room = folder === null ? IN_MEMORY : BEFORE_FILE,
      isLasting = false,
    }: { readonly room?: number; readonly isLasting?: boolean } = {},
  ) {
    this.#folder = folder;
    this.#room = room;
    this.#isLasting = isLasting;
  }

  /** Puts down a copy of some bytes. Gives where to pick them up: below 0 in memory; null where there is no room. */
  put(bytes: Uint8Array): number | null {
    if (bytes.length <= this.#room) {
      this.#room -= bytes.length;
      return -this.#held.push(new Uint8Array(bytes));
    }
    this.#file ??= begun(this.#folder);
    const from = this.#length;
    if (this.#file === 'none' || from + bytes.length > this.#file.most) return null;
    const { number } = this.#file;
    try {
      for (let done = 0; done < bytes.length; )
        done += writeSync(number, bytes, done, bytes.length - done, from + done);
    } catch {
      if (this.#isLasting) this.#file = { number, most: 0 };
      else {
        // On a full disk others need the room more.
        this.#file = 'none';
        closeSync(number);
      }
      return null;
    }
    this.#length = from + bytes.length;
    return from;
  }

  /** Picks up bytes that were put down, into the start of `into`. False where the file they were in had to be given up. */
  get(place: number, into: Uint8Array): boolean {
    if (place < 0) {
      into.set(this.#held[-place - 1]);
      return true;
    }
    if (this.#file === null || this.#file === 'none') return false;
    try {
      for (let done = 0; done < into.length; ) {
        const more = readSync(this.#file.number, into, done, into.length - done, place + done);
        if (more === 0) return false;
        done += more;
      }
      return true;
    } catch {
      return false;
    }
  }
}

function begun(folder: string | null): File | 'none' {
  if (folder === null) return 'none';
  const path = join(folder, `scratch-${process.pid}-${threadId}`);
  try {
    const { bavail, bsize } = statfsSync(folder);
    // Whoever had this number before may have been killed before the name was taken away.
    rmSync(path, { force: true });
    const number = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return { number, most: bavail * bsize * SHARE };
  } catch {
    return 'none';
  }
}
