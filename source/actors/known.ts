import type { Block } from '../corpus/article.ts';
import { foldedWords } from '../text/fold.ts';
import { joins } from './gaps.ts';
import { isCommon } from './lexicon/common-words.ts';
import { CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import type { ActorsTable } from './table.ts';
import { WordTrie } from './trie.ts';
import type { Kind, Rule } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';
import { CAPITAL, CAPS, INITIAL, LOWER, MIXED, type Words, wordsOf } from './words.ts';

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

type Listed = Omit<KnownName, 'kind' | 'words' | 'forms' | 'gaps'>;

/** The names that one stretch of text may be, and how many words it has. */
export interface Match {
  readonly names: readonly KnownName[];
  readonly length: number;
}

/** All the names of one sequence of words; `names` is added to while the file is read. */
interface Entry extends Match {
  readonly names: KnownName[];
}

/** Folded word by word, such a name is the words that the text is split into. */
const PLAIN = /^[A-Za-z0-9 -]+$/;

/** The names of an actors file, found in running text by their folded words, the longest first. */
export class KnownNames {
  readonly names: KnownName[] = [];
  readonly #trie = new WordTrie<Entry>();
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
    const listed: Listed[] = [];
    table.actors.forEach((actor, index) => {
      const add = (written: string, rule: Rule, weak = false, ambiguous = actor.ambiguous): void => {
        listed.push({ written, actor: index, rule, weak, ambiguous });
      };
      add(actor.name, 'exact');
      for (const short of abbreviated(actor.name)) if (!written.has(short)) add(short, 'alias', false, false);
      for (const alias of actor.aliases) add(alias, 'alias', false, false);
      for (const alias of actor.weak) add(alias, 'alias', true, false);
      for (const demonym of actor.demonyms) add(demonym, 'demonym', false, false);
      for (const capital of actor.capitals)
        add(capital, 'capital', false, actor.ambiguousCapitals.includes(capital));
      for (const metonym of actor.metonyms) add(metonym, 'metonym', false, false);
      for (const written of actor.not)
        listed.push({ written, actor: null, rule: 'exact', weak: false, ambiguous: false });
    });
    // All in one text, a block for each: thousands of short texts would each cost as much as an article.
    let text = '';
    const blocks = listed.map(({ written }): Block => {
      const start = text.length;
      text += `${written}\n`;
      return { kind: 'paragraph', start, end: start + written.length };
    });
    const words = wordsOf({ text, blocks }, vocabulary);
    for (let from = 0, to = 0; from < words.count; from = to) {
      const block = words.block[from];
      while (to < words.count && words.block[to] === block) to++;
      this.#add(listed[block], words, from, to);
    }
  }

  /** In: a name, and the words that it is. */
  #add(
    { written, actor, rule, weak, ambiguous }: Listed,
    { id, form, gap }: Words,
    from: number,
    to: number,
  ): void {
    const folded: string[] = [];
    const forms: number[] = [];
    for (let at = from; at < to; at++) {
      folded.push(this.#vocabulary.words[id[at]]);
      forms.push(form[at]);
    }
    const words = PLAIN.test(written) ? folded : foldedWords(written);
    const kind = actor === null ? null : this.#kinds[actor];
    const gaps = Array.from(gap.subarray(from, to));
    const name: KnownName = { written, actor, kind, rule, weak, ambiguous, words, forms, gaps };
    const entry = this.#trie.get(id, from, to) ?? { names: [], length: to - from };
    this.#trie.set(id, from, to, entry, isSmallAllowed(forms[0], folded[0], 0));
    // An actor whose own name this is goes before one that has it as a demonym; else the file's order counts.
    if (rule === 'exact' || rule === 'alias') entry.names.unshift(name);
    else entry.names.push(name);
    this.names.push(name);
  }

  /**
   * The longest names that start at word `at`, with the number of words they cover; null when none does.
   * More than one where two actors share a name.
   */
  match(words: Words, at: number): Match | null {
    return this.#trie.longest(words, at, this.#fitting);
  }

  /** The first word from `at` on with which a name may begin; `words.count` where there is none. */
  next(words: Words, at: number): number {
    return this.#trie.next(words, at);
  }

  /** Those of the names that the text writes as it should; null when it writes none so. */
  readonly #fitting = (entry: Entry, words: Words, at: number): Match | null => {
    let fitting = 0;
    for (const name of entry.names) if (this.#isWrittenLike(words, at, name)) fitting++;
    if (fitting === entry.names.length) return entry;
    if (fitting === 0) return null;
    return {
      names: entry.names.filter((name) => this.#isWrittenLike(words, at, name)),
      length: entry.length,
    };
  };

  /** The names of listed persons that stand in an article, as often as they do. */
  *personsIn(words: Words): Generator<KnownName> {
    if (this.#persons.size === 0) return;
    for (let at = this.next(words, 0); at < words.count; at = this.next(words, at)) {
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
        if (found === LOWER && !isSmallAllowed(wanted, this.#vocabulary.words[words.id[at + k]], k))
          return false;
      } else if (wanted === CAPS || wanted === INITIAL) {
        if (found === CAPS || found === INITIAL || found === MIXED) continue;
        const word = this.#vocabulary.words[words.id[at + k]];
        if (!(found === CAPITAL && word.length >= 4 && !isCommon(word))) return false;
      }
    }
    return true;
  }
}

/**
 * Whether a word of a name may stand in small letters in the text; in front, of those that have a capital in the file only
 * what begins names in small letters. In: its form in the file, the folded word, and its place in the name.
 */
function isSmallAllowed(wanted: number, word: string, at: number): boolean {
  if (wanted === CAPITAL || wanted === MIXED) return PARTICLES.has(word) || (at > 0 && CONNECTORS.has(word));
  return wanted !== CAPS && wanted !== INITIAL;
}

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
