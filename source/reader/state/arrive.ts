/** More of the corpus has been read: place, marker, actor and pins are carried over into the new view. */
import type { Article } from '../../corpus/article.ts';
import type { View } from '../../store/view.ts';
import { shifted } from '../../text/shifted.ts';
import { inRow } from '../layout/cells.ts';
import { broughtBack, stillOffered } from './bring-back.ts';
import { recounted } from './facets.ts';
import { begun } from './finding.ts';
import { said } from './jump.ts';
import { relined } from './line-work.ts';
import { relisted } from './relist.ts';
import { StillThere } from './still-there.ts';
import type {
  Before,
  Concordance,
  Ledger,
  LineFilter,
  List,
  Progress,
  Reading,
  Spot,
  State,
} from './types.ts';

/** The state in a new view of the same corpus, in which articles and actors may stand at other indices. */
export function arrived(state: State, view: View, progress: Progress | null): State {
  const old = state.view;
  const now = sameSwitches(old, view) ? view : view.with(old.switches);
  return carriedOver(state, now, progress, (index) => sameActor(old, index, now));
}

/** The state with other decisions: who was decided to be another is that one now. */
export function arrivedDecided(state: State, now: View): State {
  const old = state.view;
  // Those the engine found stand where they stood; others are known by their decision.
  const isFound = (index: number): boolean => index < now.undecided.actors.length;
  const actor = (index: number): number | null =>
    isFound(index) ? now.actors.at(index).index : now.actorById(old.actors.at(index).id);
  const carried = carriedOver(state, now, state.progress, actor);
  const { ledger } = state;
  // Whose ledger it is was perhaps decided to be another, and is itself again.
  return ledger === null
    ? carried
    : {
        ...carried,
        actor: actor(ledger.own),
        ledger: carried.ledger && {
          ...carried.ledger,
          own: isFound(ledger.own) ? ledger.own : (actor(ledger.own) ?? ledger.own),
        },
      };
}

function carriedOver(
  state: State,
  now: View,
  progress: Progress | null,
  actorNow: (index: number) => number | null,
): State {
  const old = state.view;
  const there = new StillThere(old, now);
  const actor = (index: number | null) => (index === null ? null : actorNow(index));
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
  const ledger = (one: Ledger): Ledger => ({ ...one, own: actor(one.own) ?? one.own, from: under(one.from) });
  const under = (from: Ledger['from']): Ledger['from'] => ({
    reading: from.reading && reading(from.reading),
    jumps: jumps(from.jumps),
    concordance: from.concordance && lines(from.concordance),
    ledger: from.ledger && ledger(from.ledger),
  });
  const lines = (one: Concordance): Concordance => ({
    ...one,
    marker: spot(one.marker),
    told: spot(one.told),
    filter: one.filter && lineFilter(one.filter),
    from: {
      reading: one.from.reading && reading(one.from.reading),
      jumps: jumps(one.from.jumps),
      ledger: one.from.ledger && ledger(one.from.ledger),
    },
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
    ledger: state.ledger && ledger(state.ledger),
    jumps: jumps(state.jumps),
    actor: actor(state.actor),
    pins: state.pins.map(actor),
  };
  const then = begun(relined(relisted(stillOffered(broughtBack(recounted(carried))))));
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
