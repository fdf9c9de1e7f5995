import type { BlockKind } from '../../article.ts';
import type { Lines } from '../../lines.ts';
import type { FileRecord } from '../format.ts';
import { type Gathered, gather, gathering, LOSES_LABEL } from './gathered.ts';
import { headDate } from './head-date.ts';
import { isInCapitals, type Label, type Labelled, readLabel } from './labels.ts';
import { MarkedLines, type Run, runsOf } from './marked-lines.ts';
import { DELIVERED, RESERVED, RIGHTS } from './shapes.ts';

/** A headline is no longer than this: lines, and UTF-16 units. */
const HEADLINE = { lines: 8, length: 600 };
/** Longer than any name of a source, in UTF-16 units. */
const LONGEST_SOURCE = 150;
/** Runs, and lines of a run, that a date stands in behind the source. */
const HEAD = 3;
/** Runs that a labelled headline stands among. */
const LABELS = 16;
/** Lines over an article are broken where they would be longer than this; where one is longer, none is. In UTF-16 units. */
const BROKEN = { at: 70, most: 80 };
/** Runs between a headline and its labels: a standfirst. */
const STANDFIRST = 2;

/**
 * A document of a text download, lines `from` to `to` (exclusive), the first and last of which are not blank. Over the text
 * stand source, date with edition, headline and labels, under it labels and whose it is, each set off by a blank line.
 * Labels over and under the text are in capitals.
 */
export class TextDocument {
  private readonly gathered: Gathered = gathering();
  private readonly lines: MarkedLines;
  private readonly runs: Run[];
  /** The first run that is not read yet. */
  private at = 0;

  constructor(text: string, lines: Lines, from: number, to: number) {
    this.lines = new MarkedLines(text, lines);
    this.runs = runsOf(lines, from, to);
    this.readHead();
    this.readLabels();
    this.readFoot();
  }

  /** What a record is made of beside its text. */
  parts(): Pick<FileRecord, 'kinds' | 'goOn' | 'metadata' | 'details'> {
    return { kinds: this.lines.kinds, goOn: this.lines.goOn, ...this.gathered };
  }

  private readHead(): void {
    const { metadata } = this.gathered;
    const isLabelled = this.runs.slice(0, LABELS).some((run) => this.labelOf(run)?.what === 'title');
    for (; this.at < this.runs.length; this.at++) {
      const run = this.runs[this.at]!;
      const first = this.lines.line(run.first);
      const date = metadata.has('date') ? null : headDate(first);
      const isTitled = metadata.has('title');
      if (isTitled && date === null) return;
      const label = this.labelOf(run)?.what;
      if (label) {
        if (!this.isOverHeadline(label)) return;
        this.take(run);
      } else if (RIGHTS.test(first)) this.readRights(run);
      else if (date !== null) this.learn(run, 'date', date);
      else if (this.isSource(run)) this.readSource(run);
      else if (this.lines.isCentred(run.first)) this.lines.mark(run, 'byline');
      else if (!this.isHeadline(run)) return;
      else if (isLabelled || DELIVERED.test(first)) this.lines.mark(run, 'byline');
      else {
        metadata.set('title', { value: this.lines.joined(run), from: 'header' });
        this.lines.mark(run, 'title');
      }
    }
  }

  /** Whose it is; the source may stand right under it. */
  private readRights({ first, last }: Run): void {
    let end = first;
    while (end < last && this.goOnRights(end)) end++;
    this.lines.mark({ first, last: end }, 'furniture');
    if (end === last) return;
    const rest = { first: end + 1, last };
    if (this.gathered.metadata.has('source')) this.lines.mark(rest, 'byline');
    else this.readSource(rest);
  }

  /** Whether the line behind one that says whose it is does so, too: it is reserved, or there was no room for its first word. */
  private goOnRights(line: number): boolean {
    const [here, next] = [this.lines.line(line), this.lines.line(line + 1)];
    if (RIGHTS.test(next)) return true;
    if (RESERVED.test(here) || here.length > BROKEN.most) return false;
    return here.length + 1 + next.split(' ', 1)[0]!.length > BROKEN.at;
  }

  /** The first line is the source where it is set in the middle, or a date follows. */
  private isSource(run: Run): boolean {
    const { metadata } = this.gathered;
    if (metadata.has('source') || metadata.has('date')) return false;
    if (this.lines.line(run.first).length > LONGEST_SOURCE) return false;
    if (this.lines.isCentred(run.first) || this.dateIn(run) !== null) return true;
    return this.runs.slice(this.at + 1, this.at + 1 + HEAD).some((next) => this.dateIn(next) !== null);
  }

