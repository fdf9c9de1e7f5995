import { coreOf, skeletonOf, wordRule } from './names.ts';

/** A full name, and whose it is. */
export interface OwnedName {
  readonly name: readonly string[];
  readonly cluster: number;
}

/** Names by a word that more than this many share are not compared one by one: the piece says too little. */
const CROWD = 500;
/** A shorter word is not two words of a name run together. */
const LEAST_JOINED = 8;

/** Full names by their words, so that a piece that is spelt otherwise finds the few it may belong to. */
export class NameWords {
  readonly #byWord = new Map<string, OwnedName[]>();
  readonly #bySkeleton = new Map<string, Set<string>>();
  readonly #joined = new Map<string, OwnedName[]>();

  add(owned: OwnedName): void {
    for (const word of new Set(coreOf(owned.name))) {
      append(this.#byWord, word, owned);
      const skeleton = skeletonOf(word);
      const words = this.#bySkeleton.get(skeleton);
      if (words === undefined) this.#bySkeleton.set(skeleton, new Set([word]));
      else words.add(word);
    }
    for (let from = 0; from + 1 < owned.name.length; from++) {
      for (let to = from + 2; to <= Math.min(owned.name.length, from + 3); to++) {
        append(this.#joined, owned.name.slice(from, to).join(''), owned);
      }
    }
  }

  /** The names that hold a word like one of the piece's: of its words, the one that fewest names hold. */
  near(piece: readonly string[]): readonly OwnedName[] {
    const core = coreOf(piece);
    let best: OwnedName[] | null = null;
    for (const word of core) {
      const names: OwnedName[] = [];
      for (const other of this.#bySkeleton.get(skeletonOf(word)) ?? []) {
        if (names.length <= CROWD && wordRule(word, other) !== null)
          names.push(...(this.#byWord.get(other) ?? []));
      }
      if (names.length > 0 && names.length <= CROWD && (best === null || names.length < best.length))
        best = names;
    }
    const joined =
      core.length === 1 && core[0].length >= LEAST_JOINED ? (this.#joined.get(core[0]) ?? []) : [];
    return joined.length === 0 ? (best ?? []) : [...(best ?? []), ...joined];
  }
}

function append(map: Map<string, OwnedName[]>, key: string, owned: OwnedName): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [owned]);
  else list.push(owned);
}
