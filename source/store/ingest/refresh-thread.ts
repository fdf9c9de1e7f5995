import { Worker } from 'node:worker_threads';
import type { RefreshTask } from './refresh.ts';
import type { RefreshMessage } from './refresh-messages.ts';
import { threadFile } from './thread-file.ts';

/** Megabytes: see clerk-pool.ts. What grows with the corpus is here. */
const LIMITS = { maxOldGenerationSizeMb: 3072, maxYoungGenerationSizeMb: 32 };

/** Brings an index up to date in a thread of its own. Gives its last message; rejects where the thread itself fails. */
export function refreshInThread(
  task: RefreshTask,
  told: (message: Extract<RefreshMessage, { kind: 'told' | 'rows' }>) => void,
): Promise<Extract<RefreshMessage, { kind: 'done' | 'failed' }>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(threadFile('refresh-worker'), { workerData: task, resourceLimits: LIMITS });
    worker.on('error', reject);
    worker.on('message', (message: RefreshMessage) => {
      if (message.kind === 'told' || message.kind === 'rows') told(message);
      else resolve(message);
    });
  });
}
