import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../problem.ts';
import type { RefreshTask } from './refresh.ts';
import type { RefreshMessage } from './refresh-messages.ts';
import { threadFile } from './thread-file.ts';
import { FEW_MEGABYTES, isOutOfMemory } from './threads.ts';

/** Megabytes for what a thread needs for a moment. */
const YOUNG = 32;
const MEGABYTE = 1024 * 1024;

/**
 * Megabytes that the thread may take at most: with its clerks, who may take as much again, half of what the machine, or what the
 * program runs in, has.
 */
function most(): number {
  const constrained = process.constrainedMemory();
  const all = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return Math.max(FEW_MEGABYTES, all / MEGABYTE / 4);
}

type Told = Extract<RefreshMessage, { kind: 'told' | 'rows' }>;
type Last = Exclude<RefreshMessage, Told>;
type Ended = Exclude<Last, { kind: 'short' }>;

/**
 * Brings an index up to date in a thread of its own; where its memory does not do, in one with more, which goes on where that
 * was. Gives its last message. Rejects where the thread itself fails, and with a Problem where no memory does.
 */
export async function refreshInThread(task: RefreshTask, told: (message: Told) => void): Promise<Ended> {
  for (let { megabytes = FEW_MEGABYTES } = task; megabytes <= most(); megabytes *= 2) {
    const last = await inThread({ ...task, megabytes }, told);
    if (last.kind !== 'short') return last;
  }
  throw new Problem(
    'To index this corpus takes more memory than half of what there is; open it in parts, a folder at a time.',
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
