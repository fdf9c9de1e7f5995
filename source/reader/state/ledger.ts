/** The ledger: the spellings of the current actor one a row, over the screen it was opened from, each to be judged. */
import type { LedgerRow } from '../../store/decided/ledger.ts';
import { ledgerBandOf } from '../layout/geometry.ts';
import { countIn } from './adding.ts';
import { openLines } from './concordance.ts';
import { said } from './jump.ts';
import { ledgerWork, placeOfKey, rowsOfLedger } from './ledger-work.ts';
import { type MarkedRows, type Move, markerMoved, topFor } from './marked-rows.ts';
import type { Ledger, State } from './types.ts';
import { whyNone, withActor } from './walk.ts';

/** The ledger where it is on top; null where it is not. */
export const ledgerOnTop = ({
  ledger,
  concordance,
  reading,
}: Pick<State, 'ledger' | 'concordance' | 'reading'>): Ledger | null =>
  reading === null && concordance === null ? ledger : null;

/** Opens it; what is on the screen comes back when it is closed. */
export function openLedger(state: State): State {
  const { actor, reading, jumps, concordance, ledger } = state;
  if (actor === null || ledgerOnTop(state) !== null) return state;
  // Back to it where it lies under the lines.
  if (reading === null && concordance?.from.ledger != null)
    return { ...state, ...concordance.from, concordance: null };
  const under = { reading, jumps, concordance, ledger };
  const opened: Ledger = {
    own: actor,
    marker: null,
    above: 0,
    told: null,
    order: [],
    ticked: [],
    line: null,
    from: under,
  };
  const there = { ...state, reading: null, jumps: [], concordance: null, seek: null, ledger: opened };
  // Nobody's own, but perhaps set aside, or somebody else's.
  if (rowsOfLedger(there, opened).length === 0) return said(state, whyNone(state, actor));
  return there;
}

export const ledgerOfActor = (state: State, actor: number): State =>
  ordered({ ...withActor(state, actor), overlays: [] }, { own: actor, marker: null, order: [], ticked: [] });

/** Without an actor there is no ledger: nobody is left of one that was set apart, once that is taken back. */
export const ledgerKept = (state: State): State =>
  state.ledger === null || state.actor !== null ? state : ledgerKept({ ...state, ...state.ledger.from });

export function closeLedger(state: State, ledger: Ledger): State {
  if (ledger.line !== null) return { ...state, ledger: { ...ledger, line: null } };
  return { ...state, ...ledger.from };
}

/** Rows stay where they are while they are judged: which was where, is kept with each key. */
export function ordered(state: State, some: Partial<Ledger> = {}): State {
  const { ledger } = state;
  if (ledger === null) return state;
  const now = { ...ledger, ...some };
  const keys = rowsOfLedger(state, now).map(({ key }) => key);
  return { ...state, ledger: { ...now, order: keys } };
}

export function markedRows(state: State, ledger: Ledger): MarkedRows {
  const rows = rowsOfLedger(state, ledger);
  const marker = Math.max(0, placeOfKey(rows, ledger.marker));
  return { marker, top: topFor(marker - ledger.above, marker, ledgerBandOf(state.size).height, rows.length) };
}

/** The marked row; null where the ledger is not on top, or empty. */
export function markedRow(state: State): LedgerRow | null {
  const ledger = ledgerOnTop(state);
  return ledger === null ? null : (rowsOfLedger(state, ledger)[markedRows(state, ledger).marker] ?? null);
}

export function ledgerMoved(state: State, ledger: Ledger, move: Move): State {
  const rows = rowsOfLedger(state, ledger);
  if (rows.length === 0) return state;
  const height = ledgerBandOf(state.size).height;
  const { marker, top } = markerMoved(markedRows(state, ledger), move, height, rows.length);
  return { ...state, ledger: { ...ledger, marker: rows[marker].key, above: marker - top } };
}

/** Ticks the marked row, or no longer, and goes on to the next: what is judged then is judged of all ticked rows. */
export function tickRow(state: State): State {
  const ledger = ledgerOnTop(state);
  const row = markedRow(state);
  if (ledger === null || row === null) return state;
  if (row.spelling === null) return said(state, 'only spellings are ticked, to be judged together');
  const { ticked } = ledger;
  const now = ticked.includes(row.key) ? ticked.filter((one) => one !== row.key) : [...ticked, row.key];
  return ledgerMoved({ ...state, ledger: { ...ledger, ticked: now } }, { ...ledger, ticked: now }, 'down');
}

/** Enter: the lines of the marked spelling; of another actor its ledger. */
export function rowOpened(state: State): State {
  const row = markedRow(state);
  if (row === null) return state;
  if (row.group === 'others' && row.of !== null) return ledgerOfActor(state, row.of);
  if (row.group === 'members') return said(state, 'its spellings are among those above');
  if (row.group === 'out')
    return said(
      state,
      `no line of ${state.actor === null ? 'it' : state.view.actors.at(state.actor).name} reads so now`,
    );
  const { view } = state;
  const isHidden = row.spelling !== null && !row.counted;
  const switched = isHidden
    ? {
        ...state,
        view: view.with({
          unsure: view.switches.unsure || !row.spelling.sure,
          related: view.switches.related || row.spelling.related,
        }),
      }
    : state;
  return openLines(switched, row.surface);
}

/** Whether there is something to find out yet: dates, samples, and who is called alike. */
export function isLedgerBusy(state: State): boolean {
  const ledger = ledgerOnTop(state);
  if (ledger === null || state.actor === null) return false;
  return countIn(state, ledger)?.isDone === false || !ledgerWork(state, state.actor).isDone;
}

/** One step of that. */
export function ledgerStepped(state: State): State {
  const ledger = ledgerOnTop(state);
  if (ledger === null || state.actor === null) return state;
  const typed = countIn(state, ledger);
  const work = typed?.isDone === false ? typed : ledgerWork(state, state.actor);
  if (work.isDone) return state;
  work.further();
  // Another object, so that it shows.
  return { ...state, ledger: { ...ledger } };
}
