import type { ActorsTable } from '../actors/table.ts';
import type { Linked, Mention } from '../actors/types.ts';
import type { Article, Unread } from '../corpus/article.ts';
import { copiesAmong } from './copies-among.ts';
import { Copies, firstsOf, type Pairs, pairsIn } from './copies-in-view.ts';
import { inScope } from './scope.ts';
import type { Place, Scope } from './view.ts';

/** A corpus as it was read and linked: articles in contract order, `linked.mentions` in the same order. */
export interface Library {
  readonly articles: readonly Article[];
  readonly linked: Linked;
  readonly unread: readonly Unread[];
  /** The actors file that it was linked with. */
  readonly table?: ActorsTable;
}

export const NOTHING_LINKED: Linked = { actors: [], mentions: [] };

/** The part of a library that a scope leaves: its articles, the mentions in each, and those of each actor. */
export interface Part {
  readonly articles: readonly Article[];
  readonly mentions: readonly (readonly Mention[])[];
  /** For each actor, every place it owns or is a candidate of, in contract order. */
  readonly byActor: readonly (readonly Place[])[];
  readonly copies: () => Copies;
}

/** Narrowing by date, folder, outlet or rule, or folding copies, changes what is shown, never what is known. */
export function partOf(library: Library, scope: Scope): Part {
  const inside: number[] = [];
  library.articles.forEach((article, at) => {
    if (inScope(article, scope)) inside.push(at);
  });
  const places = scope.foldCopies
    ? Array.from(firstsOf(pairsIn(inside, pairsAmong(library.articles)), inside.length), (at) => inside[at])
    : inside;
  const byActor: Place[][] = library.linked.actors.map(() => []);
  const isTied = ({ spelling }: Mention): boolean =>
    !spelling.rules.some((rule) => scope.without.includes(rule));
  const mentions = places.map((place, article) => {
    const here = (library.linked.mentions[place] ?? []).filter(isTied);
    for (const mention of here) {
      const at = { article, mention };
      if (mention.actor !== null) byActor[mention.actor].push(at);
      else for (const { actor } of mention.candidates) byActor[actor].push(at);
    }
    return here;
  });
  let copies: Copies | null = null;
  return {
    articles: places.map((place) => library.articles[place]),
    mentions,
    byActor,
    copies() {
      const all = pairsAmong(library.articles);
      copies ??= new Copies(pairsIn(places, all), places.length, pairsIn(inside, all));
      return copies;
    },
  };
}

const known = new WeakMap<readonly Article[], Pairs>();

/** The groups of copies, worked out when they are first asked for. */
function pairsAmong(articles: readonly Article[]): Pairs {
  const pairs = known.get(articles) ?? copiesAmong(articles);
  known.set(articles, pairs);
  return pairs;
}
