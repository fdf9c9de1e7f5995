/** Reads files in a thread of its own, each on demand (see apart.ts). */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type Content, isArticle } from '../article.ts';
import { ByteReader } from '../formats/archive/byte-reader.ts';
import type { Asked } from '../formats/format.ts';
import { HOW } from '../load.ts';
import { unread } from '../unread.ts';
import { type Course, contentsApart } from './contents-apart.ts';
import { AHEAD, type FromThread, type ReadTask, type ToThread } from './messages.ts';

const asked = workerData as Asked;
/** Text that is handed over together, in UTF-16 units, and articles. */
const BATCH_UNITS = 1024 * 1024;
const BATCH = 256;
/** How much of a file is read in one go, in bytes. */
const CHUNK = 256 * 1024;

/** Batches that were handed over and not taken. */
let ahead = 0;
let taken: () => void = () => undefined;

parentPort?.on('message', (task: ToThread) => {
  if (task.kind === 'more') {
    ahead--;
    taken();
  } else void read(task);
});

// Nobody reads what a library has to say to its programmer: it would pile up.
for (const stream of [process.stdout, process.stderr]) stream.write = () => true;

const tell = (message: FromThread): void => parentPort?.postMessage(message);

/** Contents on their way, in batches. */
class Batches {
  /** Each is sent at once: the next may be the last that is heard from here. */
  isCareful = false;
  #contents: Content[] = [];
  #units = 0;

  async add(content: Content): Promise<void> {
    this.#contents.push(content);
    this.#units += isArticle(content) ? content.text.length : 0;
    if (this.isCareful || this.#units >= BATCH_UNITS || this.#contents.length >= BATCH) await this.send();
  }

  async send(): Promise<void> {
    if (this.#contents.length === 0) return;
    tell({ kind: 'contents', contents: this.#contents });
    this.#contents = [];
    this.#units = 0;
    ahead++;
    while (ahead >= AHEAD)
      await new Promise<void>((resolve) => {
        taken = resolve;
      });
  }
}

async function read(task: ReadTask): Promise<void> {
  const { path, where, from } = task;
  tell({ kind: 'begun' });
  const batches = new Batches();
  let number = -1;
  const course: Course = {
    async comesTo(at, what) {
      if (what !== 'a part') number++;
      if (number < from) return false;
      await batches.send();
      batches.isCareful = what === 'a file that may hang';
      tell({ kind: 'at', path: at, number });
      return true;
    },
  };
  let file: number | undefined;
  try {
    const isInMemory = typeof where === 'object' && 'bytes' in where;
    if (!isInMemory) file = openSync(where as string | Buffer, HOW);
    const bytes = isInMemory ? ofBytes(where.bytes) : ofFile(file!);
    if (bytes === null) await batches.add(unread(path, 'not a file'));
    // Before that it was told by the thread before.
    else
      for await (const content of contentsApart({ path, inside: null, bytes }, asked, course))
        if (number >= from - 1) await batches.add(content);
  } catch (failed) {
    await batches.add(unread(path, { failed }));
  } finally {
    if (file !== undefined) closeSync(file);
  }
  await batches.send();
  tell({ kind: 'done' });
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
