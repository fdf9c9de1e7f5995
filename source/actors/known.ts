import { foldedWords } from '../text/fold.ts';
import { AMPERSAND, APOSTROPHE, BLANK, HYPHEN, POINT } from './gaps.ts';
import { isCommon } from './lexicon/common-words.ts';
import { PARTICLES } from './lexicon/particles.ts';
import type { ActorsTable } from './table.ts';
import type { Rule } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, type Words, wordsOf } from './words.ts';

/** A name of an actors file, as the scan meets it. */
export interface KnownName {
  readonly written: string;
  /** Index into `ActorsTable.actors`; null for a `not` entry, which only keeps its span from everybody else. */
  readonly actor: number | null;
  readonly rule: Rule;
  readonly weak: boolean;
  readonly ambiguous: boolean;
  readonly words: readonly string[];
  readonly forms: readonly number[];
}

/** The names that one stretch of text may be, and how many words it has. */
export interface Match {
  readonly names: readonly KnownName[];
  readonly length: number;
}

interface Node {
  readonly next: Map<number, Node>;
  names: KnownName[] | null;
}

const node = (): Node => ({ next: new Map(), names: null });

/** The names of an actors file, found in running text by their folded words, the longest first. */
export class KnownNames {
  readonly names: KnownName[] = [];
  readonly #root = node();
  readonly #vocabulary: Vocabulary;
  readonly #persons: ReadonlySet<number>;

  constructor(table: ActorsTable, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#persons = new Set(table.actors.flatMap(({ kind }, index) => (kind === 'person' ? [index] : [])));
    table.actors.forEach((actor, index) => {
      const add = (written: string, rule: Rule, weak = false, ambiguous = actor.ambiguous): void =>
        this.#add(written, index, rule, weak, ambiguous);
      add(actor.name, 'exact');
      for (const alias of actor.aliases) add(alias, 'alias', false, false);
      for (const alias of actor.weak) add(alias, 'alias', true, false);
      for (const demonym of actor.demonyms) add(demonym, 'demonym', false, false);
      for (const capital of actor.capitals)
        add(capital, 'capital', false, actor.ambiguousCapitals.includes(capital));
      for (const metonym of actor.metonyms) add(metonym, 'metonym', false, false);
      for (const other of actor.not) this.#add(other, null, 'exact', false, false);
    });
  }

  #add(written: string, actor: number | null, rule: Rule, weak: boolean, ambiguous: boolean): void {
    const words = wordsOf(
      { text: written, blocks: [{ kind: 'paragraph', start: 0, end: written.length }] },
      this.#vocabulary,
    );
    if (words.count === 0) return;
    let here = this.#root;
    for (let at = 0; at < words.count; at++) {
      let next = here.next.get(words.id[at]);
      if (next === undefined) {
        next = node();
        here.next.set(words.id[at], next);
      }
      here = next;
    }
    const name: KnownName = {
      written,
      actor,
      rule,
      weak,
      ambiguous,
      words: foldedWords(written),
      forms: [...words.form],
    };
    here.names ??= [];
    // An actor whose own name this is goes before one that has it as a demonym; else the file's order counts.
    if (rule === 'exact' || rule === 'alias') here.names.unshift(name);
    else here.names.push(name);
    this.names.push(name);
  }

  /**
   * The longest names that start at word `at`, with the number of words they cover; null when none does.
   * More than one where two actors share a name.
   */
  match(words: Words, at: number): Match | null {
    let here = this.#root.next.get(words.id[at]);
    let best: Match | null = null;
    const block = words.block[at];
    for (let length = 1; here !== undefined; length++) {
      if (here.names !== null) {
        const fitting = here.names.filter((name) => this.#isWrittenLike(words, at, name));
        if (fitting.length > 0) best = { names: fitting, length };
      }
      const next = at + length;
      if (next >= words.count || words.block[next] !== block || !joins(words.gap[next])) break;
      here = here.next.get(words.id[next]);
    }
    return best;
  }

  /** The names of listed persons that stand in an article, as often as they do. */
  *personsIn(words: Words): Generator<KnownName> {
    if (this.#persons.size === 0) return;
    for (let at = 0; at < words.count; ) {
      const match = this.match(words, at);
      for (const name of match?.names ?? [])
        if (name.actor !== null && this.#persons.has(name.actor)) yield name;
      at += match?.length ?? 1;
    }
  }

  /** A capital in the file asks for one in the text, all capitals for all capitals: US is not us, IS is not is. */
  #isWrittenLike(words: Words, at: number, name: KnownName): boolean {
    for (let k = 0; k < name.forms.length; k++) {
      const wanted = name.forms[k];
      const found = words.form[at + k];
      if (wanted === CAPITAL || wanted === MIXED) {
        if (found === LOWER && !PARTICLES.has(this.#vocabulary.words[words.id[at + k]])) return false;
      } else if (wanted === CAPS || wanted === INITIAL) {
        if (found === CAPS || found === INITIAL || found === MIXED) continue;
        const word = this.#vocabulary.words[words.id[at + k]];
        if (!(found === CAPITAL && word.length >= 4 && !isCommon(word))) return false;
      }
    }
    return true;
  }
}

/** Whether words with this gap between them can belong to one name. */
export function joins(gap: number): boolean {
  return gap === BLANK || gap === HYPHEN || gap === POINT || gap === APOSTROPHE || gap === AMPERSAND;
}
