import type { Block } from './blocks.ts';
import { MARK } from './marks.ts';
import { blocksIn, type Page } from './page.ts';

/** A block without marks of its own is asked of as many elements around it. */
const LOOK_UP = 5;
/** What a line of author and date, and what a caption or a standfirst is, holds no more words than this; more is what lies around them. */
const LINE_WORDS = 60;
const PART_WORDS = 150;

const ON_LINES = MARK.byline | MARK.author | MARK.date;
const ON_PARTS = ON_LINES | MARK.caption | MARK.standfirst | MARK.pullQuote | MARK.paywall;

/** The marks of a block: of the inline elements its text is in, and of the blocks right around it. */
export function marksAround(page: Page, { at }: Block): number {
  const { nodes, marks } = page;
  let all = 0;
  let node = nodes[at]!.parent;
  for (let up = 0; up < LOOK_UP && node > 0; up++) {
    const { tag, attrs, parent } = nodes[node]!;
    let own = marks[node]! & ON_PARTS;
    if (/\bauthor\b/.test(attrs.get('rel') ?? '')) own |= MARK.author | MARK.byline;
    if (tag === 'time' && up === 0) own |= MARK.date | MARK.byline;
    if (own !== 0) {
      const [from, to] = blocksIn(page, node);
      const words = page.words[to]! - page.words[from]!;
      if (words > LINE_WORDS) own &= ~ON_LINES;
      if (words > PART_WORDS) own &= MARK.paywall;
      all |= own;
    }
    if (/^(?:article|main|body|section)$/.test(tag)) break;
    node = parent;
  }
  return all;
}
