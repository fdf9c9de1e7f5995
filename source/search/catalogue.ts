/** What the list is filtered by: read from a view a stretch at a time, and kept while the view is. */
import type { Listed, View } from '../store/view.ts';
import { type Comparable, comparable } from '../text/comparable.ts';

export interface Entry {
  readonly title: Comparable;
  readonly source: Comparable;
  /** As it stands in the article. */
  readonly date: string | null;
  readonly words: number;
  readonly format: string;
}

/** Articles read at a time. */
export const STRETCH = 1024;

interface Catalogue {
  readonly stretches: Map<number, readonly Entry[]>;
  /** Sources are few, and so is what is kept of them. */
  readonly sources: Map<string, Comparable>;
}

/** By articles, which views have in common that differ in their switches. */
const catalogues = new WeakMap<View['articles'], Catalogue>();
const NOTHING = comparable('');

function catalogueOf({ articles }: View): Catalogue {
  const known = catalogues.get(articles) ?? { stretches: new Map(), sources: new Map() };
  catalogues.set(articles, known);
  return known;
}

export const stretchOf = (article: number): number => Math.floor(article / STRETCH);

export const stretchesIn = ({ articles }: View): number => Math.ceil(articles.length / STRETCH);

export function isRead(view: View, stretch: number): boolean {
  return catalogueOf(view).stretches.has(stretch);
}

/** The entry of an article; reads the stretch it stands in where that has not been read. */
export function entryAt(view: View, article: number): Entry {
  return entriesOf(view, stretchOf(article))[article % STRETCH];
}

export function entriesOf(view: View, stretch: number): readonly Entry[] {
  const { stretches, sources } = catalogueOf(view);
  const known = stretches.get(stretch);
  if (known !== undefined) return known;
  const from = stretch * STRETCH;
  const listed = view.listed(from, Math.min(from + STRETCH, view.articles.length));
  const entries = listed.map((one) => entryOf(one, sources));
  stretches.set(stretch, entries);
  return entries;
}

function entryOf({ title, source, date, words, format }: Listed, sources: Map<string, Comparable>): Entry {
  const named = source === null ? NOTHING : (sources.get(source) ?? comparable(source));
  if (source !== null) sources.set(source, named);
  return { title: title === null ? NOTHING : comparable(title), source: named, date, words, format };
}

/** The first stretch from one on that has not been read; null when there is none. */
export function firstUnread(view: View, from: number): number | null {
  for (let stretch = from; stretch < stretchesIn(view); stretch++) if (!isRead(view, stretch)) return stretch;
  return null;
}
