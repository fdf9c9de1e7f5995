/** What an action makes of a state. Pure: the same state and action give the same state. */

import { keyName } from '../key-name.ts';
import { type Command, commandFor } from '../keymap.ts';
import { arrived } from './arrive.ts';
import { commandsOf } from './command-of.ts';
import {
  closeLines,
  keepLineFilter,
  lineFilterEdited,
  openLineFilter,
  openLines,
  readLine,
  sortLines,
  toggleOnePerArticle,
} from './concordance.ts';
import { openFile } from './editing.ts';
import { edited, typed } from './editor.ts';
import { askedAbout, exportEdited, openExport, writeExport, written } from './exporting.ts';
import { closeFacets, facetStepped, facetsOf, keepFacet, openFacets } from './facets.ts';
import { closeFilter, filterEdited, keepFilter, openFilter, readMarked, sortedNext } from './filter.ts';
import { closeFind, findEdited, keepHits, openFind, walkHits } from './find.ts';
import { chosen, finderEdited, openFinder, openFinderInView, takeAnswer, takeToLines } from './finding.ts';
import {
  decisionsTaken,
  judged,
  ledgerLineEdited,
  nextKind,
  openLedgerLine,
  openMerge,
  takeLedgerLine,
  toggleRule,
  undoLast,
} from './judge.ts';
import { back, said } from './jump.ts';
import { closeReading } from './leave.ts';
import {
  closeLedger,
  isLedgerBusy,
  ledgerKept,
  ledgerOnTop,
  ledgerStepped,
  openLedger,
  rowOpened,
  tickRow,
} from './ledger.ts';
import { lineStepped, relined } from './line-work.ts';
import { stepped } from './list-steps.ts';
import { closeNote, dwelt, keepNote, openNote, toggleStar } from './marking.ts';
import { moved, paragraphMoved } from './move.ts';
import { nextPin, pin, toggleRelated, toggleUnsure } from './pins.ts';
import { relisted } from './relist.ts';
import { isRestless, rested } from './rest.ts';
import { screenOf } from './screen.ts';
import { furtherSought, seekArticle } from './seek.ts';
import { closeCopies, openCopies } from './shown-rows.ts';
import { furtherSpread, respread } from './spread.ts';
import { cite, citeAll } from './taking.ts';
import { togetherNext, togetherWants } from './together.ts';
import type { Action, Editor, Panel, State } from './types.ts';
import { nextMention, nextWith, previousMention, previousWith, stepArticle } from './walk.ts';
import { filterText, isListed } from './wants.ts';
import { tellWhy } from './why.ts';
import { resized } from './window.ts';

/** The next state. Never throws, whatever key it is given. */
export function update(state: State, action: Action): State {
  const done = after(state.effects.length === 0 ? state : { ...state, effects: [] }, action);
  const asked = withMarksAsked(state, done);
  const next = unveiled(respread(ledgerKept(relined(relisted(asked)))), action);
  const restless = isRestless(next);
  const busy = isBusy(next);
  return next.restless === restless && next.busy === busy ? next : { ...next, restless, busy };
}

/** A filter that was changed goes by what is marked now; so does one that was brought back before that was known. */
function withMarksAsked(before: State, state: State): State {
  const isNew = filterText(before) !== filterText(state) || before.marksAsked.isNone;
  const offered = state.offered && state.reading === null;
  const marksAsked = isNew ? state.marks : state.marksAsked;
  return marksAsked === state.marksAsked && offered === state.offered
    ? state
    : { ...state, marksAsked, offered };
}

/** The picture of the session before goes when the list is there, or when anything else is asked for. */
function unveiled(state: State, { kind }: Action): State {
  if (state.picture === null) return state;
  const waits = kind === 'view' || kind === 'progress' || kind === 'step' || kind === 'marks';
  const isThere = isListed(state) && !state.listing.isPart && kind !== 'marks';
  return waits && !isThere ? state : { ...state, picture: null };
}

function after(state: State, action: Action): State {
  switch (action.kind) {
    case 'key':
      if (STILL.has(commandFor(screenOf(state), action.key))) return pressed(state, action.key);
      // Esc only ends a search that takes its time.
      if (state.seek !== null && action.key === 'escape') return noticed(state);
      if (state.why !== null && ENDING.has(commandFor(screenOf(state), action.key))) return noticed(state);
      return pressed(noticed(state), action.key);
    case 'paste':
      return typedInto(noticed(state), action.text);
    case 'resize':
      return resized(state, action.size);
    case 'view':
      return opened(arrived(state, action.view, action.progress));
    case 'progress':
      return opened({ ...state, progress: action.progress });
    case 'rested':
      return rested(state);
    case 'dwelt':
      return dwelt(state);
    case 'marks':
      return { ...state, marks: state.marks.with(action.lines) };
    case 'step':
      return furtherSpread(furtherSought(opened(ledgerStepped(lineStepped(stepped(state))))));
    case 'decided':
      return decisionsTaken(state, action.view, action.text);
    case 'message':
      return said(state, action.text);
    case 'unsaid':
      return state.message === action.text ? said(state, null) : state;
    case 'exists':
      return askedAbout(state, action.path);
    case 'written':
      return written(state, action.text, action.isDone);
    case 'unwatched':
      return said({ ...state, unwatched: true }, action.text);
  }
}

