import type { Cluster } from './clusters.ts';
import { CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import type { Hit } from './scan.ts';

/** For each acronym, by the words of its key, how often each organisation's long name stood with it. */
export type AcronymVotes = Map<string, Map<number, number>>;

/** Notes which organisations of one article an acronym there may stand for: `SDF` beside Syrian Democratic Forces. */
export function voteAcronyms(votes: AcronymVotes, hits: readonly Hit[], clusters: readonly Cluster[]): void {
  const long = new Map<string, number>();
  for (const hit of hits) {
    const cluster = ownerOf(hit);
    if (cluster === null || clusters[cluster].kind !== 'organisation') continue;
    const words = hit.surface?.words ?? hit.known?.[0].words ?? [];
    for (const letters of initialsOf(words)) long.set(letters, cluster);
  }
  if (long.size === 0) return;
  for (const hit of hits) {
    if (hit.surface === null || !hit.surface.caps || hit.known !== null) continue;
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
  const listed = hit.known?.find(
    (name) => name.actor !== null && !name.weak && (name.rule === 'exact' || name.rule === 'alias'),
  );
  return listed?.actor ?? hit.surface?.cluster ?? null;
}

/** The initials of a name of several words, with and without its small words. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  const all = words.map((word) => word[0]).join('');
  const plain = words
    .filter((word) => !CONNECTORS.has(word) && !PARTICLES.has(word))
    .map((word) => word[0])
    .join('');
  return plain.length < 2 ? [all] : [...new Set([all, plain])];
}
