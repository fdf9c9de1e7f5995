import type { BadRecord, FileRecord } from '../format.ts';
import type { Paragraph } from '../office/paragraphs.ts';
import { readTextDownload } from './read-text.ts';
import { isTextDownload } from './shapes.ts';

/** The old text download saved as a Word document: the same lines, as paragraphs. Null where the paragraphs are none. */
export function textDownloadIn(paragraphs: readonly Paragraph[]): (FileRecord | BadRecord)[] | null {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  if (!isTextDownload(text)) return null;
  const bytes = new Uint8Array();
  return Array.from(readTextDownload({ name: '', bytes, text, encoding: null }), (record) =>
    'reason' in record ? { ...record, line: null } : { ...record, line: null, bytes: null, plain: false },
  );
}
