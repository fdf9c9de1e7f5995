import type { BlockKind } from '../../article.ts';
import type { Lines } from '../../lines.ts';
import { endsSentence } from '../../structure/sentences.ts';
import { CODE, type Container, Cursor, goneOn, opened } from './containers.ts';
import { definitionIn } from './definitions.ts';
import type { Labels } from './inline-marks.ts';
import { cellsOf, columnsSaid, type Stretch } from './tables.ts';
import { Verbatim } from './verbatim.ts';

/** Text whose marks are found together: a stretch of each of its lines. */
export interface Inline {
  readonly parts: readonly Stretch[];
  /** Its lines, where an image that stands alone in one is a picture with a caption; else null. */
  readonly lines: readonly number[] | null;
}

interface Paragraph {
  readonly lines: number[];
  readonly parts: Stretch[];
  /** It stands in a quote, an item or a note: a block whatever stands before it, and no headline. */
  readonly isMarked: boolean;
  readonly isNote: boolean;
  /** Lines that go on it for sure: those that stand under the mark it begins with, or break off. */
  readonly goOn: number[];
}

const HEADING = /^(#{1,6})(?:[ \t]+|$)/;
const UNDERLINE = /^(?:=+|-+)$/;
/** A headline that is underlined has no more lines, and no more UTF-16 units: a rule below a paragraph makes none of it. */
const [HEADLINES, HEADLINE] = [3, 300];

/** Whether a stretch is three or more of one sign, with blanks between or none. A loop: an expression gives up on millions of them. */
function isRuleIn(text: string, from: number, to: number): boolean {
  const sign = text[from];
  if (sign !== '*' && sign !== '-' && sign !== '_') return false;
  let count = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === sign) count++;
    else if (text[at] !== ' ' && text[at] !== '\t') return false;
  }
  return count >= 3;
}

/** Looks at a file's lines one after the other, as CommonMark 5 and 6 does, and says which of their signs are marks. Linear. */
export class BlockMarks {
  readonly kinds: Map<number, BlockKind | null>;
  readonly goOn = new Set<number>();
  /** Marks of blocks, ascending line by line. */
  readonly marks: { readonly from: number; readonly to: number; readonly shown: string }[] = [];
  readonly inlines: Inline[] = [];
  readonly #links = new Set<string>();
  readonly #notes = new Set<string>();
  readonly #text: string;
  readonly #lines: Lines;
  #titled: boolean;
  #containers: Container[] = [];
  #paragraph: Paragraph | null = null;
  readonly #verbatim: Verbatim;
  #inTable = false;

