/** What the lines of an actor are sorted and filtered by, read as it is asked for and kept as numbers, not as texts. */
import { around } from '../../corpus/around.ts';
import type { Occurrences, Place, View } from '../../store/view.ts';
import { type Comparable, comparable } from '../../text/comparable.ts';
import { inLine } from '../kwic.ts';
import { Interned } from './interned.ts';
import { WORDS, wordsBeside } from './line-words.ts';
import { bySpelling } from './spelt.ts';

/** How much of what stands around a mention is filtered by, in UTF-16 units on either side: as much as `--json` gives. */
const AROUND = 60;
/** Contexts that are kept; those of further lines are read again. They take about 300 bytes each. */
const KEPT = 32_768;

/**
 * Lines go by their index in `all`, articles (`at`) by their place in `all.articles`. Grows by facts of a view that does not
 * change: whoever asks again is answered the same, only sooner.
 */
export class LineFacts {
  readonly view: View;
  readonly actor: number;
  readonly all: Occurrences;
  readonly #words = new Interned();
  readonly #surfaces = new Interned(bySpelling);
  /** By line, of either side the numbers of its words and 1, nearest first; 0 for what has not been read. */
  #beside: Uint32Array | null = null;
  /** By line, the number of its surface and 1. */
  #spelt: Uint32Array | null = null;
  readonly #contexts: (Comparable | undefined)[] = [];
  #kept = 0;
  #latest: { readonly at: number; readonly places: readonly Place[] } | null = null;

  constructor(view: View, actor: number) {
    this.view = view;
    this.actor = actor;
    this.all = view.occurrences(actor);
  }

  /** The mention of a line in the article it stands in. One article may hold most lines there are: it is asked once. */
  place(at: number, line: number): Place {
    if (this.#latest?.at !== at)
      this.#latest = { at, places: this.view.placesIn(this.actor, this.all.articles[at]) };
    return this.#latest.places[line - this.all.starts[at]];
  }

  /** Has the words beside a mention read. Gives whether that had still to be done. */
  readWords(at: number, line: number): boolean {
    this.#beside ??= new Uint32Array(this.all.length * 2 * WORDS);
    const first = line * 2 * WORDS;
    if (this.#beside[first] !== 0) return false;
    const { article, mention } = this.place(at, line);
    // Of an article that is not there any more nothing is known but that it had a mention.
    const isGone = mention.start === mention.end;
    const { left, right } = isGone ? NOTHING : wordsBeside(this.view.articles.at(article), mention);
    const both = [...left, ...right];
    for (const [index, word] of both.entries()) this.#beside[first + index] = this.#words.of(word) + 1;
    // While the article is there, what else is asked of a line costs next to nothing.
    this.readSurface(at, line);
    this.#keepContext(at, line);
    return true;
  }

  /** For each line where one of its words, counted from 0, stands among all words, by code point; worked out in steps. */
  *wordRanks(side: 'left' | 'right', word: number): Generator<void, Uint32Array> {
    const offset = word + (side === 'left' ? 0 : WORDS);
    const beside = this.#beside ?? new Uint32Array();
    const ranks = yield* this.#words.ranks();
    return Uint32Array.from({ length: this.all.length }, (_, line) => {
      const number = beside[line * 2 * WORDS + offset];
      return number ? ranks[number - 1] : 0;
    });
  }

  /** Has the surface of a mention fetched. Gives whether that had still to be done. */
  readSurface(at: number, line: number): boolean {
    this.#spelt ??= new Uint32Array(this.all.length);
    if (this.#spelt[line] !== 0) return false;
    this.#spelt[line] = this.#surfaces.of(this.place(at, line).mention.spelling.surface) + 1;
    return true;
  }

  /** The surface of a line that has been asked for it: as it stands in the text. */
  surfaceOf(line: number): string {
    return this.#surfaces.at((this.#spelt?.[line] ?? 1) - 1);
  }

  /** For each line where its surface stands among all that have been fetched. */
  *surfaceRanks(): Generator<void, Uint32Array> {
    const spelt = this.#spelt ?? new Uint32Array();
    const ranks = yield* this.#surfaces.ranks();
    return spelt.map((number) => (number === 0 ? 0 : ranks[number - 1]));
  }

  /** Whether the context of a line need not be read. */
  hasContext(line: number): boolean {
    return this.#contexts[line] !== undefined;
  }

  /** What stands around a mention and itself, as a filter compares it. */
  context(at: number, line: number): Comparable {
    return this.#contexts[line] ?? this.#keepContext(at, line);
  }

  #keepContext(at: number, line: number): Comparable {
    const { article, mention } = this.place(at, line);
    const { start, end } = mention;
    const of = this.view.articles.at(article);
    const { before, after } = around(of, start, end, AROUND);
    const context = comparable(inLine(before + of.text.slice(start, end) + after));
    if (this.#kept === KEPT || this.#contexts[line] !== undefined) return context;
    this.#contexts[line] = context;
    this.#kept++;
    return context;
  }
}

const NOTHING: ReturnType<typeof wordsBeside> = {
  left: Array.from({ length: WORDS }, () => ''),
  right: Array.from({ length: WORDS }, () => ''),
};

const remembered = new WeakMap<Occurrences, LineFacts>();

/** The facts about an actor's lines, the same ones while the view keeps where the actor is mentioned. */
export function lineFacts(view: View, actor: number): LineFacts {
  const all = view.occurrences(actor);
  const known = remembered.get(all) ?? new LineFacts(view, actor);
  remembered.set(all, known);
  return known;
}
