import { readMeta } from '../../structure/byline.ts';
import { isCaption } from '../../structure/captions.ts';
import { looksLikeOutlet } from '../../structure/outlets.ts';
import { endsSentence } from '../../structure/sentences.ts';
import type { Piece } from '../pieces.ts';
import { commonSize, mostUsed, stretchesOf } from './columns.ts';
import { type Cleared, cleared } from './furniture.ts';
import { linesOf } from './lines.ts';
import type { Aside, Page } from './page.ts';
import { firstWord, type Paragraph, paragraphsOf } from './paragraphs.ts';
import { cellsOf } from './rows.ts';
import { isParted, joined, KnownWords } from './words.ts';

/** What the pages of a file say. */
export interface Layout {
  readonly pieces: readonly Piece[];
  /** The headline: the largest text on the first page; null where none is larger than the rest. */
  readonly headline: string | null;
  /** What stands on the first page, in reading order. */
  readonly opening: readonly string[];
  /** What stands over and under the text of the first page. */
  readonly edges: readonly string[];
}

/** What a paragraph is taken for before it is joined with others. */
type Kind = 'title' | 'heading' | 'text' | 'caption' | 'note' | 'furniture';

/** What is read one behind the other; the rest stands beside it. */
const FLOW: ReadonlySet<Kind> = new Set(['title', 'heading', 'text']);

