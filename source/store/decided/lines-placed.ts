import type { LineEffects } from '../../actors/decisions/judgement.ts';
import type { LineRuled } from '../../actors/decisions/resolved.ts';
import type { Line } from '../../actors/decisions/ruling.ts';
import { findAnchor } from '../../text/line-anchor.ts';
import type { LinesHere } from './judged-mentions.ts';

/** An article with a line that was decided of. */
export interface LineHolder {
  /** A number of the view's own. */
  readonly article: number;
  readonly id: string;
  readonly text: string;
}

/** Where a line stands; `isMoved`: in another article than that of its id, which was edited. */
export interface LinePlace {
  readonly article: number;
  readonly start: number;
  readonly isMoved: boolean;
}

/** Decisions on single lines, where they stand in the articles of a view. */
export interface LinesPlaced {
  readonly byArticle: ReadonlyMap<number, LinesHere>;
  /** Those whose article was edited, and whose line was found in it again. */
  readonly moved: readonly LineRuled[];
  /** Those whose article is not there, or does not hold the line any more. */
  readonly lost: readonly LineRuled[];
}

/** Puts decisions on lines where these stand: `placeOf` tells where a line does. */
export function placeLines(
  lines: readonly LineRuled[],
  placeOf: (line: Line) => LinePlace | null,
): LinesPlaced {
  const byArticle = new Map<number, Map<number, Map<number, LineRuled['effect']>>>();
  const [moved, lost]: [LineRuled[], LineRuled[]] = [[], []];
  for (const ruled of lines) {
    const found = placeOf(ruled.line);
    if (found === null) {
      lost.push(ruled);
      continue;
    }
    if (found.isMoved) moved.push(ruled);
    const here = byArticle.get(found.article) ?? new Map();
    byArticle.set(found.article, here);
    const effects: Map<number, LineRuled['effect']> = here.get(found.start) ?? new Map();
    here.set(found.start, effects);
    // By time: of two decisions the later holds.
    effects.set(ruled.group, ruled.effect);
  }
  return { byArticle: byArticle as ReadonlyMap<number, ReadonlyMap<number, LineEffects>>, moved, lost };
}

/**
 * Where a line stands: in its article by its id, else (it was edited) in what stands at its path now; null where it is in neither.
 * `holders`: the articles that may hold it, that of its id first.
 */
export function placeAmong(line: Line, holders: Iterable<LineHolder>): LinePlace | null {
  for (const { article, id, text } of holders) {
    const start = findAnchor(text, line);
    if (start !== null) return { article, start, isMoved: id !== line.article };
  }
  return null;
}
