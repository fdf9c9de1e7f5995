/**
 * What waits until moving has stopped, since drawing it with every key would cost more than the move: the preview and
 * the position in the articles, the percentage and the plot while reading, the position in what lies over them.
 */
import { markedArticle } from './shown-rows.ts';
import type { Exporting, Overlay, Reading, Spot, State } from './types.ts';

/** Whether anything has yet to follow. */
export function isRestless(state: State): boolean {
  const { list, reading, overlays, concordance, ledger } = state;
  const lags =
    (reading !== null && reading.told !== reading.anchor) ||
    (concordance !== null && !isSameSpot(concordance.told, concordance.marker)) ||
    (ledger !== null && ledger.told !== ledger.marker) ||
    overlays.some((one) => 'told' in one && one.told !== placeIn(one));
  return lags || list.previewOf !== previewed(state);
}

/** The state with everything where the moves have led. */
export function rested(state: State): State {
  const { list, reading, overlays, concordance, ledger } = state;
  return {
    ...state,
    concordance: concordance && { ...concordance, told: concordance.marker },
    ledger: ledger && { ...ledger, told: ledger.marker },
    list: { ...list, previewOf: previewed(state) },
    reading: reading && settled(reading),
    overlays: overlays.map((one) => ('told' in one ? { ...one, told: placeIn(one) } : one)),
  };
}

const isSameSpot = (one: Spot, other: Spot): boolean =>
  one.article === other.article && one.start === other.start && one.nth === other.nth;

/** The article that the preview is to show; in an empty list what it showed, which nobody sees. */
const previewed = (state: State): number => markedArticle(state) ?? state.list.previewOf;

/** A reading that was not scrolled but went somewhere: nothing waits. */
export function settled(reading: Reading): Reading {
  return { ...reading, told: reading.anchor };
}

function placeIn(overlay: Exclude<Overlay, Exporting>): number {
  return 'choice' in overlay ? overlay.choice : overlay.top;
}
