/** Quotes and items of lists, which stand around what their lines hold (CommonMark 5). */

/** A quote, or an item of a list: how many columns its lines are indented. */
export type Container = 'quote' | { readonly indent: number };

/** More, one in the other, are text: each line would be asked about all of them. */
const DEEPEST = 32;
const TAB = 4;
/** From so many columns on a line is code. */
export const CODE = 4;

/** A place in a line, and its column, from 0. */
export class Cursor {
  at: number;
  readonly #text: string;
  readonly #end: number;
  #column = 0;

  constructor(text: string, from: number, end: number) {
    this.#text = text;
    this.at = from;
    this.#end = end;
  }

  /** How many columns of blanks stand here, and what stands behind them. */
  look(): { readonly blank: number; readonly at: number } {
    let column = this.#column;
    let at = this.at;
    for (; at < this.#end; at++) {
      const sign = this.#text[at];
      if (sign === ' ') column++;
      else if (sign === '\t') column += TAB - (column % TAB);
      else break;
    }
    return { blank: column - this.#column, at };
  }

  /** Passes so many columns of blanks, as far as there are any. */
  passBlanks(columns: number): void {
    const until = this.#column + columns;
    while (this.#column < until && this.at < this.#end) {
      const sign = this.#text[this.at];
      if (sign !== ' ' && sign !== '\t') return;
      this.#column += sign === ' ' ? 1 : TAB - (this.#column % TAB);
      this.at++;
    }
  }

  /** Passes signs that are a column wide each. */
  pass(signs: number): void {
    this.at += signs;
    this.#column += signs;
  }
}

/** How many of the containers a line goes on; the cursor is behind their marks then. */
export function goneOn(text: string, containers: readonly Container[], cursor: Cursor): number {
  for (const [k, container] of containers.entries()) {
    const { blank, at } = cursor.look();
    if (container === 'quote') {
      if (blank >= CODE || text[at] !== '>') return k;
      passQuote(cursor);
    } else if (blank >= container.indent) cursor.passBlanks(container.indent);
    else return k;
  }
  return containers.length;
}

function passQuote(cursor: Cursor): void {
  cursor.passBlanks(CODE);
  cursor.pass(1);
  cursor.passBlanks(1);
}

const ITEM = /(?:[-+*]|(\d{1,9})[.)])(?=\s|$)/y;
const BOX = /\[[ xX]\][ \t]+/y;

/** The marks of new containers that begin in a line. */
export interface Opened {
  readonly containers: readonly Container[];
  /** Where what is shown of the line begins: numbers of items are. */
  readonly from: number;
}

/** Opens what containers begin where the cursor is; it is behind their marks then. `inParagraph`: a line of text stands right before. */
export function opened(
  text: string,
  end: number,
  cursor: Cursor,
  depth: number,
  inParagraph: boolean,
  isRule: (from: number) => boolean,
): Opened | null {
  const containers: Container[] = [];
  let from = -1;
  while (depth + containers.length < DEEPEST) {
    const { blank, at } = cursor.look();
    if (blank >= CODE || at >= end) break;
    if (text[at] === '>') {
      containers.push('quote');
      passQuote(cursor);
      from = cursor.look().at;
      continue;
    }
    ITEM.lastIndex = at;
    const item = ITEM.exec(text);
    if (item === null || isRule(at)) break;
    const isEmpty = at + item[0].length >= end;
    // A line that breaks off before a number or a dash is no list.
    if (containers.length === 0 && inParagraph && (isEmpty || (item[1] ?? '1') !== '1')) break;
    cursor.passBlanks(blank);
    cursor.pass(item[0].length);
    const behind = cursor.look().blank;
    const padding = isEmpty || behind > CODE ? 1 : behind;
    cursor.passBlanks(padding);
    containers.push({ indent: blank + item[0].length + padding });
    from = item[1] === undefined ? cursor.at : at;
    BOX.lastIndex = cursor.at;
    if (item[1] === undefined && BOX.test(text)) {
      cursor.pass(BOX.lastIndex - cursor.at);
      from = cursor.at;
    }
  }
  return containers.length === 0 ? null : { containers, from };
}
