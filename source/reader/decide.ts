import type { Ruling } from '../actors/decisions/ruling.ts';
import { rulingWords } from '../actors/decisions/ruling-words.ts';
import type { DecisionsLog } from '../decisions-log.ts';
import { Problem } from '../problem.ts';
import type { View } from '../store/view.ts';
import type { Deciding } from './run.ts';
import type { Action } from './state/index.ts';

/** Milliseconds between two looks whether somebody else has written to the log. */
const LOOK_EVERY = 1000;

/**
 * Writes what is decided into a log, at once: what does not stand there is not shown either. `view`: what is on the screen, whatever
 * its decisions.
 */
export const deciderOf =
  (log: Pick<DecisionsLog, 'read' | 'decide' | 'undo'>, view: () => View) =>
  (asked: Deciding): Action => {
    try {
      if (asked.kind === 'decide') return decided(log, view(), wordsOf(log.decide(...asked.drafts)));
      const last = log.read().rulings.at(-1);
      if (last === undefined) return { kind: 'message', text: 'nothing is left to take back in this corpus' };
      return decided(log, view(), `taken back (${wordsOf(log.undo(last))})`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { kind: 'message', text: error.message };
    }
  };

const decided = (log: Pick<DecisionsLog, 'read'>, view: View, text: string): Action => ({
  kind: 'decided',
  view: view.decidedBy(log.read().rulings),
  text,
});

const wordsOf = (rulings: readonly Ruling[]): string =>
  rulings.length === 1 ? rulingWords(rulings[0]) : `${rulings.length} spellings decided`;

/** Takes up what is decided elsewhere, as in another window, from now on. */
export function followLog(log: DecisionsLog, view: () => View, send: (action: Action) => void): void {
  let trouble: string | null = null;
  const look = (): void => {
    try {
      if (log.isChanged) send(decided(log, view(), 'decided in another window'));
      trouble = null;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (trouble !== error.message) send({ kind: 'message', text: error.message });
      trouble = error.message;
    }
  };
  setInterval(look, LOOK_EVERY).unref();
}
