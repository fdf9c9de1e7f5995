import { PORTION_BYTES } from '../../corpus/portions.ts';
import type { FileTask } from './file-rows.ts';
import type { Reading, ReadingTasks } from './reading-tasks.ts';

/** How far the reading is: files, and bytes where files alone would stand still for long; else null. */
export interface ReadSoFar {
  readonly done: number;
  readonly total: number;
  readonly bytes: { readonly done: number; readonly total: number } | null;
}

/** A file that holds so large a share of all bytes is read for so long that its bytes are told. */
const LARGE = 1 / 10;

/** Counts what was read as who named the files would: a large file is one, however many portions it is read in. */
export class ReadingCourse {
  readonly #files: number;
  readonly #bytes: number;
  readonly #isTold: boolean;
  #doneFiles = 0;
  #doneBytes = 0;
  /** Files in portions, with how many of these came back. */
  readonly #begun = new Map<Reading, number>();

  constructor(files: readonly FileTask[]) {
    const sizes = files.map(({ looks }) => Math.max(0, looks.size));
    const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
    this.#files = files.length;
    this.#bytes = sizes.reduce((sum, size) => sum + size, 0);
    this.#isTold = largest > PORTION_BYTES && largest >= LARGE * this.#bytes;
  }

  /** All of a task came back; in: its place among all. */
  cameBack(tasks: ReadingTasks, place: number): void {
    const reading = tasks.readingOf(place);
    this.#doneBytes += tasks.bytesOf(place);
    this.#begun.set(reading, (this.#begun.get(reading) ?? 0) + 1);
    // Of a file's last portion is known only later that it is the last.
    for (const [one, pieces] of this.#begun) {
      if (!one.isCut || pieces < one.pieces) continue;
      this.#doneFiles++;
      this.#begun.delete(one);
    }
  }

  get soFar(): ReadSoFar {
    const bytes = this.#isTold ? { done: Math.min(this.#doneBytes, this.#bytes), total: this.#bytes } : null;
    return { done: this.#doneFiles, total: this.#files, bytes };
  }
}
