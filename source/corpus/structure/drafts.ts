import type { BlockKind } from '../article.ts';
import { placeIn, shownIn } from '../edits.ts';
import type { Lines } from '../lines.ts';

/** A block in the making: lines `first` to `last` of the record, cut to the file's offsets `from` to `to` (UTF-16). */
export interface Draft {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** A blank line (or the top of the record) stands before it. */
  readonly gap: boolean;
  /** As it stands in the file, but for edits, its lines joined by one blank; for recognising only. */
  readonly text: string;
  /** Null: not decided yet, which in the end means a paragraph. */
  kind: BlockKind | null;
}

/** Recognising looks at this much of a record as one text; the rest of a longer line is never needed for it. */
export function makeDraft(
  text: string,
  lines: Lines,
  first: number,
  last: number,
  gap: boolean,
  from: number = lines.starts[first]!,
  to: number = lines.ends[last]!,
): Draft {
  let joined = shownIn(text, lines.edits, from, first === last ? to : lines.ends[first]!);
  for (let line = first + 1; line <= last; line++) {
    const between = lines.seams?.has(line) ? '' : ' ';
    joined += `${between}${shownIn(text, lines.edits, lines.starts[line]!, line === last ? to : lines.ends[line]!)}`;
  }
  return { first, last, from, to, gap, text: joined, kind: null };
}

/**
 * Cuts a draft in two (or, with blanks to leave out between them, at `left` and `right`): offsets in its `text`.
 * The halves are drafts of the kind the whole was.
 */
export function splitDraft(
  text: string,
  lines: Lines,
  draft: Draft,
  left: number,
  right: number,
): [Draft, Draft] {
  const end = locate(lines, draft, left);
  const start = locate(lines, draft, right);
  const head = makeDraft(text, lines, draft.first, end.line, draft.gap, draft.from, end.offset);
  const tail = makeDraft(text, lines, start.line, draft.last, false, start.offset, draft.to);
  head.kind = draft.kind;
  tail.kind = draft.kind;
  return [head, tail];
}

/** The line and the offset in the file of an offset in a draft's text; at a joint, the end of the earlier line. */
function locate(lines: Lines, draft: Draft, offset: number): { line: number; offset: number } {
  let left = offset;
  for (let line = draft.first; line < draft.last; line++) {
    const start = line === draft.first ? draft.from : lines.starts[line]!;
    const { length, at } = placeIn(lines.edits, start, lines.ends[line]!, left);
    if (left <= length) return { line, offset: at };
    left -= length + (lines.seams?.has(line + 1) ? 0 : 1);
  }
  const start = draft.first === draft.last ? draft.from : lines.starts[draft.last]!;
  return { line: draft.last, offset: placeIn(lines.edits, start, draft.to, left).at };
}
