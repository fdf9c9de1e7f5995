/** What tells an actor and an article across rebuilt indexes, moved and renamed files: never a number of a row. */
import { KINDS, type Kind } from '../actors/types.ts';
import type { Article } from '../corpus/article.ts';
import type { View } from './view.ts';

export interface ActorTie {
  readonly name: string;
  readonly kind: Kind;
}

/** `path` is one that lasts; see `Paths`. */
export type ArticleTie = Pick<Article, 'id' | 'path' | 'record'>;

/** How a path of an article is written where it has to last: the same however the corpus is named the next time. */
export interface Paths {
  lasting(path: string): string;
  /** The other way round, as the articles of this run have it. */
  shown(lasting: string): string;
}

/** For a corpus that is named in one way only. */
export const SAME_PATHS: Paths = { lasting: (path) => path, shown: (lasting) => lasting };

export const tieOf = ({ id, path, record }: Article, paths: Paths): ArticleTie => ({
  id,
  path: paths.lasting(path),
  record,
});

/** Articles of one file that are looked at for a record of it: there are files with a hundred thousand. */
export const LOOKED_AT = 100;

/** The article of a tie: by what it holds, else, where it was edited, by where it stands; null where it is gone. */
export function articleOf(view: View, { id, path, record }: ArticleTie, paths: Paths): number | null {
  const own = view.articleById(id);
  if (own !== null) return own;
  const others = view.articlesAt(paths.shown(path));
  return others.slice(0, LOOKED_AT).find((one) => view.articles.at(one).record === record) ?? null;
}

export function actorTie(view: View, actor: number): ActorTie {
  const { name, kind } = view.actors.at(actor);
  return { name, kind };
}

/** The actor of that name and kind, else one of the kind that is surely spelt so; null where there is none. */
export function actorOf(view: View, { name, kind }: ActorTie): number | null {
  const isOfKind = (actor: number): boolean => view.actors.at(actor).kind === kind;
  return view.actorsNamed(name).find(isOfKind) ?? view.actorsSpelt(name).find(isOfKind) ?? null;
}

/** What was read from a file as a tie; null where it is none. */
export function asActorTie(value: unknown): ActorTie | null {
  if (!isRecord(value)) return null;
  const kind = KINDS.find((one) => one === value.kind);
  return typeof value.name === 'string' && kind !== undefined ? { name: value.name, kind } : null;
}

export function asArticleTie(value: unknown): ArticleTie | null {
  if (!isRecord(value)) return null;
  const { id, path, record } = value;
  return typeof id === 'string' && typeof path === 'string' && typeof record === 'number'
    ? { id, path, record }
    : null;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
