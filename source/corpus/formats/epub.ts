import type { ApartFormat } from './format.ts';

const FILE = 'PK\u0003\u0004';
/** The first file of the archive, not packed, says what it is, at this place (EPUB Open Container Format 3.3, 4.3). */
const SAYS = 'mimetypeapplication/epub+zip';
const SAYS_AT = 30;

const latin1 = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.subarray(from, from + length)).toString('latin1');

/** Books, and newspapers saved as books. */
export const epub: ApartFormat = {
  name: 'EPUB',
  by: 'apart',
  endings: ['.epub'],
  recognises: ({ bytes, ending }) =>
    latin1(bytes, 0, FILE.length) === FILE &&
    (ending === '.epub' || latin1(bytes, SAYS_AT, SAYS.length) === SAYS),
};
