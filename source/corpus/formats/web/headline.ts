import { readMeta } from '../../structure/byline.ts';
import { parseDateField } from '../../structure/dates.ts';
import { looksLikeTitle } from '../../structure/title.ts';
import type { Block } from './blocks.ts';
import { linkShare, type Page } from './page.ts';
import { isInline, lineOf } from './tree.ts';

/*
 * Which of the titles of a page is the article's: the one that a reader sees, where it agrees with what is said to machines.
 */

/** What is said of a page's title to machines. */
export interface Titles {
  /** The surest first, without the names of sites. */
  readonly titles: readonly string[];
  /** Names that its publisher goes by, the most telling first. */
  readonly sites: readonly string[];
  /** Something else than `<title>` says it. */
  readonly isSure: boolean;
}

export interface Headline {
  readonly text: string;
  /** Said to machines, or seen only. */
  readonly from: 'metadata' | 'header';
  /** The element that shows it; null where none does. */
  readonly node: number | null;
}

/** Letters and digits alone, in lower case. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** Whether a line is the headline or a part of it. */
export const isOfHeadline = (line: string, headline: string): boolean =>
  ` ${bare(headline)} `.includes(` ${bare(line)} `);

/** What parts a title from the name of its site. */
const PARTED = /\s+[|·•»«–—~-]+\s+|\s*(?:\||::|»)\s*|:\s+(?=[^:]*$)/u;
/** Words that two titles of one article have in common, as a share of those of the shorter. */
const ALIKE = 0.6;
/** Longer than any headline, in UTF-16 units. */
const LONGEST = 300;
/** Blocks between the line of date and author and the prose, at most. */
const NEAR = 3;

/** Whether two titles are of one article: one holds the other, or they share most words. */
export function agree(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 12 && ` ${long} `.includes(` ${short} `)) return true;
  const words = new Set(long.split(' '));
  const own = short.split(' ');
  if (own.length < 3) return false;
  return own.filter((word) => words.has(word)).length >= own.length * ALIKE;
}

/** A title without the name of its site at an end, whatever parts the two; `sites` are the names it may have. */
export function withoutSite(title: string, sites: readonly string[]): string {
  const names = sites.map(bare).filter((name) => name !== '');
  const isSite = (part: string) => {
    const own = bare(part);
    const joined = own.replaceAll(' ', '');
    return (
      own !== '' &&
      names.some(
        (name) =>
          own === name ||
          name.replaceAll(' ', '') === joined ||
          (joined.length > 3 && `${name} `.startsWith(`${own} `)) ||
          own.startsWith(`${name} `),
      )
    );
  };
  let text = title.trim();
  for (let cut = 0; cut < 3; cut++) {
    const marks = [...text.matchAll(new RegExp(PARTED, 'gu'))];
    const [first, last] = [marks[0], marks.at(-1)];
    if (last && isSite(text.slice(last.index + last[0].length))) text = text.slice(0, last.index).trim();
    else if (first && isSite(text.slice(0, first.index)))
      text = text.slice(first.index + first[0].length).trim();
    else break;
  }
  return text === '' ? title.trim() : text;
}

/** The parts that a title is made of; of Chinese ones an underscore is enough between two. */
const partsOf = (title: string): string[] =>
  title
    .split(PARTED)
    .flatMap((part) => (/\p{Lo}/u.test(part) ? part.split(/[_－—]+/) : [part]))
    .map((part) => part.trim())
    .filter((part) => part !== '' && parseDateField(part) === null);

/** The name of the site in a title, where nothing else tells it: the part at its end, or before it, that is not the headline. */
export function siteIn(title: string, headline: string): string | null {
  const parts = partsOf(title);
  const [first, last] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return null;
  const site = agree(last!, headline) ? first! : last!;
  return !agree(site, headline) && !isOfHeadline(site, headline) && site.split(/\s+/).length <= 5
    ? site
    : null;
}

/**
 * The headline of a page. `bodyAt`, `proseAt`: the nodes where the body and its first prose begin. Null where there is none.
 */
