/** The rows of text on the screen, with the mentions (or the hits) in them. */

import type { BlockKind } from '../../corpus/article.ts';
import { late } from '../../text/late.ts';
import { type At, CAPTION_INDENT, lineAt, nextRow, offsetAt } from '../layout/article-layout.ts';
import { inRow, row } from '../layout/cells.ts';
import { columnOf } from '../layout/geometry.ts';
import { firstAfter, type Line } from '../layout/wrap.ts';
import type { Row, Run, Style } from '../rows.ts';
import { type Signs, signsIn } from '../state/signs.ts';
import type { Reading, State } from '../state/types.ts';
import { bottomOffset, type Window } from '../state/window.ts';
import { CAPTION, FOLDED, PLAIN, QUIET, STRONG } from '../theme.ts';
import { counted } from '../words.ts';
import { type Range, rangesIn } from './ranges.ts';

const STYLES: Readonly<Record<BlockKind, Style>> = {
  title: STRONG,
  heading: STRONG,
  paragraph: PLAIN,
  caption: QUIET,
  byline: QUIET,
  tags: QUIET,
  furniture: QUIET,
};

/** At most `window.height` rows, from the top one down. */
export function textRows(state: State, reading: Reading, window: Window): Row[] {
  const { margin } = columnOf(state.size);
  const ranges = rangesIn(state, reading, offsetAt(window.layout, window.top), bottomOffset(window));
  const signs = signsIn(state, reading.article);
  const rows: Row[] = [];
  for (let at: At | null = window.top; at && rows.length < window.height; at = nextRow(window.layout, at)) {
    rows.push(textRow(window, at, { ranges, signs, margin }));
  }
  return rows;
}

/** What is picked out in the text, and the blanks in front of it. */
interface Picked {
  readonly ranges: readonly Range[];
  readonly signs: Signs;
  readonly margin: number;
}

function textRow({ layout }: Window, at: At, { ranges, signs, margin }: Picked): Row {
  const line = lineAt(layout, at);
  if (!line) return [];
  const segment = layout.segments[at.segment];
  const indent = ' '.repeat(margin);
  if (segment.folded > 0)
    return row(`${indent}${FOLDED} ${counted(segment.folded, 'line')} of site furniture`, QUIET);
  const text = marked(layout.article.text, line, ranges, signs, STYLES[segment.kind]);
  if (segment.kind !== 'caption') return [...row(indent), ...text];
  const first = line.start === segment.start;
  return [...row(indent + (first ? `${CAPTION} ` : ' '.repeat(CAPTION_INDENT)), QUIET), ...text];
}

/** A line as runs: the ranges in their styles, the rest in the block's, each sign behind its mention. */
function marked(
  text: string,
  { from, to }: Line,
  ranges: readonly Range[],
  signs: Signs,
  style: Style,
): Run[] {
  const runs: Run[] = [];
  let at = from;
  const upTo = (end: number, look: Style) => {
    const stop = Math.min(to, behindMarks(text, end, to));
    if (stop > at) runs.push({ text: signed(text, at, stop, signs), style: look });
    at = Math.max(at, stop);
  };
  for (const range of ranges) {
    if (range.end <= at) continue;
    if (range.start >= to) break;
    upTo(range.start, style);
    upTo(range.end, range.styleIn(style));
  }
  upTo(to, style);
  return runs;
}

function signed(text: string, from: number, to: number, { ends, signs }: Signs): string {
  let shown = '';
  let at = from;
  for (let index = firstAfter(ends, from); index < ends.length && ends[index] <= to; index++) {
    const stop = Math.min(to, behindMarks(text, ends[index], to));
    shown += text.slice(at, stop) + signs[index];
    at = stop;
  }
  return inRow(shown + text.slice(at, to));
}

const JOINED = late(() => /[\p{M}\u200c\u200d]/u);

/** A run must not begin inside what is drawn as one character: behind the combining marks at an offset. */
function behindMarks(text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit && JOINED().test(text[at])) at++;
  return at;
}
