import type { BlockKind } from '../article.ts';
import type { Lines } from '../lines.ts';
import { type Draft, makeDraft } from './drafts.ts';
import { labelOf } from './fields.ts';
import { standsAlone, startsBlock } from './lone-lines.ts';
import { endsSentence } from './sentences.ts';

/*
 * Lines to blocks. A blank line always ends a block. A single line break inside a hard-wrapped text is a blank, in any
 * other it ends a block too. Which it is shows in the lines: who wraps at a width breaks only where the next word
 * would not have fitted, and goes on in lower case.
 */

/** Lines longer than this are not wrapped: they are paragraphs, one a line. */
const WIDEST = 100;
const NARROWEST = 30;
/** A record of more lines is not an article (a word list, a log): its lines are gathered, or its blocks would fill the memory. */
const MANY_LINES = 200_000;
const GATHERED = 64;
const LONGEST_WORD = 30;

interface Wrapping {
  /** Columns at which lines were broken; 0 when they were not. */
  readonly width: number;
  /** How much shorter than that a line may be and still go on. */
  readonly slack: number;
}

function firstWord(text: string, lines: Lines, line: number): number {
  const start = lines.starts[line]!;
  const stop = Math.min(lines.ends[line]!, start + LONGEST_WORD);
  let i = start;
  while (i < stop && text.charCodeAt(i) !== 0x20) i++;
  return i - start;
}

/** The line goes on a sentence: it does not start with a capital, a figure or a sign. */
function goesOn(text: string, lines: Lines, line: number): boolean {
  return /^[\p{Ll}\p{Lo}]/u.test(text.slice(lines.starts[line], lines.starts[line]! + 2));
}

function isBlankLine(lines: Lines, line: number): boolean {
  return lines.starts[line] === lines.ends[line];
}

/** A labelled line at the head of a mail or an export; such lines say nothing of how the text is wrapped. */
function isField(text: string, lines: Lines, line: number): boolean {
  return /^[A-Z][A-Za-z-]{1,20}: \S/.test(text.slice(lines.starts[line], lines.starts[line]! + 26));
}

/** Every place where one line follows another directly is asked at which widths its break was needed. */
function findWrapping(text: string, lines: Lines, from: number, to: number): Wrapping {
  const votes = new Int32Array(WIDEST + 2);
  let breaks = 0;
  let longest = 0;
  let inLowerCase = 0;
  for (let line = from; line + 1 < to; line++) {
    if (isBlankLine(lines, line) || isBlankLine(lines, line + 1)) continue;
    if (startsBlock(text, lines, line + 1) || isField(text, lines, line)) continue;
    breaks++;
    const length = lines.ends[line]! - lines.starts[line]!;
    if (length > WIDEST) continue;
    longest = Math.max(longest, length);
    votes[length]!++;
    votes[Math.min(WIDEST, length + firstWord(text, lines, line + 1)) + 1]!--;
    if (goesOn(text, lines, line + 1)) inLowerCase++;
  }
  let running = 0;
  let best = 0;
  let width = 0;
  for (let columns = 0; columns <= WIDEST; columns++) {
    running += votes[columns]!;
    if (columns >= NARROWEST && running >= best) {
      best = running;
      width = columns;
    }
  }
  if (best >= 2 && best >= breaks * 0.6 && inLowerCase * 3 >= best) return { width, slack: 0 };
  const ragged = breaks >= 4 && longest >= NARROWEST && inLowerCase * 2 >= breaks;
  return ragged ? { width: longest, slack: longest * 0.4 } : { width: 0, slack: 0 };
}

/** Labelled lines are looked for in so many lines from the top. */
const HEAD_LINES = 30;

/** A labelled line begins at its label; only a headline goes on in the line below. */
function partsFields(text: string, lines: Lines, line: number): boolean {
  const nameOf = (at: number) => labelOf(text.slice(lines.starts[at], lines.ends[at]));
  if (nameOf(line + 1) !== null) return true;
  const name = nameOf(line);
  return name !== null && name !== 'title';
}

function joins(text: string, lines: Lines, line: number, wrapping: Wrapping): boolean {
  const length = lines.ends[line]! - lines.starts[line]!;
  const lowerCase = goesOn(text, lines, line + 1);
  const here = text.slice(Math.max(lines.starts[line]!, lines.ends[line]! - 24), lines.ends[line]);
  const ended = endsSentence(here) || here.endsWith(':');
  if (startsBlock(text, lines, line + 1)) return false;
  if ((lowerCase || wrapping.width > 0) && lines.seams?.has(line + 1)) return true;
  if (standsAlone(text, lines, line) || standsAlone(text, lines, line + 1)) return false;
  if (wrapping.width === 0) {
    // One line break in the middle of a sentence is a slip, not a new block.
    return lowerCase && !ended && length >= 40 && /[\p{Ll},;-]$/u.test(here);
  }
  if (lowerCase && !ended) return true;
  // Nobody wraps quite evenly by hand; where a sentence ends, only a full line goes on.
  const slack = ended ? wrapping.slack : Math.max(wrapping.slack, wrapping.width / 4);
  return length <= WIDEST && length + 1 + firstWord(text, lines, line + 1) > wrapping.width - slack;
}

/**
 * The blocks of a record: lines `from` to `to` (exclusive) of the file. A line in `kinds` is a block of that kind, with the
 * lines behind it that are in `goOn`.
 */
export function cutBlocks(
  text: string,
  lines: Lines,
  kinds: ReadonlyMap<number, BlockKind | null>,
  from: number,
  to: number,
  goOn: ReadonlySet<number>,
): Draft[] {
  const drafts: Draft[] = [];
  const many = to - from > MANY_LINES;
  const wrapping = many ? { width: 0, slack: 0 } : findWrapping(text, lines, from, to);
  let gap = true;
  for (let line = from; line < to; line++) {
    if (isBlankLine(lines, line)) {
      gap = true;
      continue;
    }
    const first = line;
    while (line + 1 < to && !isBlankLine(lines, line + 1)) {
      if (goOn.has(line + 1)) {
        line++;
        continue;
      }
      if (kinds.has(first) || kinds.has(line + 1)) break;
      if (line - from < HEAD_LINES && partsFields(text, lines, line)) break;
      if (many ? line - first >= GATHERED - 1 : !joins(text, lines, line, wrapping)) break;
      line++;
    }
    const draft = makeDraft(text, lines, first, line, gap);
    draft.kind = kinds.get(first) ?? null;
    drafts.push(draft);
    gap = false;
  }
  return drafts;
}
