/** The finder: naming an actor over whatever screen is there. */
import { number } from '../words.ts';
import { answersFor } from './answers.ts';
import { EMPTY_EDITOR } from './editor.ts';
import { said } from './jump.ts';
import type { Editor, Overlay, State } from './types.ts';
import { goToActor } from './walk.ts';

type Finding = Overlay & { kind: 'finder' };

export function openFinder(state: State): State {
  return { ...state, overlays: [...state.overlays, { kind: 'finder', editor: EMPTY_EDITOR, choice: 0 }] };
}

function finding(state: State): Finding | null {
  const overlay = state.overlays.at(-1);
  return overlay?.kind === 'finder' ? overlay : null;
}

function withFinding(state: State, overlay: Finding): State {
  return { ...state, overlays: [...state.overlays.slice(0, -1), overlay] };
}

export function finderEdited(state: State, editor: Editor): State {
  const overlay = finding(state);
  if (!overlay) return state;
  const choice = editor.text === overlay.editor.text ? overlay.choice : 0;
  return withFinding(state, { ...overlay, editor, choice });
}

/** Moves the marker among the answers; it stops at both ends. */
export function chosen(state: State, by: 1 | -1): State {
  const overlay = finding(state);
  if (!overlay) return state;
  const last = answersFor(state, overlay.editor.text).answers.length - 1;
  const choice = Math.max(0, Math.min(last, overlay.choice + by));
  return withFinding(state, { ...overlay, choice });
}

export function takeAnswer(state: State): State {
  const overlay = finding(state);
  if (!overlay) return state;
  const { answers } = answersFor(state, overlay.editor.text);
  const answer = answers[Math.min(overlay.choice, answers.length - 1)];
  return answer ? goToActor(state, answer.actor) : said(state, nobody(state, overlay.editor.text));
}

/** Why there is no answer, in words. */
export function nobody(state: State, query: string): string {
  if (state.progress !== null) return stillAtIt(state);
  if (state.view.actors.length === 0) return 'No actor was found in these articles.';
  if (query.trim() === '') return 'Nobody is named in this article: type a name.';
  const { nearest } = answersFor(state, query);
  const words = `No actor like “${query.trim()}” here.`;
  return nearest.length === 0 ? words : `${words} Nearest names: ${nearest.join(', ')}.`;
}

/** What the program is doing, in words. */
export function stillAtIt({ progress }: State): string {
  if (!progress) return '';
  const total = progress.total === null ? '' : `/${number(progress.total)}`;
  const read = `${number(progress.read)}${total} read`;
  return progress.stage === 'reading' ? `${read}; names come after that` : `${read}; looking for names`;
}
