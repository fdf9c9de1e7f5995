import type { TextFormat } from '../format.ts';
import { readRetriever } from './read-text.ts';
import { ANY_PUBLISHED, LISTED, sourceIn } from './shapes.ts';

/** Lines between a newspaper with its day and where it was published. */
const HEAD = 6;

/** A line with a newspaper and its day, and right below it one that says where it was published. */
function isHeaded(text: string): boolean {
  if (!ANY_PUBLISHED.test(text)) return false;
  let left = 0;
  for (const [raw] of text.matchAll(/[^\n\r]+/g)) {
    const line = raw.trim();
    if (sourceIn(line) !== null) left = HEAD;
    else if (left-- > 0 && ANY_PUBLISHED.test(line)) return true;
  }
  return false;
}

/** The text download of Retriever: a list, then articles parted by a rule, each a headline, its newspaper and day, and its text. */
export const retriever: TextFormat = {
  name: 'Retriever',
  by: 'text',
  endings: ['.txt'],
  // A long list may fill the beginning.
  recognises: ({ text }) =>
    isHeaded(text) || (/^(?:Nyheter|Nyheder) ?:\s*$/m.test(text) && LISTED.test(text)),
  records: (file) => readRetriever(file),
};
