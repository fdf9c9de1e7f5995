import type { TextFormat } from '../format.ts';
import { readTextDownload } from './read-text.ts';
import { isTextDownload } from './shapes.ts';

/** The old text download of Nexis (LexisNexis Academic): a cover page, then documents of labelled and centred lines. */
export const nexis: TextFormat = {
  name: 'Nexis',
  by: 'text',
  endings: ['.txt'],
  recognises: ({ text }) => isTextDownload(text),
  records: (file) => readTextDownload(file),
};
