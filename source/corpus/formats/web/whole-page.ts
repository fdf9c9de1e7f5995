import type { Piece } from '../pieces.ts';
import { wordsIn } from './blocks.ts';
import type { Said } from './meta-tags.ts';
import { linkShare, type Page } from './page.ts';

/** A larger share of the words outside of menus in links is a page of links. */
const LINKS = 0.4;
/** Less prose, in words, is no article. */
const PROSE = 15;

/** Whether nothing says that a page is an article and it does not look like one: a front page, a list of results. */
export function isNoArticle(page: Page, { described, metas }: Said): boolean {
  const { blocks, prose } = page;
  const isSaid =
    described.length > 0 ||
    metas.get('og:type')?.includes('article') ||
    ['article:published_time', 'citation_title', 'parsely-pub-date'].some((name) => metas.has(name));
  const body = page.nodes.some(({ attrs }) => /\barticleBody\b/.test(attrs.get('itemprop') ?? ''));
  if (prose[blocks.length]! < PROSE && !isSaid) return true;
  if (isSaid || body) return false;
  let words = 0;
  let links = 0;
  blocks.forEach((block, i) => {
    if (page.apart[i] === 1) return;
    words += block.words;
    links += block.linkWords;
  });
  return links > words * LINKS;
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
