import { scanLines } from '../lines.ts';
import { withSeams } from '../parted-words.ts';
import type { FileRecord, TextFile, TextFormat } from './format.ts';
import { type Front, readFront, withoutFront } from './markdown/front.ts';

/** The whole file is one article; front matter above it is read as in Markdown, the text below as it stands. */
export const plainText: TextFormat = {
  name: 'plain text',
  by: 'text',
  endings: ['.txt'],
  // The last in the table: whatever is text can be read as plain text.
  recognises: ({ text }) => text !== '',
  *records(file: TextFile): Iterable<FileRecord> {
    const front = frontOf(file.text);
    const { kinds, metadata, details } = front;
    const lines = withSeams(file.text, front.lines, front.next);
    yield {
      bytes: { start: 0, end: file.bytes.length },
      line: null,
      text: file.text,
      lines,
      firstLine: 0,
      lineEnd: lines.count,
      plain: true,
      kinds,
      metadata,
      details,
    };
  },
};

/** In a text that is not known to be Markdown only what says something of an article is front matter: else it stands between two rules. */
function frontOf(text: string): Front {
  const lines = scanLines(text);
  const front = readFront(text, lines);
  return front.metadata.size > 0 ? front : withoutFront(lines);
}
