import { agree } from './headline.ts';
import { MARK } from './marks.ts';
import { blocksIn, type Page, proseIn } from './page.ts';
import { textOf } from './tree.ts';

/** Where the text of an article lies. */
export interface Body {
  /** Ranges of blocks, from and to (exclusive), in their order. */
  readonly ranges: readonly (readonly [number, number])[];
  /** How it was found: by what the markup says, or by where the prose is. */
  readonly by: 'markup' | 'density';
}

/** A part is the body when it holds this share of the page's prose; less means that the markup says it of something else. */
const MOST = 0.5;
/** Of several parts one inside the other, the innermost that still holds this share of what the outermost holds. */
const NEARLY_ALL = 0.85;
/** Going down to where the prose is: as long as one part holds this share of it. */
const GO_DOWN = 0.65;
/** What lies around several parts holds no more than so many times their prose. */
const LITTLE_ELSE = 1.5;
/** A lone article among others: this many words make one. */
const ARTICLE_WORDS = 60;

/** Where the body of an article is; null where the page has no prose. `titles`: what is said of its title. */
export function findBody(page: Page, titles: readonly string[]): Body | null {
  const total = page.prose[page.blocks.length]!;
  if (total === 0) return null;
  for (const group of groups(page)) {
    const parts = chosen(page, ofArticle(page, group, titles), total);
    if (parts !== null) return { ranges: parts.map((part) => blocksIn(page, part)), by: 'markup' };
  }
  return { ranges: [blocksIn(page, densest(page, total))], by: 'density' };
}

/** Elements that may be the body, the surest kind first. */
function groups({ nodes, marks, held, apart, blocks }: Page): number[][] {
  const found: number[][] = [[], [], [], []];
  for (let i = 1; i < nodes.length; i++) {
    if (held.gone[i]) continue;
    const { tag, attrs } = nodes[i]!;
    if (tag === '') continue;
    if (/\barticleBody\b/.test(attrs.get('itemprop') ?? attrs.get('property') ?? '')) found[0]!.push(i);
    else if (marks[i]! & MARK.body && tag !== 'body' && tag !== 'html') found[1]!.push(i);
    if (tag === 'article' || attrs.get('role') === 'article') found[2]!.push(i);
    if (tag === 'main' || attrs.get('role') === 'main') found[3]!.push(i);
  }
  const isThere = (node: number) => {
    const [from, to] = blocksIn({ nodes, blocks }, node);
    for (let k = from; k < to; k++) if (apart[k] === 0) return true;
    return false;
  };
  return found.map((group) => group.filter(isThere));
}

/** Of several articles on one page, each under its own headline, those in the one whose headline is said to be the page's. */
function ofArticle(
  { nodes, held }: Page,
  group: readonly number[],
  titles: readonly string[],
): readonly number[] {
  const headed: number[] = [];
  let own: number | undefined;
  let end = 0;
  for (const node of group) {
    if (node < end) continue;
    end = nodes[node]!.end;
    let h1 = node;
    while (h1 < end && (nodes[h1]!.tag !== 'h1' || held.gone[h1])) h1++;
    if (h1 === end) continue;
    headed.push(node);
    if (own === undefined && titles.some((title) => agree(textOf(nodes, h1, 300), title))) own = node;
  }
  if (headed.length < 2) return group;
  if (own === undefined) return group;
  const [from, to] = [own, nodes[own]!.end];
  return group.filter((node) => node >= from && node < to);
}

/** The element around parts that lie side by side, if it holds little else: then what stands between them is the article's too. */
function around(page: Page, parts: readonly number[], held: number): number | null {
  const { parent } = page.nodes[parts[0]!]!;
  const isSame = parts.every((part) => page.nodes[part]!.parent === parent);
  return isSame && proseIn(page, parent) <= held * LITTLE_ELSE ? parent : null;
}

/** Those of a group that are the body, in their order and none inside another; null where they hold too little. */
function chosen(page: Page, group: readonly number[], total: number): number[] | null {
  const { nodes } = page;
  const outer: number[] = [];
  for (const node of group) if (outer.length === 0 || node >= nodes[outer.at(-1)!]!.end) outer.push(node);
  const held = outer.reduce((sum, node) => sum + proseIn(page, node), 0);
  const largest = group.reduce(
    (best, node) => (proseIn(page, node) > proseIn(page, best) ? node : best),
    group[0]!,
  );
  if (group.length === 0) return null;
  const most = proseIn(page, largest);
  // One article among teasers of others that are marked as articles too.
  if (held < total * MOST && !(most >= ARTICLE_WORDS && most * 3 >= total)) return null;
  if (most >= held * NEARLY_ALL || (most >= ARTICLE_WORDS && isLone(page, outer, most))) {
    const inner = group.findLast(
      (node) => node >= largest && node < nodes[largest]!.end && proseIn(page, node) >= most * NEARLY_ALL,
    );
    return [inner ?? largest];
  }
  const parent = outer.length > 1 ? around(page, outer, held) : null;
  return parent === null ? outer : [parent];
}

/** One part that is much longer than each of the others: they are teasers, not posts of a live report. */
function isLone(page: Page, outer: readonly number[], most: number): boolean {
  return outer.every((node) => {
    const prose = proseIn(page, node);
    return prose === most || prose * 4 <= most;
  });
}

/** The innermost element that holds most of the prose that the one around it holds. */
function densest(page: Page, total: number): number {
  const { nodes } = page;
  let at = 0;
  let prose = total;
  for (let i = 1; i < nodes.length; i++) {
    if (i >= nodes[at]!.end) break;
    if (nodes[i]!.tag === '' || nodes[i]!.parent !== at) continue;
    const own = proseIn(page, i);
    if (own >= prose * GO_DOWN && isContainer(nodes[i]!.tag)) {
      at = i;
      prose = own;
    } else i = nodes[i]!.end - 1;
  }
  return at;
}

const isContainer = (tag: string): boolean =>
  !/^(?:p|h[1-6]|li|blockquote|span|font|b|strong|em|i|a|dd|dt|pre)$/.test(tag);
