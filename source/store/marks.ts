/**
 * What a person marked in a corpus: articles starred, articles read, notes on mentions. It comes from lines of a log, each of
 * which says one thing anew; the last one about a thing holds. So two logs, or two windows with one, add up to one that means both.
 */
import type { LineAnchor } from '../text/line-anchor.ts';
import { type ActorTie, type ArticleTie, asActorTie, asArticleTie, isRecord } from './ties.ts';

/** One line of the log, without the time. A note without text is one that was taken away. */
export type MarkLine =
  | { readonly mark: 'star' | 'read'; readonly article: ArticleTie; readonly on: boolean }
  | {
      readonly mark: 'note';
      readonly article: ArticleTie;
      readonly line: LineAnchor;
      /** Whose mention it is on. */
      readonly actor: ActorTie;
      readonly text: string;
    };

/** What an article can be asked for by. */
export const SIGNS = ['starred', 'read', 'unread', 'noted'] as const;
export type Sign = (typeof SIGNS)[number];

export interface Note {
  readonly line: LineAnchor;
  readonly text: string;
}

/** What is marked about one article. */
export interface Marking {
  readonly isStarred: boolean;
  readonly isRead: boolean;
  readonly notes: readonly Note[];
}

export const UNMARKED: Marking = { isStarred: false, isRead: false, notes: [] };

interface Entry {
  readonly article: ArticleTie;
  readonly star?: boolean;
  readonly read?: boolean;
  /** By their lines; those taken away stay, since they may stand in an entry of the article as it was before. */
  readonly notes: ReadonlyMap<string, Note>;
}

const SAID: Readonly<Record<Sign, (entry: Entry) => boolean>> = {
  starred: ({ star }) => star !== undefined,
  read: ({ read }) => read !== undefined,
  unread: ({ read }) => read !== undefined,
  noted: ({ notes }) => notes.size > 0,
};

/** Immutable. */
export class Marks {
  static readonly NONE = new Marks(new Map(), new Map());
  readonly #byId: ReadonlyMap<string, Entry>;
  /** The ids that articles of a place have had, oldest first. */
  readonly #byPlace: ReadonlyMap<string, readonly string[]>;

  private constructor(byId: ReadonlyMap<string, Entry>, byPlace: ReadonlyMap<string, readonly string[]>) {
    this.#byId = byId;
    this.#byPlace = byPlace;
  }

  get isNone(): boolean {
    return this.#byId.size === 0;
  }

  /** Every article of which that was ever said, or taken back: few are starred, however many have been read. */
  articlesOf(sign: Sign): Iterable<ArticleTie> {
    const isSaid = SAID[sign];
    return this.#byId
      .values()
      .filter(isSaid)
      .map(({ article }) => article);
  }

  with(lines: readonly MarkLine[]): Marks {
    if (lines.length === 0) return this;
    const byId = new Map(this.#byId);
    const byPlace = new Map(this.#byPlace);
    for (const line of lines) {
      const { article } = line;
      const known = byId.get(article.id);
      const place = placeOf(article);
      const ids = byPlace.get(place) ?? [];
      if (!ids.includes(article.id)) byPlace.set(place, [...ids, article.id]);
      byId.set(article.id, entryWith(known ?? { article, notes: new Map() }, line));
    }
    return new Marks(byId, byPlace);
  }

  /**
   * What is marked about an article: under its id, and where it was edited under the ids it had in its place before. Those
   * are asked after with `isThere`: an article that is still in the corpus has only moved, and keeps what is marked about it.
   */
  of(article: ArticleTie, isThere: (id: string) => boolean): Marking {
    const own = this.#byId.get(article.id);
    const others = (this.#byPlace.get(placeOf(article)) ?? []).filter(
      (id) => id !== article.id && !isThere(id),
    );
    if (own === undefined && others.length === 0) return UNMARKED;
    let star: boolean | undefined;
    let read: boolean | undefined;
    const notes = new Map<string, Note>();
    for (const entry of [...others.map((id) => this.#byId.get(id)), own]) {
      if (entry === undefined) continue;
      star = entry.star ?? star;
      read = entry.read ?? read;
      for (const [line, note] of entry.notes) notes.set(line, note);
    }
    const kept = [...notes.values()].filter(({ text }) => text !== '');
    return { isStarred: star === true, isRead: read === true, notes: kept };
  }
}

function entryWith(entry: Entry, line: MarkLine): Entry {
  if (line.mark !== 'note') return { ...entry, [line.mark]: line.on };
  const notes = new Map(entry.notes);
  notes.set(JSON.stringify(line.line), { line: line.line, text: line.text });
  return { ...entry, notes };
}

const placeOf = ({ path, record }: ArticleTie): string => `${record} ${path}`;

/** A line of the log, parsed; null where it says nothing that this version knows. */
export function asMarkLine(value: unknown): MarkLine | null {
  if (!isRecord(value)) return null;
  const { mark, on, text } = value;
  const article = asArticleTie(value.article);
  if (article === null) return null;
  if (mark === 'star' || mark === 'read') return typeof on === 'boolean' ? { mark, article, on } : null;
  const line = asLineAnchor(value.line);
  const actor = asActorTie(value.actor);
  if (mark !== 'note' || line === null || actor === null || typeof text !== 'string') return null;
  return { mark, article, line, actor, text };
}

export function asLineAnchor(value: unknown): LineAnchor | null {
  if (!isRecord(value)) return null;
  const { quote, before, after, nth } = value;
  if (typeof quote !== 'string' || typeof before !== 'string' || typeof after !== 'string') return null;
  return typeof nth === 'number' && nth >= 0 ? { quote, before, after, nth } : null;
}
