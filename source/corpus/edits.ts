import { firstIndex } from '../text/halving.ts';

/*
 * Stretches of a decoded file that its article does not show as they stand: marks of Markdown are left out, an entity is shown as what it
 * stands for. The article stays a view of its file, so that every place in it leads back to a line and a column.
 */

/** A stretch inside one line, by UTF-16 offsets in the decoded file, `to` exclusive; `shown`: safe text in its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly shown: string;
}

/** Edits ascending, none over another. */
export type Edits = readonly Edit[];

/** Takes what a stretch shows, in its order: what stands there, and what is shown in place of something. */
export interface StretchSink {
  copy(from: number, to: number): void;
  show(from: number, to: number, shown: string): void;
}

/** Goes through a stretch of the file that begins and ends outside of edits, or at their ends. */
export function eachStretch(edits: Edits, from: number, to: number, sink: StretchSink): void {
  let at = from;
  for (let i = firstIndex(edits.length, (k) => edits[k]!.to > from); i < edits.length; i++) {
    const edit = edits[i]!;
    if (edit.from >= to) break;
    if (edit.from > at) sink.copy(at, edit.from);
    sink.show(edit.from, edit.to, edit.shown);
    at = edit.to;
  }
  if (at < to) sink.copy(at, to);
}

/** What a stretch of a file shows. */
export function shownIn(text: string, edits: Edits | undefined, from: number, to: number): string {
  if (edits === undefined) return text.slice(from, to);
  let shown = '';
  eachStretch(edits, from, to, {
    copy: (start, end) => {
      shown += text.slice(start, end);
    },
    show: (_from, _to, own) => {
      shown += own;
    },
  });
  return shown;
}

/** How long what a stretch shows is, and where in the file the character stands that it shows at `offset`; all in UTF-16 units. */
export function placeIn(
  edits: Edits | undefined,
  from: number,
  to: number,
  offset: number,
): { readonly length: number; readonly at: number } {
  if (edits === undefined) return { length: to - from, at: from + offset };
  let length = 0;
  let at = to;
  let isFound = false;
  const passed = (units: number, place: number): void => {
    if (!isFound && offset < length + units) {
      isFound = true;
      at = place;
    }
    length += units;
  };
  eachStretch(edits, from, to, {
    copy: (start, end) => passed(end - start, start + Math.max(0, offset - length)),
    show: (start, _to, shown) => passed(shown.length, start),
  });
  return { length, at };
}
