import type { TextFormat } from '../format.ts';
import { readRis } from './read-ris.ts';

/** The first tag of a reference is its type. */
const FIRST = /^\s*TY {2}- [A-Z]{2,10}\s*[\r\n]/;

/** References with their texts (RIS), as archives and reference managers such as Zotero export them. */
export const ris: TextFormat = {
  name: 'RIS',
  by: 'text',
  endings: ['.ris', '.txt'],
  recognises: ({ text }) => FIRST.test(text),
  records: (file) => readRis(file),
};
