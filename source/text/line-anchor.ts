/**
 * A line of an article, told by what stands there: it is found again when the article was edited elsewhere, and no place is
 * taken for it that only reads alike. The quote with a little of what stands around it is the Text Quote Selector of the W3C's Web
 * Annotation Data Model (4.2.4); which of several places with all of that the same is added to it.
 */
import { firstIndex } from './halving.ts';

export interface LineAnchor {
  readonly quote: string;
  /** Up to `AROUND` UTF-16 units on either side; fewer only at an end of the text. */
  readonly before: string;
  readonly after: string;
  /** Which of the places with the same quote, before and after, from 0 on. */
  readonly nth: number;
}

/** UTF-16 units on either side: some five words, which seldom come twice. */
const AROUND = 32;

/** The anchor of a slice of a text. In: UTF-16 offsets with `start` < `end`. */
export function anchorOf(text: string, start: number, end: number): LineAnchor {
  const quote = text.slice(start, end);
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return { quote, before, after, nth: samePlaces(text, { quote, before, after }).indexOf(start) };
}

/**
 * Where the line starts in a text that may have been edited since; null where it is lost: where its quote is gone, where
 * too little of what stood around it is left on either side, or where two places are as like it.
 */
export function findAnchor(text: string, anchor: LineAnchor): number | null {
  const same = samePlaces(text, anchor);
  // Of fewer than there were none can be told from another: they read the same as far as a person sees.
  if (same.length > 0) return same[Math.min(anchor.nth, same.length - 1)];
  let best: number | null = null;
  let most = 0;
  for (const place of placesOf(text, anchor.quote)) {
    const alike = likeness(text, place, anchor);
    if (alike === most) best = null;
    if (alike <= most) continue;
    most = alike;
    best = place;
  }
  return best;
}

/** The places where all of it is the same, an end of the text that was near included. */
function samePlaces(text: string, { quote, before, after }: Omit<LineAnchor, 'nth'>): number[] {
  return placesOf(text, quote).filter(
    (place) =>
      text.slice(Math.max(0, place - AROUND), place) === before &&
      text.slice(place + quote.length, place + quote.length + AROUND) === after,
  );
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** How many units next to a place are as they were, on both sides; 0 where that is less than half on either. */
function likeness(text: string, place: number, { quote, before, after }: LineAnchor): number {
  const ahead = text.slice(Math.max(0, place - before.length), place);
  const behind = text.slice(place + quote.length, place + quote.length + after.length);
  const left = firstIndex(before.length, (count) => !ahead.endsWith(before.slice(-1 - count)));
  const right = firstIndex(after.length, (count) => !behind.startsWith(after.slice(0, count + 1)));
  const isEnough = (kept: number, had: number): boolean => kept > 0 && kept * 2 >= had;
  return isEnough(left, before.length) || isEnough(right, after.length) ? left + right : 0;
}
