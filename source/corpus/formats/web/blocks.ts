import { endsSentence } from '../../structure/sentences.ts';
import { MARK } from './marks.ts';
import { isInline, type Node } from './tree.ts';

/** A stretch of a page between two breaks: what a reader sees as one paragraph, line or cell. */
export interface Block {
  /** Blanks as one; of `pre`, as it stands. */
  readonly text: string;
  /** The same line by line, where single breaks part it; one for most. */
  readonly lines: readonly string[];
  /** Words in it; of scripts without blanks, half its letters. */
  readonly words: number;
  readonly linkWords: number;
  /** Words in bold or strong. */
  readonly boldWords: number;
  /** It begins with a link. */
  readonly linked: boolean;
  /** The place of its first text in the list of nodes, and that of the innermost block element around it. */
  readonly at: number;
  readonly inside: number;
  /** The tag that tells what it is: `p`, `h2`, `li`, `blockquote`, `figcaption`, `td`, `pre`, `div` … */
  readonly tag: string;
}

/** What holds a node's text: facts handed down from the elements around it. */
export interface Held {
  readonly inLink: Uint8Array;
  readonly inBold: Uint8Array;
  /** Nodes whose text never shows. */
  readonly gone: Uint8Array;
}

/** Hands down what elements say to all that is in them. */
export function handDown(nodes: readonly Node[], marks: Uint16Array): Held {
  const inLink = new Uint8Array(nodes.length);
  const inBold = new Uint8Array(nodes.length);
  const gone = new Uint8Array(nodes.length);
  for (let i = 1; i < nodes.length; i++) {
    const { parent, tag, attrs } = nodes[i]!;
    inLink[i] = inLink[parent]! | Number(tag === 'a' && attrs.has('href'));
    inBold[i] = inBold[parent]! | Number(tag === 'b' || tag === 'strong');
    gone[i] = gone[parent]! | Number((marks[i]! & MARK.gone) !== 0);
  }
  return { inLink, inBold, gone };
}

/** Two elements set apart by style alone: without a blank between, their words would be one. */
const isRunIn = (before: string | undefined, text: string, tag: string): boolean =>
  before !== undefined && APART.get(tag)?.test(text) === true && /[\p{Ll}\p{N}.)?!]$/u.test(before);
/** What the second begins with. A number in a link is a note's. */
const APART: ReadonlyMap<string, RegExp> = new Map([
  ['span', /^[\p{Lu}\p{N}]/u],
  ['time', /^[\p{Lu}\p{N}]/u],
  ['a', /^\p{Lu}/u],
]);

/** A single break, between texts. */
const BREAK = '\n\u0000';
/** A line in bold that is longer, in UTF-16 units, is no headline. */
const LONGEST_BOLD = 200;

const linesOf = (texts: readonly string[]): string[] =>
  texts
    .join('')
    .split(BREAK)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** Scripts that are written without blanks. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/gu;
const MAY_BE_UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;

