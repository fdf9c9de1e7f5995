/** Why a file that was read apart was given up, and how that is said. */
import { faultWords } from '../fault.ts';
import { type Limits, mostOf } from './limits.ts';

/** How a process ended: its status, or the signal that ended it. */
export interface Exit {
  readonly status: number | null;
  readonly signal: string | null;
}

export type Failure =
  /** It took too long. */
  | 'time'
  /** Its objects took too much memory; all that it holds took too much. */
  | 'objects'
  | 'memory'
  /** The process ended, nobody knows why. */
  | Exit
  /** It did not even begin. */
  | { readonly unstarted: string }
  /** Who was told what it read failed: whatever was thrown there. */
  | { readonly fault: unknown };

/** What a process says on standard error before it is ended for the memory that it holds. */
export const OUT_OF_MEMORY = 'dragoman: more memory than given';

/** What the engine says when it ends the process for want of memory; of one array or string that is too large for it likewise. */
const GIVEN_UP =
  /^(?:FATAL ERROR: .*(?:Allocation failed|out of memory)|# Fatal .*(?:out of memory|invalid size))/m;

/** `words`: the last of what the process wrote on standard error. */
export function failureOf(exit: Exit, words: string, hasBegun: boolean): Failure {
  if (words.includes(OUT_OF_MEMORY)) return 'memory';
  if (GIVEN_UP.test(words)) return 'objects';
  return hasBegun ? exit : { unstarted: wordsOf(exit) };
}

/** The same in one sentence; `milliseconds`: what the file was given. */
export function said(failure: Failure, milliseconds: number, limits: Limits): string {
  if (failure === 'time')
    return `It took longer than ${Math.round(milliseconds / 100) / 10} seconds to read and was given up; ${WAY_OUT}`;
  if (failure === 'objects') return tooMuch(limits.memory);
  if (failure === 'memory') return tooMuch(mostOf(limits));
  if ('fault' in failure) return faultWords(failure.fault);
  if ('unstarted' in failure)
    return `The process that reads files of its kind could not be started (${failure.unstarted}); end some other programs, and start again.`;
  return `What reads it ended by itself while it was read (${wordsOf(failure)}); ${WAY_OUT}`;
}

const tooMuch = (mebibytes: number): string =>
  `It took more memory than ${mebibytes} MiB to read and was given up; ${WAY_OUT}`;

const wordsOf = ({ status, signal }: Exit): string => signal ?? `status ${status}`;

const WAY_OUT = 'open it with what made it and save its text as .txt.';
