import type { ApartFormat, FileHead } from '../format.ts';
import { firstInZip, holds } from '../office/recognise.ts';

/** What stands in its first file, which is not packed (OpenDocument 1.3, part 2, 3.3). */
const TYPE = 'application/vnd.oasis.opendocument.text';

function recognises({ bytes, ending }: FileHead): boolean {
  const first = firstInZip(bytes);
  if (first === null) return false;
  return first === 'mimetype' ? holds(bytes.subarray(0, 200), TYPE) : odt.endings.includes(ending);
}

/** Text documents of LibreOffice and others (OpenDocument, ISO 26300). */
export const odt: ApartFormat = { name: 'ODT', by: 'apart', endings: ['.odt', '.ott'], recognises };
