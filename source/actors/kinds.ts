import { isJoined, kindOfJoined } from './joined-names.ts';
import { isBaseWord, isCommon } from './lexicon/common-words.ts';
import {
  CAUSES,
  ORGANISATION_WORDS,
  PLACE_HEADS,
  PLACE_WORDS,
  THING_ACRONYMS,
  THING_WORDS,
} from './lexicon/cues.ts';
import { GIVEN_NAMES, WORDLIKE_NAMES } from './lexicon/given-names.ts';
import { ARTICLES, CONNECTORS, PARTICLES } from './lexicon/particles.ts';
import { HONORIFICS, OFFICES } from './lexicon/titles.ts';
import { isOrdinal } from './numbering.ts';
import type { Pool } from './pools.ts';
import { witnessed } from './witnesses.ts';

export type PoolKind = 'person' | 'organisation' | 'place' | null;

/** So many times what speaks for a person has to speak for a body that begins with a given name. */
const OUTWEIGHED = 1.5;

/** What a pooled name is; null when it is no actor's name at all. */
export function kindOf(pool: Pool): PoolKind {
  const { words } = pool;
  const plain = words.filter((word) => !PARTICLES.has(word));
  if (
    (plain.length === 0 && !pool.defined) ||
    (plain.length > 0 && plain.every((word) => /^\d+$/.test(word)))
  )
    return null;
  const last = words.at(-1) ?? '';
  const cause = words.indexOf('for') + 1;
  const organisation =
    (cause > 1 && CAUSES.has(words[cause])) ||
    plain.some(
      (word, at) => ORGANISATION_WORDS.has(word) && (word !== 'international' || at === plain.length - 1),
    );
  if (words.length === 1) return kindOfOne(pool, words[0]);
  const isForce = words.includes('task')
    ? words.includes('force')
    : organisation && pool.loose && words.indexOf('operation') > 0;
  if (isOrdinal(words[0]) || /^\d+$/.test(last) || isForce) return 'organisation';
  // A ship or a paper: USS Haddad.
  if (words[0] === 'operation' || (pool.thing > pool.organisation && pool.thing > pool.person)) return null;
  // A weapon or a mark of one: Kestrel FGR4, Longbow IIIs.
  if (!organisation && plain.some((word) => /^[a-z]+\d|^\d+[a-z]/.test(word))) return null;
  if (!organisation && /^(?:i{2,3}|iv|vi{0,3})s$/.test(last)) return null;
  const given = GIVEN_NAMES.has(words[0]) || HONORIFICS.has(words[0]);
  const common = plain.filter((word) => isCommon(word)).length;
  // “Third Military Region”: its troops.
  if (last === 'region' && words[words.length - 2] === 'military') return 'organisation';
  if (
    PLACE_WORDS.has(last) &&
    !ARTICLES.has(words[words.length - 2]) &&
    !given &&
    (!organisation || isPlainPlace(last))
  )
    return 'place';
  // “In Sheikh Zayn and Karada”: a quarter that is called for somebody.
  if (HONORIFICS.has(words[0]) && !organisation && pool.place >= 2 && pool.person <= 0) return 'place';
  const wordlike = WORDLIKE_NAMES.has(words[0]) && common < plain.length;
  const { person, place } = pool;
  const inst = witnessed(pool);
  const isFor = organisation && words.some((word) => CONNECTORS.has(word) && word !== 'and');
  // A given name with a surname is a person wherever anything else says so.
  const isCalledBody = inst >= 2 && inst > (person > 0 ? OUTWEIGHED * person : person);
  if (!organisation && isJoined(pool)) return kindOfJoined(pool);
  if (
    (given || wordlike) &&
    !isFor &&
    !isCalledBody &&
    !ORGANISATION_WORDS.has(last) &&
    !THING_WORDS.has(last)
  )
    return 'person';
  if (ORGANISATION_WORDS.has(words[0]) && words.includes('of')) return 'organisation';
  if ((THING_WORDS.has(last) && !isFor) || (plain.some((word) => THING_WORDS.has(word)) && !organisation))
    return null;
  // “News Alerts”: plain words that end in none for a body; not “Northern Operations Room”, “Armed Forces General Staff”.
  const isRoom = last === 'room' && words.includes('operations');
  const isStaff = last === 'staff' && words[words.length - 2] === 'general';
  const isPlain = common === plain.length && !isFor && !isRoom && !isStaff && !ORGANISATION_WORDS.has(last);
  if (organisation && isPlain && inst < 3) return null;
  if (organisation && pool.person <= 3 * pool.count)
    return plain.length > 1 || words.includes('of') ? 'organisation' : null;
  if (inst >= 3 && inst > person) return 'organisation';
  if (common === plain.length) return null;
  if (
    PLACE_WORDS.has(words[0]) ||
    (place >= (plain.some((word) => GIVEN_NAMES.has(word)) ? 3 : 1) && place > person && place > inst)
  )
    return 'place';
  if (PLACE_HEADS.has(words[0]) && person < 1.5) return 'place';
  // “The Grey Wolves”: a person has no article.
  if (inst > person && (inst > 1 || person < 0)) return 'organisation';
  if (plain.length === 1) return kindOfOne(pool, plain[0]);
  if (plain.length > 4) return null;
  // Hunter Biden: the head is a word made of another, and the rest is none.
  const madeWord =
    common === 1 && isCommon(plain[0]) && !isBaseWord(plain[0]) && pool.middle > 0 && plain.length === 2;
  if (common > 0 && person <= 0 && !madeWord) return null;
  return 'person';
}

