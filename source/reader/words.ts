/** Small things said in words, the same way on every screen. */
import type { Mention, Rule } from '../actors/types.ts';
import type { View } from '../store/view.ts';
import { isUnsure } from './state/places.ts';

/** `5310` as `5,310`. */
export function number(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 article`, `5,310 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

const RULE_WORDS: Readonly<Record<Rule, string>> = {
  exact: 'the name itself',
  alias: 'alias in the actors file',
  fold: 'case, accent or hyphen',
  order: 'other word order',
  acronym: 'acronym',
  short: 'shortened name',
  part: 'part of the name',
  surname: 'surname: full name in this article',
  bearer: 'surname: one bearer in the corpus',
  sound: 'spelt by sound',
  typo: 'misspelt',
  demonym: 'demonym',
  capital: 'capital for the state',
  metonym: 'place for the state',
};

/** Why a mention belongs to its actor: its chain of rules, or the actors it may belong to. */
export function reason(view: View, mention: Mention): string {
  const { rules } = mention.spelling;
  const bearers = [...new Set(mention.candidates.map(({ actor }) => view.actors[actor].name))];
  if (mention.actor === null && bearers.length > 0) return `unsure: ${bearers.join(' or ')}`;
  const chain = rules.map((rule) =>
    rule === 'surname' && isUnsure(mention) ? 'surname alone' : RULE_WORDS[rule],
  );
  return `${isUnsure(mention) ? 'unsure: ' : ''}${chain.join('; ')}`;
}
