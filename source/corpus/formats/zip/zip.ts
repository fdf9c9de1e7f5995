import type { ApartFormat } from '../format.ts';

const FILE = 'PK\u0003\u0004';
const EMPTY = 'PK\u0005\u0006';
/** Where the name of the first file stands (APPNOTE 4.3.7). */
const NAME = 30;
/** What the first file of a document is called that is a zip archive inside: OOXML, ODF and EPUB, Java. */
const OF_DOCUMENTS = ['[Content_Types].xml', '_rels/', 'docProps/', 'mimetype', 'META-INF/'];

const startOf = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

/** A zip archive that is a folder of files, and no document: told by its first bytes. */
export const zip: ApartFormat = {
  name: 'zip',
  by: 'apart',
  endings: ['.zip'],
  recognises: ({ bytes, ending }) => {
    const first = startOf(bytes, 0, 4);
    if (first !== FILE) return first === EMPTY;
    const name = startOf(bytes, NAME, 32);
    return ending === '.zip' || !OF_DOCUMENTS.some((known) => name.startsWith(known));
  },
};
