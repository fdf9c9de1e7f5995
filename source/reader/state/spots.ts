/** Where lines stand, from one making of the lines to the next: as mentions, never as rows. */
import type { Lines } from '../../search/lines/lines.ts';
import { stretchIn } from '../../store/occurrences.ts';
import type { Occurrences } from '../../store/view.ts';
import { firstBehind } from './places.ts';
import type { Concordance, Spot } from './types.ts';

type Listed = Pick<Concordance, 'listed'>;

/** Lines of spots lately asked for: those of the marker and of the position, which every key asks. */
const remembered = new WeakMap<Occurrences, Map<string, number>>();
const KEPT = 16;

/** The line of a spot: that of the mention there, or of the next one by date, or the last; null where there is none. */
export function lineAt({ listed }: Listed, spot: Spot): number | null {
  const { all } = listed.lines;
  if (all.length === 0) return null;
  const known = remembered.get(all)?.get(keyOf(spot));
  if (known !== undefined) return known;
  const { article, start, nth } = spot;
  const [from, to] = stretchIn(all, article);
  const places = from === to ? [] : listed.wants.view.placesIn(listed.wants.actor, article);
  const first = from + firstBehind(places, start);
  const line = Math.min(nth === 0 ? first : Math.max(from, Math.min(first + nth, to - 1)), all.length - 1);
  remember(all, spot, line);
  return line;
}

const keyOf = ({ article, start, nth }: Spot): string => `${article} ${start} ${nth}`;

function remember(all: Occurrences, spot: Spot, line: number): void {
  const lines = remembered.get(all) ?? new Map<string, number>();
  if (lines.size === KEPT) lines.clear();
  remembered.set(all, lines.set(keyOf(spot), line));
}

/** The row of a spot, or of what is nearest to it of what is left. */
export function rowOfSpot(concordance: Listed, spot: Spot): number {
  const line = lineAt(concordance, spot);
  return line === null ? 0 : concordance.listed.lines.rowOf(line);
}

/** The spot of a row that there is. */
export function spotAt(lines: Lines, row: number): Spot {
  const { article, mention } = lines.placeAt(row);
  const line = lines.lineAt(row);
  const isGone = mention.start === mention.end;
  const spot = { article, start: mention.start, nth: isGone ? line - stretchIn(lines.all, article)[0] : 0 };
  remember(lines.all, spot, line);
  return spot;
}

/** Rows that are looked at, on either side, for one whose mention is still there. */
const LOOKED_AT = 32;

/**
 * The marker in lines of another view, of the same mentions but some: on its own, or where that was taken out or ruled to be
 * somebody else's, on the next row whose mention is still there, else on the one before.
 */
export function followed(
  { listed, marker }: Pick<Concordance, 'listed' | 'marker'>,
  now: Listed['listed'],
): Spot {
  if (listed.wants.view === now.wants.view || listed.lines.length === 0 || isThere(now, marker))
    return marker;
  const row = rowOfSpot({ listed }, marker);
  for (const by of [1, -1])
    for (let step = 1; step <= LOOKED_AT; step++) {
      const other = row + by * step;
      if (other < 0 || other >= listed.lines.length) break;
      const spot = spotAt(listed.lines, other);
      if (isThere(now, spot)) return spot;
    }
  return marker;
}

/** Whether a mention of the lines, shown or filtered out, stands there. */
function isThere({ wants }: Listed['listed'], { article, start }: Spot): boolean {
  const places = wants.view.placesIn(wants.actor, article);
  return places[firstBehind(places, start)]?.mention.start === start;
}
