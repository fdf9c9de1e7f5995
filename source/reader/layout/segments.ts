/** What an article is laid out in: its blocks, with neighbouring blocks of furniture folded into one row. */
import type { Article, Block, BlockKind } from '../../corpus/article.ts';

export interface Segment {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** How many lines are folded away; 0 when it is shown in full. */
  readonly folded: number;
  /** Whether a blank row follows. */
  readonly gap: boolean;
}

const NOTHING_UNFOLDED: readonly number[] = [];
const known = new WeakMap<Article, Map<readonly number[], readonly Segment[]>>();

/**
 * The segments of an article, in file order. A group of furniture is folded unless its start is in `unfolded`, or
 * there is nothing else to read.
 */
export function segmentsOf(article: Article, unfolded: readonly number[]): readonly Segment[] {
  const key = unfolded.length === 0 ? NOTHING_UNFOLDED : unfolded;
  const made = known.get(article) ?? new Map<readonly number[], readonly Segment[]>();
  known.set(article, made);
  const found = made.get(key);
  if (found) return found;
  made.clear();
  const segments = makeSegments(article, unfolded);
  made.set(key, segments);
  return segments;
}

function makeSegments(article: Article, unfolded: readonly number[]): Segment[] {
  const blocks = article.blocks.filter((block) => block.end > block.start);
  const onlyFurniture = blocks.every((block) => block.kind === 'furniture');
  const segments: Segment[] = [];
  for (let index = 0; index < blocks.length; ) {
    const past = groupEnd(index, blocks);
    const { kind, start } = blocks[index];
    const { end } = blocks[past - 1];
    const group = blocks.slice(index, past);
    const lines = kind === 'furniture' ? countLines(article.text, group) : 0;
    // A short line takes no more room than the words that would stand for it.
    const short = lines === 1 && end - start <= SHORT_LINE;
    if (kind !== 'furniture' || onlyFurniture || short || unfolded.includes(start)) {
      for (const block of group) segments.push(segment(block.kind, block.start, block.end, 0));
    } else {
      segments.push(segment(kind, start, end, lines));
    }
    index = past;
  }
  return segments.map((one, index) => ({ ...one, gap: hasGap(one, segments[index + 1]) }));
}

/** A single line of furniture up to this long is not folded: UTF-16 units. */
const SHORT_LINE = 30;

/**
 * The lines over an article (title, source, date, author) stand together, so does furniture, and so do a caption and the
 * credit of its picture; elsewhere a blank row parts two blocks.
 */
function hasGap(one: Segment, next: Segment | undefined): boolean {
  if (next === undefined || next.start === one.end) return false;
  if (one.kind === 'furniture' && next.kind === 'furniture') return false;
  if (one.kind === 'caption' && next.kind === 'byline') return false;
  return !(isHead(one) && isHead(next) && (one.kind === 'byline' || next.kind === 'byline'));
}

function isHead({ kind }: Segment): boolean {
  return kind === 'title' || kind === 'byline';
}

/** The index behind the group of furniture that starts at `index`; behind the block itself when it is not furniture. */
function groupEnd(index: number, blocks: readonly Block[]): number {
  let past = index + 1;
  if (blocks[index].kind !== 'furniture') return past;
  while (past < blocks.length && blocks[past].kind === 'furniture') past++;
  return past;
}

function segment(kind: BlockKind, start: number, end: number, folded: number): Segment {
  return { kind, start, end, folded, gap: false };
}

function countLines(text: string, blocks: readonly Block[]): number {
  let lines = 0;
  for (const { start, end } of blocks) lines += text.slice(start, end).trim().split('\n').length;
  return lines;
}

const groups = new WeakMap<Article, readonly number[]>();

/** The starts of all groups of furniture of an article: with these unfolded, all of it is shown. */
export function allGroups(article: Article): readonly number[] {
  let starts = groups.get(article);
  if (starts === undefined) {
    starts = article.blocks.filter(({ kind }) => kind === 'furniture').map(({ start }) => start);
    groups.set(article, starts);
  }
  return starts;
}

/** The start of the folded group of furniture that hides an offset; null when it is in sight. */
export function hidingGroup(article: Article, unfolded: readonly number[], offset: number): number | null {
  const hiding = segmentsOf(article, unfolded).find(
    (one) => one.folded > 0 && one.start <= offset && offset < one.end,
  );
  return hiding?.start ?? null;
}
