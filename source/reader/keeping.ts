import { realpathSync } from 'node:fs';
import type { Request } from '../request.ts';
import { keptFirstScreen } from '../store/disk/first-screen-file.ts';
import { codeOf, type KeptPlace, keptPlace, readState, writeState } from '../store/disk/kept.ts';
import { MarksLog } from '../store/disk/marks-log.ts';
import type { Env, Place } from '../store/disk/place.ts';
import { LastingPaths } from '../store/lasting-paths.ts';
import type { MarkLine, Marks } from '../store/marks.ts';
import { isRecord, type Paths } from '../store/ties.ts';
import { markOf } from '../text/mark.ts';
import { safeText } from '../text/safe.ts';
import type { Frame, Size } from './rows.ts';
import type { Keeper } from './run.ts';
import type { Action, State } from './state/index.ts';
import { pictureOf } from './state/picture.ts';
import { asSession, type Session, sessionOf } from './state/session.ts';

/** Milliseconds after a change until it is kept: whatever ends the program, no more than that is lost. */
const SOON = 1000;

/** Seconds that an article is on the screen until it counts as read: who goes from mention to mention has not read it. */
const DWELT = 3;

/** Goes up with every change of what is kept that another version would take for something else. */
const SHAPE = 1;

/** What the screen showed of the session by its end, on a terminal of that size and under these flags. */
interface Picture {
  readonly size: Size;
  readonly flags: string;
  /** The mark of what the index kept for the first frame by then: while that is the same, so is the list. */
  readonly mark: string;
  readonly frame: Frame;
}

/**
 * Keeps the session of a corpus, and what is marked in it, from one run to the next. The session is one file that is written whole, a
 * moment after it changed: of two windows the one that changed last is brought back. What is marked is a log that all add to.
 */
export class Keeping implements Keeper<State> {
  /** What the index keeps for the first frame; null where there is nothing. */
  readonly first: ReturnType<typeof keptFirstScreen>;
  /** The session that was left, as far as the flags let it come back; null where there was none. */
  readonly session: Session | null;
  readonly paths: Paths;
  /** Whole sentences about what is not kept, for when the terminal is given back. */
  readonly said = new Set<string>();
  readonly #request: Request;
  readonly #index: Place | null;
  readonly #place: KeptPlace;
  readonly #flags: string;
  readonly #log: MarksLog | null;
  #picture: Picture | null = null;
  /** The session as it was read or written last. */
  #kept: Session | null = null;
  /** What was marked by then: that is on the picture too. */
  #marked: Marks | null = null;
  #send: ((action: Action) => void) | null = null;
  #state: State | null = null;
  #soon: NodeJS.Timeout | undefined;
  #dwelling: NodeJS.Timeout | undefined;
  #dwellsIn: number | null = null;
  readonly #dwelt: number;

  /** In: a request with the paths it means, standard input not among them; where their index lies. */
  constructor(request: Request, index: Place | null, env: Env) {
    const real = request.paths.map((path) => realpathSync.native(path));
    this.#request = request;
    this.#index = index;
    this.#dwelt = secondsOf(env.DRAGOMAN_READ_AFTER) ?? DWELT;
    this.#place = keptPlace(real, env);
    this.#flags = String(markOf(JSON.stringify({ ...request, watch: false })));
    this.#log = this.#place.data === null ? null : new MarksLog(this.#place.data);
    this.paths = new LastingPaths(request.paths, real);
    this.first = index && keptFirstScreen(index);
    this.#read();
    this.session = this.#kept && asAsked(this.#kept, request);
  }

  /** What to show first on a terminal of this size; null where that may be another by now. */
  readonly pictureFor = (size: Size): Frame | null =>
    this.#isGood(size, this.first) ? (this.#picture?.frame ?? null) : null;

  begun(send: (action: Action) => void): void {
    this.#send = send;
    this.#news();
  }

