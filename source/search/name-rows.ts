import { initialsOf, initialsOfPerson } from '../actors/acronyms.ts';
import { writtenOut } from '../actors/lexicon/abbreviations.ts';
import { isCommon } from '../actors/lexicon/common-words.ts';
import { LEGAL_FORMS } from '../actors/lexicon/legal-forms.ts';
import { ARTICLES, CONNECTORS, PARTICLES } from '../actors/lexicon/particles.ts';
import { type Actor, isRelated, type Kind, type Rule } from '../actors/types.ts';
import { foldedWords } from '../text/fold.ts';
import { listIn } from '../text/list-in.ts';
import { latinWords } from '../text/romanise.ts';
import type { Rarity } from './alignment.ts';
import { RowCounter } from './row-counter.ts';
import { WordIndex } from './word-index.ts';

/** One name by which an actor can be asked for. */
export interface NameRow {
  readonly actor: number;
  readonly surface: string;
  readonly words: readonly string[];
  readonly folded: string;
  /** Taken off the score: a demonym or capital names its state after anybody who really bears the name. */
  readonly handicap: number;
}

/** Taken off a demonym's or capital's score: more than the margin between two names, so that who bears the name goes first. */
const RELATED_HANDICAP = 0.05;
const PARTS: ReadonlySet<Rule> = new Set(['surname', 'part', 'bearer']);

/** Words that tell no two names apart, and what they weigh beside those that do. */
const LIGHT = new Set([
  ...[...LEGAL_FORMS.keys()].filter((form) => !form.includes(' ')),
  ...ARTICLES,
  ...CONNECTORS,
  ...PARTICLES,
  ...'group holding holdings trading enterprise enterprises general en i fi wa and y allah'.split(' '),
]);
const LIGHTLY = 0.17;

/** Whether a word by itself names no body or state that only holds it: war, party, the. In: a folded word. */
export const isPlain = (word: string): boolean => LIGHT.has(word) || isCommon(word) || word.length < 3;

/** Initials of so many letters are asked for. */
const [LEAST_INITIALS, MOST_INITIALS] = [3, 7];

/** What an initial weighs beside a name. */
const INITIAL = 0.4;

/** The names of actors, by their words. */
export class NameRows {
  readonly rows: NameRow[] = [];
  readonly words = new WordIndex();
  readonly #byWord = new Map<string, number[]>();
  readonly #byActor = new Map<number, NameRow[]>();
  readonly #rarities = new Map<string, number>();
  readonly #keys = new Set<string>();
  #counter: RowCounter | null = null;
  #counted = 0;

  /** All names of an actor that are its own. A mere part of a name is no row: every part is found in the full name, for every bearer alike. */
  addActor(actor: Actor): void {
    this.add(actor.index, actor.name, 0);
    for (const { name, rule } of actor.listed) if (!isRelated(rule)) this.add(actor.index, name, 0);
    for (const { surface, rules } of actor.spellings) {
      if (!rules.some((rule) => isRelated(rule) || PARTS.has(rule))) this.add(actor.index, surface, 0);
    }
    for (const initials of initialsIn(actor.name, actor.kind))
      this.#add(actor.index, actor.name, [initials], RELATED_HANDICAP);
    for (const { name, rule } of actor.listed)
      if (isRelated(rule)) this.add(actor.index, name, RELATED_HANDICAP);
  }

  add(actor: number, surface: string, handicap: number): void {
    const words = latinWords(foldedWords(surface));
    this.#add(actor, surface, words, handicap);
    const long = writtenOut(words);
    if (long !== null) this.#add(actor, surface, long, handicap);
  }

  /** The rows of an actor. */
  of(actor: number): readonly NameRow[] {
    return this.#byActor.get(actor) ?? [];
  }

  /** The numbers of the rows that hold a word, or two words that are it run together. */
  holding(word: string): readonly number[] {
    return this.#byWord.get(word) ?? [];
  }

  /** A counter over the rows there are now, empty. */
  counter(): RowCounter {
    if (this.#counter === null || this.#counted !== this.rows.length) {
      this.#counted = this.rows.length;
      this.#counter = new RowCounter((word) => this.holding(word), this.#counted);
    }
    this.#counter.clear();
    return this.#counter;
  }

  /** How much a word tells: the logarithm of how many rows there are to one that holds it. */
  readonly rarity: Rarity = (word) => {
    let found = this.#rarities.get(word);
    if (found === undefined) {
      found = Math.log(1 + this.rows.length / (1 + this.holding(word).length));
      if (LIGHT.has(word)) found *= LIGHTLY;
      else if (word.length === 1) found *= INITIAL;
      this.#rarities.set(word, found);
    }
    return found;
  };

  #add(actor: number, surface: string, words: readonly string[], handicap: number): void {
    const folded = words.join(' ');
    const key = `${actor} ${folded}`;
    if (folded === '' || this.#keys.has(key)) return;
    this.#keys.add(key);
    this.#rarities.clear();
    const one: NameRow = { actor, surface, words, folded, handicap };
    const row = this.rows.push(one) - 1;
    listIn(this.#byActor, actor).push(one);
    words.forEach((word, at) => {
      this.words.add(word, true);
      this.#hold(word, row);
      if (at === 0) return;
      const joined = words[at - 1] + word;
      this.words.add(joined, false);
      this.#hold(joined, row);
    });
  }

  #hold(word: string, row: number): void {
    const rows = listIn(this.#byWord, word);
    if (rows[rows.length - 1] !== row) rows.push(row);
  }
}

/** The initials by which a body is called, or a man whose name says whose son he is (MBS). */
function initialsIn(name: string, kind: Kind): readonly string[] {
  const words = foldedWords(name);
  const all =
    kind === 'organisation' ? initialsOf(words) : kind === 'person' ? [initialsOfPerson(words) ?? ''] : [];
  return all.filter((letters) => letters.length >= LEAST_INITIALS && letters.length <= MOST_INITIALS);
}
