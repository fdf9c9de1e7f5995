/**
 * The rows of the list as they are shown. Copies of one article stand in one row, under the first of them in the list, until they
 * are opened out; whatever goes through the list, or counts, goes by its articles (listing.ts), copies among them.
 */

import { firstIndex } from '../../text/halving.ts';
import { said } from './jump.ts';
import {
  articleAt,
  isInList,
  isPlain,
  type Listing,
  listLength,
  nearestRow,
  placeIn,
  rowFrom,
} from './listing.ts';
import type { State } from './types.ts';

type Of = Pick<State, 'listing' | 'view' | 'opened'>;

interface Shown {
  readonly length: number;
  articleAt(row: number): number;
  /** The row of an article, or of the copy it stands under; -1 for one that is not in the list. */
  rowOf(article: number): number;
}

const remembered = new WeakMap<Listing, { readonly opened: State['opened']; readonly shown: Shown }>();

/** Null where every article of the list has a row of its own, in the order of the list. */
function shownOf(state: Of): Shown | null {
  const { listing, view, opened } = state;
  if (view.copies.isNone || view.scope.foldCopies) return null;
  const known = remembered.get(listing);
  if (known?.opened === opened) return known.shown;
  const shown = isPlain(listing) && opened.length === 0 ? wholeList(state) : foldedRows(state);
  remembered.set(listing, { opened, shown });
  return shown;
}

/** Of the list that a corpus opens with: nothing goes through all of it for the first frame. */
function wholeList({ view }: Of): Shown {
  const { copies, articles } = view;
  const { later } = copies;
  const rowOf = (article: number): number => {
    const skipped = firstIndex(later.length, (at) => later[at] >= article);
    return later[skipped] === article ? rowOf(copies.of(article)[0]) : article - skipped;
  };
  return {
    length: articles.length - copies.laterCount,
    articleAt: (row) => row + firstIndex(later.length, (at) => later[at] - at > row),
    rowOf,
  };
}

function foldedRows(state: Of): Shown {
  const { listing, view, opened } = state;
  const { copies } = view;
  const { groups } = copies;
  const length = listLength(state);
  const open = new Set(opened.map((article) => copies.groupOf(article)));
  const heads = new Map<number, number>();
  const rows = new Int32Array(view.articles.length).fill(-1);
  const articles = new Uint32Array(length);
  let count = 0;
  const put = (article: number): void => {
    rows[article] = count;
    articles[count++] = article;
  };
  for (let at = 0; at < length; at++) {
    const article = articleAt(listing, at);
    if (rows[article] !== -1) continue;
    const group = groups[article];
    const head = group === 0 ? undefined : heads.get(group);
    if (head !== undefined) {
      rows[article] = head;
      continue;
    }
    if (group !== 0) heads.set(group, count);
    put(article);
    if (group !== 0 && open.has(group))
      for (const copy of copiesInList(state, article)) if (copy !== article) put(copy);
  }
  return { length: count, articleAt: (row) => articles[row], rowOf: (article) => rows[article] ?? -1 };
}

/** The copies of an article that are in the list, itself among them, in the order of the list. */
export function copiesInList(state: Pick<State, 'listing' | 'view'>, article: number): readonly number[] {
  const { order } = state.listing;
  return [...state.view.copies.of(article)]
    .filter((one) => isInList(state, one))
    .sort((a, b) => placeIn(order, a) - placeIn(order, b));
}

export function rowCount(state: Of): number {
  return shownOf(state)?.length ?? listLength(state);
}

/** The article of a row that there is. */
export function articleInRow(state: Of, row: number): number {
  const shown = shownOf(state);
  return shown === null ? articleAt(state.listing, row) : shown.articleAt(row);
}

/** The row of an article, or of the copy it stands under; of one that is not in the list, that of the nearest that is. */
export function rowOf(state: Of, article: number): number {
  const shown = shownOf(state);
  if (shown === null) return nearestRow(state, article);
  const row = shown.rowOf(article);
  if (row !== -1) return row;
  return listLength(state) === 0 ? 0 : shown.rowOf(articleAt(state.listing, nearestRow(state, article)));
}

/** The row that is first on the screen, as far as that is remembered. */
export function rememberedTop(state: Of & Pick<State, 'list'>): number {
  const { top } = state.list;
  return shownOf(state) === null ? rowFrom(state, top) : rowOf(state, top);
}

/** The row of the marker; it stands on the nearest article when the filter leaves its own out. */
export function markerRow(state: Of & Pick<State, 'list'>): number {
  return rowOf(state, state.list.marker);
}

/** The marked article; null in an empty list. */
export function markedArticle(state: Of & Pick<State, 'list'>): number | null {
  return rowCount(state) === 0 ? null : articleInRow(state, markerRow(state));
}

/** Whether a row holds a copy of an article that stands above it. */
export function isOpenedOut(state: Of, row: number): boolean {
  const { copies } = state.view;
  const group = copies.groupOf(articleInRow(state, row));
  return (
    group !== 0 &&
    row > 0 &&
    shownOf(state) !== null &&
    copies.groupOf(articleInRow(state, row - 1)) === group
  );
}

/** Of how many articles a row tells: those in the list, or with copies folded all that it stands for. */
export function copiesTold(state: Of, article: number): number {
  const { copies, scope } = state.view;
  if (copies.groupOf(article) === 0) return 1;
  return scope.foldCopies || isPlain(state.listing)
    ? copies.count(article)
    : copiesInList(state, article).length;
}

/** Gives each copy of the marked article a row, under it. */
export function openCopies(state: State): State {
  const article = markedArticle(state);
  if (article === null) return state;
  const told = copiesTold(state, article);
  const { copies, scope } = state.view;
  const others = copies.count(article) - 1;
  if (scope.foldCopies && others > 0) return said(state, `--fold-copies leaves out the other ${others}`);
  if (told === 1)
    return said(
      state,
      others > 0 ? `the filter leaves out the other ${others}` : 'no other article is a copy of it',
    );
  const isOpen = state.opened.some((one) => copies.groupOf(one) === copies.groupOf(article));
  return isOpen ? state : { ...state, opened: [...state.opened, article] };
}

/** Puts the copies of the marked article back into one row. */
export function closeCopies(state: State): State {
  const article = markedArticle(state);
  if (article === null) return state;
  const { copies } = state.view;
  const group = copies.groupOf(article);
  const opened = state.opened.filter((one) => copies.groupOf(one) !== group);
  if (opened.length === state.opened.length) return said(state, 'no copies are opened out here');
  const closed = { ...state, opened };
  return {
    ...closed,
    list: { ...state.list, marker: articleInRow(closed, rowOf(closed, article)) },
  };
}