  constructor(text: string, lines: Lines, kinds: Map<number, BlockKind | null>, titled: boolean) {
    this.#text = text;
    this.#lines = lines;
    this.kinds = kinds;
    this.#titled = titled;
    this.#verbatim = new Verbatim(text, {
      mark: (from, to) => this.#mark(from, to),
      html: (parts) => this.inlines.push({ parts, lines: null }),
      caption: (line) => kinds.set(line, 'caption'),
    });
  }

  get labels(): Labels {
    return { links: this.#links, notes: this.#notes };
  }

  /** Looks at the lines from `first` on. */
  read(first: number): void {
    for (let line = first; line < this.#lines.count; line++) {
      if (this.#lines.starts[line] === this.#lines.ends[line]) this.#blank();
      else this.#line(line);
    }
    this.#verbatim.end();
    this.#close();
  }

  #blank(): void {
    const quote = this.#containers.indexOf('quote');
    const matched = quote < 0 ? this.#containers.length : quote;
    if (this.#verbatim.takesBlank(matched)) return;
    this.#close();
    this.#containers.length = matched;
  }

  #line(line: number): void {
    const text = this.#text;
    const [start, end] = [this.#lines.starts[line]!, this.#lines.ends[line]!];
    let begin = start;
    while (begin > 0 && (text[begin - 1] === ' ' || text[begin - 1] === '\t')) begin--;
    const cursor = new Cursor(text, begin, end);
    const matched = goneOn(text, this.#containers, cursor);
    if (this.#verbatim.takes({ line, start, end, ...cursor.look() }, matched)) return;
    const isWhole = matched === this.#containers.length;
    const isRule = (from: number): boolean => isRuleIn(text, from, end);
    const inParagraph = this.#paragraph !== null && isWhole;
    const begun = opened(text, end, cursor, matched, inParagraph, isRule);
    if (begun !== null || !(isWhole || this.#paragraph)) this.#keep(matched);
    if (begun !== null) this.#containers.push(...begun.containers);
    const { blank, at } = cursor.look();
    const from = begun === null ? at : begun.from;
    this.#mark(start, from);
    if (at >= end) {
      this.#keep(begun === null ? matched : this.#containers.length);
      return;
    }
    const isNew = this.#paragraph === null;
    if (blank >= CODE) {
      // Code, unless a paragraph goes on in it.
      if (!isNew) this.#goOn(line, at, isWhole);
      return;
    }
    const own = text.slice(at, end);
    const heading = HEADING.exec(own);
    if (heading !== null) {
      this.#keep(matched, begun === null);
      this.#mark(at, at + heading[0].length);
      this.#heading(line, heading[1]!.length, at + heading[0].length, end);
    } else if (this.#verbatim.isBegun({ line, start, end, at, blank }, !isNew)) {
      this.#keep(matched, begun === null);
      this.#verbatim.begin({ line, start, end, at, blank }, !isNew, this.#containers.length);
    } else if (!isNew && isWhole && this.#underlines(own)) this.#mark(at, end);
    else if (isRule(at)) {
      this.#keep(matched, begun === null);
      this.kinds.set(line, null);
    } else if (!isNew && isWhole && this.#headsTable(at, end)) this.#mark(at, end);
    else if (this.#inTable && isWhole && begun === null) this.#row(line, at, end);
    else if (!isNew) this.#goOn(line, at, isWhole);
    else this.#begin(line, at);
  }

  /** Ends what stands before, and the containers that the line does not go on. */
  #keep(matched: number, isOld = true): void {
    this.#close();
    if (isOld) this.#containers.length = matched;
  }

  #close(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    this.#inTable = false;
    if (paragraph === null) return;
    const { lines, parts } = paragraph;
    this.inlines.push({ parts, lines });
    if (!paragraph.isMarked) return;
    this.kinds.set(lines[0]!, 'paragraph');
    for (const line of paragraph.goOn) this.goOn.add(line);
  }

  #begin(line: number, at: number): void {
    const end = this.#lines.ends[line]!;
    this.#close();
    const definition = definitionIn(this.#text.slice(at, end));
    if (definition?.is === 'link') {
      this.#links.add(definition.label);
      this.#mark(at, end);
      return;
    }
    if (definition?.is === 'note') {
      this.#notes.add(definition.label);
      // `[^1]: Text` is `[1] Text`, as where it is referred to.
      this.#mark(at + 1, at + 2);
      this.#mark(at + definition.bracket, at + definition.bracket + 1);
    }
    const from = at + (definition?.bracket ?? -1) + 1;
    this.#paragraph = {
      ...{ lines: [line], parts: [{ from, to: end }], goOn: [] },
      isMarked: definition !== null || this.#containers.length > 0,
      isNote: definition !== null,
    };
  }

  #goOn(line: number, at: number, isWhole: boolean): void {
    if (this.#paragraph!.isNote && definitionIn(this.#text.slice(at, this.#lines.ends[line])) !== null) {
      this.#begin(line, at);
      return;
    }
    const { lines, parts, goOn } = this.#paragraph!;
    const last = parts.at(-1)!;
    // What stands outside of the item or quote goes on in it, which in files written by hand holds for sentences only.
    if (isWhole || !endsSentence(this.#text.slice(Math.max(last.from, last.to - 24), last.to)))
      goOn.push(line);
    lines.push(line);
    parts.push({ from: at, to: this.#lines.ends[line]! });
  }

  #heading(line: number, level: number, from: number, end: number): void {
    const to = end - closingMarks(this.#text.slice(from - 1, end));
    this.#mark(Math.max(from, to), end);
    if (to <= from) return;
    this.kinds.set(line, this.#headingKind(level));
    this.inlines.push({ parts: [{ from, to }], lines: null });
  }

  #headingKind(level: number): BlockKind {
    if (level > 1 || this.#titled || this.#containers.length > 0) return 'heading';
    this.#titled = true;
    return 'title';
  }

  /** Whether a line makes a headline of the paragraph before it. */
  #underlines(own: string): boolean {
    const { lines, parts } = this.#paragraph!;
    const length = parts.at(-1)!.to - parts[0]!.from;
    if (!UNDERLINE.test(own) || lines.length > HEADLINES || length > HEADLINE) return false;
    this.kinds.set(lines[0]!, this.#headingKind(own[0] === '=' ? 1 : 2));
    for (const line of lines.slice(1)) this.goOn.add(line);
    this.inlines.push({ parts, lines: null });
    this.#paragraph = null;
    return true;
  }

  /** Whether a line says that the one before it is the head of a table. */
  #headsTable(at: number, end: number): boolean {
    const columns = columnsSaid(this.#text, at, end);
    const { lines, parts, goOn } = this.#paragraph!;
    const head = parts.at(-1)!;
    if (columns === 0 || cellsOf(this.#text, head.from, head.to).length !== columns) return false;
    const line = lines.pop()!;
    parts.pop();
    if (goOn.at(-1) === line) goOn.pop();
    if (lines.length === 0) this.#paragraph = null;
    this.#close();
    this.#row(line, head.from, head.to);
    this.#inTable = true;
    return true;
  }

  #row(line: number, from: number, end: number): void {
    const cells = cellsOf(this.#text, from, end);
    let at = from;
    for (const [k, cell] of cells.entries()) {
      this.#mark(at, cell.from, k === 0 ? '' : ' | ');
      this.inlines.push({ parts: [cell], lines: null });
      at = cell.to;
    }
    this.#mark(at, end);
    if (cells.some((cell) => cell.from < cell.to)) this.kinds.set(line, 'paragraph');
  }

  #mark(from: number, to: number, shown = ''): void {
    if (from < to && this.#text.slice(from, to) !== shown) this.marks.push({ from, to, shown });
  }
}

/** How much of a heading's end is closing marks with the blanks before them (CommonMark 4.2), in UTF-16 units. */
function closingMarks(line: string): number {
  let marks = line.length;
  while (marks > 0 && line[marks - 1] === '#') marks--;
  let end = marks;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end--;
  return marks < line.length && end < marks ? line.length - end : 0;
}
