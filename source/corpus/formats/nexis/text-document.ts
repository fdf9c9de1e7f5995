import type { BlockKind } from '../../article.ts';
import type { Lines } from '../../lines.ts';
import type { FileRecord } from '../format.ts';
import { type Gathered, gather, gathering, LOSES_LABEL } from './gathered.ts';
import { headDate } from './head-date.ts';
import { isInCapitals, type Label, readLabel } from './labels.ts';
import { RIGHTS } from './shapes.ts';

/** Lines `first` to `last` without a blank one between them. */
interface Run {
  readonly first: number;
  readonly last: number;
}

/** A headline is no longer than this: lines, and UTF-16 units. */
const HEADLINE = { lines: 8, length: 600 };
/** Longer than any name of a source, in UTF-16 units. */
const LONGEST_SOURCE = 150;
/** Blanks before a line that is set in the middle of the page. */
const CENTRED = 6;
/** The width that text may be broken at, in UTF-16 units. */
const WRAPPED = { from: 60, to: 100 };
/** Runs between a headline and its labels: a standfirst. */
const STANDFIRST = 2;

/**
 * A document of a text download, lines `from` to `to` (exclusive), the first and last of which are not blank. Over the text
 * stand source, date with edition, headline and labels, under it labels and whose it is, each set off by a blank line.
 * Labels over and under the text are in capitals.
 */
export class TextDocument {
  readonly kinds = new Map<number, BlockKind>();
  readonly goOn = new Set<number>();
  readonly gathered: Gathered = gathering();
  private readonly text: string;
  private readonly lines: Lines;
  private readonly runs: Run[];
  /** The first run that is not read yet. */
  private at = 0;

  constructor(text: string, lines: Lines, from: number, to: number) {
    this.text = text;
    this.lines = lines;
    this.runs = runsOf(lines, from, to);
    this.readHead();
    this.readLabels();
    this.readFoot();
  }

  /** What a record is made of beside its text. */
  parts(): Pick<FileRecord, 'kinds' | 'goOn' | 'metadata' | 'details'> {
    return { kinds: this.kinds, goOn: this.goOn, ...this.gathered };
  }

  private readHead(): void {
    const { metadata } = this.gathered;
    for (; this.at < this.runs.length; this.at++) {
      const run = this.runs[this.at]!;
      const first = this.line(run.first);
      const date = metadata.has('date') ? null : headDate(first);
      const isTitled = metadata.has('title');
      if ((isTitled && date === null) || this.labelOf(run)?.what) return;
      if (RIGHTS.test(first)) this.mark(run, 'furniture');
      else if (date !== null) this.learn(run, 'date', date);
      else if (!metadata.has('source') && !metadata.has('date')) {
        if (first.length > LONGEST_SOURCE) return;
        this.learn(run, 'source', first);
      } else if (this.indent(run.first) >= CENTRED) this.mark(run, 'byline');
      else if (!this.isHeadline(run)) return;
      else {
        metadata.set('title', { value: this.joined(run), from: 'header' });
        this.mark(run, 'title');
      }
    }
  }

  private isHeadline(run: Run): boolean {
    return run.last - run.first < HEADLINE.lines && this.joined(run).length <= HEADLINE.length;
  }

  /** The labels under the headline, and what stands between. */
  private readLabels(): void {
    const ahead = this.runs
      .slice(this.at, this.at + STANDFIRST + 1)
      .findIndex((run) => OVER_TEXT.has(this.labelOf(run)?.what ?? ''));
    for (let k = 0; k < ahead; k++) {
      const run = this.runs[this.at + k]!;
      if (this.labelOf(run) === null) this.mark(run, 'heading');
      else this.take(run);
    }
    this.at += Math.max(0, ahead);
    for (; this.at < this.runs.length; this.at++) {
      const run = this.runs[this.at]!;
      if (!this.labelOf(run)?.what) return;
      this.take(run);
    }
  }

  private readFoot(): void {
    const { runs } = this;
    let foot = runs.findIndex((run, k) => k >= this.at && UNDER_TEXT.has(this.labelOf(run)?.what ?? ''));
    if (foot < 0) foot = runs.length;
    let known = foot;
    while (foot > this.at) {
      const run = runs[foot - 1]!;
      const label = this.labelOf(run);
      const isRights = RIGHTS.test(this.line(run.first));
      if (label === null && !isRights) break;
      foot--;
      // A label that nobody knows belongs to those over it; else it may be a place, as text begins with.
      if (isRights || label?.what) known = foot;
    }
    this.joinText(runs.slice(this.at, known));
    let kind: BlockKind = 'furniture';
    for (const run of runs.slice(known)) {
      if (RIGHTS.test(this.line(run.first))) kind = 'furniture';
      else if (this.labelOf(run) !== null) {
        kind = this.take(run);
        continue;
      }
      this.mark(run, kind);
    }
  }

  /** Lines of the text are broken at a width: one that the next word would have fitted in ends a paragraph. */
  private joinText(runs: readonly Run[]): void {
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

  /** A run that begins with a label. */
  private take(run: Run): BlockKind {
    const { what, value } = this.labelOf(run)!;
    const kind = gather(this.gathered, what, this.joined(run).slice(value));
    this.mark(run, kind);
    if (!LOSES_LABEL.has(kind)) return kind;
    const { starts, ends } = this.lines;
    const start = starts[run.first]! + value;
    if (start < ends[run.first]!) starts[run.first] = start;
    else {
      // The label has a line of its own.
      this.kinds.set(run.first, 'byline');
      this.goOn.delete(run.first + 1);
      this.kinds.set(run.first + 1, kind);
    }
    return kind;
  }

  private learn(run: Run, name: 'source' | 'date', value: string): void {
    this.gathered.metadata.set(name, { value, from: 'header' });
    this.mark(run, 'byline');
  }

  private mark({ first, last }: Run, kind: BlockKind): void {
    this.kinds.set(first, kind);
    for (let line = first + 1; line <= last; line++) this.goOn.add(line);
  }

  private labelOf({ first }: Run): Label | null {
    const line = this.line(first);
    return isInCapitals(line) ? readLabel(line) : null;
  }

  private line(line: number): string {
    return this.text.slice(this.lines.starts[line], this.lines.ends[line]);
  }

  private joined({ first, last }: Run): string {
    const parts: string[] = [];
    for (let line = first; line <= last; line++) parts.push(this.line(line));
    return parts.join(' ');
  }

  /** Blanks before a line, as far as they matter. */
  private indent(line: number): number {
    const start = this.lines.starts[line]!;
    let from = start;
    while (from > 0 && start - from < CENTRED && isBlank(this.text.charCodeAt(from - 1))) from--;
    return this.text.charCodeAt(from) === TAB ? CENTRED : start - from;
  }
}

const TAB = 0x09;
const isBlank = (unit: number): boolean => unit === 0x20 || unit === TAB;

/** Labels that stand over the text, and those that stand under it in all documents that have them. */
const OVER_TEXT: ReadonlySet<string> = new Set(['author', 'section', 'length']);
const UNDER_TEXT: ReadonlySet<string> = new Set(['loaded', 'language']);

function runsOf({ starts, ends }: Lines, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let line = from; line < to; line++) {
    if (starts[line] === ends[line]) continue;
    const first = line;
    while (line + 1 < to && starts[line + 1] !== ends[line + 1]) line++;
    runs.push({ first, last: line });
  }
  return runs;
}
