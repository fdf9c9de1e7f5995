/** What is picked out in the text on the screen. */
import type { Style } from '../rows.ts';
import { hitFrom, hitsOf } from '../state/hits.ts';
import { firstBehind, isUnsure, shownActors } from '../state/places.ts';
import type { Reading, State } from '../state/types.ts';
import { CURRENT, OTHER, PINNED, PINNED_UNSURE, UNSURE } from '../theme.ts';

/** A stretch of the text in UTF-16 offsets, and how it looks inside a block of a given style. */
export interface Range {
  readonly start: number;
  readonly end: number;
  readonly styleIn: (block: Style) => Style;
}

/** The hits while the find bar shows, else the mentions of the actors shown, between two offsets; ascending, none overlap. */
export function rangesIn(state: State, reading: Reading, from: number, to: number): Range[] {
  const found = reading.find ? hitRanges(state, reading, from, to) : mentionRanges(state, reading, from, to);
  found.sort((one, other) => one.start - other.start);
  return found.filter((one, index) => index === 0 || one.start >= found[index - 1].end);
}

function hitRanges(state: State, reading: Reading, from: number, to: number): Range[] {
  if (!reading.find) return [];
  const { hit } = reading.find;
  const hits = hitsOf(state, reading, reading.find);
  const ranges: Range[] = [];
  for (
    let index = Math.max(0, hitFrom(hits, from) - 1);
    index < hits.length && hits[index].start < to;
    index++
  ) {
    ranges.push(range(hits[index], hits[index].start === hit ? CURRENT : OTHER));
  }
  return ranges;
}

function mentionRanges(state: State, reading: Reading, from: number, to: number): Range[] {
  const ranges = new Map<number, Range>();
  for (const actor of shownActors(state)) {
    const places = state.view.placesIn(actor, reading.article);
    const first = Math.max(0, firstBehind(places, from) - 1);
    for (let index = first; index < places.length && places[index].mention.start < to; index++) {
      const { mention } = places[index];
      if (ranges.has(mention.start)) continue;
      const here = actor === state.actor && mention.start === reading.cursor;
      const look = here ? CURRENT : lookOf(actor === state.actor, isUnsure(mention));
      ranges.set(mention.start, range(mention, look));
    }
  }
  return [...ranges.values()];
}

function lookOf(current: boolean, unsure: boolean): Style {
  if (current) return unsure ? UNSURE : OTHER;
  return unsure ? PINNED_UNSURE : PINNED;
}

/** Where the block itself is bold, what would stand out by being bold stands out by not being it. */
function range({ start, end }: { start: number; end: number }, look: Style): Range {
  const styleIn = ({ bold }: Style): Style => {
    if (look === PINNED && bold) return { italic: true };
    return bold ? { ...look, bold } : look;
  };
  return { start, end, styleIn };
}
