import type { ActorsTable } from '../actors/table.ts';
import type { Linked, Mention } from '../actors/types.ts';
import type { Article, Unread } from '../corpus/article.ts';
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
}

/** Narrowing by date, folder or rule changes what is shown, never what is known. */
export function partOf(library: Library, scope: Scope): Part {
  const articles: Article[] = [];
  const mentions: (readonly Mention[])[] = [];
  const byActor: Place[][] = library.linked.actors.map(() => []);
  const isTied = ({ spelling }: Mention): boolean =>
    !spelling.rules.some((rule) => scope.without.includes(rule));
  library.articles.forEach((article, at) => {
    if (!inScope(article, scope)) return;
    const index = articles.push(article) - 1;
    const here = (library.linked.mentions[at] ?? []).filter(isTied);
    mentions.push(here);
    for (const mention of here) {
      const place = { article: index, mention };
      if (mention.actor !== null) byActor[mention.actor].push(place);
      else for (const { actor } of mention.candidates) byActor[actor].push(place);
    }
  });
  return { articles, mentions, byActor };
}
