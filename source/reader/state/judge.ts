/** Judging: what a person rules of the marked row or line is asked of the host, which writes it down; then all is shown anew. */

import type { Kind } from '../../actors/types.ts';
import { type Draft, draftOf, FIRST, type Said } from '../../store/decided/drafts.ts';
import type { LedgerRow } from '../../store/decided/ledger.ts';
import type { View } from '../../store/view.ts';
import { number } from '../words.ts';
import { countTyped } from './adding.ts';
import { arrivedDecided } from './arrive.ts';
import { linesOnTop, markedLine } from './concordance.ts';
import { EMPTY_EDITOR, lineOf, typed } from './editor.ts';
import { openFinder } from './finding.ts';
import { said } from './jump.ts';
import { ledgerOnTop, markedRow, ordered } from './ledger.ts';
import { rowsOfLedger } from './ledger-work.ts';
import type { Editor, State } from './types.ts';

export type Verdict = 'in' | 'unsure' | 'never';

/** x, `.` and `!` on the marked row of the ledger and on all that are ticked, or on the marked line of the concordance. */
export function judged(state: State, verdict: Verdict): State {
  if (state.actor === null) return state;
  if (linesOnTop(state) !== null) return lineJudged(state, state.actor, verdict);
  const ledger = ledgerOnTop(state);
  const marked = markedRow(state);
  if (ledger === null || marked === null) return state;
  const ticked = rowsOfLedger(state, ledger).filter(({ key }) => ledger.ticked.includes(key));
  const rows = ticked.length > 0 ? ticked : [marked];
  const saids = distinct(rows).flatMap((row) => saidOf(state.actor ?? 0, row, verdict) ?? []);
  if (saids.length === 0) return said(state, whyNot(marked, verdict));
  const asked = decided(ordered(state), state.actor, saids);
  return asked.ledger === null ? asked : { ...asked, ledger: { ...asked.ledger, ticked: [] } };
}

/** A decision is of all that reads so. */
const distinct = (rows: readonly LedgerRow[]): readonly LedgerRow[] => [
  ...new Map(
    rows.map((row) => [`${row.group === 'others' || row.group === 'members'} ${row.surface}`, row]),
  ).values(),
];

/** What a verdict on a row says; null where it says nothing. */
function saidOf(actor: number, { group, surface, of, counted }: LedgerRow, verdict: Verdict): Said | null {
  switch (group) {
    case 'others':
      if (of === null || verdict === 'unsure') return null;
      return { verdict: verdict === 'in' ? 'same' : 'differ', other: of };
    case 'members':
      return of === null || verdict === 'unsure' ? null : { verdict: 'differ', other: of };
    case 'out':
      if (verdict === 'in') return { verdict: 'is', surface, ...(of === null || of === actor ? {} : { of }) };
      return { verdict: verdict === 'never' ? 'apart' : 'unsure', surface };
    default:
      if (verdict === 'in') return { verdict: counted ? 'not' : 'is', surface };
      return { verdict: verdict === 'never' ? 'apart' : 'unsure', surface };
  }
}

function whyNot({ group }: LedgerRow, verdict: Verdict): string {
  if (verdict === 'unsure' && (group === 'others' || group === 'members'))
    return 'an actor is the same or is not: x makes them one, ! keeps them apart';
  return 'nothing to decide here';
}

/** A line that counts goes out; one that is unsure comes in. */
function lineJudged(state: State, actor: number, verdict: Verdict): State {
  const line = markedLine(state);
  if (line === null) return state;
  const { spelling } = line.mention;
  const inward = line.mention.actor === actor && spelling.sure ? 'not' : 'is';
  const what = verdict === 'in' ? inward : verdict === 'never' ? 'apart' : 'unsure';
  return decided(state, actor, [{ verdict: what, surface: spelling.surface, line }]);
}

/** Asks the host to write down what was said of an actor. */
function decided(state: State, actor: number, saids: readonly Said[]): State {
  const drafts: Draft[] = [];
  for (const one of saids) {
    const draft = draftOf(state.view, whomOf(state, actor, one), one);
    if (draft === null)
      return said(
        state,
        'no name tells this actor from another, so nothing can be decided of it; an actors file can',
      );
    drafts.push(draft);
  }
  const first = drafts[0];
  // Several that are somebody else are one and the same: the first makes that actor, the others are its.
  if (first?.decided === 'apart')
    for (let at = 1; at < drafts.length; at++) {
      const { decided: what, actor: of, ...rest } = drafts[at];
      const made = { surface: first.surface, kind: first.actor.kind, made: FIRST };
      if (what === 'apart') drafts[at] = { ...rest, decided: 'is', actor: made, of } as Draft;
    }
  return { ...state, effects: [...state.effects, { kind: 'decide', drafts }] };
}