export function findHeadline(
  page: Page,
  { titles: told, sites, isSure }: Titles,
  bodyAt: number,
  proseAt: number,
): Headline | null {
  const shown = headings(page);
  const h1s = shown.filter(({ tag }) => tag === 'h1');
  const agreeing = (list: Shown[], least: number): Shown | null => {
    for (const title of told) {
      const ranked = list
        .map((one) => ({ one, rank: likeness(one.text, title) }))
        .filter(({ rank }) => rank >= least);
      const best = Math.max(...ranked.map(({ rank }) => rank));
      const same = ranked.filter(({ rank }) => rank === best).map(({ one }) => one);
      // Of several the one nearest before the body: a banner at the top may say it too.
      const found = same.findLast(({ node }) => node <= bodyAt) ?? same[0];
      if (found) return found;
    }
    return null;
  };
  const lower = shown.filter(({ tag }) => tag !== 'h1');
  const seen = agreeing(h1s, 1) ?? agreeing(lower, 2);
  if (seen) return { text: withoutSite(seen.text, sites), from: 'metadata', node: seen.node };
  const names = [...sites, ...told.flatMap((title) => partsOf(title).slice(1).slice(-1))].map(bare);
  const isSite = (text: string) => names.includes(bare(text));
  const near = h1s.filter(({ text, isApart }) => !isSite(text) && !isApart);
  const other = near.findLast(({ node }) => node <= bodyAt) ?? near[0];
  // What is said to machines and shown nowhere is of another page, or of all pages.
  if (other && other.text.split(/\s+/).length + (/[^\u0000-\u024f]/.test(other.text) ? 2 : 0) >= 3) {
    return { text: other.text, from: 'header', node: other.node };
  }
  const alike = agreeing(lower, 1);
  if (alike) return { text: withoutSite(alike.text, sites), from: 'metadata', node: alike.node };
  const line = lineThatAgrees(page, told);
  if (line) return { text: line.text, from: 'metadata', node: line.node };
  if (other && told.length === 0) return { text: other.text, from: 'header', node: other.node };
  // Pages of some sites all have the site's name for a title.
  const above = isSure
    ? undefined
    : shown.findLast(
        ({ node, text, isApart }) => !isApart && node < proseAt && text.split(/\s+/).length >= 3,
      );
  if (above) return { text: above.text, from: 'header', node: above.node };
  const over = isSure ? null : lineOverByline(page, proseAt);
  if (over) return { text: over.text, from: 'header', node: over.at };
  return told[0] === undefined ? null : { text: told[0], from: 'metadata', node: null };
}

/** How sure it is that what is shown is the title that is said: its whole, its first part, some of it; 0: not at all, or its last part, which is the site. */
function likeness(shown: string, title: string): 0 | 1 | 2 | 3 {
  const parts = partsOf(title).map(bare);
  const own = bare(shown);
  if (own === bare(title)) return 3;
  if (own === parts[0] && own !== '') return 2;
  if (!agree(shown, title)) return 0;
  return parts.length > 1 && own === parts.at(-1) ? 0 : 1;
}

interface Shown {
  readonly tag: string;
  readonly text: string;
  readonly node: number;
  readonly isApart: boolean;
}

function headings({ nodes, held, blocks, apart }: Page): Shown[] {
  const shown: Shown[] = [];
  let next = 0;
  nodes.forEach(({ tag, attrs }, node) => {
    const isHeading = /^h[1-6]$/.test(tag) || /\bheadline\b/i.test(attrs.get('itemprop') ?? '');
    if (!isHeading || held.gone[node] || tag === 'meta') return;
    const text = lineOf(nodes, node, LONGEST + 1);
    if (text === '' || text.length > LONGEST) return;
    while (next < blocks.length && blocks[next]!.at < node) next++;
    shown.push({
      tag: attrs.has('itemprop') && !/^h/.test(tag) ? 'h1' : tag,
      text,
      node,
      isApart: apart[next] === 1,
    });
  });
  return shown;
}

/** A page without headings whose title is not shown has its headline over the line of date and author, close above its prose. */
function lineOverByline({ blocks, apart }: Page, proseAt: number): Block | null {
  const first = blocks.findIndex(({ at }) => at >= proseAt);
  for (let at = first - 1; at > 0 && at >= first - NEAR; at--) {
    const meta = readMeta(blocks[at]!.text);
    const block = blocks[at - 1]!;
    if (meta === null || (meta.date === null && meta.author === null)) continue;
    const isTitle = apart[at - 1] === 0 && block.words >= 3 && looksLikeTitle(block.text, 1);
    return isTitle && linkShare(block) < 1 && readMeta(block.text) === null ? block : null;
  }
  return null;
}

/** Pages of old have their headline in large letters, not in a heading. */
function lineThatAgrees(
  { blocks, nodes }: Page,
  told: readonly string[],
): { text: string; node: number } | null {
  // The title itself, or what is left of it without the name of the site.
  for (const title of told.flatMap((one) => [one, ...partsOf(one)])) {
    const own = bare(title);
    const isLong = own.split(' ').length >= 3 || /\p{Lo}{5}/u.test(own);
    const block =
      isLong &&
      blocks.find((one) => one.text.length <= LONGEST && bare(one.text) === own && linkShare(one) < 1);
    if (!block) continue;
    let node = block.at;
    while (isInline(nodes[nodes[node]!.parent]!.tag)) node = nodes[node]!.parent;
    return { text: block.text, node };
  }
  return null;
}
