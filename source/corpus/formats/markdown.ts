import type { BlockKind } from '../article.ts';
import { type Lines, scanLines } from '../lines.ts';
import type { FieldName } from '../structure/fields.ts';
import type { FileRecord, TextFile, TextFormat, Told } from './format.ts';

const HEADING = /^(#{1,6})[ \t]+(?=\S)/;
const FENCE = '---';
const FRONT_FIELD = /^(title|date|author|source|publication)\s*:\s*(.+)$/i;
/** Front matter is read this far, in lines; an unclosed fence is a rule across the page. */
const FRONT_LINES = 60;

const NAMES: Readonly<Record<string, FieldName>> = {
  title: 'title',
  date: 'date',
  author: 'author',
  source: 'source',
  publication: 'source',
};

/** Front matter between two fences at the very top: its values, and its lines as no part of the article. */
function readFront(
  text: string,
  lines: Lines,
  kinds: Map<number, BlockKind>,
  metadata: Map<FieldName, Told>,
): void {
  const line = (i: number) => text.slice(lines.starts[i], lines.ends[i]);
  if (line(0) !== FENCE) return;
  let close = 1;
  while (close < Math.min(lines.count, FRONT_LINES) && line(close) !== FENCE) close++;
  if (close >= lines.count || line(close) !== FENCE) return;
  for (let i = 0; i <= close; i++) {
    if (line(i) === '') continue;
    kinds.set(i, 'furniture');
    const field = FRONT_FIELD.exec(line(i));
    const value = field?.[2]?.replace(/^(["'])(.*)\1$/, '$2');
    if (field && value) metadata.set(NAMES[field[1]!.toLowerCase()]!, { value, from: 'field' });
  }
}

/** How much of a heading's end is closing marks with the blanks before them (CommonMark 4.2), in UTF-16 units. */
function closingMarks(line: string, from: number): number {
  let marks = line.length;
  while (marks > from && line.charCodeAt(marks - 1) === 0x23) marks--;
  let end = marks;
  while (end > from && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return marks < line.length && end < marks ? line.length - end : 0;
}

/** Headings (`# …`) and front matter; everything else is read as plain text. The heading marks are no part of the text. */
export const markdown: TextFormat = {
  name: 'Markdown',
  by: 'text',
  endings: ['.md', '.markdown'],
  recognises: ({ ending }) => markdown.endings.includes(ending),
  *records(file: TextFile): Iterable<FileRecord> {
    const { text } = file;
    const lines = scanLines(text);
    const kinds = new Map<number, BlockKind>();
    const metadata = new Map<FieldName, Told>();
    readFront(text, lines, kinds, metadata);
    let titled = false;
    for (let i = 0; i < lines.count; i++) {
      const start = lines.starts[i]!;
      if (text.charCodeAt(start) !== 0x23 || kinds.has(i)) continue;
      const line = text.slice(start, lines.ends[i]);
      const heading = HEADING.exec(line);
      if (!heading) continue;
      lines.starts[i] = start + heading[0].length;
      lines.ends[i] = lines.ends[i]! - closingMarks(line, heading[0].length);
      kinds.set(i, heading[1] === '#' && !titled ? 'title' : 'heading');
      titled ||= heading[1] === '#';
    }
    yield {
      bytes: { start: 0, end: file.bytes.length },
      line: null,
      text,
      lines,
      firstLine: 0,
      lineEnd: lines.count,
      plain: true,
      kinds,
      metadata,
      details: {},
    };
  },
};
