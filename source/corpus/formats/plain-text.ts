import type { BlockKind } from '../article.ts';
import { scanLines } from '../lines.ts';
import type { FieldName } from '../structure/fields.ts';
import type { FileRecord, Format, TextFile } from './format.ts';

const NO_KINDS: ReadonlyMap<number, BlockKind> = new Map();
const NO_METADATA: ReadonlyMap<FieldName, string> = new Map();

/** The whole file is one article. */
export const plainText: Format = {
  endings: ['.txt'],
  // The last in the table: whatever is text can be read as plain text.
  recognises: () => true,
  *records(file: TextFile): Iterable<FileRecord> {
    const lines = scanLines(file.text);
    yield {
      byteStart: 0,
      byteEnd: file.bytes.length,
      text: file.text,
      lines,
      firstLine: 0,
      lineEnd: lines.count,
      plain: true,
      kinds: NO_KINDS,
      metadata: NO_METADATA,
    };
  },
};