/** Whoever leaves an actor that goes by it is not one with any of the others. */
function whomOf({ view }: State, actor: number, one: Said): number {
  if (one.verdict !== 'differ' || one.other !== actor) return actor;
  return view.decided.judgement.resolved.membersOf(actor).find((member) => member !== actor) ?? actor;
}

/** z: takes back what was decided last. */
export const undoLast = (state: State): State =>
  state.progress !== null && state.progress.stage !== 'checking'
    ? said(state, 'names are not known yet')
    : { ...ordered(state), effects: [...state.effects, { kind: 'undo' }] };

/** What the host wrote down, or found written by others, counts from now on. No row goes away from under the marker for it. */
export function decisionsTaken(state: State, view: View, words: string): State {
  const before = countOf(state);
  const taken = arrivedDecided(ordered(state), view.with(state.view.switches));
  const after = countOf(taken);
  const change =
    before === null || after === null || before === after
      ? ''
      : `${number(before)} → ${number(after)} mentions: `;
  return said(taken, `${change}${words}`);
}

const countOf = ({ actor, view }: State): number | null =>
  actor === null ? null : view.counts(actor).mentions;

/** w: the rule that ties the marked row, as a whole. */
export function toggleRule(state: State): State {
  const row = markedRow(state);
  const { actor, view } = state;
  if (row?.spelling == null || actor === null) return state;
  const { resolved } = view.decided.judgement;
  const off = row.spelling.rules.find((rule) => resolved.isOff(actor, rule));
  const rule = off ?? row.spelling.rule;
  if (rule === 'decision') return said(state, 'that is a decision, and no rule: x takes it back');
  return decided(ordered(state), actor, [{ verdict: 'rule', rule, counts: off !== undefined }]);
}

const KINDS: readonly Kind[] = ['person', 'organisation', 'state', 'place'];

/** t: the next kind. */
export function nextKind(state: State): State {
  const { actor, view } = state;
  if (actor === null) return state;
  const kind = KINDS[(KINDS.indexOf(view.actors.at(actor).kind) + 1) % KINDS.length];
  return decided(ordered(state), actor, [{ verdict: 'kind', kind }]);
}

/** +, r: opens the line to type a spelling, or the name, into. */
export function openLedgerLine(state: State, kind: 'add' | 'name'): State {
  const ledger = ledgerOnTop(state);
  if (ledger === null || state.actor === null) return state;
  const editor = kind === 'add' ? EMPTY_EDITOR : typed(EMPTY_EDITOR, state.view.actors.at(state.actor).name);
  return { ...state, ledger: { ...ledger, line: { kind, editor } } };
}

export function ledgerLineEdited(state: State, editor: Editor): State {
  const { ledger } = state;
  if (ledger?.line == null) return state;
  return { ...state, ledger: { ...ledger, line: { ...ledger.line, editor } } };
}

/** Enter in that line. */
export function takeLedgerLine(state: State): State {
  const ledger = ledgerOnTop(state);
  if (ledger?.line == null || state.actor === null) return state;
  const { kind, editor } = ledger.line;
  const text = lineOf(editor).trim();
  const closed = { ...state, ledger: { ...ledger, line: null } };
  if (text === '') return closed;
  if (kind === 'name') return decided(ordered(closed), state.actor, [{ verdict: 'named', name: text }]);
  const count = countTyped(state, editor);
  if (count?.isDone === true && count.mentions <= 0)
    return said(closed, `“${text}” stands nowhere, written so, where nobody is named by it yet`);
  return decided(ordered(closed), state.actor, [{ verdict: 'added', surface: text }]);
}

/** =: opens the finder for whom the actor is one with. */
export const openMerge = (state: State): State => openFinder(state, false, true);

/** The answer that was taken there. */
export function merged(state: State, other: number): State {
  const { actor } = state;
  const closed = { ...state, overlays: state.overlays.slice(0, -1) };
  if (actor === null) return closed;
  if (other === actor) return said(closed, 'that is this actor already');
  return decided(ordered(closed), actor, [{ verdict: 'same', other }]);
}
