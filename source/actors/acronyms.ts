import type { Cluster } from './clusters.ts';
import { BREAK } from './gaps.ts';
import { CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import { ownersOf } from './owners.ts';
import type { Hit } from './scan.ts';
import type { Surface } from './surfaces.ts';
import type { Vocabulary } from './vocabulary.ts';
import { LOWER, type Words } from './words.ts';

/** For each acronym, by the words of its key, how often each organisation's long name stood with it. */
export type AcronymVotes = Map<string, Map<number, number>>;

/** Notes which organisations of one article an acronym there may stand for: `SDF` beside Syrian Democratic Forces. */
export function voteAcronyms(votes: AcronymVotes, hits: readonly Hit[], clusters: readonly Cluster[]): void {
  const isShort = ({ surface, known }: Hit): boolean =>
    surface !== null && known === null && mayAbbreviate(surface);
  if (!hits.some(isShort)) return;
  const long = new Map<string, number>();
  for (const hit of hits) {
    const cluster = ownerOf(hit);
    if (cluster === null) continue;
    const { kind } = clusters[cluster];
    const words = hit.surface?.words ?? hit.known?.[0].words ?? [];
    if (kind === 'organisation') for (const letters of initialsOf(words)) long.set(letters, cluster);
    else if (kind === 'person') {
      const letters = initialsOfPerson(words);
      if (letters !== null && !long.has(letters)) long.set(letters, cluster);
    }
  }
  if (long.size === 0) return;
  for (const hit of hits) {
    if (hit.surface === null || !isShort(hit)) continue;
    const cluster = long.get(hit.surface.key);
    if (cluster === undefined || cluster === hit.surface.cluster) continue;
    let counts = votes.get(hit.surface.key);
    if (counts === undefined) {
      counts = new Map();
      votes.set(hit.surface.key, counts);
    }
    counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
}

/** The one organisation each acronym stands for; an acronym of two organisations stands for neither. */
export function electedAcronyms(votes: AcronymVotes): Map<string, number> {
  const elected = new Map<string, number>();
  for (const [key, counts] of votes) if (counts.size === 1) elected.set(key, [...counts.keys()][0]);
  return elected;
}

function ownerOf(hit: Hit): number | null {
  return ownersOf(hit.known).strong?.actor ?? hit.surface?.cluster ?? null;
}

/** Few are called by their initials: MBS by those of Mohammed bin Salman, and who has four of them. */
export function initialsOfPerson(words: readonly string[]): string | null {
  const letters = words.map((word) => word[0]).join('');
  const isSonOf = letters.length === 3 && (words[1] === 'bin' || words[1] === 'ibn');
  return isSonOf || letters.length === 4 ? letters : null;
}

/** SDF; also 25th AEW and CTF 88, which are numbered as their long names are. */
const mayAbbreviate = ({ caps, words }: Surface): boolean =>
  caps || (words.length === 2 && words.some(isNumber));

const isNumber = (word: string): boolean => word.charCodeAt(0) >= 0x30 && word.charCodeAt(0) <= 0x39;

/** A name is asked for its initials in every article it stands in. */
const kept = new WeakMap<readonly string[], readonly string[]>();

/** The initials of a name of several words, with and without its small words; a number at its head or end stands whole. */
export function initialsOf(words: readonly string[]): readonly string[] {
  let found = kept.get(words);
  if (found === undefined) {
    found = readInitials(words);
    kept.set(words, found);
  }
  return found;
}

function readInitials(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  if (words.length > 2) {
    const last = words.length - 1;
    if (isNumber(words[0])) return readInitials(words.slice(1)).map((letters) => `${words[0]} ${letters}`);
    if (isNumber(words[last]))
      return readInitials(words.slice(0, last)).map((letters) => `${letters} ${words[last]}`);
  }
  const all = words.map((word) => word[0]).join('');
  const plain = words
    .filter((word) => !CONNECTORS.has(word) && !PARTICLES.has(word))
    .map((word) => word[0])
    .join('');
  return plain.length < 2 ? [all] : [...new Set([all, plain])];
}

/** An acronym of so many letters may leave out one word of its long name. */
const LONG_ENOUGH = 4;

/** Words of a long name to a letter of its acronym, small ones counted. */
const SPAN = 4;

/**
 * Where the long name begins that word `at`, in capitals and right behind an opening bracket, stands for: the words
 * before it whose initials are its letters, small words skipped or counted, and of four letters and more one word skipped. In: the article's words; -1 where there is none.
 */
export function definitionOf(words: Words, at: number, vocabulary: Vocabulary): number {
  const letters = vocabulary.words[words.id[at]];
  let left = letters.length;
  let from = at;
  // “Harbour Mission to Support the Salt Agreement (HMSA)” has one capital that is no letter of the four.
  let skipped = letters.length < LONG_ENOUGH ? 1 : 0;
  const farthest = Math.max(0, at - SPAN * letters.length);
  for (let before = at - 1; before >= farthest && left > 0; before--) {
    if (words.block[before] !== words.block[at]) return -1;
    if (vocabulary.words[words.id[before]].charCodeAt(0) === letters.charCodeAt(left - 1)) {
      left--;
      from = before;
    } else if (words.form[before] !== LOWER && (left === letters.length || ++skipped > 1)) return -1;
    if (words.gap[before] === BREAK && left > 0) return -1;
  }
  return left === 0 && words.form[from] !== LOWER ? from : -1;
}
