import { fold, foldedWords } from '../text/fold.ts';
import { type Differences, differences } from './differences.ts';
import { wordDistance } from './distance.ts';
import { nameRules } from './full-names.ts';
import { coreOf, wordRule } from './names.ts';
import { organisationRules } from './organisation-names.ts';
import { type Actor, isRelated, type Mention, type Rule, type Spelling } from './types.ts';
import { wordSwaps } from './word-swaps.ts';

type Named = Pick<Actor, 'name' | 'kind' | 'listed'>;
type Tied = Pick<Spelling, 'surface' | 'rules' | 'sure'>;

/**
 * Why a spelling belongs to its actor, in plain words: how it differs from the name, then what ties it. In: a row of
 * the ledger and whose it is. Pure: the words are compared, nothing is looked up.
 */
export function spellingReason({ surface, rules, sure }: Tied, actor: Named): string {
  const target = targetOf(surface, rules, actor);
  const unlike = differences(surface, target);
  const parts = [
    ...rules.flatMap((rule) => differenceWords(rule, unlike, wordSwaps(surface, target))),
    ...rules.flatMap((rule) => tieWords(rule, { surface, rules, sure }, actor, target)),
  ];
  return parts.join('; ');
}

/** The same for one mention; where it has no owner, who it may be. `actorAt` gives the actor of an index. */
export function mentionReason(
  { actor, candidates, spelling }: Pick<Mention, 'actor' | 'candidates' | 'spelling'>,
  actorAt: (index: number) => Named,
): string {
  if (actor !== null) {
    const words = spellingReason(spelling, actorAt(actor));
    return spelling.sure ? words : `unsure: ${words}`;
  }
  return `unsure: ${[...new Set(candidates.map((one) => actorAt(one.actor).name))].join(' or ')}`;
}

/** The name that a chain is about: the actor's, or the nearest of the listed ones that its rule speaks of. */
function targetOf(surface: string, rules: readonly Rule[], { name, listed }: Named): string {
  const related = rules.find(isRelated);
  const rule = related ?? (rules.includes('alias') ? 'alias' : null);
  if (rule === null) return name;
  const own = foldedWords(surface).join('');
  let best = name;
  let least = Number.POSITIVE_INFINITY;
  for (const one of listed) {
    if (one.rule !== rule) continue;
    const distance = one.name === surface ? -1 : wordDistance(own, foldedWords(one.name).join(''));
    if (distance < least) [best, least] = [one.name, distance];
  }
  return best;
}

/** In words what a rule forgives: letter by letter where that tells it, else word by word. */
function differenceWords(rule: Rule, unlike: Differences, swaps: readonly string[]): readonly string[] {
  if (rule !== 'fold' && rule !== 'sound' && rule !== 'typo') return [];
  if (unlike[rule].length > 0) return unlike[rule];
  if (swaps.length > 0) return swaps;
  return rule === 'fold' ? ['case, accent or hyphen'] : [rule === 'sound' ? 'spelt by sound' : 'misspelt'];
}

function tieWords(rule: Rule, spelling: Tied, { name, listed }: Named, target: string): readonly string[] {
  const { rules, sure } = spelling;
  switch (rule) {
    case 'decision':
      return ['decided by hand'];
    case 'exact':
      return ['the name itself'];
    case 'alias':
      if (isToldByText(spelling.surface, name, listed)) return ['also called so, as a text says'];
      // What an actors file calls weak is sure only beside another name of the actor.
      if (!sure) return ['weak alias, no other name of the actor in this article'];
      if (isShortName(spelling.surface, target)) return wordSwaps(spelling.surface, target);
      return [
        target === spelling.surface ? 'alias in the actors file' : `alias ${target} in the actors file`,
      ];
    case 'order':
      return ['words in another order'];
    case 'acronym':
      return [`initials of ${name}`];
    case 'short':
      return isFormLeft(spelling.surface, target)
        ? wordSwaps(spelling.surface, target)
        : ['shortened; full name in this article'];
    case 'part':
      if (isInitialled(spelling.surface, target)) return wordSwaps(spelling.surface, target);
      return [isLonger(spelling.surface, target) ? 'fuller than the name' : 'part of the full name'];
    case 'surname':
      if (!sure || rules.includes('bearer')) return [partWords(spelling, target)];
      return [partWords(spelling, target), 'full name in this article'];
    case 'bearer':
      return [sure ? 'one bearer in the corpus' : 'one bearer in the corpus, seldom seen'];
    case 'demonym':
      return [`demonym of ${name}`];
    case 'capital':
      return [`capital of ${name}`];
    case 'metonym':
      return [`stands for the government of ${name}`];
    case 'fold':
    case 'sound':
    case 'typo':
      return [];
  }
}

/**
 * Whether no name that an actor has by itself or in the actors file accounts for a surface of rule `alias`, not by a word: then a text says
 * that it is another name.
 */
export function isToldByText(surface: string, name: string, listed: Actor['listed']): boolean {
  const own = foldedWords(surface);
  const isLike = (other: string): boolean =>
    foldedWords(other).some((word) => own.some((one) => wordRule(one, word) !== null)) ||
    isShortName(surface, other);
  return !listed.some(({ rule, name: other }) => !isRelated(rule) && isLike(other)) && !isLike(name);
}

/** Whether a given name and its short form are what tells a surface from a name. */
const isShortName = (surface: string, name: string): boolean =>
  nameRules(foldedWords(surface), foldedWords(name))?.includes('alias') ?? false;

/** Whether a legal form is what a surface has more or less than a name. */
const isFormLeft = (surface: string, name: string): boolean =>
  organisationRules(foldedWords(surface), foldedWords(name))?.includes('short') ?? false;

/** Whether one of both has an initial that the other has not. */
function isInitialled(surface: string, name: string): boolean {
  const [here, there] = [foldedWords(surface), foldedWords(name)];
  const isOwn = (own: readonly string[], other: readonly string[]): boolean =>
    own.some((word) => word.length === 1 && !other.includes(word));
  return isOwn(here, there) || (here.length === there.length && isOwn(there, here));
}

const isLonger = (surface: string, name: string): boolean =>
  foldedWords(surface).length > foldedWords(name).length;

/** Which word of the full name a single word is. */
function partWords({ surface }: Tied, name: string): string {
  const words = coreOf(foldedWords(name));
  // A hyphen makes one word of two: the surname of Hossein Amir-Abdollahian begins with Amir.
  const last = foldedWords(name.split(/\s+/).at(-1) ?? '');
  const own = coreOf(foldedWords(surface)).join('');
  const distance = (of: string): number => (fold(of) === own ? 0 : wordDistance(own, of));
  const distances = [...words, last.join('')].map(distance);
  const least = Math.min(...distances);
  const at = distances.lastIndexOf(least);
  if (at >= words.length - 1) return 'surname';
  return at === 0 ? 'first name' : 'part of the surname';
}
