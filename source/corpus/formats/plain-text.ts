import { scanLines } from '../lines.ts';
import { withSeams } from '../parted-words.ts';
import type { FileRecord, TextFile, TextFormat } from './format.ts';
import { beginsFenced } from './markdown/fence.ts';
import { type Front, readFront } from './markdown/front.ts';

const NO_FRONT: Omit<Front, 'lines'> = {
  kinds: new Map(),
  next: 0,
  titled: false,
  metadata: new Map(),
  details: {},
};

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
  const front = beginsFenced(text) ? readFront(text, lines) : null;
  return front !== null && front.metadata.size > 0 ? front : { ...NO_FRONT, lines };
}
