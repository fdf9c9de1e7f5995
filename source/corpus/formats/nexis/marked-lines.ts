import type { BlockKind } from '../../article.ts';
import type { Lines } from '../../lines.ts';

/** Lines `first` to `last` without a blank one between them. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Blanks before a line that is set in the middle of the page. */
const CENTRED = 6;
/** The width that text may be broken at, in UTF-16 units. */
const WRAPPED = { from: 60, to: 100 };

/** Lines of a document, and what is known of them. */
export class MarkedLines {
  readonly kinds = new Map<number, BlockKind>();
  readonly goOn = new Set<number>();
  private readonly text: string;
  private readonly lines: Lines;

  constructor(text: string, lines: Lines) {
    this.text = text;
    this.lines = lines;
  }

  /** A run is one block of a kind. */
  mark({ first, last }: Run, kind: BlockKind): void {
    this.kinds.set(first, kind);
    this.goOn.delete(first);
    for (let line = first + 1; line <= last; line++) this.goOn.add(line);
  }

  /** Leaves a label out of what is read, up to `value` in UTF-16 units; false where it has a line of its own. */
  cutLabel({ first }: Run, value: number): boolean {
    const { starts, ends } = this.lines;
    const start = starts[first]! + value;
    if (start >= ends[first]!) return false;
    starts[first] = start;
    return true;
  }

  /** Lines of the text are broken at a width: one that the next word would have fitted in ends a paragraph. */
  joinText(runs: readonly Run[]): void {
    const { starts, ends } = this.lines;
    const lengthOf = (line: number) => ends[line]! - starts[line]!;
    let width = 0;
    for (const { first, last } of runs) {
      for (let line = first; line <= last; line++) width = Math.max(width, lengthOf(line));
    }
    if (width < WRAPPED.from || width > WRAPPED.to) return;
    for (const { first, last } of runs) {
      for (let line = first; line < last; line++) {
        const next = this.line(line + 1);
        const word = next.indexOf(' ');
        if (lengthOf(line) + 1 + (word < 0 ? next.length : word) > width) this.goOn.add(line + 1);
      }
    }
  }

  line(line: number): string {
    return this.text.slice(this.lines.starts[line], this.lines.ends[line]);
  }

  joined({ first, last }: Run): string {
    const parts: string[] = [];
    for (let line = first; line <= last; line++) parts.push(this.line(line));
    return parts.join(' ');
  }

  isCentred(line: number): boolean {
    const start = this.lines.starts[line]!;
    let from = start;
    while (from > 0 && start - from < CENTRED && isBlank(this.text.charCodeAt(from - 1))) from--;
    return start - from >= CENTRED || (from < start && this.text.charCodeAt(from) === TAB);
  }
}

/** Lines set in the middle of the page, as a text has them: blanks stand before them. */
export const centred = (text: string): string => text.replace(/^(?=.)/gm, ' '.repeat(CENTRED));

const TAB = 0x09;
const isBlank = (unit: number): boolean => unit === 0x20 || unit === TAB;

export function runsOf({ starts, ends }: Lines, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let line = from; line < to; line++) {
    if (starts[line] === ends[line]) continue;
    const first = line;
    while (line + 1 < to && starts[line + 1] !== ends[line + 1]) line++;
    runs.push({ first, last: line });
  }
  return runs;
}
