/** The finder: naming an actor over whatever screen is there. */
import { number } from '../words.ts';
import { answersFor } from './answers.ts';
import { goToText } from './as-text.ts';
import { linesOfActor } from './concordance.ts';
import { EMPTY_EDITOR, lineOf, typed } from './editor.ts';
import { merged } from './judge.ts';
import { said } from './jump.ts';
import { ledgerOfActor, ledgerOnTop } from './ledger.ts';
import type { Editor, Overlay, State } from './types.ts';
import { goToActor } from './walk.ts';

type Finding = Overlay & { kind: 'finder' };

/** `toLines`: an answer leads to its lines. */
export function openFinder(state: State, toLines = false, toMerge = false): State {
  return { ...state, overlays: [...state.overlays, { ...finderFor(EMPTY_EDITOR, toLines), toMerge }] };
}

/** The same with those on the screen first, as far as nothing is typed. */
export function openFinderInView(state: State): State {
  const opened = openFinder(state);
  const overlay = finding(opened);
  return overlay === null ? state : withFinding(opened, { ...overlay, inView: true });
}

function finderFor(editor: Editor, toLines: boolean): Finding {
  return {
    kind: 'finder',
    editor,
    choice: 0,
    told: 0,
    entered: false,
    toLines,
    toMerge: false,
    inView: false,
  };
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
  const same = editor.text === overlay.editor.text;
  return withFinding(state, {
    ...(same
      ? overlay
      : { ...finderFor(editor, overlay.toLines), toMerge: overlay.toMerge, inView: overlay.inView }),
    editor,
    entered: false,
  });
}

/** The choice that is no answer but what is typed, as text. It stands behind the last one, whoever comes or goes before it. */
export const AS_TEXT = -1;

/**
 * Whether what is typed can be looked for as text: where there is any, once it is known whom it names, if anybody. Lines are
 * an actor's.
 */
export const offersText = (state: State, asked: string): boolean =>
  asked.trim() !== '' &&
  state.view.articles.length > 0 &&
  !isUnlinked(state) &&
  finding(state)?.toLines !== true &&
  finding(state)?.toMerge !== true &&
  ((state.concordance === null && state.ledger === null) || state.reading !== null);

/** Moves the marker among the answers and the text. It stops at both ends, but that the text is also above the first answer. */
export function chosen(state: State, by: 1 | -1): State {
  const overlay = finding(state);
  if (!overlay) return state;
  const asked = lineOf(overlay.editor);
  const { length } = answersFor(state, asked).answers;
  const offers = offersText(state, asked);
  const last = offers ? length : length - 1;
  const to = (overlay.choice === AS_TEXT ? length : Math.min(overlay.choice, length - 1)) + by;
  const next = to < 0 && offers ? length : Math.max(0, Math.min(last, to));
  return withFinding(state, { ...overlay, choice: offers && next === length ? AS_TEXT : next });
}

export function takeAnswer(state: State): State {
  const overlay = finding(state);
  if (!overlay) return state;
  const asked = lineOf(overlay.editor);
  const { answers } = answersFor(state, asked);
  const answer = answers[Math.min(overlay.choice, answers.length - 1)];
  if (answer) return goAsked(state, answer.actor, asked);
  if (offersText(state, asked)) return goToText(state, asked.trim());
  if (isUnlinked(state) && asked.trim() !== '') return withFinding(state, { ...overlay, entered: true });
  return said(state, nobody(state, asked));
}

/** Takes an answer to its lines, whatever else it would lead to. */
export function takeToLines(state: State): State {
  const overlay = finding(state);
  if (!overlay || overlay.choice === AS_TEXT) return state;
  return takeAnswer(withFinding(state, { ...overlay, toLines: true }));
}

/**
 * What had to wait until everything was linked: goes to the actor named in the finder, or on the command line, if that
 * names one for sure; else the finder opens with what was typed. Nobody who is reading something by now is taken away.
 */
export function begun(state: State): State {
  if (isUnlinked(state)) return state;
  const text = state.waiting;
  const ready = { ...state, waiting: null };
  if (finding(ready)?.entered) return takeAnswer(ready);
  const isBusy =
    ready.reading !== null ||
    ready.overlays.length > 0 ||
    ready.filter !== null ||
    ready.concordance !== null ||
    ready.ledger !== null;
  if (text === null || isBusy) return ready;
  const resolution = ready.resolve(ready.view, text);
  if (resolution.kind === 'actor') return goAsked(ready, resolution.ranked.actor, text);
  return { ...ready, message: null, overlays: [finderFor(typed(EMPTY_EDITOR, text), false)] };
}

/** Goes to an actor, or to its lines. One asked for by a demonym, a capital or the like is looked for by these too, as in the shell. */
function goAsked(state: State, actor: number, asked: string): State {
  if (finding(state)?.toMerge === true) return merged(state, actor);
  const toLines = finding(state)?.toLines === true || (state.concordance !== null && state.reading === null);
  const go = toLines ? linesOfActor : ledgerOnTop(state) !== null ? ledgerOfActor : goToActor;
  const resolution = state.view.switches.related ? null : state.resolve(state.view, asked);
  if (resolution?.kind !== 'actor' || resolution.ranked.actor !== actor || !resolution.related)
    return go(state, actor);
  const gone = go({ ...state, view: state.view.with({ related: true }) }, actor);
  const words = `“${asked}” is taken for ${state.view.actors.at(actor).name}: demonyms and the like are counted (D)`;
  return gone.message === null ? said(gone, words) : gone;
}

/** Why there is no answer, in words. */
export function nobody(state: State, query: string): string {
  const then = finding(state)?.entered ? 'Goes there as soon as names are known' : 'Names are not known yet';
  if (isUnlinked(state)) return `${then}: ${stillAtIt(state)}.`;
  if (state.view.actors.length === 0) return 'No actor was found in these articles.';
  if (query.trim() === '') return 'Nobody is named in this article: type a name.';
  const { nearest } = answersFor(state, query);
  const words = `No actor like “${query.trim()}” here.`;
  return nearest.length === 0 ? words : `${words} Nearest names: ${nearest.join(', ')}.`;
}

/** Whether names are not known yet. */
export const isUnlinked = ({ progress }: Pick<State, 'progress'>): boolean =>
  progress !== null && progress.stage !== 'checking';

/** What the program is doing, in words. */
export function stillAtIt({ progress }: State): string {
  if (!progress) return '';
  const { stage, read, total, share } = progress;
  const percent = share === undefined ? null : `${Math.floor(100 * share)}%`;
  if (stage === 'checking')
    return total === null ? 'checking…' : `checking… ${percent ?? `${number(read)}/${number(total)}`}`;
  if (stage === 'linking') return `looking for names, ${Math.floor((read * 100) / Math.max(1, total ?? 1))}%`;
  if (total === null) return `${number(read)} read`;
  if (percent === null) return `${number(read)}/${number(total)} files read`;
  return total === 1 ? `${percent} read` : `${number(read)}/${number(total)} files read, ${percent}`;
}
