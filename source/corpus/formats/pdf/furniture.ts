import { linesOf } from './lines.ts';
import type { Page } from './page.ts';
import type { Cell } from './rows.ts';

/** A page's cells with those taken out that are no part of its text. */
export interface Cleared {
  readonly cells: readonly Cell[];
  /** Running heads, page numbers: the lines above the text, and those below. */
  readonly heads: readonly string[];
  readonly feet: readonly string[];
}

/** How many lines from the top and from the bottom are looked at. */
const LINES = 3;
/** Only in these outer parts of a page, of its height. */
const ZONE = 0.17;
/** The same height is so many points more or less. */
const SAME_HEIGHT = 5;
/** So often a line comes again at its height, or on every page of a short file. */
const OFTEN = 3;

const PAGE_NUMBER =
  /^[^\p{L}\p{N}]*(?:(?:page|seite|p\.|s\.|pág\.?|página|стр\.|صفحة)\s*)?(?:\p{Nd}{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/|von|de|из|من)\s*\p{Nd}{1,4})?[^\p{L}\p{N}]*$/iu;
/** What browsers print over a page, first of all when that was, and under it: its address. */
const PRINTED_AT = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}[:.]\d{2}\b/;
const ADDRESS = /^(?:https?|file):\/\/\S+(?:\s+\d{1,4}\/\d{1,4})?$/i;

interface Edge {
  readonly where: 'head' | 'foot';
  /** Counted inwards, from 1. */
  readonly line: number;
  readonly cell: Cell;
  readonly key: string;
  readonly page: number;
  readonly isAlone: boolean;
}

/** Takes running heads, feet and page numbers out of the pages: lines that come again at the same height, figures apart. */
export function cleared(
  pages: readonly { readonly page: Page; readonly cells: readonly Cell[] }[],
): Cleared[] {
  const edges = pages.map(({ page, cells }, i) => edgesOf(page, cells, i));
  const byKey = new Map<string, Edge[]>();
  for (const edge of edges.flat()) {
    const same = byKey.get(edge.key);
    if (same === undefined) byKey.set(edge.key, [edge]);
    else same.push(edge);
  }
  const taken = new Set<Cell>();
  const enough = Math.min(OFTEN, Math.max(2, pages.length));
  for (const same of byKey.values()) takeRepeated(same, enough, taken);
  for (const ofPage of edges) {
    takeBeside(ofPage, taken);
    takePrinted(ofPage, taken);
    for (const { cell, isAlone } of ofPage) if (isAlone && PAGE_NUMBER.test(cell.text)) taken.add(cell);
  }
  return pages.map(({ page, cells }, i) => {
    giveBackNumbers(cells, taken);
    for (const edge of ['head', 'foot'] as const)
      giveBackInner(
        edges[i]!.filter(({ where }) => where === edge),
        taken,
      );
    const isHead = ({ y }: Cell): boolean => y < page.height / 2;
    const out = cells.filter((cell) => taken.has(cell));
    const kept = cells.filter((cell) => !taken.has(cell));
    const texts = (of: (cell: Cell) => boolean): string[] => linesOf(out.filter(of)).map(({ text }) => text);
    return { cells: kept, heads: texts(isHead), feet: texts((cell) => !isHead(cell)) };
  });
}

/** What stands on one line with a running head is of it: the chapter, the date. */
function takeBeside(edges: readonly Edge[], taken: Set<Cell>): void {
  const lines = new Set<string>();
  for (const { cell, where, line } of edges) {
    if (taken.has(cell) && /\p{L}/u.test(cell.text)) lines.add(where + line);
  }
  for (const { cell, where, line } of edges) if (lines.has(where + line)) taken.add(cell);
}

function takePrinted(edges: readonly Edge[], taken: Set<Cell>): void {
  const outermost = edges.filter(({ line }) => line === 1);
  const heads = outermost.filter(({ where }) => where === 'head').map(({ cell }) => cell);
  const feet = outermost.filter(({ where }) => where === 'foot').map(({ cell }) => cell);
  if (heads.some(({ text }) => PRINTED_AT.test(text))) for (const cell of heads) taken.add(cell);
  const isUnder = feet.every(({ text }) => ADDRESS.test(text) || PAGE_NUMBER.test(text));
  if (isUnder && feet.some(({ text }) => ADDRESS.test(text))) for (const cell of feet) taken.add(cell);
}

/** A number beside text is that text's: of a section, of a line, and no page's. */
function giveBackNumbers(cells: readonly Cell[], taken: Set<Cell>): void {
  const numbers = cells.filter((cell) => taken.has(cell) && !/\p{L}/u.test(cell.text)).slice(0, MOST_NUMBERS);
  for (const number of numbers) {
    if (cells.some((cell) => !taken.has(cell) && isOnLine(cell, number))) taken.delete(number);
  }
}

/** Behind the outermost line of a page's own text nothing is furniture, however often it comes again. */
function giveBackInner(edges: readonly Edge[], taken: Set<Cell>): void {
  for (let line = 1; line <= LINES; line++) {
    if (edges.some((edge) => edge.line === line && taken.has(edge.cell))) continue;
    for (const edge of edges) if (edge.line > line) taken.delete(edge.cell);
    return;
  }
}

/** No page has more of them; each is compared with all that stands on it. */
const MOST_NUMBERS = 8;

/** Those that stand at the height of enough others, on different pages. */
function takeRepeated(same: readonly Edge[], enough: number, taken: Set<Cell>): void {
  if (same.length < enough) return;
  const sorted = [...same].sort((a, b) => a.cell.y - b.cell.y);
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && sorted[to]!.cell.y - sorted[to - 1]!.cell.y <= SAME_HEIGHT) to++;
    const level = sorted.slice(from, to);
    if (new Set(level.map(({ page }) => page)).size >= enough) for (const { cell } of level) taken.add(cell);
    from = to;
  }
}

/** The outermost cells of a page. */
function edgesOf({ height }: Page, cells: readonly Cell[], page: number): Edge[] {
  const sorted = [...cells].sort((a, b) => a.y - b.y);
  return [...outer(sorted, height, page, 'head'), ...outer(sorted.reverse(), height, page, 'foot')];
}

function outer(inward: readonly Cell[], height: number, page: number, where: 'head' | 'foot'): Edge[] {
  const edges: Edge[] = [];
  let line = 0;
  let y: number | null = null;
  for (const [i, cell] of inward.entries()) {
    const inZone = where === 'head' ? cell.y <= ZONE * height : cell.y >= (1 - ZONE) * height;
    if (!inZone) break;
    if (y === null || Math.abs(cell.y - y) > cell.size / 2) line++;
    y = cell.y;
    if (line > LINES) break;
    const isAlone =
      line === 1 &&
      !isOnLine(inward[i - 1], cell) &&
      !isOnLine(inward[i + 1], cell) &&
      (inward[i + 1] === undefined || Math.abs(inward[i + 1]!.y - cell.y) > 1.5 * cell.size);
    edges.push({ cell, where, line, page, isAlone, key: `${where} ${keyOf(cell.text)}` });
  }
  return edges;
}

const isOnLine = (other: Cell | undefined, cell: Cell): boolean =>
  other !== undefined && Math.abs(other.y - cell.y) <= cell.size / 2;

/** Pages count up in figures or in Roman ones. */
const keyOf = (text: string): string =>
  /^[^\p{L}]*[ivxlc]{1,7}[^\p{L}]*$/iu.test(text)
    ? '#'
    : text
        .toLowerCase()
        .replace(/\p{Nd}+/gu, '#')
        .replace(/\s+/g, ' ');
