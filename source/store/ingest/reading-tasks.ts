import type { Unread } from '../../corpus/article.ts';
import type { Asked } from '../../corpus/formats/format.ts';
import { isLeftShut } from '../../corpus/nameless.ts';
import { PORTION_BYTES, portionsOf } from '../../corpus/portions.ts';
import { unread } from '../../corpus/unread.ts';
import type { ReadTask } from './clerk.ts';
import type { Part } from './clerks.ts';
import type { FileTask } from './file-rows.ts';

/** Files that are read together, at most; and bytes of them, where one is not more by itself. */
const FILES = 32;
const BYTES = 1024 * 1024;

/** A file that is being read, piece by piece. */
export interface Reading {
  readonly file: FileTask;
  /** Its number in the index, once something of it stands there. */
  row: number | null;
  /** Pieces that were handed out, and those of them that are not read yet. */
  pieces: number;
  open: number;
  /** Whether all its pieces are handed out. */
  isCut: boolean;
  /** Whether the index has it that all of it is read. */
  isSettled: boolean;
  /** Why the file as a whole gives nothing. */
  why: Unread | null;
}

/**
 * The files of a corpus as tasks, a few at a time; large ones, where they hold records, in portions, which are cut only when they are
 * asked for: of a file of gigabytes nothing is kept but what is being read.
 */
export class ReadingTasks {
  readonly #files: readonly FileTask[];
  readonly #asked: Asked;
  /** Whose each task is and how many bytes of it, by its place among all. */
  readonly #readings: Reading[] = [];
  readonly #bytes: number[] = [];
  readonly #parts: Generator<Part<ReadTask>, void>;

  constructor(files: readonly FileTask[], asked: Asked) {
    this.#files = files;
    this.#asked = asked;
    this.#parts = this.#all();
  }

  /** The next few; undefined where there are no more. */
  next(): Part<ReadTask> | undefined {
    return this.#parts.next().value ?? undefined;
  }

  /** Those of which something was handed out. */
  get begun(): ReadonlySet<Reading> {
    return new Set(this.#readings);
  }

  readingOf(place: number): Reading {
    const reading = this.#readings[place];
    if (reading === undefined) throw new RangeError(`no task stands at ${place}`);
    return reading;
  }

  /** How many bytes a task is about; 0 for what cannot be read. */
  bytesOf(place: number): number {
    return this.#bytes[place] ?? 0;
  }

  *#all(): Generator<Part<ReadTask>, void> {
    let tasks: ReadTask[] = [];
    let bytes = 0;
    const handed = (): Part<ReadTask> => {
      const part = { from: this.#readings.length - tasks.length, tasks };
      tasks = [];
      bytes = 0;
      return part;
    };
    for (const file of this.#files) {
      const reading: Reading = {
        file,
        row: null,
        pieces: 0,
        open: 0,
        isCut: false,
        isSettled: false,
        why: null,
      };
      const { path, system, looks } = file;
      const isLarge = looks.size > PORTION_BYTES;
      if (tasks.length > 0 && (tasks.length === FILES || isLarge || bytes + looks.size > BYTES))
        yield handed();
      if (isLeftShut(path, system, file.name === '', this.#asked)) {
        this.#begin(reading, tasks, { path, system, portion: unread(path, 'no ending') }, 0);
        reading.isCut = true;
        continue;
      }
      let isPortioned = false;
      for (const portion of isLarge ? portionsOf(path, system, this.#asked) : []) {
        isPortioned = true;
        const length = 'reason' in portion ? 0 : portion.to - portion.from.byte;
        this.#begin(reading, tasks, { path, system, portion }, length);
        yield handed();
      }
      if (!isPortioned) {
        this.#begin(reading, tasks, { path, system, portion: null }, Math.max(0, looks.size));
        bytes += looks.size;
      }
      reading.isCut = true;
    }
    if (tasks.length > 0) yield handed();
  }

  #begin(reading: Reading, tasks: ReadTask[], task: ReadTask, bytes: number): void {
    reading.pieces++;
    reading.open++;
    this.#readings.push(reading);
    this.#bytes.push(bytes);
    tasks.push(task);
  }
}
