import { foldedWords } from '../text/fold.ts';
import { AMPERSAND, APOSTROPHE, BLANK, BREAK, HYPHEN, POINT } from './gaps.ts';
import { isCommon } from './lexicon/common-words.ts';
import { CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import type { ActorsTable } from './table.ts';
import type { Kind, Rule } from './types.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, type Vocabulary, type Words, wordsOf } from './words.ts';

/** A name of an actors file, as the scan meets it. */
export interface KnownName {
  readonly written: string;
  /** Index into `ActorsTable.actors`; null for a `not` entry, which only keeps its span from everybody else. */
  readonly actor: number | null;
  /** What the actor is; null for a `not` entry. */
  readonly kind: Kind | null;
  readonly rule: Rule;
  readonly weak: boolean;
  readonly ambiguous: boolean;
  readonly words: readonly string[];
  readonly forms: readonly number[];
  readonly gaps: readonly number[];
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
  readonly #kinds: readonly Kind[];

  constructor(table: ActorsTable, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#kinds = table.actors.map(({ kind }) => kind);
    this.#persons = new Set(table.actors.flatMap(({ kind }, index) => (kind === 'person' ? [index] : [])));
    const written = new Set(
      table.actors.flatMap(({ name, aliases, weak, not }) => [name, ...aliases, ...weak, ...not]),
    );
    table.actors.forEach((actor, index) => {
      const add = (written: string, rule: Rule, weak = false, ambiguous = actor.ambiguous): void =>
        this.#add(written, index, rule, weak, ambiguous);
      add(actor.name, 'exact');
      for (const short of abbreviated(actor.name)) if (!written.has(short)) add(short, 'alias', false, false);
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
      kind: actor === null ? null : this.#kinds[actor],
      rule,
      weak,
      ambiguous,
      words: foldedWords(written),
      forms: [...words.form],
      gaps: [...words.gap],
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
      if (next >= words.count || words.block[next] !== block || words.gap[next] === BREAK) break;
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

  /**
   * A capital in the file asks for one in the text, all capitals for all capitals: US is not us, IS is not is. A gap
   * that joins no names elsewhere (a possessive, a dash, a comma) must be the file's own.
   */
  #isWrittenLike(words: Words, at: number, name: KnownName): boolean {
    for (let k = 0; k < name.forms.length; k++) {
      if (k > 0 && !joins(words.gap[at + k]) && words.gap[at + k] !== name.gaps[k]) return false;
      const wanted = name.forms[k];
      const found = words.form[at + k];
      if (wanted === CAPITAL || wanted === MIXED) {
        if (found === LOWER && !isSmall(this.#vocabulary.words[words.id[at + k]], k)) return false;
      } else if (wanted === CAPS || wanted === INITIAL) {
        if (found === CAPS || found === INITIAL || found === MIXED) continue;
        const word = this.#vocabulary.words[words.id[at + k]];
        if (!(found === CAPITAL && word.length >= 4 && !isCommon(word))) return false;
      }
    }
    return true;
  }
}

/** Words that a name may have with or without a capital; in front only what begins names in small letters. */
const isSmall = (word: string, at: number): boolean =>
  PARTICLES.has(word) || (at > 0 && CONNECTORS.has(word));

const SHORT_FOR = [
  ['United States ', 'U.S. '],
  ['United Nations ', 'UN '],
  ['United Kingdom ', 'UK '],
  ['European Union ', 'EU '],
] as const;

/** Names that begin with those of a state or a body, as newspapers shorten them: U.S. Department of State. */
function abbreviated(name: string): string[] {
  return SHORT_FOR.flatMap(([long, short]) =>
    name.startsWith(long) ? [short + name.slice(long.length)] : [],
  );
}

/** Whether words with this gap between them can belong to one name. */
export function joins(gap: number): boolean {
  return gap === BLANK || gap === HYPHEN || gap === POINT || gap === APOSTROPHE || gap === AMPERSAND;
}
