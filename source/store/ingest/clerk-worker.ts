/** A clerk in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { UNSEEN } from '../../actors/case-evidence.ts';
import { pair } from '../full-text.ts';
import { Clerk } from './clerk.ts';
import type { ClerkData, ClerkTask } from './clerk-messages.ts';
import type { AllCases } from './clerks.ts';

const { table, folder } = workerData as ClerkData;
const clerk = new Clerk(table, folder);

parentPort?.on('message', (task: ClerkTask) => {
  if (task.kind === 'learn') learn(task.cases);
  else if (task.kind === 'lookFor') clerk.lookFor(task.surfaces);
  else if (task.kind === 'linkBy') clerk.linkBy(task.ground);
  else if (task.kind === 'count') parentPort?.postMessage(clerk.count(task.tasks));
  else if (task.kind === 'link') parentPort?.postMessage(clerk.link(task.tasks));
  else parentPort?.postMessage(clerk[task.kind](task.tasks));
});

function learn({ words, verdicts, neighbours }: AllCases): void {
  const places = new Map(words.map((word, at) => [word, at]));
  const known = new Set(neighbours);
  clerk.learn({
    verdict: (word) => {
      const at = places.get(word);
      return at === undefined ? UNSEEN : verdicts[at];
    },
    neighbours: (left, right) => known.has(pair(left, right)),
  });
}
