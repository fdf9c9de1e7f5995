/** A thread that writes to an index so many times, and says so after the first. */

import { parentPort, workerData } from 'node:worker_threads';
import { beginWriting } from '../../../source/store/disk/writer.ts';
import { book } from './ledger.ts';

const { location, times } = workerData;
const writer = beginWriting(location);
if (typeof writer === 'string') throw new Error(writer);
for (let i = 0; i < times; i++) {
  writer.write(book);
  if (i === 0) parentPort!.postMessage('writing');
  // In memory a reader gets its turn between two transactions only.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
writer.close();
