import { BLANK, COMMA, HYPHEN } from './gaps.ts';
import { isBaseWord, isCommon } from './lexicon/common-words.ts';
import { LOCATIVE, ORGANISATION_WORDS, PLACE_WORDS, SPEECH, THING_WORDS } from './lexicon/cues.ts';
import { GIVEN_NAMES, WORDLIKE_NAMES } from './lexicon/given-names.ts';
import { PARTICLES } from './lexicon/particles.ts';
import { HONORIFICS, OFFICES } from './lexicon/titles.ts';
import type { Candidate } from './repair.ts';
import type { Span } from './runs.ts';
import { WordTrie } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import { CAPS, LOWER, MIXED, NUMBER, type Words } from './words.ts';

/** All that a corpus says of one possible name, pooled over every place it stands in. */
export interface Pool {
  readonly key: string;
  /** Its folded words, particles and all. */
  readonly words: readonly string[];
  /** The articles in which it was found, by their places, upwards. */
  readonly articles: number[];
  /** How often it was found by its capitals, and how often of these where a capital says something. */
  count: number;
  middle: number;
  /** How often it was written all in capitals. */
  caps: number;
  person: number;
  organisation: number;
  place: number;
}

const ROLES = new Set(
  `leader leaders fighters militants militant forces officials official spokesman spokesperson spokeswoman members
  member commander commanders chief chiefs gunmen rebels affiliated affiliate cell cells movement group
  organisation organization party militia backed linked extremists terrorists insurgents positions headquarters`.split(
    /\s+/,
  ),
);

/** What is done to people: “met Raisi”. */
const TO_PERSONS = new Set(
  `met meet meets meeting told telling praised thanked thanks sacked appointed elected quoted succeeded replaced
  killed interviewed phoned rang greeted congratulated dismissed named`.split(/\s+/),
);

/** What somebody has who is one man: “the Assad regime”. */
const RULE = new Set(
  'regime dictatorship administration government presidency family dynasty loyalists supporters'.split(' '),
);

export const keyOf = (words: readonly string[]): string => words.join(' ');

/** SDF, and DoD or CoI; not McCarthy. */
function isAcronymLike(words: Words, at: number): boolean {
  return words.form[at] === CAPS || (words.form[at] === MIXED && words.end[at] - words.start[at] <= 4);
}

/** The pools of a corpus, in the order in which their names were met first. */
export class Pools {
  readonly all: Pool[] = [];
  readonly #trie = new WordTrie<Pool>();

  /** The pool of the name that some words are. */
  of({ from, to }: Span, words: Words, vocabulary: Vocabulary): Pool {
    let found = this.#trie.get(words.id, from, to);
    if (found === undefined) {
      const names = Array.from(words.id.subarray(from, to), (id) => vocabulary.words[id]);
      const votes = { person: 0, organisation: 0, place: 0 };
      found = { key: keyOf(names), words: names, articles: [], count: 0, middle: 0, caps: 0, ...votes };
      this.all.push(found);
      this.#trie.set(words.id, from, to, found);
    }
    return found;
  }
}

/** Adds one candidate to its pool, with what stands around it as votes on its kind. */
export function pool(pools: Pools, candidate: Candidate, words: Words, vocabulary: Vocabulary): Pool {
  const { from, to } = candidate;
  const word = (at: number): string => vocabulary.words[words.id[at]];
  const found = pools.of(candidate, words, vocabulary);
  found.count++;
  if (words.first[from] === 0) found.middle++;
  if (to - from === 1 && isAcronymLike(words, from)) found.caps++;

  const inBlock = (at: number): boolean =>
    at >= 0 && at < words.count && words.block[at] === words.block[from];
  const before = inBlock(from - 1) && words.gap[from] === BLANK ? word(from - 1) : '';
  const earlier = before !== '' && inBlock(from - 2) ? word(from - 2) : '';
  const after = inBlock(to) && words.gap[to] === BLANK ? word(to) : '';
  const aside = inBlock(to) && words.gap[to] === COMMA ? word(to) : '';

  if (candidate.titled) found.person += 3;
  if (SPEECH.has(after)) found.person += 1.5;
  if (aside === 'who' || (aside.length === 2 && /^\d\d$/.test(aside))) found.person += 2;
  if (aside !== '' && OFFICES.has(aside)) found.person += 1;
  if (before === 'said' || before === 'says') found.person += 0.5;
  if (TO_PERSONS.has(before)) found.person += 1.5;
  for (let at = from + 1; at < to; at++)
    if (words.gap[at] === HYPHEN && words.form[at] === LOWER) found.person += 2;
  if (RULE.has(after) && to - from === 1) found.person += 2;
  if (ROLES.has(after) && words.form[to] === LOWER) found.organisation += 1.5;
  // “The Assad regime”: the article belongs to the regime.
  if (before === 'the' && !RULE.has(after)) {
    found.organisation += 1;
    found.person -= 2;
  }
  if (before === 'a' || before === 'an' || (before !== '' && words.form[from - 1] === NUMBER))
    found.organisation -= 2;
  if (before === 'of' && OFFICES.has(earlier)) found.organisation += 1;
  if (before === 'of' && PLACE_WORDS.has(earlier)) found.place += 3;
  if (LOCATIVE.has(before)) found.place += before === 'in' || before === 'near' ? 2 : 1;
  if (before === 'from' || before === 'to') found.place += 0.5;
  if (PLACE_WORDS.has(after) && words.form[to] === LOWER) found.place += 2;
  return found;
}

