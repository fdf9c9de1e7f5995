/** A clerk in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { UNSEEN } from '../../actors/case-evidence.ts';
import { pair } from '../full-text.ts';
import { Clerk, type Handed, type ReadTask } from './clerk.ts';
import type { ClerkAnswer, ClerkData, ClerkTask } from './clerk-messages.ts';
import type { AllCases } from './clerks.ts';
import { LinkingClerk } from './linking-clerk.ts';

const { table, asked, folder } = workerData as ClerkData;
let answer: (task: ClerkTask) => Promise<void> | undefined = reading(new Clerk(table, asked, folder));
/** One task after the other, though some are waited for. */
let turn: Promise<void> | null = null;

parentPort?.on('message', (task: ClerkTask) => {
  const begun = turn === null ? answered(task) : turn.then(() => answered(task));
  if (begun === undefined) return;
  const own = begun.finally(() => {
    if (turn === own) turn = null;
  });
  turn = own;
});

function answered(task: ClerkTask): Promise<void> | undefined {
  if (task.kind !== 'linkBy') return answer(task);
  // One takes the other's place: what the first kept is let go before the other begins.
  answer = () => undefined;
  answer = linking(new LinkingClerk(table, task.ground));
  return undefined;
}

function tell(handed: Handed<unknown>, isLast = true): void {
  const told: ClerkAnswer = { ...handed, isLast };
  parentPort?.postMessage(told);
}

function reading(clerk: Clerk): typeof answer {
  return (task) => {
    if (task.kind === 'learn') learn(clerk, task.cases);
    else if (task.kind === 'lookFor') clerk.lookFor(task.surfaces);
    else if (task.kind === 'count') return count(clerk, task.tasks);
    else if (task.kind === 'name' || task.kind === 'meet') tell(clerk[task.kind](task.tasks));
    return undefined;
  };
}

async function count(clerk: Clerk, tasks: readonly ReadTask[]): Promise<void> {
  let before: Handed<unknown> | null = null;
  for await (const handed of clerk.count(tasks)) {
    if (before !== null) tell(before, false);
    before = handed;
  }
  if (before !== null) tell(before);
}

function linking(clerk: LinkingClerk): typeof answer {
  return (task) => {
    if (task.kind === 'link') tell(clerk.link(task.tasks));
    return undefined;
  };
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
