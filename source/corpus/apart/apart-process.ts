/** Reads files in a process of its own, each on demand (see apart.ts), one after the other. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Content, isArticle } from '../article.ts';
import { ByteReader } from '../formats/archive/byte-reader.ts';
import { HOW } from '../load.ts';
import { unread } from '../unread.ts';
import { type Course, contentsApart } from './contents-apart.ts';
import { type FromProcess, type ReadTask, STANDARD_INPUT, TOLD, type WatchData } from './messages.ts';
import { messagesFrom, writeMessage } from './waiting-pipes.ts';

/** Text that is handed over together, in UTF-16 units, and articles. */
const BATCH_UNITS = 1024 * 1024;
const BATCH = 256;
/** How much of a file is read in one go, in bytes. */
const CHUNK = 256 * 1024;

/** Mebibytes of memory that the process may hold: at most, and when it comes to the end of a file to go on with the next. */
const [most, large] = process.argv.slice(2).map(Number) as [number, number];
/** Those that it holds, as was seen last. */
const held = new Int32Array(new SharedArrayBuffer(4));

function tell(message: FromProcess): void {
  try {
    writeMessage(TOLD, message);
  } catch {
    // Nobody is there to be told.
    process.exit();
  }
}

/** Contents on their way, in batches. */
class Batches {
  /** Each is sent at once: the next may be the last that is heard from here. */
  isCareful = false;
  #contents: Content[] = [];
  #units = 0;

  add(content: Content): void {
    this.#contents.push(content);
    this.#units += isArticle(content) ? content.text.length : 0;
    if (this.isCareful || this.#units >= BATCH_UNITS || this.#contents.length >= BATCH) this.send();
  }

  send(): void {
    if (this.#contents.length === 0) return;
    tell({ kind: 'contents', contents: this.#contents });
    this.#contents = [];
    this.#units = 0;
  }
}

async function read({ path, where, from, asked }: ReadTask): Promise<void> {
  const batches = new Batches();
  let number = -1;
  const course: Course = {
    async comesTo(at, what) {
      if (what !== 'a part') number++;
      if (number < from) return false;
      batches.send();
      batches.isCareful = what === 'a file that may hang';
      // That it comes to the file itself goes without saying.
      if (what === 'a part' || at !== path) tell({ kind: 'at', path: at, number });
      return true;
    },
  };
  let file: number | undefined;
  try {
    const isInMemory = typeof where === 'object' && 'bytes' in where;
    if (!isInMemory) file = openSync(where as string | Buffer, HOW);
    const bytes = isInMemory ? ofBytes(where.bytes) : ofFile(file!);
    if (bytes === null) batches.add(unread(path, 'not a file'));
    // Before that it was told by the process before.
    else
      for await (const content of contentsApart({ path, inside: null, bytes }, asked, course))
        if (number >= from - 1) batches.add(content);
  } catch (failed) {
    batches.add(unread(path, { failed }));
  } finally {
    if (file !== undefined) closeSync(file);
  }
  batches.send();
}

const ofBytes = (bytes: Uint8Array): ByteReader => new ByteReader([bytes], bytes.length);

/** A file as long as it was when it was opened; null where it is none. */
function ofFile(file: number): ByteReader | null {
  const stat = fstatSync(file);
  return stat.isFile() ? new ByteReader(chunks(file, stat.size), stat.size) : null;
}

function* chunks(file: number, size: number): Generator<Uint8Array, void> {
  for (let at = 0; at < size; ) {
    const bytes = Buffer.allocUnsafeSlow(Math.min(CHUNK, size - at));
    const got = readSync(file, bytes, 0, bytes.length, at);
    if (got === 0) return;
    at += got;
    yield bytes.subarray(0, got);
  }
}

/** Takes tasks until nobody gives any more. */
async function serve(): Promise<void> {
  tell({ kind: 'begun' });
  for (const task of messagesFrom(STANDARD_INPUT)) {
    await read(task as ReadTask);
    // What a library left to be done later fails here, if it does, and not in the next file.
    await new Promise((resolve) => setImmediate(resolve));
    const isLarge = Atomics.load(held, 0) > large;
    tell({ kind: 'done', isLarge });
    if (isLarge) break;
  }
  process.exit();
}

const watch: WatchData = { most, held };
new Worker(join(import.meta.dirname, `apart-watch${extname(import.meta.filename)}`), {
  workerData: watch,
  // What is to be passed on takes a stream to be made, and it says nothing.
  stdout: true,
  stderr: true,
});
void serve();