  after(state: State): void {
    this.#state = state;
    this.#soon ??= setTimeout(() => this.#changed(), SOON).unref();
    const article = state.overlays.length === 0 ? (state.reading?.article ?? null) : null;
    if (article === this.#dwellsIn) return;
    this.#dwellsIn = article;
    clearTimeout(this.#dwelling);
    if (article === null || this.#dwelt === 0) return;
    this.#dwelling = setTimeout(() => this.#send?.({ kind: 'dwelt' }), this.#dwelt * 1000).unref();
  }

  mark(lines: readonly MarkLine[]): void {
    let why = 'no home';
    try {
      this.#log?.add(lines, new Date());
      if (this.#log !== null) return;
    } catch (error) {
      why = codeOf(error);
    }
    const where = this.#log === null ? '' : ` in ${safeText(this.#log.path)}`;
    this.said.add(`Stars, read marks and notes are not kept${where} (${why}).`);
    // Of a mark that the program makes by itself nobody needs to hear at once.
    const text = `not kept beyond this session (${why})`;
    if (lines.some(({ mark }) => mark !== 'read'))
      setImmediate(() => this.#send?.({ kind: 'message', text }));
  }

  ended(state: State): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#dwelling);
    this.#state = state;
    this.#keep(!this.#isGood(state.size, this.#index && keptFirstScreen(this.#index)));
  }

  #changed(): void {
    this.#soon = undefined;
    this.#keep(false);
    this.#news();
  }

  #read(): void {
    const { state, corpus } = this.#place;
    if (state === null) return;
    const { value, said } = readState(state);
    if (said !== null) this.said.add(said);
    // Two corpora may have one name.
    if (!isRecord(value) || value.shape !== SHAPE || JSON.stringify(value.corpus) !== JSON.stringify(corpus))
      return;
    this.#kept = asSession(value.session);
    this.#picture = isPicture(value.picture) ? value.picture : null;
  }

  #isGood({ columns, rows }: Size, first: Keeping['first']): boolean {
    const picture = this.#picture;
    if (picture === null || first === null || picture.flags !== this.#flags) return false;
    return picture.mark === first.mark && picture.size.columns === columns && picture.size.rows === rows;
  }

  /** Shows what has been added to the log, in other windows too. */
  #news(): void {
    const news = this.#log?.news();
    if (news === undefined) return;
    if (news.said !== null) this.said.add(news.said);
    if (news.lines.length > 0) this.#send?.({ kind: 'marks', lines: news.lines });
  }

  /** Writes the session where it is another than the one that is kept, or whatever it is. */
  #keep(whatever: boolean): void {
    const state = this.#state;
    const path = this.#place.state;
    // What has not come back yet must not be written over.
    if (state === null || state.coming !== null || path === null) return;
    const session = withoutFlags(sessionOf(state), this.#request, this.#kept);
    const isSame = state.marks === this.#marked && JSON.stringify(session) === JSON.stringify(this.#kept);
    if (isSame && !whatever) return;
    const frame = pictureOf(state);
    const mark = frame && this.#index && keptFirstScreen(this.#index)?.mark;
    this.#kept = session;
    this.#marked = state.marks;
    this.#picture = frame && mark ? { size: state.size, flags: this.#flags, mark, frame } : null;
    try {
      writeState(path, { shape: SHAPE, corpus: this.#place.corpus, session, picture: this.#picture });
    } catch (error) {
      this.said.add(`Where you were is not kept: ${safeText(path)} cannot be written (${codeOf(error)}).`);
    }
  }
}

/** Who asks for an actor on the command line wants to be there, and nowhere else. */
function asAsked(session: Session, { query }: Request): Session {
  return query === null
    ? session
    : { ...session, filter: '', actor: null, marker: null, top: null, left: null };
}

/** What a flag has switched on holds for this run. */
function withoutFlags(session: Session, request: Request, before: Session | null): Session {
  const kept = (name: 'unsure' | 'related'): boolean =>
    request[name] && session[name] ? before?.[name] === true : session[name];
  return { ...session, unsure: kept('unsure'), related: kept('related') };
}

/** A number of seconds, 0 for never; null where none stands there. */
function secondsOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : null;
}

const isPicture = (value: unknown): value is Picture =>
  isRecord(value) && isRecord(value.size) && isRecord(value.frame);
