import type { TextFormat } from '../format.ts';
import { readProquest } from './read-text.ts';

/** What parts documents, and a line that each has. */
const RULE = /^_{40,}[ \t]*\r?$/m;
const LABEL = /^(?:ProQuest document ID|Full text): /im;

/** What ProQuest saves as text only: documents parted by a rule, each a headline, its text and lines with labels. */
export const proquestText: TextFormat = {
  name: 'ProQuest text',
  by: 'text',
  endings: ['.txt'],
  recognises: ({ text }) => RULE.test(text) && LABEL.test(text),
  records: (file) => readProquest(file),
};
