import type { Cluster } from './clusters.ts';
import { CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import { ownersOf } from './owners.ts';
import type { Hit } from './scan.ts';

/** For each acronym, by the words of its key, how often each organisation's long name stood with it. */
export type AcronymVotes = Map<string, Map<number, number>>;

/** Notes which organisations of one article an acronym there may stand for: `SDF` beside Syrian Democratic Forces. */
export function voteAcronyms(votes: AcronymVotes, hits: readonly Hit[], clusters: readonly Cluster[]): void {
  const isShort = ({ surface, known }: Hit): boolean => surface?.caps === true && known === null;
  if (!hits.some(isShort)) return;
  const long = new Map<string, number>();
  for (const hit of hits) {
    const cluster = ownerOf(hit);
    if (cluster === null || clusters[cluster].kind !== 'organisation') continue;
    const words = hit.surface?.words ?? hit.known?.[0].words ?? [];
    for (const letters of initialsOf(words)) long.set(letters, cluster);
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

/** A name is asked for its initials in every article it stands in. */
const kept = new WeakMap<readonly string[], readonly string[]>();

/** The initials of a name of several words, with and without its small words. */
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
  const all = words.map((word) => word[0]).join('');
  const plain = words
    .filter((word) => !CONNECTORS.has(word) && !PARTICLES.has(word))
    .map((word) => word[0])
    .join('');
  return plain.length < 2 ? [all] : [...new Set([all, plain])];
}
