/** Brings an index up to date in a thread of its own, so that keys are answered meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../problem.ts';
import { Damaged } from '../disk/damage.ts';
import { type RefreshTask, refresh } from './refresh.ts';
import type { RefreshMessage } from './refresh-messages.ts';
import { isOutOfMemory } from './threads.ts';

/** Milliseconds between two messages about how far the work is. */
const TOLD_EVERY = 50;

const send = (message: RefreshMessage): void => parentPort?.postMessage(message);

let next = 0;
refresh(
  workerData as RefreshTask,
  (told) => {
    const now = performance.now();
    if (now < next) return;
    next = now + TOLD_EVERY;
    send({ kind: 'told', told });
  },
  () => send({ kind: 'rows' }),
).then(
  (refreshed) => send({ kind: 'done', refreshed }),
  (error: unknown) => {
    if (isOutOfMemory(error)) return send({ kind: 'short' });
    const why =
      error instanceof Damaged
        ? null
        : error instanceof Problem
          ? error.message
          : `The index failed: ${String(error)}.`;
    send({ kind: 'failed', why, stack: error instanceof Error ? (error.stack ?? '') : '' });
  },
);
