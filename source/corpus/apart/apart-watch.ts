/**
 * Watches over the process that it is a thread of, which may be too busy to hear anything: ends it where it takes more memory than it may, and
 * where whoever started it is gone, however that came about.
 */
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { workerData } from 'node:worker_threads';
import { OUT_OF_MEMORY } from './failure.ts';
import { MEBIBYTE } from './limits.ts';
import { LIFELINE, STANDARD_ERROR, type WatchData } from './messages.ts';

const { most, held } = workerData as WatchData;
/** How often memory is looked at, in milliseconds: a gigabyte is soon filled. */
const LOOK = 50;
/** Milliseconds for a process that is not busy to end as it should. */
const GRACE = 500;

const end = () => process.kill(process.pid, 'SIGKILL');

setInterval(() => {
  Atomics.store(held, 0, Math.round(process.memoryUsage.rss() / MEBIBYTE));
  if (Atomics.load(held, 0) <= most) return;
  try {
    writeSync(STANDARD_ERROR, `${OUT_OF_MEMORY}\n`);
  } finally {
    end();
  }
}, LOOK);

// Nobody ever writes to it.
new Socket({ fd: LIFELINE })
  .on('error', () => undefined)
  .on('close', () => setTimeout(end, GRACE))
  .resume();
