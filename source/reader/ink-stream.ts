import { EventEmitter } from 'node:events';
import type { Size } from './rows.ts';
import type { Stage } from './stage.ts';

/**
 * The stream that Ink writes to, in its debug mode: each `write` is one whole frame, its lines joined by LF, without
 * one at the end.
 *
 * It is no `Writable` because Ink also writes empty strings that are no frames, told apart only by their callback.
 */
export class InkStream extends EventEmitter {
  readonly #stage: Pick<Stage, 'drawn'>;
  readonly #size: () => Size;

  constructor(stage: Pick<Stage, 'drawn'>, size: () => Size) {
    super();
    this.#stage = stage;
    this.#size = size;
  }

  /** Ink lays out to these. */
  get columns(): number {
    return this.#size().columns;
  }

  get rows(): number {
    return this.#size().rows;
  }

  /** Returns true as a stream does that wants more: frames never queue here. */
  write(text: string, written?: () => void): boolean {
    // With a callback it is a barrier: Ink wants to know that what came before is out of its hands.
    if (written !== undefined) queueMicrotask(written);
    else this.#stage.drawn(text);
    return true;
  }
}
