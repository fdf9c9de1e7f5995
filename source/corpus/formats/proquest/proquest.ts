import type { TextFormat } from '../format.ts';
import { readProquestPage } from './read-page.ts';
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

/** A document's anchor, or a link to one in the list of them, which may be longer than what is looked at. */
const ANCHOR = /<a\s[^<>]{0,200}\b(?:name=["']?|href=["']?#)DocID_/i;

/** The same as a web page. */
export const proquestPage: TextFormat = {
  name: 'ProQuest page',
  by: 'text',
  endings: ['.html', '.htm'],
  recognises: ({ text }) => text.trimStart().startsWith('<') && ANCHOR.test(text) && /proquest/i.test(text),
  records: (file) => readProquestPage(file),
};
