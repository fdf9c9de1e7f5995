import type { Draft } from './drafts.ts';
import { endsSentence } from './sentences.ts';

const LONGEST = 100;
const MOST_WORDS = 14;
/** From so many short lines in a row on it is a list. */
const LIST = 3;
/** Where no blank line helps, a heading shows by the long line after it. */
const LONG_LINE = 120;

function isShort(draft: Draft | undefined): boolean {
  if (!draft || draft.kind !== null || draft.first !== draft.last) return false;
  const text = draft.text.trim();
  if (text.length > LONGEST || /[.:;,…-]$/.test(text) || !/^[“‘"'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(text))
    return false;
  if (!/\p{L}/u.test(text) || (endsSentence(text) && !/\p{L}\?$/u.test(text))) return false;
  return text.split(/\s+/).length <= MOST_WORDS;
}

/** Finds the headings between paragraphs: one or two short lines, each set off, with a paragraph after them. */
export function findHeadings(drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    let end = i;
    while (end < drafts.length && isShort(drafts[end])) end++;
    if (end === i) continue;
    const next = drafts[end];
    if (end - i < LIST && next && next.kind === null) {
      for (let k = i; k < end; k++) {
        const follows = drafts[k + 1]!;
        const alone = drafts[k]!.gap && follows.gap;
        if (alone || (follows.text.length >= LONG_LINE && !follows.gap && follows.first > drafts[k]!.last)) {
          drafts[k]!.kind = 'heading';
        }
      }
    }
    i = end - 1;
  }
}
