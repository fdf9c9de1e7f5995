import { Roots } from '../store/roots.ts';
import type { Paths } from '../store/ties.ts';

/** Paths of articles by the real paths of the roots they lie below, so that it does not matter how a corpus is named. */
export class LastingPaths implements Paths {
  readonly #named: Roots;
  readonly #real: Roots;

  /** In: the paths as they were named, and what each is without links. */
  constructor(named: readonly string[], real: readonly string[]) {
    this.#named = new Roots(named);
    this.#real = new Roots(real);
  }

  lasting(path: string): string {
    const spot = this.#named.spotOf(path, path);
    return spot.root < 0 ? path : this.#real.pathOf(spot).path;
  }

  shown(lasting: string): string {
    const spot = this.#real.spotOf(lasting, lasting);
    return spot.root < 0 ? lasting : this.#named.pathOf(spot).path;
  }
}
