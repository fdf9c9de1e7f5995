/** Writing what is on the screen to a file. */
import { ENDINGS, endingOf } from '../../export/endings.ts';
import { articleLines, mentionLines, spellingLines, textLines } from '../../export/lines.ts';
import type { Lines } from '../../search/lines/lines.ts';
import type { Place } from '../../store/view.ts';
import { counted } from '../words.ts';
import { linesOnTop } from './concordance.ts';
import { EMPTY_EDITOR, lineOf, typed } from './editor.ts';
import { said } from './jump.ts';
import { ledgerOnTop } from './ledger.ts';
import { articleAt, type Listing, listLength } from './listing.ts';
import { placesHere } from './places.ts';
import type { Editor, Exporting, State } from './types.ts';

/** What a screen has to write: a screen more is a case more here. */
interface Exported {
  /** The name of the file that is proposed, without what tells its form. */
  readonly name: string;
  readonly ending: (typeof ENDINGS)[number];
  /** What it is, in words. */
  readonly what: string;
  readonly lines: (ending: (typeof ENDINGS)[number]) => Iterable<string>;
}

function exportedOn(state: State): Exported | null {
  const { view, reading, actor, listing } = state;
  const lines = linesOnTop(state)?.listed.lines ?? null;
  if (lines !== null && actor !== null) {
    if (lines.length === 0) return null;
    return {
      ...{ name: nameFor(view.actors.at(actor).name, 'mentions'), ending: 'csv' },
      what: counted(lines.length, 'line'),
      lines: (ending) => mentionLines(ending, view, placesOf(lines)),
    };
  }
  if (ledgerOnTop(state) !== null && actor !== null)
    return {
      ...{ name: nameFor(`${view.actors.at(actor).name} spellings`, 'spellings'), ending: 'csv' },
      what: counted(view.spellings(actor).length, 'spelling'),
      lines: (ending) => spellingLines(ending, view, actor),
    };
  if (reading === null) {
    const length = listLength(state);
    if (length === 0) return null;
    return {
      ...{ name: 'articles', ending: 'csv', what: counted(length, 'article') },
      lines: (ending) => articleLines(ending, view, rowsOf(listing, length)),
    };
  }
  const places = placesHere(state);
  if (actor !== null && places.length > 0)
    return {
      ...{ name: nameFor(view.actors.at(actor).name, 'mentions'), ending: 'md' },
      what: counted(places.length, 'mention'),
      lines: (ending) => mentionLines(ending, view, places),
    };
  const { path } = view.articles.at(reading.article);
  const own = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return {
    ...{ name: nameFor(own, 'article'), ending: 'md', what: 'the article' },
    lines: (ending) => textLines(ending, view, reading.article),
  };
}

function* rowsOf(listing: Listing, length: number): Generator<number> {
  for (let row = 0; row < length; row++) yield articleAt(listing, row);
}

function* placesOf(lines: Lines): Generator<Place> {
  for (let row = 0; row < lines.length; row++) yield lines.placeAt(row);
}

/** In UTF-16 units. */
const LONGEST_NAME = 60;

/** A name for a file, of letters, digits and hyphens: nothing in it means anything to a shell or a file system. */
function nameFor(words: string, otherwise: string): string {
  const name = words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .replace(/^-+|[-\ufffd]+$/g, '');
  return name === '' ? otherwise : name;
}

/** `e`: a line to type the name of the file into, with one proposed. */
export function openExport(state: State): State {
  const exported = exportedOn(state);
  if (exported === null) return said(state, 'there is nothing to write');
  const { name, ending, what } = exported;
  const editor = typed(EMPTY_EDITOR, `${state.invoked.aside}${name}.${ending}`);
  const overlay: Exporting = { kind: 'export', editor, what, asked: null, isWriting: false };
  return { ...state, overlays: [...state.overlays, overlay] };
}

export function exportEdited(state: State, editor: Editor): State {
  return changed(state, { editor, asked: null });
}

/** Enter: writes it; over a file that is there only where that was asked about. */
export function writeExport(state: State): State {
  const overlay = exportingIn(state);
  const exported = exportedOn(state);
  if (overlay === null || exported === null || overlay.isWriting) return state;
  const path = lineOf(overlay.editor).trim();
  const ending = endingOf(path);
  if (ending === null)
    return said(state, `the ending of the name says what is written: .${ENDINGS.join(' .')}`);
  return {
    ...said(changed(state, { isWriting: true }), 'writing…'),
    effects: [
      {
        ...{ kind: 'write', path, corpus: state.invoked.paths, isOver: overlay.asked === path },
        ...{ lines: exported.lines(ending), what: exported.what },
      },
    ],
  };
}

/** The host asks whether a file that is there may go. */
export function askedAbout(state: State, path: string): State {
  return said(changed(state, { asked: path, isWriting: false }), 'is there already: Enter writes over it');
}

/** What came of it: once it is written the line has done its work. */
export function written(state: State, words: string, isDone: boolean): State {
  const overlays = isDone ? state.overlays.filter(({ kind }) => kind !== 'export') : state.overlays;
  return said(changed({ ...state, overlays }, { isWriting: false }), words);
}

export const exportingIn = ({ overlays }: Pick<State, 'overlays'>): Exporting | null =>
  overlays.find((one) => one.kind === 'export') ?? null;

function changed(state: State, change: Partial<Exporting>): State {
  const overlays = state.overlays.map((one) => (one.kind === 'export' ? { ...one, ...change } : one));
  return { ...state, overlays };
}
