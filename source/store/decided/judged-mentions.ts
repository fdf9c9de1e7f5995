import type { Judgement, LineEffects, Verdict } from '../../actors/decisions/judgement.ts';
import type { Block, BlockKind } from '../../corpus/article.ts';
import type { Stretch } from './surface-places.ts';

/** A mention with the verdict on it. Offsets are UTF-16 units in the article's text. */
export interface Judged extends Stretch {
  readonly block: BlockKind;
  readonly surface: string;
  readonly verdict: Verdict;
}

/** A place where a surface stands that was added to an actor. */
export interface Hit extends Stretch {
  readonly group: number;
}

/** What was decided of the mentions of one article, by where these start. */
export type LinesHere = ReadonlyMap<number, LineEffects>;

/**
 * The mentions of one article as decided, by where they start. In: those the engine found, by where they start; the places of
 * added surfaces, in any order. A place that was added goes where nobody is named, and over what lies within it; where the
 * engine has a mention of just that stretch its own verdict goes.
 */
export function judgedMentions(
  text: string,
  blocks: readonly Block[],
  found: readonly Judged[],
  hits: readonly Hit[],
  lines: LinesHere,
  judgement: Judgement,
): Judged[] {
  const judge = (one: Judged): Judged[] => {
    const verdict = judgement.of(one.surface, one.verdict, lines.get(one.start));
    if (verdict === null) return [];
    return [verdict === one.verdict ? one : { ...one, verdict }];
  };
  const judged = found.flatMap(judge);
  const added = fitting(hits, judged, blocks).flatMap(({ start, end, group, block }) =>
    judge({
      ...{ start, end, block, surface: text.slice(start, end) },
      verdict: { actor: group, candidates: [], rules: ['decision'], sure: true },
    }),
  );
  if (added.length === 0) return judged;
  const kept = judged.filter((one) => !added.some((hit) => overlap(hit, one)));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** The places that are taken beside the mentions there are, of the longest first, each in one block. */
export function fitting(
  hits: readonly Hit[],
  judged: readonly Stretch[],
  blocks: readonly Block[],
): (Hit & { readonly block: BlockKind })[] {
  const taken: (Hit & { readonly block: BlockKind })[] = [];
  const longestFirst = [...hits].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const hit of longestFirst) {
    const block = blocks.find(({ start, end }) => start <= hit.start && hit.end <= end);
    if (block === undefined || taken.some((one) => overlap(one, hit))) continue;
    const isFree = judged.every((one) => !overlap(one, hit) || isWithin(one, hit));
    if (isFree) taken.push({ ...hit, block: block.kind });
  }
  return taken;
}

const overlap = (one: Stretch, other: Stretch): boolean => one.start < other.end && other.start < one.end;

/** Whether a stretch lies in another that is longer. */
const isWithin = (one: Stretch, other: Stretch): boolean =>
  other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;
