import { fold, foldedWords } from '../text/fold.ts';
import { type Differences, differences } from './differences.ts';
import { wordDistance } from './distance.ts';
import { coreOf } from './names.ts';
import { type Actor, isRelated, type Mention, type Rule, type Spelling } from './types.ts';

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
    ...rules.flatMap((rule) => differenceWords(rule, unlike)),
    ...rules.flatMap((rule) => tieWords(rule, { surface, rules, sure }, actor, target)),
  ];
  return parts.join('; ');
}

/** The same for one mention; where it has no owner, who it may be. */
export function mentionReason(
  { actor, candidates, spelling }: Pick<Mention, 'actor' | 'candidates' | 'spelling'>,
  actors: readonly Named[],
): string {
  if (actor !== null) {
    const words = spellingReason(spelling, actors[actor]);
    return spelling.sure ? words : `unsure: ${words}`;
  }
  return `unsure: ${[...new Set(candidates.map((one) => actors[one.actor].name))].join(' or ')}`;
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

function differenceWords(rule: Rule, unlike: Differences): readonly string[] {
  if (rule === 'fold') return unlike.fold.length > 0 ? unlike.fold : ['case, accent or hyphen'];
  if (rule === 'sound') return unlike.sound.length > 0 ? unlike.sound : ['spelt by sound'];
  if (rule === 'typo') return unlike.typo.length > 0 ? unlike.typo : ['misspelt'];
  return [];
}

function tieWords(rule: Rule, spelling: Tied, { name }: Named, target: string): readonly string[] {
  const { rules, sure } = spelling;
  switch (rule) {
    case 'exact':
      return ['the name itself'];
    case 'alias':
      // What an actors file calls weak is sure only beside another name of the actor.
      if (!sure) return ['weak alias, no other name of the actor in this article'];
      return [
        target === spelling.surface ? 'alias in the actors file' : `alias ${target} in the actors file`,
      ];
    case 'order':
      return ['words in another order'];
    case 'acronym':
      return [`initials of ${name}`];
    case 'short':
      return ['shortened; full name in this article'];
    case 'part':
      return ['part of the full name'];
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
