/** What the finder answers, the same list for the keys and for the screen. */
import type { View } from '../../store/view.ts';
import { markedLine } from './concordance.ts';
import { actorsNamedIn } from './places.ts';
import { markedArticle } from './shown-rows.ts';
import type { Answer, State } from './types.ts';

export interface Answers {
  readonly answers: readonly Answer[];
  /** How often each of the first answers is mentioned in the article in view, for as many as are; empty for a query. */
  readonly here: readonly number[];
  /** Names near the query, when there is no answer. */
  readonly nearest: readonly string[];
}

const NEAREST = 3;
const remembered = new WeakMap<View, { key: string; finder: unknown; answers: Answers }>();

/** The answers to what is typed; the empty query is answered with the actors of the article in view, then all others. */
export function answersFor(state: State, query: string): Answers {
  const article =
    state.reading?.article ?? markedLine(state)?.article ?? markedArticle(state) ?? state.list.marker;
  const key = `${query.trim() === '' ? article : ''}\n${state.floor}\n${query}`;
  const known = remembered.get(state.view);
  if (known?.key === key && known.finder === state.finder) return known.answers;
  const answers = query.trim() === '' ? unasked(state, article) : asked(state, query);
  remembered.set(state.view, { key, finder: state.finder, answers });
  return answers;
}

function unasked({ view, finder }: State, article: number): Answers {
  const present = view.articles.length > 0 ? actorsNamedIn(view, article) : [];
  const here = present.map(({ actor }): Answer => ({ actor, score: 1 }));
  const known = new Set(here.map((one) => one.actor));
  const others = finder(view, '').filter((one) => !known.has(one.actor));
  return { answers: [...here, ...others], here: present.map(({ mentions }) => mentions), nearest: [] };
}

function asked({ view, finder, floor }: State, query: string): Answers {
  const ranked = finder(view, query);
  const answers = ranked.filter((one) => one.score >= floor);
  const nearest =
    answers.length > 0 ? [] : ranked.slice(0, NEAREST).map((one) => view.actors.at(one.actor).name);
  return { answers, here: [], nearest };
}