interface Part {
  readonly kind: Kind;
  readonly lines: readonly string[];
  readonly paragraph: Paragraph | null;
  readonly page: number;
  /** The first of its column, captions and notes apart, and the last. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Larger than the text by so much: a headline, a heading. Smaller by so much: a caption, a footnote. */
const TITLE = 1.15;
const HEADING = 1.12;
const SMALL = 0.93;
/** A short line in another font, hardly smaller than the text, may be a heading. */
const TINY = 0.85;
const SHORT = 80;
/** In UTF-16 units. */
const LONGEST_TITLE = 300;
const LONGEST_HEADING = 200;
const LONGEST_CAPTION = 600;
const FOOTNOTE = /^(?:[⁰¹²³⁴-⁹]+|[*†‡§]+|\p{Nd}{1,3}\s)\s*\S/u;

/** Pages to what they say, in reading order: columns one behind the other, paragraphs whole, what is no part of the text told apart. */
export function laidOut(pages: readonly Page[]): Layout {
  const clearedPages = cleared(pages.map((page) => ({ page, cells: cellsOf(page) })));
  const all = clearedPages.flatMap(({ cells }) => cells);
  const common = commonSize(all);
  const commonly = mostUsed(all.map(({ font, text }) => [font, text.length])) ?? '';
  const parts = pages.flatMap((page, i) => partsOf(page, clearedPages[i]!, common, commonly));
  const known = new KnownWords();
  for (const { lines } of parts) known.learn(lines);
  const first = parts.filter(({ page }) => page === pages[0]?.number);
  const title = titleAmong(first, common, known);
  const pieces = flowing(
    parts.map((part) => (title.has(part) ? { ...part, kind: 'title' as const } : part)),
    known,
  );
  const said = (part: Part): string => joined(part.lines, known);
  const headline = [...title].map(said).join(' ');
  return {
    pieces,
    headline: headline === '' ? null : headline,
    opening: first.filter(({ kind }) => kind !== 'furniture').map(said),
    edges: first.filter(({ kind }) => kind === 'furniture').map(said),
  };
}

/** What stands sideways, as one line. */
const lineOf = ({ runs, isAslant }: Aside): string =>
  (isAslant ? runs : linesOf(cellsOf({ runs }))).map(({ text }) => text).join(' ');

function partsOf(page: Page, { cells, heads, feet }: Cleared, common: number, commonly: string): Part[] {
  const aside = (text: string): Part => ({
    ...{ kind: 'furniture', lines: [text], paragraph: null, page: page.number, opens: false, closes: false },
  });
  const parts = heads.map(aside);
  for (const stretch of stretchesOf(cells)) {
    const paragraphs = paragraphsOf(linesOf(stretch), common);
    const kinds = paragraphs.map((paragraph) => kindOf(paragraph, page, common, commonly));
    const opening = kinds.findIndex((kind) => FLOW.has(kind));
    const closing = kinds.findLastIndex((kind) => FLOW.has(kind));
    paragraphs.forEach((paragraph, i) => {
      const isRow = paragraph.lines.length === 1;
      const lines = paragraph.lines.map(({ text }) => (isRow ? text : text.replace(/ {2,}/g, ' ')));
      const ends = { opens: i === opening, closes: i === closing };
      parts.push({ kind: kinds[i]!, lines, paragraph, page: page.number, ...ends });
    });
  }
  return [...parts, ...feet.map(aside), ...page.aside.map((text) => aside(lineOf(text)))];
}

function kindOf({ lines, size, font }: Paragraph, { height }: Page, common: number, commonly: string): Kind {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (size >= HEADING * common && length <= LONGEST_HEADING) return 'heading';
  if (size > SMALL * common) return 'text';
  const { text, y } = lines[0]!;
  if (FOOTNOTE.test(text) && y > height / 2) return 'note';
  if (length > LONGEST_CAPTION || readMeta(text) !== null) return 'text';
  if (size > TINY * common && length <= SHORT && !endsSentence(text) && font !== commonly) return 'text';
  return 'caption';
}

/** The largest text of the first page, which may come in several paragraphs of one size; an outlet's name is none. */
function titleAmong(parts: readonly Part[], common: number, known: KnownWords): ReadonlySet<Part> {
  const all = parts.filter(({ kind, paragraph, lines }) => {
    if (paragraph === null || kind === 'note' || paragraph.size < TITLE * common) return false;
    const text = joined(lines, known);
    return text.length <= LONGEST_TITLE && /\p{L}.*\p{L}/u.test(text) && readMeta(text) === null;
  });
  // A paper's name is larger than its headlines.
  const large = all.filter(({ lines }) => all.length === 1 || !looksLikeOutlet(joined(lines, known)));
  const among = new Set(large);
  const largest = large.reduce((size, { paragraph }) => Math.max(size, paragraph!.size), 0);
  const from = large.findIndex(({ paragraph }) => paragraph!.size >= 0.98 * largest);
  const title = new Set<Part>();
  for (let at = parts.indexOf(large[from]!); from >= 0 && at < parts.length; at++) {
    const part = parts[at]!;
    if (!among.has(part) || part.paragraph!.size < 0.98 * largest) break;
    title.add(part);
  }
  return title;
}

/** The parts as pieces; a paragraph that goes on in the next column or on the next page is one piece, and what stands in between comes behind it. */
function flowing(parts: readonly Part[], known: KnownWords): Piece[] {
  const pieces: Piece[] = [];
  let open: { lines: string[]; last: Part } | null = null;
  let between: Part[] = [];
  const close = (): void => {
    if (open !== null) pieces.push({ kind: null, text: joined(open.lines, known) });
    for (const part of between) pieces.push(pieceOf(part, known));
    open = null;
    between = [];
  };
  for (const part of parts) {
    if (part.kind === 'text') {
      if (open !== null && goesOn(open.last, part)) {
        open.lines.push(...part.lines);
        open.last = part;
        continue;
      }
      close();
      open = { lines: [...part.lines], last: part };
    } else if (part.kind === 'heading' || part.kind === 'title') {
      close();
      between.push(part);
      close();
    } else between.push(part);
  }
  close();
  return pieces;
}

/** Whether a paragraph goes on in another: it breaks off at the end of its column, and the next opens one as no paragraph does. */
function goesOn(last: Part, next: Part): boolean {
  const [before, after] = [last.paragraph!, next.paragraph!];
  const end = last.lines.at(-1)!;
  const start = next.lines[0]!;
  if (!last.closes || !next.opens || Math.abs(before.size - after.size) > 0.06 * after.size) return false;
  if (isParted(end)) return true;
  // A line that has no room for the next word may end a sentence and no paragraph.
  const isFull = before.room < firstWord(after.lines[0]!) + 0.3 * after.size;
  if (endsSentence(end)) return isFull && !after.isIndented && before.lines.length > 1;
  if (before.room > 3 * before.size) return false;
  return /^[^\p{L}\p{N}]{0,2}\p{Ll}/u.test(start) || (!after.isIndented && before.lines.length > 1);
}

function pieceOf({ kind, lines }: Part, known: KnownWords): Piece {
  const text = joined(lines, known);
  if (kind === 'title' || kind === 'heading' || kind === 'caption' || kind === 'furniture')
    return { kind, text };
  return { kind: kind === 'note' && !isCaption(text) ? 'paragraph' : null, text };
}
