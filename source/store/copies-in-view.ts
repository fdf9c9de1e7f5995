import { firstIndex } from '../text/halving.ts';

/**
 * Articles that have copies, each with the number of its group behind it: article, group, article, group, by article. Few have any,
 * so that nothing has to be done for the others.
 */
export type Pairs = Uint32Array;

/**
 * Which articles of a view are copies of each other. Who is a copy of whom is known of the whole corpus (see copies.ts); a view has
 * of each group what its scope leaves.
 */
export class Copies {
  readonly #pairs: Pairs;
  readonly #length: number;
  readonly #all: Pairs;
  #groups: Uint32Array | null = null;
  #sizes: Uint32Array | null = null;
  #members: { readonly articles: Uint32Array; readonly starts: Uint32Array } | null = null;
  #later: Uint32Array | null = null;

  /** Of so many articles. `all`: the pairs of what is looked at, where the view has only the first of each group. */
  constructor(pairs: Pairs, length: number, all: Pairs = pairs) {
    this.#pairs = pairs;
    this.#length = length;
    this.#all = all;
  }

  /** Whether no article of the view has a copy in the corpus. */
  get isNone(): boolean {
    return this.#pairs.length === 0;
  }

  /** The number of an article's group; 0 where it has no copy in the corpus. */
  groupOf(article: number): number {
    const pairs = this.#pairs;
    const at = 2 * firstIndex(pairs.length / 2, (pair) => pairs[2 * pair] >= article);
    return pairs[at] === article ? pairs[at + 1] : 0;
  }

  /** The same of each article, for who goes through many. */
  get groups(): Uint32Array {
    if (this.#groups === null) {
      const groups = new Uint32Array(this.#length);
      eachPair(this.#pairs, (article, group) => {
        groups[article] = group;
      });
      this.#groups = groups;
    }
    return this.#groups;
  }

  /** How many articles of what is looked at are copies of each other with this one, itself and those folded away among them. */
  count(article: number): number {
    const group = this.groupOf(article);
    if (group === 0) return 1;
    this.#sizes ??= sizesOf(this.#all);
    return this.#sizes[group];
  }

  /** The articles of the view that are copies of each other with this one, itself among them, ascending. */
  of(article: number): Uint32Array {
    const group = this.groupOf(article);
    if (group === 0) return Uint32Array.of(article);
    this.#members ??= membersOf(this.#pairs);
    const { articles, starts } = this.#members;
    return articles.subarray(starts[group], starts[group + 1]);
  }

  /** How many articles of the view are copies of one before them. */
  get laterCount(): number {
    return this.later.length;
  }

  /** The articles of the view that are copies of one before them, ascending. */
  get later(): Uint32Array {
    this.#later ??= laterOf(this.#pairs);
    return this.#later;
  }
}

/** The articles that are copies of one before them, ascending. */
function laterOf(pairs: Pairs): Uint32Array {
  const isMet = new Uint8Array(highest(pairs) + 1);
  const later = new Uint32Array(pairs.length / 2);
  let count = 0;
  for (let at = 0; at < pairs.length; at += 2) {
    const group = pairs[at + 1];
    if (isMet[group] === 1) later[count++] = pairs[at];
    isMet[group] = 1;
  }
  return later.subarray(0, count);
}

/** How many articles each group has. */
function sizesOf(pairs: Pairs): Uint32Array {
  const sizes = new Uint32Array(highest(pairs) + 1);
  for (let at = 1; at < pairs.length; at += 2) sizes[pairs[at]]++;
  return sizes;
}

/** The articles of each group, one group behind the other, and where each begins. */
function membersOf(pairs: Pairs): { articles: Uint32Array; starts: Uint32Array } {
  const sizes = sizesOf(pairs);
  const starts = new Uint32Array(sizes.length + 1);
  for (let group = 0; group < sizes.length; group++) starts[group + 1] = starts[group] + sizes[group];
  const next = starts.slice();
  const articles = new Uint32Array(pairs.length / 2);
  eachPair(pairs, (article, group) => {
    articles[next[group]++] = article;
  });
  return { articles, starts };
}

function highest(pairs: Pairs): number {
  let most = 0;
  for (let at = 1; at < pairs.length; at += 2) if (pairs[at] > most) most = pairs[at];
  return most;
}

/** Of so many articles those that are the first of their group, or have no copy, ascending. */
export function firstsOf(pairs: Pairs, length: number): Uint32Array {
  const later = laterOf(pairs);
  const firsts = new Uint32Array(length - later.length);
  for (let article = 0, skipped = 0; article < length; article++) {
    if (article === later[skipped]) skipped++;
    else firsts[article - skipped] = article;
  }
  return firsts;
}

/** The pairs of a part of the articles, which stand there in their order; `part`: which these are, ascending. */
export function pairsIn(part: Uint32Array | readonly number[], pairs: Pairs): Pairs {
  const found: number[] = [];
  eachPair(pairs, (article, group) => {
    const at = firstIndex(part.length, (one) => part[one] >= article);
    if (part[at] === article) found.push(at, group);
  });
  return Uint32Array.from(found);
}

/** What of an article tells its group. `leader`: that of its sketch; null where its paragraphs hold no word. */
export interface Led {
  readonly leader: number | null;
  /** Whether its text is so short that it can only be equal to another. */
  readonly isShort: boolean;
  readonly title: string | null;
}

/**
 * The groups of all articles of a corpus, numbered from 1 on as they come. Those with a short text have to have the same title
 * too: a paper puts “Subscribe to read on” under a hundred of them.
 */
export function pairsOf(all: Iterable<Led>): Pairs {
  const keys = Array.from(all, ({ leader, isShort, title }) =>
    leader !== null && isShort ? `${leader} ${title}` : leader,
  );
  const counts = new Map<string | number | null, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const numbers = new Map<string | number, number>();
  const pairs: number[] = [];
  keys.forEach((key, article) => {
    if (key === null || counts.get(key) === 1) return;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    pairs.push(article, known);
  });
  return Uint32Array.from(pairs);
}

function eachPair(pairs: Pairs, show: (article: number, group: number) => void): void {
  for (let at = 0; at < pairs.length; at += 2) show(pairs[at], pairs[at + 1]);
}
