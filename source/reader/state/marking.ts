/** What the person marks: articles starred and read, notes on mentions. */
import type { Article } from '../../corpus/article.ts';
import { markingOf } from '../../store/marked.ts';
import type { MarkLine, Marks, Note } from '../../store/marks.ts';
import { actorTie, tieOf } from '../../store/ties.ts';
import { anchorOf, findAnchor } from '../../text/line-anchor.ts';
import { EMPTY_EDITOR, lineOf, typed } from './editor.ts';
import { said } from './jump.ts';
import { currentPlace } from './places.ts';
import { markedArticle } from './shown-rows.ts';
import type { Reading, State } from './types.ts';

function withMark(state: State, lines: readonly MarkLine[]): State {
  return { ...state, marks: state.marks.with(lines), effects: [...state.effects, { kind: 'mark', lines }] };
}

/** Stars the article in view, or takes its star away. */
export function toggleStar(state: State): State {
  const article = state.reading?.article ?? markedArticle(state);
  if (article === null) return state;
  const on = !markingOf(state, article).isStarred;
  const tie = tieOf(state.view.articles.at(article), state.paths);
  return said(
    withMark(state, [{ mark: 'star', article: tie, on }]),
    on ? 'starred; / is:starred lists such articles' : 'no longer starred',
  );
}

/** The article being read has been on the screen for long enough to count as read. */
export function dwelt(state: State): State {
  const { reading, view, paths } = state;
  if (reading === null || markingOf(state, reading.article).isRead) return state;
  return withMark(state, [
    { mark: 'read', article: tieOf(view.articles.at(reading.article), paths), on: true },
  ]);
}

/** The notes of an article: where each stands by now, and those whose lines are lost. */
export interface NotesThere {
  readonly at: ReadonlyMap<number, Note>;
  readonly lost: readonly Note[];
}

const NO_NOTES: NotesThere = { at: new Map(), lost: [] };
const remembered = new WeakMap<Article, { marks: Marks; there: NotesThere }>();

export function notesIn(state: State, article: number): NotesThere {
  const { notes } = markingOf(state, article);
  if (notes.length === 0) return NO_NOTES;
  const row = state.view.articles.at(article);
  const known = remembered.get(row);
  if (known?.marks === state.marks) return known.there;
  const at = new Map<number, Note>();
  const lost: Note[] = [];
  for (const note of notes) {
    const start = findAnchor(row.text, note.line);
    if (start === null) lost.push(note);
    else at.set(start, note);
  }
  const there = { at, lost };
  remembered.set(row, { marks: state.marks, there });
  return there;
}

/** The note on the current mention; null where there is none. */
export function currentNote(state: State): Note | null {
  const place = currentPlace(state);
  return place === null ? null : (notesIn(state, place.article).at.get(place.mention.start) ?? null);
}

/** Opens the line to write a note on the current mention in, with the one that is there. */
export function openNote(state: State): State {
  const { reading } = state;
  if (reading === null) return state;
  if (currentPlace(state) === null) return said(state, 'a note is on a mention: n goes to one');
  const note = typed(EMPTY_EDITOR, currentNote(state)?.text ?? '');
  return { ...state, reading: { ...reading, note } };
}

/** Enter: keeps the note; an empty one is taken away. */
export function keepNote(state: State): State {
  const { reading, view, paths, actor } = state;
  if (reading === null || reading.note === null) return state;
  const closed = closeNote(state, reading);
  const place = currentPlace(state);
  if (place === null || actor === null) return said(closed, 'the mention is gone, and the note with it');
  const text = lineOf(reading.note).trim();
  const before = currentNote(state);
  if (text === (before?.text ?? '')) return closed;
  const row = view.articles.at(place.article);
  const { start, end } = place.mention;
  const about = { mark: 'note', article: tieOf(row, paths), actor: actorTie(view, actor) } as const;
  const line = anchorOf(row.text, start, end);
  // Of an article that was edited the line is another by now.
  const isMoved = before !== null && JSON.stringify(before.line) !== JSON.stringify(line);
  const gone: MarkLine[] = isMoved ? [{ ...about, line: before.line, text: '' }] : [];
  return said(
    withMark(closed, [...gone, { ...about, line, text }]),
    text === '' ? 'the note is taken away' : 'noted; / is:noted lists such articles',
  );
}

export const closeNote = (state: State, reading: Reading): State => ({
  ...state,
  reading: { ...reading, note: null },
});
