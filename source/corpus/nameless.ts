/*
 * Files without an ending: a mailbox of Thunderbird, a page that wget calls `index`, an export called `download`. One that is named on the
 * command line was meant, whatever it holds. Of those that lie in folders most were not written for readers (LICENSE, Makefile, programs), so
 * that only what certainly is no plain text is read, and of the others no more than their first bytes.
 */
import { endingOf } from './ending.ts';
import { type Asked, type AskedOfFile, askedOf, type FileHead, HEAD_BYTES } from './formats/format.ts';
import { formatOf, headOf } from './formats/index.ts';
import { plainText } from './formats/plain-text.ts';
import { bytesOf } from './load.ts';

/** An ending that no format has: what would be enough where nothing but content tells is not enough here (see `isNameless`). */
const UNKNOWN = '.?';

/** Whether a file that begins so certainly is of a kind that holds articles, whatever its name. */
export function tellsItself(head: FileHead, asked: AskedOfFile): boolean {
  const format = formatOf({ ...head, ending: UNKNOWN });
  if (format === null || format === plainText) return false;
  if (format.by !== 'parts') return true;
  const plan = format.plan(head, asked);
  return !('reason' in plan) || format.isShort?.(plan) === true;
}

/**
 * Whether a file is left shut for having no ending: it lies in a folder, and does not tell itself. `path` as shown, `system` as the system has
 * it. Of a file that cannot be read false: who reads it finds out why.
 */
export function isLeftShut(
  path: string,
  system: string | Uint8Array,
  isNamed: boolean,
  asked: Asked,
): boolean {
  if (isNamed || endingOf(path.slice(path.lastIndexOf('/') + 1)) !== '') return false;
  const start = bytesOf(system, 0, HEAD_BYTES + 1);
  const here = askedOf(asked, path);
  return (
    start !== null && start.length > 0 && !tellsItself(headOf(path, start, start.length, here.encoding), here)
  );
}
