/** More of the corpus has been read: place, marker, actor and pins are carried over into the new view. */
import type { Article } from '../../corpus/article.ts';
import type { View } from '../../store/view.ts';
import { shifted } from '../../text/shifted.ts';
import { inRow } from '../layout/cells.ts';
import { recounted } from './facets.ts';
import { begun } from './finding.ts';
import { said } from './jump.ts';
import { relined } from './line-work.ts';
import { relisted } from './relist.ts';
import { StillThere } from './still-there.ts';
import type { Before, Concordance, LineFilter, List, Progress, Reading, Spot, State } from './types.ts';

/** The state in a new view of the same corpus, in which articles and actors may stand at other indices. */
export function arrived(state: State, view: View, progress: Progress | null): State {
  const old = state.view;
  const now = sameSwitches(old, view) ? view : view.with(old.switches);
  const there = new StillThere(old, now);
  const actor = (index: number | null) => (index === null ? null : sameActor(old, index, now));
  const reading = (one: Reading): Reading | null => {
    const index = there.article(one.article);
    return index === null ? null : inText({ ...one, article: index }, old.articles.at(one.article), now);
  };
  const list = (one: List): List => {
    const marker = state.touched ? there.place(one.marker) : 0;
    return {
      marker,
      top: state.touched ? there.place(one.top) : 0,
      previewOf: one.previewOf === one.marker ? marker : (there.article(one.previewOf) ?? marker),
    };
  };
  const spot = (one: Spot): Spot => ({ ...one, article: there.place(one.article) });
  const lineFilter = (one: LineFilter): LineFilter => {
    const { marker, filter } = one.from;
    return {
      ...one,
      from: { ...one.from, marker: spot(marker), filter: filter && lineFilter(filter) },
    };
  };
  const jumps = (all: State['jumps']): State['jumps'] => all.map((jump) => jump && reading(jump));
  const lines = (one: Concordance): Concordance => ({
    ...one,
    marker: spot(one.marker),
    told: spot(one.told),
    filter: one.filter && lineFilter(one.filter),
    from: { reading: one.from.reading && reading(one.from.reading), jumps: jumps(one.from.jumps) },
  });
  const before = (one: Before): Before => ({
    list: list(one.list),
    opened: one.opened.map((article) => there.article(article)).filter((index) => index !== null),
    filter: one.filter && { ...one.filter, from: before(one.filter.from) },
  });
  const carried = {
    ...state,
    view: now,
    progress,
    ...before(state),
    overlays: state.overlays.map((one) => (one.kind === 'facets' ? { ...one, from: before(one.from) } : one)),
    reading: state.reading && reading(state.reading),
    seek: null,
    concordance: state.concordance && lines(state.concordance),
    jumps: jumps(state.jumps),
    actor: actor(state.actor),
    pins: state.pins.map(actor),
  };
  const then = begun(relined(relisted(recounted(carried))));
  if (state.reading === null || then.reading !== null) return then;
  const { title, path } = old.articles.at(state.reading.article);
  return said(then, `“${inRow(title ?? path)}” is not there any more`);
}

/** A reading of an article whose text may have been changed since: at what it was at. */
function inText(reading: Reading, before: Article, { articles }: View): Reading {
  const after = articles.at(reading.article);
  if (before.id === after.id) return reading;
  const moved = shifted(before.text, after.text);
  const { anchor, told, cursor, unfolded, find } = reading;
  const from = find && {
    anchor: moved(find.from.anchor),
    told: moved(find.from.told),
    unfolded: find.from.unfolded.map(moved),
  };
  return {
    ...reading,
    anchor: moved(anchor),
    told: moved(told),
    cursor: cursor === null ? null : moved(cursor),
    unfolded: unfolded.map(moved),
    find: find && from && { ...find, hit: find.hit === null ? null : moved(find.hit), from },
  };
}

function sameSwitches({ switches: one }: View, { switches: other }: View): boolean {
  return one.unsure === other.unsure && one.related === other.related && one.allBlocks === other.allBlocks;
}

/** The same actor in another linking of the corpus: of that name and kind, else one of its kind spelt so. */
function sameActor(old: View, index: number, now: View): number | null {
  const { id, name, kind } = old.actors.at(index);
  const spelt = (): number | undefined =>
    now.actorsSpelt(name).find((actor) => now.actors.at(actor).kind === kind);
  return now.actorById(id) ?? spelt() ?? null;
}
