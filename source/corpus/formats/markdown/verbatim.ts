import { CODE } from './containers.ts';
import { type HtmlBlock, htmlBlockAt } from './html-tags.ts';
import type { Stretch } from './tables.ts';

/** Takes what such lines are: offsets in the file. */
export interface VerbatimSink {
  mark(from: number, to: number): void;
  /** Lines of HTML that belong together: tags in them are marks. */
  html(parts: readonly Stretch[]): void;
  caption(line: number): void;
}

/** A line: its number, where it begins and ends, and where behind the marks of quotes and items. */
export interface LineAt {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  /** How many columns of blanks stand before that. */
  readonly blank: number;
}

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** Lines in which no marks of blocks are looked for: code between fences (CommonMark 4.5), and blocks of HTML (4.6). */
export class Verbatim {
  readonly #text: string;
  readonly #sink: VerbatimSink;
  #fence: { readonly mark: string; readonly depth: number } | null = null;
  #html: (HtmlBlock & { readonly depth: number; readonly parts: Stretch[] }) | null = null;

  constructor(text: string, sink: VerbatimSink) {
    this.#text = text;
    this.#sink = sink;
  }

  /** Whether such lines begin with a line. */
  isBegun({ at, end }: LineAt, inParagraph: boolean): boolean {
    const own = this.#text.slice(at, end);
    return FENCE.test(own) || htmlBlockAt(own, inParagraph) !== null;
  }

  /** Begins with a line of which `isBegun` says so; `depth`: in how many quotes and items. */
  begin(where: LineAt, inParagraph: boolean, depth: number): void {
    const own = this.#text.slice(where.at, where.end);
    const fence = FENCE.exec(own);
    if (fence !== null) {
      this.#fence = { mark: (fence[1] ?? fence[2])!, depth };
      this.#sink.mark(where.at, where.end);
      return;
    }
    this.#html = { ...htmlBlockAt(own, inParagraph)!, depth, parts: [] };
    this.#htmlLine(where);
  }

  /** Takes a line where it goes on; `matched`: in how many quotes and items it stands. */
  takes(where: LineAt, matched: number): boolean {
    const { start, end, at, blank } = where;
    if (this.#fence !== null && matched >= this.#fence.depth) {
      const own = this.#text.slice(at, end);
      const { mark } = this.#fence;
      const isEnd = blank < CODE && own.length >= mark.length && own === mark[0]!.repeat(own.length);
      this.#sink.mark(start, isEnd ? end : at);
      if (isEnd) this.#fence = null;
      return true;
    }
    this.#fence = null;
    if (this.#html !== null && matched >= this.#html.depth) {
      this.#sink.mark(start, at);
      this.#htmlLine(where);
      return true;
    }
    this.end();
    return false;
  }

  /** The same for a blank line. */
  takesBlank(matched: number): boolean {
    if (this.#fence !== null && matched >= this.#fence.depth) return true;
    if (this.#html?.until && matched >= this.#html.depth) return true;
    this.end();
    return false;
  }

  end(): void {
    this.#fence = null;
    const parts = this.#html?.parts ?? [];
    if (parts.length > 0) this.#sink.html(parts);
    this.#html = null;
  }

  #htmlLine({ line, at, end }: LineAt): void {
    const html = this.#html!;
    const own = this.#text.slice(at, end);
    const until = html.until?.exec(own) ?? null;
    // What stands behind the end is to be read again.
    const from = html.isHidden ? (until === null ? end : at + until.index + until[0].length) : at;
    this.#sink.mark(at, from);
    if (from < end) html.parts.push({ from, to: end });
    if (/<figcaption\b/i.test(own)) this.#sink.caption(line);
    if (until !== null) this.end();
  }
}
