import { messageOf } from './message-of.ts';

/** Whether the operating system said it of a file, as Node passes it on: `EACCES`, `EIO`. Node's own codes have a bar in them. */
export const isOfSystem = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && /^E[A-Z\d]+$/.test(String(error.code));

/** What is said of a file at which the program itself failed: one sentence, with all that is known where that was asked for. */
export function faultWords(error: unknown): string {
  const isAsked = process.env.DRAGOMAN_DEBUG === '1';
  const what =
    isAsked && error instanceof Error && error.stack ? error.stack.replace(/\s+/g, ' ') : messageOf(error);
  return `That it cannot be read is a fault of dragoman, and none of the file${what && `: ${what}`}; ${isAsked ? 'please report it.' : TELLS_MORE}`;
}

const TELLS_MORE = '`DRAGOMAN_DEBUG=1 dragoman list - < FILE` tells more, for a report.';
