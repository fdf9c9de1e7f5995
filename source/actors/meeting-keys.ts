import { NICKNAMES } from './lexicon/nicknames.ts';
import { skeletonOf } from './names.ts';
import { plainOrganisation } from './organisation-names.ts';
import { plainName } from './plain-names.ts';

/**
 * Keys of which two names share one when they may be one actor's: all consonants in a row; the consonants of first and
 * last word, in either order, each as it is or with one left out (a slip); those of all words, sorted; of a person
 * besides, what an initial or a short form leaves of the first name, and the first two words.
 */
export function meetingKeys(words: readonly string[], isPerson: boolean): Set<string> {
  const { core } = isPerson ? plainName(words) : plainOrganisation(words);
  const keys = new Set([`*${skeletonOf(core.join(''))}`]);
  if (!isPerson) keys.add(`*${skeletonOf(words.join(''))}`);
  if (core.length < 2) {
    // Chevron Corp. and Chevon Corp.
    if (!isPerson && core.length < words.length)
      for (const slip of lessOne(skeletonOf(core[0]))) keys.add(`*${slip}`);
    return keys;
  }
  addPairs(keys, core);
  if (core.length > 2) keys.add(`#${core.map(skeletonOf).sort().join('|')}`);
  if (!isPerson) return keys;
  for (const [given, name] of [
    [core[0], core[core.length - 1]],
    [core[core.length - 1], core[0]],
  ]) {
    const surname = skeletonOf(name);
    keys.add(`${given[0]}.${surname}`);
    for (const full of NICKNAMES.get(given) ?? []) keys.add(pair(skeletonOf(full), surname));
  }
  if (core.length > 2) keys.add(`^${skeletonOf(core[0])}|${skeletonOf(core[1])}`);
  // Baltic endings hide the consonants that the names share.
  if (core.every((word) => word.endsWith('s')))
    addPairs(
      keys,
      core.map((word) => word.slice(0, -1)),
    );
  return keys;
}

function addPairs(keys: Set<string>, core: readonly string[]): void {
  const first = skeletonOf(core[0]);
  const last = skeletonOf(core[core.length - 1]);
  keys.add(pair(first, last));
  for (const slip of lessOne(first)) keys.add(pair(slip, last));
  for (const slip of lessOne(last)) keys.add(pair(first, slip));
}

const pair = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

function* lessOne(skeleton: string): Generator<string> {
  if (skeleton.length < 2) return;
  for (let at = 0; at < skeleton.length; at++) yield skeleton.slice(0, at) + skeleton.slice(at + 1);
}