const isPlainPlace = (word: string): boolean => !['bank', 'central', 'east', 'west'].includes(word);

function kindOfOne(pool: Pool, word: string): PoolKind {
  if (pool.thing > pool.organisation || (THING_ACRONYMS.has(word) && !pool.defined)) return null;
  if (isCommon(word) && (pool.caps * 2 <= pool.count || word.length > 4)) return null;
  if (pool.middle === 0) return null;
  if (OFFICES.has(word) || ORGANISATION_WORDS.has(word) || THING_WORDS.has(word) || PLACE_WORDS.has(word))
    return null;
  if (pool.caps * 2 > pool.count && word.length <= 7) {
    // “MR. HADDAD:” in a transcript.
    if (pool.person >= 3 && pool.person > pool.organisation) return 'person';
    return (word.length >= 3 || pool.defined) && !/\d/.test(word) && pool.organisation > -1
      ? 'organisation'
      : null;
  }
  const { person, place } = pool;
  const organisation = witnessed(pool);
  if (person > organisation && person > place && person >= 1.5) return 'person';
  if (organisation > place && organisation >= 1.5) return 'organisation';
  return 'place';
}

/** The last words of persons' full names. */
export function surnamesOf(
  clusters: readonly { readonly kind: string; readonly names: readonly (readonly string[])[] }[],
): Set<string> {
  const surnames = new Set<string>();
  for (const { kind, names } of clusters) {
    if (kind === 'person') for (const name of names) if (name.length > 1) surnames.add(name[name.length - 1]);
  }
  return surnames;
}

/**
 * A single word that is the last of somebody's full name is that somebody's surname, unless what stands around it
 * says clearly that it is a place: “Assad forces” speaks for no organisation called Assad. In: the kind of a name that is not
 * listed.
 */
export function takesSurname(pool: Pool, kind: PoolKind, isSurname: (word: string) => boolean): boolean {
  if (kind === null || kind === 'person' || pool.caps * 2 > pool.count) return false;
  const plain = pool.words.filter((word) => !PARTICLES.has(word));
  if (plain.length !== 1) return false;
  return (kind === 'organisation' || pool.place <= pool.person + pool.count) && isSurname(plain[0]);
}
