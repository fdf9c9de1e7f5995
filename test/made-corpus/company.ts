import type { Numbers } from '../support/chance.ts';
import { squared } from './draws.ts';

/** One of the actors of an article. */
export interface Actor {
  /** Index into all of its kind. */
  readonly number: number;
  /** How often it was named so far. */
  times: number;
}

/** Of those named once before: so often the one after it is taken where the same would come again at once. */
const CHANGES = 0.92;
/** How far the ones met run ahead of what is written: the main ones stand in the first paragraph. */
const AHEAD = 0.12;

/** The actors of one kind in an article, the most important first; they are met one by one. */
export class Company<T extends Actor> {
  readonly all: readonly T[];
  #last = -1;

  constructor(all: readonly T[]) {
    this.all = all;
  }

  /** The next to be met if it is time, else one already met. `progress`: how much is written, from 0 to 1. */
  draw(next: Numbers, progress: number): T {
    const met = Math.min(this.all.length, 1 + Math.floor((progress + AHEAD) * this.all.length));
    let at = met - 1;
    if (this.all[at]!.times > 0) {
      at = Math.floor(squared(next) * met);
      if (at === this.#last && next() < CHANGES) at = (at + 1) % this.all.length;
    }
    this.#last = at;
    return this.all[at]!;
  }
}