/** What these leave is what there was, with all that is said, and all that is under way. */
const STILL: ReadonlySet<Command | null> = new Set<Command>(['repaint', 'suspend']);

/** Where something is told of a mention, these end that, and nothing else. */
const ENDING: ReadonlySet<Command | null> = new Set<Command>(['why', 'close', 'quit']);

function isBusy(state: State): boolean {
  const { work, seek, spread, concordance } = state;
  const isLooking = seek !== null || spread?.isOver === false;
  return work !== null || concordance?.work != null || isLooking || isLedgerBusy(state);
}

/** What Enter asked for before the list was there. */
function opened(state: State): State {
  return state.opening && isListed(state) ? readMarked(state) : state;
}

/** A person is there; where the screen is too small to show anything they have touched nothing yet. */
function noticed(state: State): State {
  return {
    ...state,
    message: null,
    why: null,
    opening: false,
    seek: null,
    touched: state.touched || screenOf(state) !== 'small',
  };
}

function pressed(state: State, key: string): State {
  const command = commandFor(screenOf(state), key);
  if (command !== null) return carriedOut(TAKING.has(command) ? state : letGo(state), command, key);
  if (editorOf(state) === null) {
    // Where nothing can be seen nothing is said.
    if (screenOf(state) === 'small') return state;
    const name = PLAIN_KEY.test(key) ? keyName(key) : 'that key';
    return said(state, `${name} does nothing here; ? shows all keys`);
  }
  if (key === 'space') return typedInto(state, ' ');
  return NAMED_KEY.test(key) ? state : typedInto(state, key);
}

/** Pressed again these give the same in another form. */
const TAKING: ReadonlySet<Command> = new Set<Command>(['cite', 'cite-all']);

const letGo = (state: State): State =>
  state.taken.of === null ? state : { ...state, taken: { ...state.taken, of: null } };

/** Printable keys come as themselves: one grapheme, which is never two plain letters. */
const NAMED_KEY = /^[\x20-\x7e]{2,}$/;
const PLAIN_KEY = /^[\x21-\x7e]+$/;

function typedInto(state: State, text: string): State {
  const editor = editorOf(state);
  return editor ? withEditor(state, typed(editor, text)) : state;
}

function editorOf(state: State): Editor | null {
  const overlay = state.overlays.at(-1);
  if (overlay) return 'editor' in overlay ? overlay.editor : null;
  if (ledgerOnTop(state) !== null) return state.ledger?.line?.editor ?? null;
  if (state.reading !== null && state.reading.note !== null) return state.reading.note;
  const typing = state.reading === null ? (state.concordance ?? state).filter : state.reading.find;
  return typing?.typing ? typing.editor : null;
}

function withEditor(state: State, editor: Editor): State {
  if (state.overlays.at(-1)?.kind === 'export') return exportEdited(state, editor);
  if (state.overlays.length > 0) return finderEdited(state, editor);
  const { reading } = state;
  if (reading !== null && reading.note !== null) return { ...state, reading: { ...reading, note: editor } };
  if (reading !== null) return findEdited(state, editor);
  if (ledgerOnTop(state) !== null) return ledgerLineEdited(state, editor);
  return state.concordance === null
    ? filterEdited(state, editor)
    : lineFilterEdited(state, state.concordance, editor);
}

type Handler = (state: State, key: string) => State;

const editing: Handler = (state, key) => {
  const editor = editorOf(state);
  const command = commandFor(screenOf(state), key);
  const next = editor && command && edited(editor, command);
  return next ? withEditor(state, next) : state;
};

