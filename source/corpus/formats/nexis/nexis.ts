import type { TextFormat } from '../format.ts';
import { readPageDownload } from './read-page.ts';
import { readTextDownload } from './read-text.ts';
import { isTextDownload } from './shapes.ts';
import { isUniText } from './uni-shapes.ts';
import { readUniText } from './uni-text.ts';

/** The old text download of Nexis (LexisNexis Academic): a cover page, then documents of labelled and centred lines. */
export const nexis: TextFormat = {
  name: 'Nexis',
  by: 'text',
  endings: ['.txt'],
  recognises: ({ text }) => isTextDownload(text),
  records: (file) => readTextDownload(file),
};

/** Stands over each document of the download as a web page. */
const DOCUMENT = /<a name="?DOC_ID_\d|<!-- Hide XML section from browser/i;

/** The same as a web page. */
export const nexisPage: TextFormat = {
  name: 'Nexis page',
  by: 'text',
  endings: ['.html', '.htm'],
  recognises: ({ text }) => text.trimStart().startsWith('<') && DOCUMENT.test(text),
  records: (file) => readPageDownload(file),
};

/** An export of Nexis Uni that was saved or turned into plain text. */
export const nexisUniText: TextFormat = {
  name: 'Nexis Uni text',
  by: 'text',
  endings: ['.txt'],
  recognises: ({ text }) => isUniText(text),
  records: (file) => readUniText(file),
};
