import type { Block } from '../corpus/article.ts';
import { AMPERSAND, joins } from './gaps.ts';
import { FIRM, isFirmNear, PROSE } from './joined-names.ts';
import { vote } from './kind-votes.ts';
import type { Candidate } from './repair.ts';
import type { Span } from './runs.ts';
import { WordTrie } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import { contextOf } from './witnesses.ts';
import type { Words } from './words.ts';

/** All that a corpus says of one possible name, pooled over every place it stands in. */
export interface Pool {
  readonly key: string;
  /** Its folded words, particles and all. */
  readonly words: readonly string[];
  /** How often it was found by its capitals, and how often of these where a capital says something. */
  count: number;
  middle: number;
  /** How often it was written all in capitals. */
  caps: number;
  /** Whether it was found over a gap that joins no other names: a possessive, a comma, quotation marks. */
  loose: boolean;
  /** Whether a long name is told for these capitals somewhere: “Boundary Council (BC)”. */
  defined: boolean;
  /** How often it stands over “&”, and what that says of a firm (see joined-names.ts). */
  joined: number;
  firm: number;
  /** How many mentions speak for an organisation, and where (see witnesses.ts). */
  told: number;
  toldAt: number;
  toldSquares: number;
  person: number;
  organisation: number;
  place: number;
  /** A paper, a weapon, a ship: nobody. */
  thing: number;
}

export const keyOf = (words: readonly string[]): string => words.join(' ');

export const emptyPool = (key: string, words: readonly string[]): Pool => ({
  ...{ key, words, count: 0, middle: 0, caps: 0, loose: false, defined: false },
  ...{ joined: 0, firm: 0, told: 0, toldAt: 0, toldSquares: 0 },
  ...{ person: 0, organisation: 0, place: 0, thing: 0 },
});

const emptyAgain = ({ key, words }: Pool): Pool => emptyPool(key, words);

/** Names of earlier articles that are remembered: few of them make up most that come again. */
const MOST_REMEMBERED = 32_768;

/** A name as it was met before, with its pool; `of`: for which round that is. */
interface Entry {
  pool: Pool;
  of: number;
}

/** The pools of a corpus, or of one article after the other, in the order in which their names were met first. */
export class Pools {
  all: Pool[] = [];
  #trie = new WordTrie<Entry>();
  #remembered = 0;
  #round = 0;

  /** Begins anew with empty pools. That names were met before is remembered, of so many: it saves making them again. */
  clear(): void {
    this.all = [];
    this.#round++;
    if (this.#remembered <= MOST_REMEMBERED) return;
    this.#trie = new WordTrie<Entry>();
    this.#remembered = 0;
  }

  /** The pool of the name that some words are. */
  of({ from, to }: Span, words: Words, vocabulary: Vocabulary): Pool {
    const known = this.#trie.get(words.id, from, to);
    if (known?.of === this.#round) return known.pool;
    const pool = known === undefined ? this.#made(words, from, to, vocabulary) : emptyAgain(known.pool);
    this.all.push(pool);
    if (known === undefined) {
      this.#trie.set(words.id, from, to, { pool, of: this.#round });
      this.#remembered++;
    } else {
      known.pool = pool;
      known.of = this.#round;
    }
    return pool;
  }

  #made({ id }: Words, from: number, to: number, vocabulary: Vocabulary): Pool {
    const names = Array.from(id.subarray(from, to), (word) => vocabulary.words[word]);
    return emptyPool(keyOf(names), names);
  }
}

/** Adds one candidate of an article to its pool, with what stands around it as votes on its kind. */
export function pool(
  pools: Pools,
  candidate: Candidate,
  { blocks, words }: { readonly blocks: readonly Pick<Block, 'kind'>[]; readonly words: Words },
  vocabulary: Vocabulary,
): Pool {
  const { from, to } = candidate;
  const found = pools.of(candidate, words, vocabulary);
  const before = found.organisation;
  vote(found, candidate, words, vocabulary);
  if (found.organisation > before) {
    const context = contextOf(words, from, to, vocabulary);
    found.told++;
    found.toldAt += context;
    found.toldSquares += context * context;
  }
  let isJoined = false;
  for (let at = from + 1; at < to; at++) {
    if (!joins(words.gap[at])) found.loose = true;
    isJoined ||= words.gap[at] === AMPERSAND;
  }
  if (isJoined) {
    const isProse = blocks[words.block[from]].kind === 'paragraph';
    found.joined++;
    found.firm += isFirmNear(words, from, to, vocabulary) ? FIRM : isProse ? PROSE : 0;
  }
  return found;
}
