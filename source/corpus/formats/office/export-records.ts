import { factivaDocuments } from '../factiva/documents.ts';
import type { BadRecord, FileRecord } from '../format.ts';
import { paragraphDownload } from '../nexis/paragraph-download.ts';
import { uniDocuments } from '../nexis/uni-documents.ts';
import type { Paragraph } from './paragraphs.ts';

/** The articles of an archive's export that came as a word processor's document; null where it is none. */
export const exportRecords = (paragraphs: readonly Paragraph[]): (FileRecord | BadRecord)[] | null =>
  uniDocuments(paragraphs) ?? paragraphDownload(paragraphs) ?? factivaDocuments(paragraphs);
