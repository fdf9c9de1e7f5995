import { scanLines } from '../../lines.ts';
import type { FileRecord, TextFile } from '../format.ts';
import { readFront } from './front.ts';
import { markedLines } from './marked-lines.ts';

/**
 * The one record of a Markdown file: its front matter, and its text without marks. It stays a view of the file, so that each place in it has
 * a line and a column there.
 */
export function* readMarkdown(file: TextFile): Iterable<FileRecord> {
  const { text } = file;
  const front = readFront(text, scanLines(text));
  const { lines, kinds, goOn } = markedLines(text, front.lines, front.next, front.kinds, front.titled);
  yield {
    bytes: { start: 0, end: file.bytes.length },
    line: null,
    text,
    lines,
    firstLine: 0,
    lineEnd: lines.count,
    plain: true,
    kinds,
    goOn,
    metadata: front.metadata,
    details: front.details,
  };
}
