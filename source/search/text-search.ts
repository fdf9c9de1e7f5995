/** Which articles of a view hold a literal text: told by the words of the index as far as these go, then by reading. */
import type { View } from '../store/view.ts';
import { wordParts } from '../store/word-parts.ts';
import { type Literal, literalOf } from './literal.ts';

const HOLDS = 1;
const HOLDS_NOT = 2;

/**
 * What is known so far of where a literal stands. It only ever grows by facts of a view that does not change, so that
 * whoever asks again is answered the same, only sooner.
 */
export class TextSearch {
  readonly literal: Literal;
  readonly #view: View;
  #narrowing: Generator<void, Uint8Array | null> | null;
  #may: Uint8Array | null = null;
  readonly #known: Uint8Array;
  #reads = 0;

  constructor(view: View, literal: Literal) {
    this.literal = literal;
    this.#view = view;
    this.#known = new Uint8Array(view.articles.length);
    this.#narrowing = view.mayHold(wordParts(literal.folded));
  }

  /** Whether all is known that the words of the corpus tell. */
  get isNarrowed(): boolean {
    return this.#narrowing === null;
  }

  /** How many articles have been read. */
  get reads(): number {
    return this.#reads;
  }

  /** One step of asking the words of the corpus. */
  narrow(): void {
    const step = this.#narrowing?.next();
    if (step?.done !== true) return;
    this.#narrowing = null;
    this.#may = step.value;
  }

  /** Whether an article may hold the text, as far as is known: without reading it. */
  mayHold(article: number): boolean {
    const known = this.#known[article];
    if (known !== 0) return known === HOLDS;
    return this.#may === null || this.#may[article] === 1;
  }

  /** Whether it is known for sure if an article holds the text: nothing need be read for `holds`. */
  isKnown(article: number): boolean {
    return this.#known[article] !== 0 || (this.#may !== null && this.#may[article] === 0);
  }

  /** Whether an article holds the text; reads it where that is not known. */
  holds(article: number): boolean {
    if (!this.isKnown(article)) {
      this.#reads++;
      this.#known[article] = this.#isIn(article) ? HOLDS : HOLDS_NOT;
    }
    return this.mayHold(article);
  }

  /** What is shown in place of an article that is not there any more is no text of it. */
  #isIn(article: number): boolean {
    const view = this.#view;
    return view.isThere(article) && this.literal.hitsIn(view.articles.at(article).text, 1).hits.length > 0;
  }
}

/** Searches kept for each state of the articles: of what is typed letter by letter the last few. */
const KEPT = 4;
const searches = new WeakMap<View['articles'], Map<string, TextSearch>>();

/** The search for what is typed; the same one again while few others are asked for. */
export function searchFor(view: View, typed: string): TextSearch {
  const kept = searches.get(view.articles) ?? new Map<string, TextSearch>();
  searches.set(view.articles, kept);
  const literal = literalOf(typed);
  const known = kept.get(literal.folded) ?? new TextSearch(view, literal);
  kept.delete(literal.folded);
  kept.set(literal.folded, known);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
  return known;
}
