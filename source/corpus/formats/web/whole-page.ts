import type { Piece } from '../pieces.ts';
import { wordsIn } from './blocks.ts';
import type { Body } from './body.ts';
import { metaValues, type Said } from './meta-tags.ts';
import { isProse, linkShare, type Page } from './page.ts';

/** A larger share of the words of a block in links is a pointer elsewhere. */
const LINKS = 0.4;
/** Less prose, in words, is no article. */
const PROSE = 15;
/** A link of fewer words is one of a menu; one of more is as often a headline. */
const HEADLINE = 4;
/** A page of links has so many headlines at least, and nearly one for each paragraph. */
const HEADLINES = 5;
const HEADLINE_SHARE = 0.8;

/** A body with as much prose, in words, is judged by itself: menus and lists around it say nothing of it. */
const OWN_PROSE = 100;

/** Whether nothing says that a page is an article and it does not look like one: a front page, a list of results. `body`: what of it may be one. */
export function isNoArticle(page: Page, said: Said, body: Body | null): boolean {
  const { blocks, prose } = page;
  const isSaid =
    said.described.length > 0 ||
    metaValues(said, 'date').length > 0 ||
    said.metas.get('og:type')?.some((type) => type.includes('article')) ||
    page.nodes.some(({ attrs }) => /\barticleBody\b/.test(attrs.get('itemprop') ?? ''));
  if (isSaid) return false;
  if (prose[blocks.length]! < PROSE) return true;
  const ranges = body?.ranges ?? [];
  const own = ranges.reduce((sum, [from, to]) => sum + prose[to]! - prose[from]!, 0);
  let headlines = 0;
  let paragraphs = 0;
  for (const [from, to] of own >= OWN_PROSE ? ranges : [[0, blocks.length] as const]) {
    for (let i = from; i < to; i++) {
      const block = blocks[i]!;
      if (page.apart[i] === 1) continue;
      if (linkShare(block) > LINKS && block.words >= HEADLINE) headlines++;
      else if (isProse(block)) paragraphs++;
    }
  }
  return headlines >= HEADLINES && headlines >= paragraphs * HEADLINE_SHARE;
}

/** Everything that a page shows, in its order: what its markup calls menus and the like as furniture. */
export const wholePage = ({ blocks, apart }: Page): Piece[] =>
  blocks.map((block, i): Piece => {
    const { tag, text } = block;
    if (apart[i] === 1 && (linkShare(block) > LINKS || block.words < 5)) return { kind: 'furniture', text };
    if (/^h[1-6]$/.test(tag)) return { kind: 'heading', text };
    if (tag === 'figcaption') return { kind: 'caption', text };
    return { kind: tag === 'pre' ? null : 'paragraph', text };
  });

/** How many words of pieces count. */
export const countedWords = (pieces: readonly Piece[]): number =>
  pieces.reduce(
    (sum, { kind, text }) =>
      sum + (kind === 'furniture' || kind === 'byline' || kind === 'title' ? 0 : wordsIn(text)),
    0,
  );
