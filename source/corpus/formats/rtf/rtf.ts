import type { ApartFormat } from '../format.ts';

/** What an RTF file begins with. */
const START = '{\\rtf';

/** Rich Text Format: what Factiva and Nexis hand out beside other forms, and what word processors save. */
export const rtf: ApartFormat = {
  name: 'RTF',
  by: 'apart',
  endings: ['.rtf'],
  recognises: ({ bytes }) =>
    String.fromCharCode(...bytes.subarray(0, 16))
      .trimStart()
      .startsWith(START),
};
