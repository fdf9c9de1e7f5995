import type { ApartFormat } from '../format.ts';

/** What an RTF file begins with: its first control word, and behind it another or a group. */
const START = /^\s*\{\\rtf\d*\s*[\\{]/;

/** Rich Text Format: what Factiva and Nexis hand out beside other forms, and what word processors save. */
export const rtf: ApartFormat = {
  name: 'RTF',
  by: 'apart',
  endings: ['.rtf'],
  recognises: ({ bytes }) => START.test(String.fromCharCode(...bytes.subarray(0, 32))),
};
