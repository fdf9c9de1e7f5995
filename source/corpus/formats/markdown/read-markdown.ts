import type { BlockKind } from '../../article.ts';
import { type Lines, scanLines } from '../../lines.ts';
import { sameness } from '../../structure/header.ts';
import type { FileRecord, TextFile } from '../format.ts';
import type { FrontFields } from './front-fields.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { withTitleLine } from './title-line.ts';

const HEADING = /^(#{1,6})[ \t]+(?=\S)/;

interface Front extends FrontFields {
  readonly lines: Lines;
  readonly kinds: Map<number, BlockKind>;
  /** Whether its title is the article's headline, so that none is looked for below it. */
  readonly titled: boolean;
}

/**
 * Front matter at the very top: its values, and its lines as no part of the article, but for the title where no heading below
 * says the same.
 */
function readFront(text: string, all: Lines): Front {
  const kinds = new Map<number, BlockKind>();
  const front = frontMatterOf(text, all);
  if (!front) return { lines: all, kinds, titled: false, metadata: new Map(), details: {} };
  const title = front.metadata.get('title')?.value;
  const shown = title === undefined || isHeaded(text, all, front.close, title);
  const found = shown ? null : withTitleLine(text, all, title, front.close);
  const lines = found?.lines ?? all;
  for (let line = 0; line <= front.close + lines.count - all.count; line++) {
    if (lines.starts[line]! < lines.ends[line]!)
      kinds.set(line, line === found?.title ? 'title' : 'furniture');
  }
  return { lines, kinds, titled: found !== null, metadata: front.metadata, details: front.details };
}

function frontMatterOf(text: string, all: Lines): FrontMatter | null {
  const lineAt = (line: number) => text.slice(all.starts[line], all.ends[line]);
  return frontMatter(all.count, lineAt, (first, last) => linesBetween(text, all, first, last));
}

/** Whether a text begins with front matter. */
export const hasFrontMatter = (text: string): boolean =>
  /^(?:---|\+\+\+)[ \t]*[\r\n]/.test(text) && frontMatterOf(text, scanLines(text)) !== null;

/** Whether the first heading of the first level is that title. */
function isHeaded(text: string, { count, starts, ends }: Lines, from: number, title: string): boolean {
  for (let line = from + 1; line < count; line++) {
    if (text.charCodeAt(starts[line]!) !== 0x23) continue;
    const whole = text.slice(starts[line], ends[line]);
    const heading = HEADING.exec(whole);
    if (heading?.[1] !== '#') continue;
    const said = whole.slice(heading[0].length, whole.length - closingMarks(whole, heading[0].length));
    return sameness(said) === sameness(title);
  }
  return false;
}

/** As they stand, for what they are indented by counts. */
const linesBetween = (text: string, { starts, ends }: Lines, first: number, last: number): string =>
  text.slice(text.lastIndexOf('\n', starts[first]! - 1) + 1, Math.max(starts[first]!, ends[last]!));

/** How much of a heading's end is closing marks with the blanks before them (CommonMark 4.2), in UTF-16 units. */
function closingMarks(line: string, from: number): number {
  let marks = line.length;
  while (marks > from && line.charCodeAt(marks - 1) === 0x23) marks--;
  let end = marks;
  while (end > from && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return marks < line.length && end < marks ? line.length - end : 0;
}

/** The one record of a Markdown file: its headings and its front matter. The heading marks are no part of the text. */
export function* readMarkdown(file: TextFile): Iterable<FileRecord> {
  const { text } = file;
  const { lines, kinds, metadata, details, ...front } = readFront(text, scanLines(text));
  let { titled } = front;
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
    details,
  };
}
