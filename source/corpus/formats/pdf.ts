import type { ApartFormat } from './format.ts';

/** A header may have rubbish before it, but no more than this (ISO 32000-1, Annex H, note 13); in bytes. */
const HEADER_WITHIN = 1024;
const HEADER = '%PDF-';

/** Pages as they are printed: text is put together from where it stands on them. */
export const pdf: ApartFormat = {
  name: 'PDF',
  by: 'apart',
  endings: ['.pdf'],
  recognises: ({ bytes, ending, text }) => {
    const at = Buffer.from(bytes.subarray(0, HEADER_WITHIN)).indexOf(HEADER, 0, 'latin1');
    // A text that speaks of the header is no PDF: before that stands rubbish, and no word.
    return at === 0 || (at > 0 && (ending === '.pdf' || text === ''));
  },
};
