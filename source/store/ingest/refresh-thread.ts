import { Worker } from 'node:worker_threads';
import { Problem } from '../../problem.ts';
import type { RefreshTask } from './refresh.ts';
import type { RefreshMessage } from './refresh-messages.ts';
import { threadFile } from './thread-file.ts';
import { FEW_MEGABYTES, isOutOfMemory } from './threads.ts';

/** Megabytes that a thread may take at most; and for what it needs for a moment. */
const MOST = 16 * 1024;
const YOUNG = 32;

type Told = Extract<RefreshMessage, { kind: 'told' | 'rows' }>;
type Last = Exclude<RefreshMessage, Told>;
type Ended = Exclude<Last, { kind: 'short' }>;

/**
 * Brings an index up to date in a thread of its own; where its memory does not do, in one with more, which goes on where that
 * was. Gives its last message. Rejects where the thread itself fails, and with a Problem where no memory does.
 */
export async function refreshInThread(task: RefreshTask, told: (message: Told) => void): Promise<Ended> {
  for (let { megabytes = FEW_MEGABYTES } = task; megabytes <= MOST; megabytes *= 2) {
    const last = await inThread({ ...task, megabytes }, told);
    if (last.kind !== 'short') return last;
  }
  throw new Problem(
    'The corpus takes more memory to index than this program asks for; index it in parts, a folder at a time.',
  );
}

function inThread(task: RefreshTask, told: (message: Told) => void): Promise<Last> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile('refresh-worker'), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: task.megabytes, maxYoungGenerationSizeMb: YOUNG },
    });
    worker.on('error', (error) => {
      if (isOutOfMemory(error)) resolve({ kind: 'short' });
      else reject(error);
    });
    worker.on('message', (message: RefreshMessage) => {
      if (message.kind === 'told' || message.kind === 'rows') told(message);
      else resolve(message);
    });
  });
}
