import type { BlockKind } from '../../article.ts';
import type { Lines } from '../../lines.ts';
import { parseDateField } from '../../structure/dates.ts';
import { endsSentence } from '../../structure/sentences.ts';
import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { plainLines } from '../plain-lines.ts';
import { toldValues } from '../told-values.ts';
import { ADDRESS, CAPTION, DASHES, FOOT, PUBLISHED, RULE, SECTION, sourceIn } from './shapes.ts';

/** Lines of a headline. */
const HEADLINE = 3;
/** Lines between a newspaper with its day and where it was published. */
const HEAD = 12;

/** Where the parts of an article stand: lines of the file, `end` exclusive. `text` is the first behind those over it. */
interface Parts {
  readonly begin: number;
  readonly title: number;
  readonly source: number;
  readonly text: number;
  readonly foot: number;
  readonly end: number;
}

/** The articles of a download, in its order; the list before them is no part of any. */
export function* readRetriever(file: TextFile): Generator<FileRecord | BadRecord> {
  const { text } = file;
  const { lines, lineAt, bytesOf, numberOf } = plainLines(file);
  let count = 0;
  let start: number | null = null;
  for (const [from, to] of stretches(lines, lineAt)) {
    start ??= from;
    const parts = partsOf(from, to, from === start, lineAt);
    const line = numberOf(parts?.begin ?? from);
    count++;
    if (parts === null) {
      yield { line, reason: 'This article does not say where it stood; download it again.' };
      continue;
    }
    const bytes = bytesOf(parts.begin, parts.end - 1);
    yield {
      ...{ bytes, line, text, lines, firstLine: parts.begin, lineEnd: parts.end, plain: true },
      ...marked(parts, lineAt),
    };
  }
  if (count === 0)
    yield { line: null, reason: 'This list of Retriever holds no article; download full texts.' };
}

/** Lines from a rule to the next, without blank ones at their ends. */
function* stretches({ count }: Lines, lineAt: (line: number) => string): Generator<[number, number]> {
  let from = 0;
  for (let line = 0; line <= count; line++) {
    if (line < count && !RULE.test(lineAt(line))) continue;
    let [first, end] = [from, line];
    while (first < end && lineAt(first) === '') first++;
    while (end > first && lineAt(end - 1) === '') end--;
    if (first < end && !(from === 0 && isListed(first, end, lineAt))) yield [first, end];
    from = line + 1;
  }
}

/** Whether entries of the list stand there, and no newspaper with its day but in them. */
function isListed(from: number, to: number, lineAt: (line: number) => string): boolean {
  let entries = 0;
  for (let line = from; line < to; line++) {
    const said = lineAt(line);
    if (said.startsWith('> ')) entries++;
    else if (sourceIn(said) !== null) return false;
  }
  return entries > 0;
}

function partsOf(from: number, to: number, isFirst: boolean, lineAt: (line: number) => string): Parts | null {
  let source = from;
  while (source < to && (lineAt(source).startsWith('> ') || sourceIn(lineAt(source)) === null)) source++;
  if (source === to) return null;
  let title = source;
  while (title > from && (lineAt(title - 1) === '' || DASHES.test(lineAt(title - 1)))) title--;
  const headline = title;
  while (title > from && headline - title < HEADLINE && lineAt(title - 1) !== '') title--;
  let published = source + 1;
  while (published < Math.min(to, source + HEAD) && !PUBLISHED.test(lineAt(published))) published++;
  const isSaid = published < Math.min(to, source + HEAD);
  const text = isSaid ? published + 1 : source + 1;
  // The list stands above the first; what stands above a headline elsewhere belongs to it.
  const isBelowList = isFirst && isListed(from, title, lineAt);
  const begin = isBelowList ? title : from;
  return { begin, title, source, text, foot: footOf(text, to, lineAt), end: to };
}

/** Lines that may follow the last line that is known to be of the foot. */
const FOOT_LINES = 8;

/** The foot begins with its last known line and those right above that are known, too. */
function footOf(from: number, to: number, lineAt: (line: number) => string): number {
  let foot = to - 1;
  while (foot >= from && to - foot <= FOOT_LINES && !FOOT.test(lineAt(foot))) foot--;
  if (foot < from || to - foot > FOOT_LINES) return to;
  for (let line = foot; line >= from && (lineAt(line) === '' || FOOT.test(lineAt(line))); line--)
    if (lineAt(line) !== '') foot = line;
  return foot;
}

function marked(
  { begin, title, source, text, foot, end }: Parts,
  lineAt: (line: number) => string,
): Pick<FileRecord, 'kinds' | 'goOn' | 'metadata' | 'details'> {
  const kinds = new Map<number, BlockKind>();
  const goOn = new Set<number>();
  const details: { section?: string; url?: string } = {};
  const headline: string[] = [];
  for (let line = begin; line < end; line++) {
    const said = lineAt(line);
    if (said === '') continue;
    if (line < title) {
      // A section is one word, with a point or without.
      if (!said.includes(' ') || !endsSentence(said)) kinds.set(line, 'byline');
    } else if (line < source && !DASHES.test(said)) {
      headline.push(said);
      if (line > title) goOn.add(line);
      else kinds.set(line, 'title');
    } else if (line < text) kinds.set(line, DASHES.test(said) ? 'furniture' : 'byline');
    else if (line >= foot) kinds.set(line, 'furniture');
    else if (CAPTION.test(said)) kinds.set(line, 'caption');
    const section = line > source && line < text ? SECTION.exec(said)?.[1] : undefined;
    if (section) details.section ??= section.trim();
    const address = line >= foot ? ADDRESS.exec(said)?.[0] : undefined;
    if (address) details.url ??= address;
  }
  const named = sourceIn(lineAt(source))!;
  const date = parseDateField(named.day);
  const facts = { title: headline.join(' '), source: named.source, date: date === 'unclear' ? null : date };
  return { kinds, goOn, ...toldValues(facts, details, 'header') };
}
