/** More of the corpus has been read: place, marker, actor and pins are carried over into the new view. */
import type { Actor } from '../../actors/types.ts';
import type { View } from '../../store/view.ts';
import { begun } from './finding.ts';
import type { Progress, Reading, State } from './types.ts';

/** The state in a new view of the same corpus, in which articles and actors may stand at other indices. */
export function arrived(state: State, view: View, progress: Progress | null): State {
  const old = state.view;
  const now = sameSwitches(old, view) ? view : view.with(old.switches);
  const article = articleMap(state, old, now);
  const actor = (index: number | null) => (index === null ? null : sameActor(old.actors[index], now.actors));
  const reading = (one: Reading): Reading | null => {
    const index = article(one.article);
    return index === null ? null : { ...one, article: index };
  };
  const { list } = state;
  const marker = state.touched ? (article(list.marker) ?? 0) : 0;
  return begun({
    ...state,
    view: now,
    progress,
    list: {
      marker,
      top: state.touched ? (article(list.top) ?? 0) : 0,
      previewOf: list.previewOf === list.marker ? marker : (article(list.previewOf) ?? marker),
    },
    reading: state.reading && reading(state.reading),
    jumps: state.jumps.map((jump) => jump && reading(jump)),
    actor: actor(state.actor),
    pins: state.pins.map(actor),
  });
}

function sameSwitches({ switches: one }: View, { switches: other }: View): boolean {
  return one.unsure === other.unsure && one.related === other.related && one.allBlocks === other.allBlocks;
}

/** Finds the articles a state speaks of again, by their ids, in one walk through the new ones. */
function articleMap(state: State, old: View, now: View): (index: number) => number | null {
  const wanted = [state.list.marker, state.list.top, state.list.previewOf, state.reading?.article];
  for (const jump of state.jumps) wanted.push(jump?.article);
  const ids = new Set(wanted.map((index) => (index === undefined ? undefined : old.articles[index]?.id)));
  const found = new Map<string, number>();
  now.articles.forEach((article, index) => {
    if (ids.has(article.id)) found.set(article.id, index);
  });
  return (index) => found.get(old.articles[index]?.id) ?? null;
}

/** The same actor in another linking of the corpus: of that name and kind, else one of its kind spelt so. */
function sameActor(actor: Actor, actors: readonly Actor[]): number | null {
  const kin = actors.filter((one) => one.kind === actor.kind);
  const same =
    kin.find((one) => one.name === actor.name) ??
    kin.find((one) => one.spellings.some(({ surface, sure }) => sure && surface === actor.name));
  return same?.index ?? null;
}