  private readSource(run: Run): void {
    this.learn(run, 'source', this.lines.line(run.first));
    const date = this.dateIn(run);
    if (date !== null) this.learn(run, 'date', date);
  }

  /** The day that a line of a run begins with. */
  private dateIn({ first, last }: Run): string | null {
    for (let line = first; line <= Math.min(last, first + HEAD); line++) {
      const date = headDate(this.lines.line(line));
      if (date !== null) return date;
    }
    return null;
  }

  /** A broadcast's `SHOW:` stands over its headline, which labels follow. */
  private isOverHeadline(label: Labelled): boolean {
    const [next, behind] = this.runs.slice(this.at + 1, this.at + 3);
    if (label !== 'other' || next === undefined || behind === undefined) return false;
    return this.labelOf(next) === null && OVER_TEXT.has(this.labelOf(behind)?.what ?? '');
  }

  private isHeadline(run: Run): boolean {
    return run.last - run.first < HEADLINE.lines && this.lines.joined(run).length <= HEADLINE.length;
  }

  /** The labels under the headline, and what stands between. */
  private readLabels(): void {
    const ahead = this.runs
      .slice(this.at, this.at + STANDFIRST + 1)
      .findIndex((run) => OVER_TEXT.has(this.labelOf(run)?.what ?? ''));
    for (let k = 0; k < ahead; k++) {
      const run = this.runs[this.at + k]!;
      if (this.labelOf(run) === null) this.lines.mark(run, 'heading');
      else this.take(run);
    }
    this.at += Math.max(0, ahead);
    for (; this.at < this.runs.length; this.at++) {
      const run = this.runs[this.at]!;
      const label = this.labelOf(run);
      if (label?.what === 'body') this.openText(run, label.value);
      if (!label?.what || label.what === 'body') return;
      this.take(run);
    }
  }

  /** `BODY:` may have a line of its own; what follows it is text. */
  private openText(run: Run, value: number): void {
    if (this.lines.cutLabel(run, value)) return;
    this.lines.mark({ ...run, last: run.first }, 'furniture');
    if (run.first === run.last) this.at++;
    else this.runs[this.at] = { ...run, first: run.first + 1 };
  }

  private readFoot(): void {
    const { runs } = this;
    let foot = runs.findIndex((run, k) => k >= this.at && UNDER_TEXT.has(this.labelOf(run)?.what ?? ''));
    if (foot < 0) foot = runs.length;
    let known = foot;
    while (foot > this.at) {
      const run = runs[foot - 1]!;
      const label = this.labelOf(run);
      const isRights = RIGHTS.test(this.lines.line(run.first));
      if (label === null && !isRights) break;
      foot--;
      // A label that nobody knows belongs to those over it; else it may be a place, as text begins with.
      if (isRights || label?.what) known = foot;
    }
    this.lines.joinText(runs.slice(this.at, known));
    // A row of a table is no headline.
    for (const run of runs.slice(this.at, known))
      if (this.lines.line(run.first).includes('\t'))
        this.lines.mark({ ...run, last: run.first }, 'paragraph');
    let kind: BlockKind = 'furniture';
    for (const run of runs.slice(known)) {
      if (RIGHTS.test(this.lines.line(run.first))) kind = 'furniture';
      else if (this.labelOf(run) !== null) {
        kind = this.take(run);
        continue;
      }
      this.lines.mark(run, kind);
    }
  }

  /** A run that begins with a label. */
  private take(run: Run): BlockKind {
    const { what, value } = this.labelOf(run)!;
    const kind = gather(this.gathered, what, this.lines.joined(run).slice(value));
    this.lines.mark(run, kind);
    if (LOSES_LABEL.has(kind) && !this.lines.cutLabel(run, value)) {
      this.lines.mark({ ...run, last: run.first }, 'byline');
      if (run.first < run.last) this.lines.mark({ ...run, first: run.first + 1 }, kind);
    }
    return kind;
  }

  private learn(run: Run, name: 'source' | 'date', value: string): void {
    this.gathered.metadata.set(name, { value, from: 'header' });
    this.lines.mark(run, 'byline');
  }

  private labelOf({ first }: Run): Label | null {
    const line = this.lines.line(first);
    return isInCapitals(line) ? readLabel(line) : null;
  }
}

/** Labels that stand over the text, and those that stand under it in all documents that have them. */
const OVER_TEXT: ReadonlySet<string> = new Set(['author', 'section', 'length']);
const UNDER_TEXT: ReadonlySet<string> = new Set(['loaded', 'language']);
