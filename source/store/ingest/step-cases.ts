import type { Cases } from '../../actors/cases.ts';
import { capital, type Filed, hyphened, pair } from '../full-text.ts';
import { packCases, type StoredCases, unpackCases } from './case-sums.ts';
import type { Articles, Change, Work } from './work.ts';

/**
 * First step: counts how the new articles write their words, files them for the search, and forgets those that are gone.
 * Gives the articles in which a word may now be read otherwise, the new ones among them.
 */
export function countCases(work: Work, { added, removed }: Change): Articles {
  const { analyst, texts, cases, made } = work;
  const pairs = new PairsTouched(work);
  const gone = removed.map((article) => unpackCases(made.cases.get(article) ?? new Uint8Array()));
  for (const each of gone) pairs.touch(each.pairs);
  const come = added.map((article): { article: number; stored: StoredCases; filed: Filed } => {
    const counted = analyst.cases(work.textOf(article));
    const stored = storedCases(work, counted);
    pairs.touch(stored.pairs);
    return { article, stored, filed: filedOf(work, counted) };
  });
  gone.forEach((each, at) => {
    cases.add(each, -1);
    texts.remove(removed[at]);
    made.cases.remove(removed[at]);
  });
  for (const { article, stored, filed } of come) {
    cases.add(stored, 1);
    texts.add(article, filed);
    made.cases.put(article, packCases(stored));
  }
  const looked: Articles = new Set(added);
  for (const word of cases.changed())
    for (const article of texts.having([capital(work.words.text(word))])) looked.add(article);
  for (const token of pairs.changed()) for (const article of texts.having([token])) looked.add(article);
  return looked;
}

/** Pairs of neighbours that come or go, as far as some article asks about them. */
class PairsTouched {
  readonly #work: Work;
  /** By the token of the two with a hyphen between them: the token of the pair, and whether there was one. */
  readonly #asked = new Map<string, { readonly token: string; readonly before: boolean }>();

  constructor(work: Work) {
    this.#work = work;
  }

  /** To be called before anything is changed. In: two numbers of words a pair. */
  touch(pairs: Uint32Array): void {
    const { texts, words } = this.#work;
    for (let at = 0; at < pairs.length; at += 2) {
      const [left, right] = [words.text(pairs[at]), words.text(pairs[at + 1])];
      const asked = hyphened(left, right);
      if (this.#asked.has(asked) || !texts.isAny([asked])) continue;
      const token = pair(left, right);
      this.#asked.set(asked, { token, before: texts.isAny([token]) });
    }
  }

  /** The tokens of those that ask about a pair that was not there before, or is there no more. */
  *changed(): Generator<string> {
    for (const [asked, { token, before }] of this.#asked)
      if (this.#work.texts.isAny([token]) !== before) yield asked;
  }
}

/** The counts with the words' numbers in the index for those of the engine. A word that folds to nothing is left out. */
function storedCases({ analyst, words }: Work, { ids, ...cases }: Cases): StoredCases {
  const stored = (id: number): number => words.id(analyst.vocabulary.words[id]);
  return {
    ...cases,
    ids: ids.map(stored),
    pairs: cases.pairs.map(stored),
    hyphened: cases.hyphened.map(stored),
  };
}

function filedOf({ analyst }: Work, { ids, capital: capitals, pairs, hyphened: joined }: Cases): Filed {
  const word = (id: number): string => analyst.vocabulary.words[id];
  const two = (list: Uint32Array): [string, string][] =>
    Array.from({ length: list.length / 2 }, (_, at) => [word(list[2 * at]), word(list[2 * at + 1])]);
  return {
    words: Array.from(ids, word),
    capitals: Array.from(
      ids.filter((_, at) => capitals[at] === 1),
      word,
    ),
    pairs: two(pairs),
    hyphened: two(joined),
  };
}
