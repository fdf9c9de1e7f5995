import { marksAround } from './around.ts';
import { namesInLine } from './authors.ts';
import type { Block } from './blocks.ts';
import { MARK } from './marks.ts';
import { metaValues, type Said } from './meta-tags.ts';
import type { Page } from './page.ts';
import { textOf } from './tree.ts';

/* Where the names of those who wrote an article stand in its page. */

/** A name lies within so many nodes of its author's, and so many are read. */
const WITHIN = 200;
const MOST = 40;

export const isWeb = (url: string): boolean => /^https?:\/\/[^\s/]+/i.test(url);

/** All the values of the first name that has any that are names: the others repeat them, or hold an address. */
export function metaAuthors(said: Said): string[] {
  const values = metaValues(said, 'author').filter((value) => !isWeb(value));
  const first = values[0];
  if (first === undefined) return [];
  const own = [...said.metas.values()].find((list) => list.includes(first));
  return own ? own.filter((value) => !isWeb(value)) : [first];
}

/** The first names that a reader sees in lines of authors; several lines one behind the other are one list. */
export function seenAuthors(page: Page, blocks: readonly Block[], outlets: readonly string[]): string[] {
  const names: string[] = [];
  for (const block of blocks) {
    const isMarked = (marksAround(page, block) & MARK.author) !== 0;
    const own = block.lines.flatMap((line) => namesInLine(line, isMarked, outlets));
    if (own.length === 0 && names.length > 0) break;
    if (names.length > 0 && !isMarked) break;
    names.push(...own.filter((name) => !names.includes(name)));
  }
  return names;
}

/** The names in elements with the property `author` that hold a `name` (HTML Standard, microdata). */
export function itemAuthors({ nodes, held }: Page): string[] {
  const names: string[] = [];
  nodes.forEach(({ attrs, end }, i) => {
    if (!/\bauthor\b/.test(attrs.get('itemprop') ?? '') || held.gone[i]) return;
    for (let k = i + 1; k < Math.min(end, i + WITHIN) && names.length < MOST; k++) {
      if (attrsName(nodes[k]!.attrs)) names.push(nodes[k]!.attrs.get('content') ?? textOf(nodes, k, 200));
    }
  });
  return names;
}

const attrsName = (attrs: ReadonlyMap<string, string>): boolean =>
  /\bname\b/.test(attrs.get('itemprop') ?? '');
