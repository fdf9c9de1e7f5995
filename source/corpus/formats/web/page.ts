import { type Block, blocksOf, type Held, handDown } from './blocks.ts';
import { MARK, marksOf } from './marks.ts';
import { type Node, parseHtml } from './tree.ts';

/** A page, read: its nodes, what their markup says, its blocks, and how much text lies where. */
export interface Page {
  readonly nodes: readonly Node[];
  readonly marks: Uint16Array;
  readonly held: Held;
  readonly blocks: readonly Block[];
  /** 1 for each block that stands in a part of the page that is not the article. */
  readonly apart: Uint8Array;
  /** Sums over the blocks before each: words; words in links; words of prose that is not apart. */
  readonly words: Uint32Array;
  readonly linkWords: Uint32Array;
  readonly prose: Uint32Array;
}

/** Fewer words than this are a label, a teaser, a line of a menu as often as they are prose. */
const PROSE_WORDS = 9;
/** A larger share of words in links is a list of links. */
const PROSE_LINKS = 0.4;
/** A part of the page that holds more of its prose than this is not furniture, whatever it is called. */
const TOO_MUCH = 0.6;
/** Share of link words from which a part that may be either is a list of links. */
const MOSTLY_LINKS = 0.35;
/** An aside with as many words of prose is a part of the article, set off. */
const ASIDE_WORDS = 40;

export const linkShare = ({ words, linkWords }: Block): number => (words === 0 ? 0 : linkWords / words);

/** Whether a block reads like a sentence or more. */
export const isProse = (block: Block): boolean =>
  block.words >= PROSE_WORDS && linkShare(block) < PROSE_LINKS && !/^h[1-6]$|^figcaption$/.test(block.tag);

/** Reads a page. `html` is decoded. */
export function readPage(html: string): Page {
  const nodes = parseHtml(html);
  const marks = Uint16Array.from(nodes, marksOf);
  markPictures(nodes, marks);
  const held = handDown(nodes, marks);
  const blocks = blocksOf(nodes, held);
  const sums = (count: (block: Block, i: number) => number): Uint32Array => {
    const sum = new Uint32Array(blocks.length + 1);
    blocks.forEach((block, i) => {
      sum[i + 1] = sum[i]! + count(block, i);
    });
    return sum;
  };
  const words = sums((block) => block.words);
  const linkWords = sums((block) => block.linkWords);
  const bare = { nodes, marks, held, blocks, words, linkWords };
  const all = sums((block) => (isProse(block) ? block.words : 0));
  const apart = partsApart({ ...bare, prose: all });
  const prose = sums((block, i) => (apart[i] === 0 && isProse(block) ? block.words : 0));
  return { ...bare, apart, prose };
}

/** The first block that begins at or behind a node. */
export function blockFrom(blocks: readonly Block[], node: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.at < node) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks in a node: from the first, to behind the last. */
export function blocksIn({ nodes, blocks }: Pick<Page, 'nodes' | 'blocks'>, node: number): [number, number] {
  return [blockFrom(blocks, node), blockFrom(blocks, nodes[node]!.end)];
}

const between = (sums: Uint32Array, [from, to]: readonly [number, number]): number => sums[to]! - sums[from]!;

/** Words of prose in a node. */
export const proseIn = (page: Omit<Page, 'apart'>, node: number): number =>
  between(page.prose, blocksIn(page, node));

type Bare = Omit<Page, 'apart'>;

/** Which blocks stand in parts of the page that their markup calls something else than the article. */
function partsApart(page: Bare): Uint8Array {
  const { nodes, marks, blocks } = page;
  const apart = new Uint8Array(blocks.length);
  const total = page.prose[blocks.length]!;
  const kept = keptWhole(page);
  for (let i = 1; i < nodes.length; i++) {
    if (marks[i] === 0 && nodes[i]!.tag !== 'header' && nodes[i]!.tag !== 'form') continue;
    if (kept.has(i) || isTopmost(nodes[i]!) || page.held.gone[i]) continue;
    const range = blocksIn(page, i);
    if (range[0] === range[1] || !isApart(page, i, range, total)) continue;
    apart.fill(1, range[0], range[1]);
    i = nodes[i]!.end - 1;
  }
  return apart;
}

const isTopmost = ({ tag }: Node): boolean =>
  tag === 'html' || tag === 'body' || tag === 'main' || tag === '#page';

function isApart(page: Bare, at: number, range: [number, number], total: number): boolean {
  const mark = page.marks[at]!;
  const { tag } = page.nodes[at]!;
  if (mark & MARK.never) return true;
  const words = between(page.words, range);
  const prose = between(page.prose, range);
  const links = words === 0 ? 0 : between(page.linkWords, range) / words;
  if (prose > total * TOO_MUCH) return false;
  if (mark & MARK.page) return true;
  if (tag === 'header') return links > MOSTLY_LINKS || prose === 0;
  if (tag === 'form') return prose < ASIDE_WORDS;
  if (mark & MARK.linked) {
    return tag === 'aside' ? links > 0.25 || prose < ASIDE_WORDS : links > MOSTLY_LINKS && tag !== 'li';
  }
  return false;
}

/** Elements that hold the headline or the body, so that what they are called is said of the whole. */
function keptWhole({ nodes, marks }: Bare): ReadonlySet<number> {
  const kept = new Set<number>();
  nodes.forEach(({ tag, attrs }, i) => {
    const isBody = (attrs.get('itemprop') ?? '').includes('articleBody');
    if (tag !== 'h1' && !isBody) return;
    // Not from inside of what is never the article: a comment's own headline.
    for (let up = i; up > 0 && !kept.has(up); up = nodes[up]!.parent) {
      if (marks[up]! & MARK.gone) break;
      kept.add(up);
    }
  });
  return kept;
}

/** A picture in a table of its own: what else it holds is what is written under it, if that is no longer than this, in UTF-16 units. */
const UNDER_PICTURE = 300;

/** Pages of old set a picture and its caption in a small table. */
function markPictures(nodes: readonly Node[], marks: Uint16Array): void {
  for (let i = 1; i < nodes.length; i++) {
    if (nodes[i]!.tag !== 'table') continue;
    let pictures = 0;
    let units = 0;
    let k = i + 1;
    for (; k < nodes[i]!.end && nodes[k]!.tag !== 'table' && units <= UNDER_PICTURE; k++) {
      if (nodes[k]!.tag === 'img') pictures++;
      units += nodes[k]!.text.trim().length;
    }
    if (k === nodes[i]!.end && pictures === 1 && units > 0) marks[i]! |= MARK.caption;
  }
}
