import { inspect } from 'node:util';
import { messageOf } from './corpus/message-of.ts';
import { Problem } from './problem.ts';
import { safeText } from './text/safe.ts';

/**
 * What is said on standard error about whatever was thrown: one sentence without a stack, or, with `debug`, all that
 * is known. Ends in a line break; nothing in it acts on a terminal.
 */
export function failureWords(error: unknown, debug: boolean): string {
  if (debug) return lines(error instanceof Error && error.stack ? error.stack : `thrown: ${inspect(error)}`);
  if (error instanceof Problem) return `dragoman: ${error.message}\n`;
  const what = messageOf(error);
  return `dragoman: a fault of the program${what && ': '}${what} (DRAGOMAN_DEBUG=1 tells more)\n`;
}

function lines(text: string): string {
  return text
    .split('\n')
    .map((line) => `${safeText(line)}\n`)
    .join('');
}
