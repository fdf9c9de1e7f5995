import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** What is told of a text with tags, in its order. Every element that is opened is closed again, the inner one first. */
export interface MarkupHandler {
  /** `start`: where its tag begins, an offset into the text. */
  open(name: string, attributes: Attributes, start: number): void;
  text(text: string): void;
  /** `end`: behind its name in its closing tag; where it has none, where what closes it stands. */
  close(name: string, end: number): void;
}

/** By name; of two of one name the first. */
export type Attributes = ReadonlyMap<string, string>;

export interface MarkupKind {
  /** XML: names as they stand, every element closed by its own tag, no entities but the five and numbers. Else HTML: names in lower case. */
  readonly xml?: boolean;
  /** HTML in which `<p/>` is an element without content, as in XHTML. */
  readonly selfClosing?: boolean;
}

/** Read at one go, in UTF-16 units; between two, whoever reads may take what has come so far. */
const CHUNK = 64 * 1024;
/** So many unclosed elements inside an inline one are looked through for its beginning. */
const MISNESTED = 64;

const NO_ATTRIBUTES: Attributes = new Map();
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
/** A closing tag of these closes no block that was opened inside: browsers let the block go on. */
const INLINE = words(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var',
);
/** What an element closes that is still open where it begins (HTML Standard, 13.1.2.4). */
const cells = words('td th');
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('li')],
  ['dt', words('dt dd')],
  ['dd', words('dt dd')],
  ['td', cells],
  ['th', cells],
  ['tr', words('td th tr')],
  ['tbody', words('td th tr thead tbody')],
  ['tfoot', words('td th tr thead tbody')],
  ['body', words('head')],
  ['a', words('a')],
]);
/** A closing tag inside a cell closes nothing outside of it, unless it is a table's. */
const TABLE = words('table thead tbody tfoot tr td th caption');
const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul',
);

/**
 * Reads a text with tags, HTML or XML, in time and memory that grow with its length alone: no tree is made, nothing is called
 * out of itself, nothing is fetched, and declared entities are not expanded (they stand as they are written). The tokens
 * are those of htmlparser2's tokenizer, which follows the HTML Standard (13.2.5); its parser is not used, since it looks
 * through all open elements at each closing tag.
 */
export function* readMarkup(
  text: string,
  handler: MarkupHandler,
  { xml = false, selfClosing = xml }: MarkupKind = {},
): Generator<void> {
  const open: string[] = [];
  const counts = new Map<string, number>();
  /** How many are open inside the innermost cell, by name; one for each open cell. */
  const inCell: Map<string, number>[] = [];
  let name = '';
  let start = 0;
  let attributes: Map<string, string> | null = null;
  let attribute = '';
  let value = '';

  const pop = (end: number): string => {
    const last = open.pop()!;
    counts.set(last, counts.get(last)! - 1);
    if (!xml && cells.has(last)) inCell.pop();
    else inCell.at(-1)?.set(last, inCell.at(-1)!.get(last)! - 1);
    handler.close(last, end);
    return last;
  };
  /** Where the innermost element is that is none of a line of text, or `wanted`; -1 where that lies too deep. */
  const behindInline = (wanted: string): number => {
    const lowest = Math.max(0, open.length - MISNESTED);
    let at = open.length - 1;
    while (at >= lowest && open[at] !== wanted && INLINE.has(open[at]!)) at--;
    return at >= lowest ? at : -1;
  };
  const closeImplied = (): void => {
    if (counts.get('p') && ENDS_PARAGRAPH.has(name) && open[behindInline('p')] === 'p')
      while (pop(start) !== 'p');
    const closes = CLOSES.get(name);
    while (closes?.has(open.at(-1)!)) pop(start);
  };
  const opened = (closed: boolean): void => {
    if (!xml) closeImplied();
    handler.open(name, attributes ?? NO_ATTRIBUTES, start);
    if (closed || (!xml && VOID.has(name))) handler.close(name, start);
    else {
      open.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const cell = inCell.at(-1);
      if (!xml && cells.has(name)) inCell.push(new Map());
      else cell?.set(name, (cell.get(name) ?? 0) + 1);
    }
    attributes = null;
  };
  const closed = (named: string, end: number): void => {
    if (!xml && named === 'br') {
      handler.open('br', NO_ATTRIBUTES, end);
      handler.close('br', end);
    }
    const within = TABLE.has(named) ? undefined : inCell.at(-1);
    if (!(within ?? counts).get(named)) {
      // `text</p>text` is two paragraphs (HTML Standard, 13.2.6.4.7).
      if (xml || named !== 'p') return;
      handler.open('p', NO_ATTRIBUTES, end);
      handler.close('p', end);
      return;
    }
    if (!xml && INLINE.has(named) && open[behindInline(named)] !== named) return;
    while (pop(end) !== named);
  };
  const nameOf = (from: number, to: number): string =>
    xml ? text.slice(from, to) : text.slice(from, to).toLowerCase();

  const callbacks: TokenizerCallbacks = {
    onopentagname(from, to) {
      name = nameOf(from, to);
      start = from - 1;
    },
    onopentagend: () => opened(false),
    onselfclosingtag: () => opened(selfClosing),
    onclosetag: (from, to) => closed(nameOf(from, to), to),
    onattribname(from, to) {
      attribute = nameOf(from, to);
    },
    onattribdata(from, to) {
      value += text.slice(from, to);
    },
    onattribentity(point) {
      value += String.fromCodePoint(point);
    },
    onattribend() {
      attributes ??= new Map();
      if (!attributes.has(attribute)) attributes.set(attribute, value);
      value = '';
    },
    ontext: (from, to) => handler.text(text.slice(from, to)),
    ontextentity: (point) => handler.text(String.fromCodePoint(point)),
    oncdata(from, to, behind) {
      if (xml) handler.text(text.slice(from, to - behind));
    },
    oncomment() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {
      while (open.length > 0) pop(text.length);
    },
  };
  const tokenizer = new Tokenizer({ xmlMode: xml, recognizeSelfClosing: selfClosing }, callbacks);
  for (let at = 0; at < text.length; at += CHUNK) {
    tokenizer.write(text.slice(at, at + CHUNK));
    yield;
  }
  tokenizer.end();
}

/** Reads it in one go. */
export function readAllMarkup(text: string, handler: MarkupHandler, kind?: MarkupKind): void {
  for (const _ of readMarkup(text, handler, kind));
}
