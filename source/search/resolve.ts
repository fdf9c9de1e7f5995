import { isRelated, type Kind } from '../actors/types.ts';
import { isAskedFor } from '../store/let-through.ts';
import type { View } from '../store/view.ts';
import { foldedWords } from '../text/fold.ts';
import type { NameIndex } from './finder.ts';
import type { Ranked } from './types.ts';

/** Below this a name is not meant: nobody is better than somebody else. */
export const FLOOR = 0.68;
/** Two actors closer than this are both meant, as far as their names tell. */
export const MARGIN = 0.035;

/** Whom a typed name means: one actor, several that only a person can choose from, or nobody. */
export type Resolution =
  | { readonly kind: 'actor'; readonly ranked: Ranked; readonly related: boolean }
  | { readonly kind: 'ambiguous'; readonly ranked: readonly Ranked[] }
  | { readonly kind: 'nobody'; readonly nearest: readonly Ranked[] };

/**
 * Resolves what a person typed for an actor. Judged by name alone: how often somebody is mentioned never makes a
 * doubtful name certain. `exact` takes the query as the canonical name, letter for letter.
 */
export function resolve(
  view: View,
  index: NameIndex,
  query: string,
  options: { readonly exact: boolean; readonly kind: Kind | null },
): Resolution {
  if (options.exact) {
    const { kind } = options;
    const actor = view.actorsNamed(query).find((one) => kind === null || view.actors.at(one).kind === kind);
    if (actor !== undefined)
      return { kind: 'actor', ranked: { actor, score: 1, surface: query }, related: false };
    return { kind: 'nobody', nearest: nearest(view, index, query, options.kind) };
  }
  const isAsked = ({ actor }: Ranked): boolean => isAskedFor(view.actors.at(actor).kind, options.kind);
  // Nobody else is asked about where somebody bears the name in full: all others come after.
  const full = index.inFull(view, query)?.filter(isAsked) ?? [];
  const ranked = full.length > 0 ? full : index.rank(view, query, { limit: 50 }).filter(isAsked);
  ranked.sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (first === undefined || first.score < FLOOR || isSomebodyElse(view, first, query))
    return { kind: 'nobody', nearest: nearest(view, index, query, options.kind) };
  // A name in full is meant before any that only holds it.
  const least = first.score === 1 ? 1 : Math.max(FLOOR, first.score - MARGIN);
  const close = ranked.filter(({ score }) => score >= least);
  const rivals =
    close.length > 1 ? withoutApart(view, withoutRelated(view, withMentions(view, close), query)) : close;
  if (rivals.length > 1) return { kind: 'ambiguous', ranked: rivals };
  return { kind: 'actor', ranked: rivals[0], related: isByRelation(view, rivals[0], query) };
}

/** Iraq is not Iran where the corpus has no Iraq; a name that stands in another word for word may well be meant for it. */
function isSomebodyElse(view: View, { surface }: Ranked, query: string): boolean {
  return !holds(surface, foldedWords(query)) && view.isAbsent(query);
}

/** Who was set apart from one of the same name goes by a number behind it: without that the other is meant. */
function withoutApart(view: View, rivals: readonly Ranked[]): readonly Ranked[] {
  if (!view.isDecided || rivals.length < 2) return rivals;
  const { length } = view.undecided.actors;
  const isApart = ({ actor }: Ranked): boolean =>
    actor >= length &&
    rivals.some((one) => view.actors.at(actor).name.startsWith(`${view.actors.at(one.actor).name} (`));
  return rivals.filter((one) => !isApart(one));
}

/** Somebody who only signs articles, or stands in their tags, is no rival of one who is mentioned. */
function withMentions(view: View, close: readonly Ranked[]): readonly Ranked[] {
  const mentioned = close.filter(({ actor }) => {
    const { mentions, unsure, related } = view.counts(actor);
    return mentions + unsure + related > 0;
  });
  return mentioned.length > 0 ? mentioned : close;
}

/**
 * A state met by its demonym or capital comes after any person of just that name, and before bodies that only have the
 * word in theirs: Lisbon is Emma Lisbon where there is one, and Swiss is Switzerland, not the Swiss Party.
 */
function withoutRelated(view: View, close: readonly Ranked[], query: string): readonly Ranked[] {
  const related = close.filter((one) => isByRelation(view, one, query));
  if (related.length === 0) return close;
  const typed = foldedWords(query);
  const persons = close.filter(
    ({ actor, surface }) => view.actors.at(actor).kind === 'person' && holds(surface, typed),
  );
  // Of several who may be meant the state is one; of one alone it is a namesake.
  return persons.length > 1 ? [...persons, ...related] : persons.length > 0 ? persons : related;
}

/** Whether a name has all of some folded words, letter for letter. */
function holds(surface: string, words: readonly string[]): boolean {
  const own = foldedWords(surface);
  return words.every((word) => own.includes(word));
}

/** Whether the query names the actor by a demonym, capital or metonym: then these are what is looked for. */
function isByRelation(view: View, { actor, surface }: Ranked, query: string): boolean {
  const named = view.actors.at(actor);
  const typed = foldedWords(query).join(' ');
  const isTyped = (one: string): boolean => foldedWords(one).join(' ') === typed;
  // What the actors file lists takes its time to be read.
  if (isTyped(named.name)) return false;
  const { listed } = named;
  if (listed.some((one) => !isRelated(one.rule) && isTyped(one.name))) return false;
  return listed.some((one) => isRelated(one.rule) && (isTyped(one.name) || one.name === surface));
}

function nearest(view: View, index: NameIndex, query: string, kind: Kind | null): Ranked[] {
  return index
    .rank(view, query, { limit: 20 })
    .filter(({ actor, score }) => score > 0.3 && isAskedFor(view.actors.at(actor).kind, kind))
    .slice(0, 3);
}
