import { type Attributes, type MarkupHandler, readAllMarkup } from '../markup.ts';

/** An element, or a stretch of text (`tag` is empty). Nodes lie in a list in the order of the page, each before what is in it. */
export interface Node {
  readonly tag: string;
  readonly attrs: Attributes;
  /** Entities decoded, blanks as they stand; of text only. */
  text: string;
  /** Its place in the list; -1 of the page itself. */
  readonly parent: number;
  /** The place behind the last node in it. */
  end: number;
}

/** Attributes beyond these say nothing of an article; `style` only whether something shows, `title` what is short for it. */
const KEPT = new Set(
  'class id role name property content itemprop itemtype rel href datetime pubdate type lang hidden aria-hidden style data-testid data-component slot'.split(
    ' ',
  ),
);
/** Of a value as much is kept, in UTF-16 units: an address may hold a whole picture. */
const LONGEST_VALUE = 20_000;
/** As deep as browsers nest (Blink); what lies deeper is laid beside. */
const DEEPEST = 512;

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr o:p picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Whether text goes on in it, and after it, as if it were not there. */
export const isInline = (tag: string): boolean => tag === '' || INLINE.has(tag);

const NO_ATTRS: Attributes = new Map();

class TreeMaker implements MarkupHandler {
  readonly nodes: Node[] = [{ tag: '#page', attrs: NO_ATTRS, text: '', parent: -1, end: 0 }];
  private readonly around: number[] = [0];
  /** How many are open that have no node around the others. */
  private deeper = 0;

  open(tag: string, attributes: Attributes): void {
    const { nodes, around } = this;
    nodes.push({
      tag,
      attrs: kept(tag, attributes),
      text: '',
      parent: around.at(-1)!,
      end: nodes.length + 1,
    });
    if (around.length < DEEPEST) around.push(nodes.length - 1);
    else this.deeper++;
  }

  close(): void {
    if (this.deeper > 0) this.deeper--;
    else this.nodes[this.around.pop()!]!.end = this.nodes.length;
  }

  text(text: string): void {
    const { nodes } = this;
    const parent = this.around.at(-1)!;
    const before = nodes.at(-1)!;
    if (before.tag === '' && before.parent === parent) before.text += text;
    else nodes.push({ tag: '', attrs: NO_ATTRS, text, parent, end: nodes.length + 1 });
  }
}

function kept(tag: string, attributes: Attributes): Attributes {
  if (attributes.size === 0) return NO_ATTRS;
  const some = new Map<string, string>();
  for (const [name, value] of attributes) {
    const isKept = KEPT.has(name) || (name === 'title' && tag === 'abbr');
    if (isKept) some.set(name, value.slice(0, LONGEST_VALUE));
  }
  return some.size === 0 ? NO_ATTRS : some;
}

/** The nodes of a page; the first is the page itself. `html` is decoded. Linear in its length, whatever it holds. */
export function parseHtml(html: string): Node[] {
  const maker = new TreeMaker();
  readAllMarkup(html, maker, { selfClosing: XHTML.test(html) });
  maker.close();
  return maker.nodes;
}

/** `<p/>` is an element without content in XML only. */
const XHTML = /^\s*<\?xml\s/;

/** The text of a node, in one line: blanks as one, breaks and the ends of blocks as one. As long as `longest` (UTF-16 units) or a little more. */
export function textOf(nodes: readonly Node[], at: number, longest = 2000): string {
  let text = '';
  for (let i = at; i < nodes[at]!.end && text.length < longest; i++) {
    const { tag, text: own } = nodes[i]!;
    if (tag === '') text += own;
    else if (tag === 'br' || (i > at && !isInline(tag))) text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The text of a heading, up to what cannot be in one: a heading that is not closed holds all that follows. */
export function lineOf(nodes: readonly Node[], at: number, longest: number): string {
  let text = '';
  let isOwn = false;
  for (let i = at + 1; i < nodes[at]!.end && text.length < longest; i++) {
    const { tag, text: own } = nodes[i]!;
    if (tag === '') {
      text += own;
      isOwn ||= own.trim() !== '' && blockAround(nodes, i) === at;
    } else if (tag === 'br') text += ' ';
    else if (!isInline(tag)) {
      // Its words may stand in blocks, but not both in it and in those.
      if (isOwn || (ENDS_LINE.has(tag) && text.trim() !== '')) break;
      text += ' ';
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}

function blockAround(nodes: readonly Node[], at: number): number {
  let up = nodes[at]!.parent;
  while (up > 0 && isInline(nodes[up]!.tag)) up = nodes[up]!.parent;
  return up;
}

const ENDS_LINE = new Set('p ul ol table h1 h2 h3 h4 h5 h6 article section figure blockquote'.split(' '));