const HANDLERS: Readonly<Record<Command, Handler>> = {
  down: (state) => moved(state, 'down'),
  up: (state) => moved(state, 'up'),
  'page-down': (state) => moved(state, 'page-down'),
  'page-up': (state) => moved(state, 'page-up'),
  'half-down': (state) => moved(state, 'half-down'),
  'half-up': (state) => moved(state, 'half-up'),
  top: (state) => moved(state, 'top'),
  bottom: (state) => moved(state, 'bottom'),
  read: readMarked,
  filter: openFilter,
  'keep-filter': (state) =>
    state.concordance === null ? keepFilter(state) : keepLineFilter(state, state.concordance),
  'row-down': (state) => moved(state, 'down'),
  'row-up': (state) => moved(state, 'up'),
  lines: (state) => (state.actor === null ? openFinder(state, true) : openLines(state)),
  'read-line': readLine,
  ledger: (state) => (state.actor === null ? openFinder(state) : openLedger(state)),
  'rule-in': (state) => judged(state, 'in'),
  'rule-unsure': (state) => judged(state, 'unsure'),
  'rule-never': (state) => judged(state, 'never'),
  'tick-row': tickRow,
  'row-opened': rowOpened,
  'add-spelling': (state) => openLedgerLine(state, 'add'),
  rename: (state) => openLedgerLine(state, 'name'),
  'take-line': takeLedgerLine,
  merge: openMerge,
  'next-kind': nextKind,
  'toggle-rule': toggleRule,
  undo: undoLast,
  why: tellWhy,
  'filter-lines': openLineFilter,
  'sort-lines': sortLines,
  'one-per-article': toggleOnePerArticle,
  sort: sortedNext,
  facets: openFacets,
  'next-facet': (state) => facetStepped(state, 1),
  'previous-facet': (state) => facetStepped(state, -1),
  'keep-facet': keepFacet,
  'open-copies': openCopies,
  'close-copies': closeCopies,
  'next-mention': (state) => (state.actor === null ? openFinder(state) : nextMention(state)),
  'previous-mention': (state) => (state.actor === null ? openFinder(state) : previousMention(state)),
  'next-with': (state) => (state.actor === null ? openFinder(state) : nextWith(state)),
  'previous-with': (state) => (state.actor === null ? openFinder(state) : previousWith(state)),
  'next-article': (state) => stepArticle(state, 1),
  'previous-article': (state) => stepArticle(state, -1),
  'next-paragraph': (state) => paragraphMoved(state, 1),
  'previous-paragraph': (state) => paragraphMoved(state, -1),
  find: openFind,
  'next-hit': (state) => walkHits(state, 1),
  'previous-hit': (state) => walkHits(state, -1),
  'next-holding': (state) => seekArticle(state, 1),
  'previous-holding': (state) => seekArticle(state, -1),
  'keep-hits': keepHits,
  star: toggleStar,
  note: openNote,
  'keep-note': keepNote,
  unsure: toggleUnsure,
  related: toggleRelated,
  together: togetherNext,
  back,
  cite,
  'cite-all': citeAll,
  'show-command': showCommand,
  'open-file': openFile,
  export: openExport,
  write: writeExport,
  'name-actor': (state) => openFinder(state),
  'name-shown': openFinderInView,
  'take-to-lines': takeToLines,
  'answer-down': (state) => chosen(state, 1),
  'answer-up': (state) => chosen(state, -1),
  'take-answer': takeAnswer,
  pin: (state, key) => pin(state, Number(key)),
  'next-pin': nextPin,
  help: (state) => toggled(state, 'help'),
  unread: (state) => toggled(state, 'unread'),
  repaint: (state) => ({ ...state, effects: [{ kind: 'repaint' }] }),
  suspend: (state) => ({ ...state, effects: [{ kind: 'suspend' }] }),
  close: closed,
  quit: closed,
  leave: (state) => ({ ...state, exit: { status: 0 } }),
  interrupt: (state) => ({ ...state, exit: { status: 130 } }),
  erase: editing,
  'erase-after': editing,
  'erase-word': editing,
  'erase-line': editing,
  left: editing,
  right: editing,
  'line-start': editing,
  'line-end': editing,
};

function carriedOut(state: State, command: Command, key: string): State {
  return HANDLERS[command](state, key);
}

/** Opens a screen over the others, or closes it (and what lies over it) when it is there. */
function toggled(state: State, kind: Panel['kind']): State {
  const at = state.overlays.findIndex((one) => one.kind === kind);
  const below = at >= 0 ? state.overlays.slice(0, at) : [...state.overlays, { kind, top: 0, told: 0 }];
  return { ...state, overlays: below };
}

/** Shows the commands for what is on the screen, and copies the first. */
function showCommand(state: State): State {
  const shown = toggled(state, 'command');
  if (shown.overlays.length < state.overlays.length) return shown;
  const [{ command }, ...others] = commandsOf(state);
  const words = others.length === 0 ? 'copied' : 'copied the first';
  return { ...shown, effects: [{ kind: 'copy', text: command, said: words, file: 'command.sh' }] };
}

/** Takes the top layer off; at the list there is nothing left to close but the program. */
function closed(state: State): State {
  if (facetsOf(state) !== null) return closeFacets(state);
  if (state.overlays.length > 0) return { ...state, overlays: state.overlays.slice(0, -1) };
  if (state.reading !== null && state.reading.note !== null) return closeNote(state, state.reading);
  if (state.reading?.find) return closeFind(state);
  if (state.reading) return closeReading(state);
  if (state.concordance) return closeLines(state, state.concordance);
  if (state.ledger) return closeLedger(state, state.ledger);
  if (state.filter) return closeFilter(state);
  if (togetherWants(state) !== null) return { ...state, together: null };
  return { ...state, exit: { status: 0 } };
}
