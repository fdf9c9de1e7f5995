import type { Frame } from './rows.ts';
import type { Action, State } from './state/types.ts';

/** What the host reads off a state; all else in it is the core's own business. */
export type HostState = Pick<State, 'exit' | 'effects' | 'restless' | 'busy'>;

/** A screen program without a terminal: pure functions over its state. */
export interface Core<S extends HostState> {
  readonly update: (state: S, action: Action) => S;
  readonly select: (state: S) => Frame;
}

/**
 * The one place the state is kept. Not in React: it batches updates, and the effects of an action in between would
 * be lost; the same store also serves the first frame, before Ink is loaded.
 */
export class Store<S extends HostState> {
  readonly #core: Core<S>;
  #state: S;
  #frame: Frame | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(core: Core<S>, state: S) {
    this.#core = core;
    this.#state = state;
  }

  get state(): S {
    return this.#state;
  }

  /** The frame of the state as it is now; the same object until the next action. */
  readonly frame = (): Frame => {
    this.#frame ??= this.#core.select(this.#state);
    return this.#frame;
  };

  send(action: Action): void {
    this.repeat(action, () => false);
  }

  /** The same action again while that says so; listeners are called once. */
  repeat(action: Action, again: (state: S) => boolean): void {
    do this.#state = this.#core.update(this.#state, action);
    while (again(this.#state));
    this.#frame = null;
    for (const listener of this.#listeners) listener();
  }

  /** `listener` is called after each action, or each row of them; the function returned ends that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
