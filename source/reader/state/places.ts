/** Where mentions stand: searches in the view's sorted lists, never a walk through them. */
import type { Place, View } from '../../store/view.ts';
import { firstIndex } from '../../text/halving.ts';
import type { State } from './types.ts';

/** The index of the first of an article's places at or behind `offset`; the length of the list when there is none. */
export function firstBehind(places: readonly Place[], offset: number): number {
  return firstIndex(places.length, (at) => places[at].mention.start >= offset);
}

/** The index of the place that starts exactly there; -1 when none does. */
export function indexOf(places: readonly Place[], start: number): number {
  const index = firstBehind(places, start);
  return places[index]?.mention.start === start ? index : -1;
}

/** The places of the current actor in the article being read. */
export function placesHere(state: State): readonly Place[] {
  if (state.actor === null || !state.reading) return [];
  return state.view.placesIn(state.actor, state.reading.article);
}

/** The current mention; null when there is none, or when a switch has taken it out of the view. */
export function currentPlace(state: State): Place | null {
  const cursor = state.reading?.cursor ?? null;
  if (cursor === null || !state.reading) return null;
  const places = placesHere(state);
  return places[indexOf(places, cursor)] ?? null;
}

/** The actors of an article that are asked for, with how often each is mentioned there, most first. */
export function actorsNamedIn(view: View, article: number): ReturnType<View['actorsIn']> {
  const { kind } = view.scope;
  const all = view.actorsIn(article);
  return kind === null ? all : all.filter(({ actor }) => view.actors.at(actor).kind === kind);
}

/** The current actor, then the pinned ones, each once. */
export function shownActors(state: State): readonly number[] {
  const all = [state.actor, ...state.pins].filter((actor) => actor !== null);
  return [...new Set(all)];
}

/** A mention with candidates only belongs to nobody for sure, whatever its spelling says. */
export function isUnsure(mention: Place['mention']): boolean {
  return mention.actor === null || !mention.spelling.sure;
}
