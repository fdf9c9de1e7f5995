import type { Details } from '../about.ts';
import type { BlockKind } from '../article.ts';
import { scanLines } from '../lines.ts';
import type { FieldName } from '../structure/fields.ts';
import type { FileRecord, TextFile, TextFormat, Told } from './format.ts';

const NO_KINDS: ReadonlyMap<number, BlockKind> = new Map();
const NO_METADATA: ReadonlyMap<FieldName, Told> = new Map();
const NO_DETAILS: Details = {};

/** The whole file is one article. */
export const plainText: TextFormat = {
  name: 'plain text',
  by: 'text',
  endings: ['.txt'],
  // The last in the table: whatever is text can be read as plain text.
  recognises: ({ text }) => text !== '',
  *records(file: TextFile): Iterable<FileRecord> {
    const lines = scanLines(file.text);
    yield {
      bytes: { start: 0, end: file.bytes.length },
      line: null,
      text: file.text,
      lines,
      firstLine: 0,
      lineEnd: lines.count,
      plain: true,
      kinds: NO_KINDS,
      metadata: NO_METADATA,
      details: NO_DETAILS,
    };
  },
};