/** How much text that is, in words. */
export function wordsIn(text: string): number {
  if (!MAY_BE_UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  const letters = text.match(UNSPACED)?.length ?? 0;
  return Math.ceil(letters / 2) + (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0);
}

/** The elements that a block is called by, the innermost of them. */
const CALLED = new Set(
  'p h1 h2 h3 h4 h5 h6 li blockquote figcaption caption td th dt dd pre address summary'.split(' '),
);

/** The blocks of a page, in its order, without what never shows. Cells of a table of data are joined to rows. */
export function blocksOf(nodes: readonly Node[], held: Held): Block[] {
  const blocks: Block[] = [];
  const rows = dataRows(nodes);
  let texts: string[] = [];
  let linkTexts: string[] = [];
  let boldTexts: string[] = [];
  /** What stands behind the last break, and what of it is bold. */
  let [line, boldLine] = ['', ''];
  let at = -1;
  let inside = 0;
  let breaks = 0;
  let row = -1;
  const open: number[] = [0];

  const flush = () => {
    if (at >= 0) {
      const isPre = calledAt(nodes, inside) === 'pre';
      const lines = isPre ? [texts.join('')] : linesOf(texts);
      const text = lines.join(' ');
      const words = wordsIn(text);
      if (text.trim() !== '') {
        blocks.push({
          ...{ text, lines, words, at, linked: held.inLink[at] === 1, inside, tag: calledAt(nodes, inside) },
          linkWords: Math.min(words, wordsIn(linkTexts.join(' '))),
          boldWords: Math.min(words, wordsIn(boldTexts.join(' '))),
        });
      }
    }
    texts = [];
    linkTexts = [];
    boldTexts = [];
    line = boldLine = '';
    at = -1;
    breaks = 0;
  };

  const endsLine = (): boolean => {
    if (at < 0 || calledAt(nodes, inside) === 'pre') return false;
    const own = line.trim();
    return endsSentence(own.slice(-LONGEST_BOLD)) || (own.length <= LONGEST_BOLD && own === boldLine.trim());
  };

  for (let i = 1; i < nodes.length; i++) {
    while (open.length > 1 && nodes[open.at(-1)!]!.end <= i) {
      open.pop();
      if (row < 0) flush();
    }
    if (row >= 0 && i >= nodes[row]!.end) {
      row = -1;
      flush();
    }
    const { tag, text } = nodes[i]!;
    if (held.gone[i]) {
      if (tag !== '' && !isInline(tag) && row < 0) flush();
      i = Math.max(i, nodes[i]!.end - 1);
      continue;
    }
    if (tag === '') {
      if (at < 0) {
        if (text.trim() === '') continue;
        at = i;
        inside = row >= 0 ? row : open.at(-1)!;
      }
      if (text.trim() !== '') breaks = 0;
      if (isRunIn(texts.at(-1), text, nodes[nodes[i]!.parent]!.tag)) texts.push(' ');
      texts.push(text);
      line += text;
      if (held.inLink[i]) linkTexts.push(text);
      if (held.inBold[i]) {
        boldTexts.push(text);
        boldLine += text;
      }
    } else if (tag === 'br') {
      // Two breaks are as good as a paragraph.
      // A headline of old is a line in bold; and a single break behind a full stop is meant as a paragraph.
      breaks++;
      if (breaks >= 2 || endsLine()) flush();
      else texts.push(BREAK);
      line = boldLine = '';
    } else if (tag === 'hr') flush();
    else if (!isInline(tag)) {
      if (row >= 0) {
        if ((tag === 'td' || tag === 'th') && texts.length > 0) texts.push(' | ');
        else texts.push(' ');
        continue;
      }
      flush();
      open.push(i);
      if (tag === 'tr' && rows.has(i)) row = i;
    }
  }
  flush();
  return blocks;
}

function calledAt(nodes: readonly Node[], at: number): string {
  for (let i = at; i > 0; i = nodes[i]!.parent) {
    const { tag } = nodes[i]!;
    if (CALLED.has(tag)) return tag;
    if (tag === 'article' || tag === 'section' || tag === 'tr' || tag === 'figure') return tag;
  }
  return 'div';
}

/** A cell of a table of data holds no more than this, in UTF-16 units. */
const LONGEST_CELL = 120;
const LAYOUT = new Set('p div table ul ol h1 h2 h3 h4 h5 h6 blockquote form img figure'.split(' '));

/** The rows of tables that hold data, and no part of the page. */
function dataRows(nodes: readonly Node[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (let i = 1; i < nodes.length; i++) {
    if (nodes[i]!.tag !== 'table') continue;
    const { end } = nodes[i]!;
    const own: number[] = [];
    let isData = true;
    let cell = 0;
    let cells = 0;
    for (let k = i + 1; k < end && isData; k++) {
      const { tag, text } = nodes[k]!;
      if (tag === 'tr') own.push(k);
      if (tag === 'td' || tag === 'th') {
        cell = 0;
        cells++;
      }
      cell += text.length;
      if (LAYOUT.has(tag) || cell > LONGEST_CELL) isData = false;
    }
    if (!isData || own.length < 2 || cells < own.length * 2) continue;
    for (const row of own) rows.add(row);
    i = end - 1;
  }
  return rows;
}