export type PoolKind = 'person' | 'organisation' | 'place' | null;

/** What a pooled name is; null when it is no actor's name at all. */
export function kindOf(pool: Pool): PoolKind {
  const { words } = pool;
  const plain = words.filter((word) => !PARTICLES.has(word));
  if (plain.length === 0 || plain.every((word) => /^\d+$/.test(word))) return null;
  const last = words.at(-1) ?? '';
  const organisation = plain.some((word) => ORGANISATION_WORDS.has(word));
  if (words.length === 1) return kindOfOne(pool);
  const given = GIVEN_NAMES.has(words[0]) || HONORIFICS.has(words[0]);
  const common = plain.filter((word) => isCommon(word)).length;
  if (PLACE_WORDS.has(last) && !given && (!organisation || isPlainPlace(last))) return 'place';
  const wordlike = WORDLIKE_NAMES.has(words[0]) && common < plain.length;
  if ((given || wordlike) && !ORGANISATION_WORDS.has(last) && !THING_WORDS.has(last)) return 'person';
  if (ORGANISATION_WORDS.has(words[0]) && words.includes('of')) return 'organisation';
  if (THING_WORDS.has(last) || (plain.some((word) => THING_WORDS.has(word)) && !organisation)) return null;
  if (organisation && pool.person <= 3 * pool.count)
    return plain.length > 1 || words.includes('of') ? 'organisation' : null;
  const { person, place } = pool;
  const inst = pool.organisation;
  if (common === plain.length) return null;
  if (PLACE_WORDS.has(words[0]) || (place > person && place > inst)) return 'place';
  if (inst > person && inst > 1) return 'organisation';
  if (plain.length > 4) return null;
  // Hunter Biden: the head is a word made of another, and the rest is none.
  const madeWord =
    common === 1 && isCommon(plain[0]) && !isBaseWord(plain[0]) && pool.middle > 0 && plain.length === 2;
  if (common > 0 && person <= 0 && !madeWord) return null;
  return 'person';
}

const isPlainPlace = (word: string): boolean =>
  !['bank', 'camp', 'base', 'central', 'east', 'west'].includes(word);

function kindOfOne(pool: Pool): PoolKind {
  const word = pool.words[0];
  if (isCommon(word) && (pool.caps * 2 <= pool.count || word.length > 4)) return null;
  if (pool.middle === 0) return null;
  if (OFFICES.has(word) || ORGANISATION_WORDS.has(word) || THING_WORDS.has(word) || PLACE_WORDS.has(word))
    return null;
  if (pool.caps * 2 > pool.count && word.length <= 7) {
    return word.length >= 3 && !/\d/.test(word) && pool.organisation > -1 ? 'organisation' : null;
  }
  const { person, organisation, place } = pool;
  if (person > organisation && person > place && person >= 1.5) return 'person';
  if (organisation > place && organisation >= 1.5) return 'organisation';
  return 'place';
}

/**
 * A single word that is the last of somebody's full name is that somebody's surname, unless what stands around it
 * says clearly that it is a place: “Assad forces” speaks for no organisation called Assad.
 */
export function takeSurnames(
  kinds: Map<Pool, PoolKind>,
  isListed: (key: string) => boolean,
  clusters: readonly { readonly kind: string; readonly names: readonly (readonly string[])[] }[],
): void {
  const surnames = new Set<string>();
  for (const { kind, names } of clusters) {
    if (kind === 'person') for (const name of names) if (name.length > 1) surnames.add(name[name.length - 1]);
  }
  for (const [pool, kind] of kinds) {
    const plain = pool.words.filter((word) => !PARTICLES.has(word));
    if (
      kind === null ||
      kind === 'person' ||
      isListed(pool.key) ||
      plain.length !== 1 ||
      pool.caps * 2 > pool.count
    )
      continue;
    if (surnames.has(plain[0]) && (kind === 'organisation' || pool.place <= pool.person + pool.count))
      kinds.set(pool, 'person');
  }
}
