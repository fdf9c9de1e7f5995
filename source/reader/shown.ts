import type { View } from '../store/view.ts';
import { inSlices } from './in-slices.ts';
import type { Names } from './names-asked.ts';
import type { Action } from './state/index.ts';

/** What is on the screen, by what was sent to it; its names are read ahead as soon as nothing else is under way. */
export class Shown {
  view: View;
  readonly #names: Names | null;
  readonly #begun = new WeakSet<View['actors']>();
  #isReady = false;

  /** `names`: null where somebody else sees to it. */
  constructor(view: View, names: Names | null) {
    this.view = view;
    this.#names = names;
  }

  /** Takes note of an action; gives it. */
  sent(action: Action): Action {
    if (action.kind === 'view' || action.kind === 'decided') this.view = action.view;
    if (action.kind === 'view' || action.kind === 'progress') this.#isReady = action.progress === null;
    if (this.#isReady) this.#readAhead();
    return action;
  }

  #readAhead(): void {
    const { view } = this;
    if (this.#names === null || this.#begun.has(view.actors)) return;
    this.#begun.add(view.actors);
    // What goes wrong here meets whoever asks for a name.
    inSlices(this.#names.prepare(view), () => {}).catch(() => undefined);
  }
}
