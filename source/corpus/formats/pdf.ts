import type { ApartFormat } from './format.ts';

/** A header may have rubbish before it, but no more than this (ISO 32000-1, Annex H, note 13); in bytes. */
const HEADER_WITHIN = 1024;
/** A header is alone on its line; in a text that speaks of it words follow. */
const HEADER = /%PDF-\d\.\d\s{0,2}[\r\n%]/;

/** Pages as they are printed: text is put together from where it stands on them. */
export const pdf: ApartFormat = {
  name: 'PDF',
  by: 'apart',
  endings: ['.pdf'],
  recognises: ({ bytes, ending, text }) => {
    const start = Buffer.from(bytes.subarray(0, HEADER_WITHIN)).toString('latin1');
    if (ending === '.pdf') return start.includes('%PDF-');
    const at = start.search(HEADER);
    return at === 0 || (at > 0 && text === '');
  },
};
