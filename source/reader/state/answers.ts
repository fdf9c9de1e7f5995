/** What the finder answers, the same list for the keys and for the screen. */
import type { View } from '../../store/view.ts';
import { offsetAt } from '../layout/article-layout.ts';
import { markedLine } from './concordance.ts';
import { actorsNamedIn, firstBehind } from './places.ts';
import { markedArticle } from './shown-rows.ts';
import type { Answer, State } from './types.ts';
import { bottomOffset, windowOf } from './window.ts';

export interface Answers {
  readonly answers: readonly Answer[];
  /** How often each of the first answers is mentioned in the article in view, for as many as are; empty for a query. */
  readonly here: readonly number[];
  /** How many of these are named on the screen, where that is asked. */
  readonly shown: number;
  /** Names near the query, when there is no answer. */
  readonly nearest: readonly string[];
}

const NEAREST = 3;
const remembered = new WeakMap<View, { key: string; finder: unknown; answers: Answers }>();

/** The answers to what is typed; the empty query is answered with the actors of the article in view, then all others. */
export function answersFor(state: State, query: string): Answers {
  const article =
    state.reading?.article ?? markedLine(state)?.article ?? markedArticle(state) ?? state.list.marker;
  const isBlank = query.trim() === '';
  const within = isBlank ? shownStretch(state) : null;
  const key = `${isBlank ? `${article} ${within?.join()}` : ''}\n${state.floor}\n${query}`;
  const known = remembered.get(state.view);
  if (known?.key === key && known.finder === state.finder) return known.answers;
  const answers = isBlank ? unasked(state, article, within) : asked(state, query);
  remembered.set(state.view, { key, finder: state.finder, answers });
  return answers;
}

/** The stretch of the text that is on the screen, in UTF-16 offsets, where those named in it come first; null where they do not. */
function shownStretch(state: State): readonly [from: number, to: number] | null {
  const { reading } = state;
  const isAsked = state.overlays.some((one) => one.kind === 'finder' && one.inView);
  const window = isAsked && reading !== null ? windowOf(state, reading) : null;
  return window && [offsetAt(window.layout, window.top), bottomOffset(window)];
}

function unasked({ view, finder }: State, article: number, within: ReturnType<typeof shownStretch>): Answers {
  const all = view.articles.length > 0 ? actorsNamedIn(view, article) : [];
  const seen = within === null ? [] : inStretch(view, article, all, within);
  const present = [...seen, ...all.filter((one) => !seen.includes(one))];
  const here = present.map(({ actor }): Answer => ({ actor, score: 1 }));
  const known = new Set(here.map((one) => one.actor));
  const others = finder(view, '').filter((one) => !known.has(one.actor));
  const counts = present.map(({ mentions }) => mentions);
  return { answers: [...here, ...others], here: counts, shown: seen.length, nearest: [] };
}

/** Those of some who are mentioned in a stretch of an article, in the order in which they first are. */
function inStretch<T extends { readonly actor: number }>(
  view: View,
  article: number,
  all: readonly T[],
  [from, to]: readonly [number, number],
): T[] {
  const firsts = new Map<T, number>();
  for (const one of all) {
    const places = view.placesIn(one.actor, article);
    const start = places[firstBehind(places, from)]?.mention.start ?? to;
    if (start < to) firsts.set(one, start);
  }
  return [...firsts].sort(([, one], [, other]) => one - other).map(([one]) => one);
}

function asked({ view, finder, floor }: State, query: string): Answers {
  const ranked = finder(view, query);
  const answers = ranked.filter((one) => one.score >= floor);
  const nearest =
    answers.length > 0 ? [] : ranked.slice(0, NEAREST).map((one) => view.actors.at(one.actor).name);
  return { answers, here: [], shown: 0, nearest };
}
