/**
 * Which articles of a view are copies of each other. Who is a copy of whom is known of the whole corpus (see copies.ts); a view has
 * of each group what its scope leaves.
 */
export class Copies {
  readonly #groups: Uint32Array;
  readonly #all: Uint32Array;
  #sizes: Uint32Array | null = null;
  #members: { readonly articles: Uint32Array; readonly starts: Uint32Array } | null = null;

  /**
   * `groups`: for each article of the view the number of its group, 0 for one that has no copy in the corpus; empty where
   * none has. `all`: the same of what is looked at, where the view has only the first of each group.
   */
  constructor(groups: Uint32Array, all: Uint32Array = groups) {
    this.#groups = groups;
    this.#all = all;
  }

  /** Whether no article of the corpus has a copy. */
  get isNone(): boolean {
    return this.#groups.length === 0;
  }

  /** The number of an article's group; 0 where it has no copy in the corpus. */
  groupOf(article: number): number {
    return this.#groups[article] ?? 0;
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
    this.#members ??= membersOf(this.#groups);
    const { articles, starts } = this.#members;
    return articles.subarray(starts[group], starts[group + 1]);
  }
}

/** Where in the groups of articles those stand that are the first of theirs, or have none. */
export function firstsOf(groups: Uint32Array): Uint32Array {
  const isMet = new Uint8Array(highest(groups) + 1);
  const firsts = new Uint32Array(groups.length);
  let count = 0;
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at];
    if (group !== 0 && isMet[group] === 1) continue;
    isMet[group] = 1;
    firsts[count++] = at;
  }
  return firsts.slice(0, count);
}

/** What of an article tells its group. `leader`: that of its sketch; null where its paragraphs hold no word. */
export interface Led {
  readonly leader: number | null;
  /** Whether its text is so short that it can only be equal to another. */
  readonly isShort: boolean;
  readonly title: string | null;
}

/**
 * Numbers the groups of articles from 1 on, as they come; 0 for one that is alone. Those with a short text have to have the same
 * title too: a paper puts “Subscribe to read on” under a hundred of them.
 */
export function groupNumbers(all: readonly Led[]): Uint32Array {
  const keys = all.map(({ leader, isShort, title }) =>
    leader !== null && isShort ? `${leader} ${title}` : leader,
  );
  const counts = new Map<string | number | null, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const numbers = new Map<string | number, number>();
  return Uint32Array.from(keys, (key) => {
    if (key === null || counts.get(key) === 1) return 0;
    const known = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, known);
    return known;
  });
}

function sizesOf(groups: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(highest(groups) + 1);
  for (let at = 0; at < groups.length; at++) sizes[groups[at]]++;
  return sizes;
}

/** Articles by their groups; those of none are left out. */
function membersOf(groups: Uint32Array): { articles: Uint32Array; starts: Uint32Array } {
  const sizes = sizesOf(groups);
  const starts = new Uint32Array(sizes.length + 1);
  for (let group = 1; group < sizes.length; group++) starts[group + 1] = starts[group] + sizes[group];
  const next = starts.slice();
  const articles = new Uint32Array(starts[sizes.length]);
  for (let at = 0; at < groups.length; at++) if (groups[at] !== 0) articles[next[groups[at]]++] = at;
  return { articles, starts };
}

function highest(groups: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < groups.length; at++) if (groups[at] > most) most = groups[at];
  return most;
}
