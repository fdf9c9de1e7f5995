import { COUNTED } from '../../corpus/article.ts';
import { foldText } from '../../text/folded-text.ts';
import { isLetThrough } from '../let-through.ts';
import type { View } from '../view.ts';
import { wordParts } from '../word-parts.ts';
import { fitting } from './judged-mentions.ts';
import { placesOfSurface } from './surface-places.ts';

/** The parts of words that every article has in which a surface stands as whole words. */
export const partsOfSurface = (surface: string): ReturnType<typeof wordParts> =>
  // Blanks around: then its first word begins there, and its last one ends.
  wordParts(foldText(` ${surface} `).text);

/**
 * How often a surface stands in a view where nobody is named yet: how many mentions there will be more when it is added to
 * an actor. Found out step by step, since every article that may hold it is read.
 */
export class SurfaceCount {
  readonly #view: View;
  readonly #actor: number;
  readonly #surface: string;
  readonly #steps: Generator<void, void, void>;
  #mentions = 0;
  #articles = 0;
  #isDone = false;

  /** `actor`: to whom it is to be added; what lies in a place that is its own already is no more of it. */
  constructor(view: View, actor: number, surface: string) {
    this.#view = view;
    this.#actor = actor;
    this.#surface = surface;
    this.#steps = this.#all();
  }

  /** As far as is known. */
  get mentions(): number {
    return this.#mentions;
  }

  get articles(): number {
    return this.#articles;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  further(): void {
    this.#isDone = this.#steps.next().done === true;
  }

  *#all(): Generator<void, void, void> {
    const view = this.#view;
    const may = yield* view.mayHold(partsOfSurface(this.#surface));
    for (let article = 0; article < view.articles.length; article++) {
      if (may !== null && may[article] === 0) continue;
      yield;
      if (!view.isThere(article)) continue;
      const { text, blocks } = view.articles.at(article);
      const hits = placesOfSurface(text, this.#surface).map((place) => ({ ...place, group: 0 }));
      if (hits.length === 0) continue;
      const mentions = view.mentionsIn(article);
      const free = fitting(hits, mentions, blocks).filter(
        ({ block }) => view.switches.allBlocks || COUNTED.has(block),
      );
      const own = mentions.filter(
        (one) =>
          one.actor === this.#actor &&
          isLetThrough(one, view.switches) &&
          free.some(({ start, end }) => start <= one.start && one.end <= end),
      );
      this.#mentions += free.length - own.length;
      if (free.length > own.length) this.#articles++;
    }
  }
}
