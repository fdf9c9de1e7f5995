import { endsSentence } from '../structure/sentences.ts';
import { type Attributes, type MarkupHandler, readAllMarkup } from './markup.ts';
import type { Piece } from './pieces.ts';

/*
 * HTML without its page (the body of a feed's item or a mail, a chapter of a book, a cell of an export) to pieces: where a
 * browser would begin a new line a piece ends. Which part of a whole page is its article is not asked here.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul',
);
const CELLS = words('td th');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const CAPTIONS = words('figcaption caption');
/** Nothing inside them is text of the document. */
const SKIPPED = words(
  'audio button canvas datalist embed iframe noembed noframes noscript object script select style svg template textarea title video',
);
/** As newsletters hide what only the list of mails is to show, too. */
const HIDDEN =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|max-height\s*:\s*0|(?:font-size|opacity)\s*:\s*0(?:px|pt|em|%)?\s*(?:[;!]|$))/i;
/** Class names that content systems give captions and credits. */
const CAPTION_CLASS =
  /(?:^|\s)(?:wp-caption(?:-text|-dd)?|caption(?:-text)?|(?:image|img|photo|picture|media|figure|gallery)[-_]?(?:caption|credit|legend)(?:[-_]text)?)(?:\s|$)/i;
/** Blanks that HTML makes one (CSS Text 3, 4.1.1); a blank that does not break is none of them. */
const BLANKS = /[ \t\n\r\f]+/g;

type Role = 'heading' | 'caption' | 'skipped' | 'kept';

export interface HtmlKind {
  /** What is neither heading nor caption: a paragraph, or null where its lines are to be looked at as those of a text file. */
  readonly paragraph?: 'paragraph' | null;
  /** `<p/>` is an element without content. */
  readonly selfClosing?: boolean;
}

/** Makes pieces of the tags and texts that it is told. */
export class PiecesMaker implements MarkupHandler {
  readonly pieces: Piece[] = [];
  readonly #paragraph: 'paragraph' | null;
  /** How many open elements are of each role; and of each open one, its role. */
  readonly #inside: Record<Role, number> = { heading: 0, caption: 0, skipped: 0, kept: 0 };
  readonly #roles: (Role | null)[] = [];
  #text = '';
  /** What stands between the text and what comes next. */
  #blank = false;
  #cell = false;
  #breaks = 0;

  constructor({ paragraph = 'paragraph' }: HtmlKind = {}) {
    this.#paragraph = paragraph;
  }

  open(name: string, attributes: Attributes): void {
    const role = roleOf(name, attributes);
    if (this.#inside.skipped === 0) this.#boundary(name, true);
    this.#roles.push(role);
    if (role !== null) this.#inside[role]++;
  }

  close(name: string): void {
    if (this.#inside.skipped === 0) this.#boundary(name, false);
    const role = this.#roles.pop() ?? null;
    if (role !== null) this.#inside[role]--;
  }

  text(text: string): void {
    if (this.#inside.skipped > 0) return;
    if (this.#inside.kept > 0) {
      this.#join();
      this.#text += text;
      return;
    }
    const one = text.replace(BLANKS, ' ');
    const from = one.startsWith(' ') ? 1 : 0;
    const to = one.length > from && one.endsWith(' ') ? one.length - 1 : one.length;
    if (from > 0) this.#blank = true;
    // A paragraph that holds a blank to be seen as one is empty.
    if (from === to || (this.#breaks > 0 && one.trim() === '')) return;
    this.#join();
    this.#text += one.slice(from, to);
    this.#blank = to < one.length;
  }

  /** Ends the piece that is being made. */
  end(): void {
    const text = this.#text.trim();
    this.#text = '';
    this.#blank = this.#cell = false;
    this.#breaks = 0;
    if (text === '') return;
    const { heading, caption, kept } = this.#inside;
    if (heading > 0 || caption > 0) this.pieces.push({ kind: caption > 0 ? 'caption' : 'heading', text });
    else if (text.includes('\t') && kept === 0) this.pieces.push({ kind: 'paragraph', text });
    else if (this.#paragraph === null || kept > 0) this.pieces.push({ kind: null, text });
    else for (const piece of paragraphPieces(text)) this.pieces.push(piece);
  }

  #boundary(name: string, opens: boolean): void {
    if (BLOCKS.has(name)) this.end();
    else if (CELLS.has(name)) this.#cell = true;
    else if (name === 'br') this.#breaks += opens && this.#text !== '' ? 1 : 0;
    else if (name === 'q') this.text(opens ? '“' : '”');
  }

  #join(): void {
    if (this.#breaks > 1) this.end();
    if (this.#text !== '') {
      if (this.#cell) this.#text += '\t';
      else if (this.#breaks > 0) this.#text += '\n';
      else if (this.#blank) this.#text += ' ';
    }
    this.#blank = this.#cell = false;
    this.#breaks = 0;
  }
}

function roleOf(name: string, attributes: Attributes): Role | null {
  if (SKIPPED.has(name) || attributes.has('hidden') || HIDDEN.test(attributes.get('style') ?? ''))
    return 'skipped';
  if (HEADINGS.has(name)) return 'heading';
  if (CAPTIONS.has(name) || CAPTION_CLASS.test(attributes.get('class') ?? '')) return 'caption';
  return name === 'pre' ? 'kept' : null;
}

/** Lines of a page as paragraphs. */
export const paragraphPieces = (text: string): Piece[] =>
  paragraphsIn(text).map((line) => ({ kind: 'paragraph', text: line }));

/** A single line break ends a paragraph where a sentence ends before it; else it is a blank. */
function paragraphsIn(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split('\n')) {
    paragraphs.at(-1)!.push(line);
    if (endsSentence(line)) paragraphs.push([]);
  }
  return paragraphs.map((lines) => lines.join(' ')).filter((line) => line !== '');
}

/** The pieces of a stretch of HTML, in its order. */
export function htmlPieces(html: string, kind: HtmlKind = {}): Piece[] {
  const maker = new PiecesMaker(kind);
  readAllMarkup(html, maker, { selfClosing: kind.selfClosing });
  maker.end();
  return maker.pieces;
}

/** What a stretch of HTML says, on one line. */
export const htmlText = (html: string): string =>
  htmlPieces(html)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
