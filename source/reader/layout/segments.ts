/** What an article is laid out in: its blocks, with neighbouring blocks of furniture folded into one row. */
import type { Article, Block, BlockKind } from '../../corpus/article.ts';

export interface Segment {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** How many lines are folded away; 0 when it is shown in full. */
  readonly folded: number;
  /** Whether a blank row follows: something stands between it and the next one. */
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
    const shown = kind !== 'furniture' || onlyFurniture || unfolded.includes(start);
    if (shown) {
      for (const block of blocks.slice(index, past))
        segments.push(segment(block.kind, block.start, block.end, 0));
    } else {
      const end = blocks[past - 1].end;
      segments.push(segment(kind, start, end, countLines(article.text, blocks.slice(index, past))));
    }
    index = past;
  }
  return segments.map((one, index) => ({ ...one, gap: (segments[index + 1]?.start ?? one.end) > one.end }));
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

/** The start of the folded group of furniture that hides an offset; null when it is in sight. */
export function hidingGroup(article: Article, unfolded: readonly number[], offset: number): number | null {
  const hiding = segmentsOf(article, unfolded).find(
    (one) => one.folded > 0 && one.start <= offset && offset < one.end,
  );
  return hiding?.start ?? null;
}
