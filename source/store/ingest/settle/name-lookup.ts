import { isBaltic, nameRules, withoutBalticEnding } from '../../../actors/full-names.ts';
import { ARTICLES, PARTICLES } from '../../../actors/lexicon/particles.ts';
import { coreOf } from '../../../actors/names.ts';
import { organisationRules, plainOrganisation } from '../../../actors/organisation-names.ts';
import { plainName } from '../../../actors/plain-names.ts';
import { keyOf } from '../../../actors/pools.ts';
import { type NameRow, poolOf } from '../name-row.ts';
import type { NameSums } from '../name-sums.ts';
import type { NameParts } from './name-parts.ts';

/** A full name by which somebody may be called shorter has so many words at the least. */
const LEAST_FULL = 2;

/**
 * Finds the names of an index that may have to do with another: all that the engine would look at (see `MetNames`,
 * `NameWords`), and some more.
 */
export class NameLookup {
  readonly #names: NameSums;
  readonly #parts: NameParts;
  readonly #near = new Map<string, ReadonlySet<number>>();
  readonly #alone = new Map<string, readonly number[]>();

  constructor(names: NameSums, parts: NameParts) {
    this.#names = names;
    this.#parts = parts;
  }

  /** Full names that may be one with another of a kind, as the index has them. */
  kinOf(words: readonly string[], kind: NameRow['kind']): NameRow[] {
    const isPerson = kind === 'person';
    const core = isPerson ? plainName(words).core : plainOrganisation(words).core;
    const bare = isPerson && isBaltic(core) ? core.map(withoutBalticEnding) : [];
    const initials = core.filter((word) => word.length === 1);
    const near = core.map((word, at) =>
      union([this.#nearTo(word), this.#nearTo(bare[at]), new Set(this.#parts.having(word[0]))]),
    );
    // An initial may stand for any name with its letter: there the other words tell, and the last, which is none.
    const telling = near.filter((_, at) => core[at].length > 1 || at === core.length - 1);
    const some = initials.length > 0 || core.length === 1 ? withAtLeast(1, telling) : withAtLeast(2, telling);
    const found = new Set([...some, ...this.#parts.joinedAs(keyOf(words))]);
    return this.#rows(found).filter((row) => {
      if (row.kind === null || (row.kind === 'person') !== isPerson) return false;
      const other = row.key.split(' ');
      return (isPerson ? nameRules(words, other) : organisationRules(words, other)) !== null;
    });
  }

  /** Names with two words and more that may hold a piece, as it is or spelt otherwise. */
  holding(piece: readonly string[]): NameRow[] {
    const core = coreOf(piece);
    const near = core.map((word) => union([this.#nearTo(word), ...this.#behindArticle(word)]));
    const found = new Set([...withAtLeast(core.length, near), ...this.#split(core.join(''))]);
    return this.#rows(found).filter(({ key }) => key.split(' ').length >= LEAST_FULL);
  }

  /** Names that may be other spellings of parts of one. */
  mayBePartsOf(name: readonly string[]): NameRow[] {
    const core = coreOf(name);
    const found = new Set<number>();
    for (const word of core) for (const alike of this.#parts.alike(word)) add(found, this.#aloneAs(alike));
    if (core.length > LEAST_FULL)
      add(
        found,
        withAtLeast(
          2,
          core.map((word) => this.#nearTo(word)),
        ),
      );
    for (let from = 0; from + 1 < name.length; from++) {
      for (let to = from + 2; to <= Math.min(name.length, from + 3); to++) {
        const joined = name.slice(from, to).join('');
        add(found, this.#aloneAs(joined));
        add(found, this.#split(joined));
      }
    }
    return this.#rows(found);
  }

  /** The names of which a word is all but for particles: al-Hashimi, van Dijk. */
  sayingOnly(word: string): NameRow[] {
    const names = this.#parts.having(word).filter((name) => {
      const plain = this.#names
        .keyOf(name)
        .split(' ')
        .filter((one) => !PARTICLES.has(one));
      return plain.length === 1 && plain[0] === word;
    });
    return this.#rows(names);
  }

  /** The names of two words, one of them this, that stand over “&”. */
  inPairWith(word: string): NameRow[] {
    return this.#rows(this.#parts.having(word)).filter(
      (row) => row.key.split(' ').length === 2 && (poolOf(row)?.joined ?? 0) > 0,
    );
  }

  /** Whether there is a name with a word for which a condition holds. */
  isIn(word: string, holds: (row: NameRow) => boolean): boolean {
    return this.#parts.having(word).some((name) => holds(this.#names.at(name)));
  }

  #rows(names: Iterable<number>): NameRow[] {
    return [...names].map((name) => this.#names.at(name));
  }

  /** The names with a word that may stand for another. */
  #nearTo(word: string | undefined): ReadonlySet<number> {
    if (word === undefined || word === '') return new Set();
    let found = this.#near.get(word);
    if (found === undefined) {
      found = new Set([...this.#parts.alike(word)].flatMap((alike) => this.#parts.having(alike)));
      this.#near.set(word, found);
    }
    return found;
  }

  /** The names with a word that another would be with an article in front, written as one with it. */
  #behindArticle(word: string): Set<number>[] {
    const articles = [...ARTICLES].filter((article) => word.startsWith(article) && word !== article);
    return articles.map((article) => new Set(this.#parts.having(word.slice(article.length))));
  }

  /** The names of which a word is all that tells them from others. */
  #aloneAs(word: string): readonly number[] {
    let found = this.#alone.get(word);
    if (found === undefined) {
      found = this.#parts
        .having(word)
        .filter((name) => coreOf(this.#names.keyOf(name).split(' ')).length === 1);
      this.#alone.set(word, found);
    }
    return found;
  }

  /** The names that have letters in a row, in two words or three. */
  #split(letters: string): Set<number> {
    const found = new Set<number>();
    for (let one = 1; one < letters.length; one++) {
      const first = this.#parts.having(letters.slice(0, one));
      if (first.length === 0) continue;
      const rest = letters.slice(one);
      add(found, withAtLeast(2, [first, this.#parts.having(rest)]));
      for (let two = 1; two < rest.length; two++) {
        const second = this.#parts.having(rest.slice(0, two));
        if (second.length === 0) continue;
        add(found, withAtLeast(3, [first, second, this.#parts.having(rest.slice(two))]));
      }
    }
    return found;
  }
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const some = sets.filter(({ size }) => size > 0);
  return some.length === 1 ? some[0] : new Set(some.flatMap((set) => [...set]));
}

/** What is in so many of some lists without repetition, or in more. */
function withAtLeast(least: number, lists: readonly Iterable<number>[]): number[] {
  const counts = new Map<number, number>();
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= least).map(([one]) => one);
}

function add(into: Set<number>, more: Iterable<number>): void {
  for (const one of more) into.add(one);
}
