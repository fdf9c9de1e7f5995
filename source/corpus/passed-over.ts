/** Which files of a folder or an archive are not opened, by their names alone. */
import { endingOf } from './ending.ts';
import { isRead } from './formats/index.ts';
import type { Reason } from './unread.ts';

const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', 'actors.yaml']);
/** Whether what has this name is passed over without a word where it lies below a folder. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || PASSED_OVER.has(name);

const LEFT_BEHIND = /^(?:(?:ehthumbs(?:_vista)?|thumbs)\.db|desktop\.ini|~\$.*)$/is;
/**
 * The same of a file: what systems and programs leave in folders and nobody wrote. Pictures and settings of Windows; who has a document
 * open, of Office.
 */
export const isLeftBehind = (name: string): boolean => LEFT_BEHIND.test(name);

/** What a browser has not downloaded to its end. */
const UNFINISHED: ReadonlySet<string> = new Set(['.part', '.partial', '.crdownload', '.opdownload']);

/** Why a file of this name is not opened where nobody named it; null where it is, as what has no ending: that has to tell by what it holds (nameless.ts). */
export function whyNotRead(name: string): Reason | null {
  const ending = endingOf(name);
  if (ending === '' || isRead(ending)) return null;
  if (UNFINISHED.has(ending)) return 'unfinished';
  return { ending };
}
