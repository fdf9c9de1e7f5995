/** A clerk in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { UNSEEN } from '../../actors/case-evidence.ts';
import { pair } from '../full-text.ts';
import { Clerk } from './clerk.ts';
import type { ClerkData, ClerkTask } from './clerk-messages.ts';
import type { AllCases } from './clerks.ts';
import { LinkingClerk } from './linking-clerk.ts';

const { table, folder } = workerData as ClerkData;
let answer: (task: ClerkTask) => unknown = asked(new Clerk(table, folder));

parentPort?.on('message', (task: ClerkTask) => {
  if (task.kind === 'linkBy') {
    // One takes the other's place: what the first kept is let go before the other begins.
    answer = () => null;
    answer = linked(new LinkingClerk(table, task.ground));
  } else {
    const answered = answer(task);
    if (answered !== null) parentPort?.postMessage(answered);
  }
});

function asked(clerk: Clerk): typeof answer {
  return (task) => {
    if (task.kind === 'learn') learn(clerk, task.cases);
    else if (task.kind === 'lookFor') clerk.lookFor(task.surfaces);
    else if (task.kind === 'count') return clerk.count(task.tasks);
    else if (task.kind === 'name' || task.kind === 'meet') return clerk[task.kind](task.tasks);
    return null;
  };
}

function linked(clerk: LinkingClerk): typeof answer {
  return (task) => (task.kind === 'link' ? clerk.link(task.tasks) : null);
}

function learn(clerk: Clerk, { words, verdicts, neighbours }: AllCases): void {
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
