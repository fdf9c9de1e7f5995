import { flushCompileCache } from 'node:module';
import type { MarkLine } from '../store/marks.ts';
import { Session } from '../terminal/session.ts';
import { STRETCH } from './in-slices.ts';
import type { Size } from './rows.ts';
import { Stage } from './stage.ts';
import {
  type Action,
  type Effect,
  initialState,
  type Options,
  type State,
  select,
  update,
} from './state/index.ts';
import { type Core, type HostState, Store } from './store.ts';

/** How long the marker must rest before the preview follows, in milliseconds. */
const REST = 120;

/** How long Ink waits for the first rows, in milliseconds. */
const LULL = 100;

/**
 * When most of what a start needs has been compiled, and is put where the next finds it: milliseconds. At the end of a long
 * session, when Node would do so, it has forgotten half.
 */
const SETTLED = 1000;

/** How a core is run on a terminal. */
export interface Run<S extends HostState> {
  readonly core: Core<S>;
  /** The first state, for a terminal of this size. */
  readonly begin: (size: Size) => S;
  /** Started when the first frame is out; a rejection ends the run. Keys wait while it does not await. */
  readonly load?: (send: (action: Action) => void) => Promise<void>;
  /** Does what the core asks for beyond the screen; a rejection ends the run. */
  readonly carryOut?: (errand: Errand, host: Omit<Carrier, 'again'>) => Promise<void>;
  /** Writes decisions down, or takes the last one back, before the next key is looked at. Gives what came of it. */
  readonly decide?: (asked: Deciding) => Action;
  readonly keeper?: Keeper<S>;
}

/** What is asked of whoever keeps the log of decisions. */
export type Deciding = Extract<Effect, { readonly kind: 'decide' | 'undo' }>;

/** What else is asked of the host that it does not do by itself. */
export type Errand = Exclude<Effect, { readonly kind: 'suspend' | 'repaint' | 'decide' | 'undo' | 'mark' }>;

/** What somebody has at hand who carries an errand out. */
export interface Carrier {
  readonly session: Pick<Session, 'copy' | 'lend'>;
  readonly send: (action: Action) => void;
  /** Looks at the corpus again, for a file may have been changed. */
  readonly again: () => void;
}

/** Who keeps what outlasts the session. */
export interface Keeper<S> {
  /** Told once, when the first frame is out. */
  begun(send: (action: Action) => void): void;
  /** Told of the state after each action, and of the last one there was. */
  after(state: S): void;
  mark(lines: readonly MarkLine[]): void;
  ended(state: S): void;
}

/** What the reader needs of whoever opened the corpus. */
export interface Opened extends Pick<Run<State>, 'load' | 'decide' | 'keeper'> {
  readonly again?: Carrier['again'];
}

/** Runs the reader; see `runOnTerminal` for what it returns and throws, `Run` and `Carrier` for what it is given. */
export function runReader(
  options: Omit<Options, 'size'>,
  { load, again = () => {}, decide, keeper }: Opened = {},
): Promise<number> {
  return runOnTerminal({
    core: { update, select },
    begin: (size) => initialState({ ...options, size }),
    ...{ load, decide, keeper },
    carryOut: async (errand, host) => (await import('./carry-out.ts')).carryOut(errand, { ...host, again }),
  });
}

/**
 * Runs a core on the terminal until it wants to leave, a signal comes or the terminal hangs up; returns the exit
 * status. Throws a Problem where there is no terminal to run on, and whatever goes wrong later (in the core, in
 * `load`, anywhere in the program); by then the terminal is as it was, and what is said about it on standard error
 * stands on the main screen. Work may still be under way: the caller ends the process.
 */
export async function runOnTerminal<S extends HostState>({
  core,
  begin,
  load,
  decide,
  carryOut,
  keeper,
}: Run<S>): Promise<number> {
  const session = new Session({
    key: (event) => send(event),
    resized: (size) => send({ kind: 'resize', size }),
  });
  const store = new Store(core, begin(session.wire.size));
  let resting: NodeJS.Timeout | undefined;
  let isGoingOn = false;
  let unmount = () => {};
  /** Ink takes its time, which belongs to the first rows. */
  const somethingSent = Promise.withResolvers<void>();

  function send(action: Action): void {
    if (session.over) return;
    store.send(action);
    const { exit, effects, restless } = store.state;
    for (const effect of effects) {
      if (effect.kind === 'suspend') session.suspend();
      else if (effect.kind === 'repaint') session.wire.repaint();
      else if (effect.kind === 'mark') keeper?.mark(effect.lines);
      else if (effect.kind !== 'decide' && effect.kind !== 'undo')
        carryOut?.(effect, { session, send }).catch((error) => session.fail(error));
      else if (decide !== undefined) send(decide(effect));
    }
    keeper?.after(store.state);
    if (exit !== null) session.end(exit.status);
    else if (restless) rest(action.kind === 'key' || action.kind === 'paste');
    goOn();
  }

  /** Does what the core has left to do, a stretch at a time: keys are answered in between. */
  function goOn(): void {
    if (isGoingOn || session.over || !store.state.busy) return;
    isGoingOn = true;
    setImmediate(() => {
      isGoingOn = false;
      if (session.over) return;
      session.guard(() => {
        const until = performance.now() + STRETCH;
        store.repeat({ kind: 'step' }, ({ busy }) => busy && performance.now() < until);
        if (store.state.restless) rest(false);
        goOn();
      });
    });
  }

  function sendLoaded(action: Action): void {
    send(action);
    // A turn later: a key that has come by then is answered first.
    setImmediate(() => somethingSent.resolve());
  }

  /** Waits for the marker to rest; a key starts the wait again, what the corpus sends meanwhile does not. */
  function rest(again: boolean): void {
    if (again) clearTimeout(resting);
    else if (resting !== undefined) return;
    resting = setTimeout(() => {
      resting = undefined;
      session.guard(() => send({ kind: 'rested' }));
    }, REST);
  }

  /** The first frame is out before Ink is loaded, which then draws on without a byte. */
  async function host(): Promise<void> {
    const stage = new Stage(store, session.wire, !process.env.NO_COLOR, session.wire.isPlain);
    await somethingSent.promise;
    const { mount } = await import('./host.tsx');
    if (session.over) return;
    unmount = mount(
      stage,
      () => session.wire.size,
      (error) => session.fail(error),
    );
    setTimeout(flushCompileCache, SETTLED).unref();
  }

  try {
    session.start();
    keeper?.begun(send);
    for (const work of [host(), load?.(sendLoaded)]) work?.catch((error) => session.fail(error));
    goOn();
    setTimeout(somethingSent.resolve, LULL);
    return await session.ended;
  } finally {
    session.end(0);
    keeper?.ended(store.state);
    clearTimeout(resting);
    unmount();
  }
}
