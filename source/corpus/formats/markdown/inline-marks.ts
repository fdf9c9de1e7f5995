import { Emphasis } from './emphasis.ts';
import { entityText } from './entity.ts';
import { Tags } from './html-tags.ts';
import { inlineTail, labelEnd, labelOf } from './link-tail.ts';

/*
 * The marks in the text of a paragraph, a heading or a cell (CommonMark 6, and ~~ of GitHub's), each found in one pass whose time grows
 * with the length of the text.
 */

/** What links and notes of a file refer to, as `labelOf` writes it. */
export interface Labels {
  readonly links: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

/** Takes the marks, in any order: offsets in the text. */
export interface MarkSink {
  /** What is shown in place of a stretch, '' for nothing. */
  show(from: number, to: number, shown: string): void;
  /** An image stands there, marks and all. */
  image(from: number, to: number): void;
}

/** An opening bracket that waits for its end. */
interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
  /** The last run of emphasis before it. */
  readonly emphasis: unknown;
}

const SPECIAL = /[\\`*_~![\]<&]/g;
const ESCAPED = /[!-/:-@[-`{-~]/;
const ADDRESS = /<(?:[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d.-]{1,255})>/iy;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const BREAKING = /^<(?:br|p|div|li|td)\b/i;

/** Finds the marks in a text; its lines are parted by LF. */
export function inlineMarks(text: string, labels: Labels, sink: MarkSink): void {
  const leaveOut = (from: number, to: number): void => sink.show(from, to, '');
  const emphasis = new Emphasis(text, leaveOut);
  const tags = new Tags(text);
  const ticks = new Ticks(text);
  const brackets: Bracket[] = [];
  /** Brackets before this one open no link: a link holds no other. */
  let barred = 0;

  const closed = (at: number): number => {
    const bracket = brackets.pop();
    if (bracket === undefined) return at + 1;
    const isBarred = brackets.length < barred;
    barred = Math.min(barred, brackets.length);
    const opener = bracket.at + (bracket.isImage ? 2 : 1);
    const note = text[opener] === '^' && !bracket.isImage ? labelOf(text.slice(opener + 1, at)) : null;
    if (note !== null && labels.notes.has(note)) {
      leaveOut(opener, opener + 1);
      return at + 1;
    }
    const end = isBarred && !bracket.isImage ? -1 : linkEnd(opener, at);
    if (end < 0) return at + 1;
    leaveOut(bracket.at, opener);
    leaveOut(at, end);
    emphasis.pairBehind(bracket.emphasis);
    if (bracket.isImage) sink.image(bracket.at, end);
    else barred = brackets.length;
    return end;
  };
  /** Where a link ends whose text goes from `from` to the bracket `at`; -1 where it is none. */
  const linkEnd = (from: number, at: number): number => {
    const behind = inlineTail(text, at + 1);
    if (behind >= 0) return behind;
    const end = labelEnd(text, at + 1);
    const own =
      end < 0 || end === at + 3 ? text.slice(from, Math.min(at, from + 1000)) : text.slice(at + 2, end - 1);
    const label = labelOf(own);
    return label !== null && labels.links.has(label) ? Math.max(at + 1, end) : -1;
  };
  const tagged = (at: number): number => {
    ADDRESS.lastIndex = at;
    if (ADDRESS.test(text)) {
      leaveOut(at, at + 1);
      leaveOut(ADDRESS.lastIndex - 1, ADDRESS.lastIndex);
      return ADDRESS.lastIndex;
    }
    const end = tags.endOf(at);
    if (end < 0) return at + 1;
    sink.show(at, end, BREAKING.test(text.slice(at, at + 5)) ? ' ' : '');
    return end;
  };

  for (let at = 0; ; ) {
    SPECIAL.lastIndex = at;
    const found = SPECIAL.exec(text);
    if (found === null) break;
    at = found.index;
    const sign = found[0];
    const next = text[at + 1] ?? '';
    if (sign === '\\') {
      if (next === '\n' || ESCAPED.test(next)) leaveOut(at, at + 1);
      at += next === '' ? 1 : 2;
    } else if (sign === '`') at = ticks.skip(at, leaveOut);
    else if (sign === '<') at = tagged(at);
    else if (sign === '[' || (sign === '!' && next === '[')) {
      brackets.push({ at, isImage: sign === '!', emphasis: emphasis.last });
      at += sign === '!' ? 2 : 1;
    } else if (sign === ']') at = closed(at);
    else if (sign === '&') {
      ENTITY.lastIndex = at;
      const to = ENTITY.test(text) ? ENTITY.lastIndex : at + 1;
      const shown = to > at + 1 ? entityText(text.slice(at, to)).replace(/\s/g, ' ') : '&';
      if (shown !== text.slice(at, to)) sink.show(at, to, shown);
      at = to;
    } else if (sign === '!') at++;
    else at = emphasis.run(at);
  }
  emphasis.pairBehind(null);
}

/** Code between backticks: as many at its end as at its beginning. */
class Ticks {
  readonly #text: string;
  /** Where runs begin, by their length, ascending. */
  #runs: Map<number, number[]> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where what a run begins ends: the code, or the run alone. */
  skip(from: number, leaveOut: (from: number, to: number) => void): number {
    const text = this.#text;
    let to = from + 1;
    while (text[to] === '`') to++;
    const same = this.#ofLength(to - from);
    while (same.length > 0 && same.at(-1)! < to) same.pop();
    const end = same.at(-1);
    if (end === undefined) return to;
    leaveOut(from, to);
    leaveOut(end, end + to - from);
    return end + to - from;
  }

  /** The nearest last, so that what is passed can be taken off. */
  #ofLength(length: number): number[] {
    if (this.#runs === null) {
      this.#runs = new Map();
      for (const { 0: run, index } of this.#text.matchAll(/`+/g)) {
        const known = this.#runs.get(run.length);
        if (known) known.push(index);
        else this.#runs.set(run.length, [index]);
      }
      for (const runs of this.#runs.values()) runs.reverse();
    }
    return this.#runs.get(length) ?? [];
  }
}
