import { describe, expect, it } from 'vitest';
import { differences } from '../../source/actors/differences.ts';
import { mentionReason, spellingReason } from '../../source/actors/reasons.ts';
import type { Actor, Kind, Rule } from '../../source/actors/types.ts';

describe('how a spelling differs, in words', () => {
  it.each<[string, string, Partial<Record<'fold' | 'sound' | 'typo', string[]>>]>([
    ['Ali Bagheri Kani', 'Ali Bagheri Kani', {}],
    ['Bahgeri Kani', 'Ali Bagheri Kani', { typo: ['two letters swapped in Bagheri'] }],
    ['Zakhaova', 'Maria Zakharova', { typo: ['one letter missing in Zakharova'] }],
    ['Amirabdollahian', 'Hossein Amir-Abdollahian', { fold: ['hyphen left out'] }],
    ['Amir Abdollahian', 'Hossein Amir-Abdollahian', { fold: ['hyphen left out'] }],
    ['Bagheri-Kani', 'Ali Bagheri Kani', { fold: ['hyphen added'] }],
    ['Baqeri-Kani', 'Ali Bagheri Kani', { fold: ['hyphen added'], sound: ['q for gh'] }],
    ['Bouhabib', 'Abdallah Bou Habib', { fold: ['written as one word'] }],
    ['Abd Allah Saleh', 'Abdallah Saleh', { fold: ['written apart'] }],
    ['IRAN', 'Iran', { fold: ['in capitals'] }],
    ['Erdoğan', 'Recep Tayyip Erdogan', { fold: ['accents added'] }],
    ['Erdogan', 'Recep Tayyip Erdoğan', { fold: ['accents left out'] }],
    ['Sanaa', 'Sana’a', { fold: ['apostrophe left out'] }],
    ['Sana’a', "Sana'a", { fold: ['another apostrophe'] }],
    ['U.S.', 'US', { fold: ['points added'] }],
    ['Hizbullah', 'Hezbollah', { sound: ['i for e, u for o'] }],
    ['Haniya', 'Ismail Haniyeh', { sound: ['a for eh'] }],
    ['Masoud Pezeshkian', 'Massoud Pezeshkian', { sound: ['s for ss'] }],
  ])('%s for %s', (surface, name, expected) => {
    expect(differences(surface, name)).toEqual({ fold: [], sound: [], typo: [], ...expected });
  });
});

const actor = (name: string, kind: Kind = 'person', listed: Actor['listed'] = []) => ({ name, kind, listed });
const why = (surface: string, rules: Rule[], whose: ReturnType<typeof actor>, sure = true): string =>
  spellingReason({ surface, rules, sure }, whose);

describe('why a spelling belongs to its actor', () => {
  const kani = actor('Ali Bagheri Kani');
  const iran = actor('Iran', 'state', [
    { name: 'Islamic Republic of Iran', rule: 'alias' },
    { name: 'Islamic Republic', rule: 'alias' },
    { name: 'Iranian', rule: 'demonym' },
    { name: 'Tehran', rule: 'capital' },
  ]);

  it.each<[string, Rule[], ReturnType<typeof actor>, boolean, string]>([
    ['Ali Bagheri Kani', ['exact'], kani, true, 'the name itself'],
    ['Kani', ['surname'], kani, true, 'surname; full name in this article'],
    ['Bagheri', ['surname'], kani, true, 'part of the surname; full name in this article'],
    ['Ali', ['surname'], kani, true, 'first name; full name in this article'],
    ['Kani', ['surname', 'bearer'], kani, true, 'surname; one bearer in the corpus'],
    ['Kani', ['surname', 'bearer'], kani, false, 'surname; one bearer in the corpus, seldom seen'],
    ['Bahgeri Kani', ['part', 'typo'], kani, true, 'two letters swapped in Bagheri; part of the full name'],
    ['Islamic Republic of Iran', ['alias'], iran, true, 'alias in the actors file'],
    ['Islamic Republic', ['alias'], iran, false, 'weak alias, no other name of the actor in this article'],
    ['TEHRAN', ['fold', 'capital'], iran, true, 'in capitals; capital of Iran'],
    ['Iranian', ['demonym'], iran, true, 'demonym of Iran'],
    ['T. Varga', ['part'], actor('Tomas Varga'), true, 'T. for Tomas'],
    ['Andrei Kravets', ['part'], actor('Andrei Ilyich Kravets'), true, 'part of the full name'],
    ['Andrei Ilyich Kravets', ['part'], actor('Andrei Kravets'), true, 'fuller than the name'],
    ['Bob Farrant', ['alias'], actor('Robert Farrant'), true, 'Bob for Robert'],
    ['Varga Tomas', ['order'], actor('Tomas Varga'), true, 'words in another order'],
    ['Osama ibn Rashid', ['sound'], actor('Osama bin Rashid'), true, 'ibn for bin'],
    ['Ingrid Sholberg', ['typo'], actor('Ingrid Solberg'), true, 'one letter too many in Solberg'],
    ['Nordwerk', ['short'], actor('Nordwerk Ltd', 'organisation'), true, 'Ltd left out'],
    ['Nordwerk Limited', ['fold'], actor('Nordwerk Ltd', 'organisation'), true, 'Limited for Ltd'],
    ['Brill & Son', ['fold'], actor('Brill and Son', 'organisation'), true, '& for and'],
    [
      'Nordwerk',
      ['short'],
      actor('Nordwerk Shipping', 'organisation'),
      true,
      'shortened; full name in this article',
    ],
    [
      'SDF',
      ['acronym'],
      actor('Syrian Democratic Forces', 'organisation'),
      true,
      'initials of Syrian Democratic Forces',
    ],
  ])('%s by %j', (surface, rules, whose, sure, words) => {
    expect(why(surface, rules, whose, sure)).toBe(words);
  });

  it('is said of a mention too: unsure, or in doubt between several', () => {
    const actorAt = (index: number) => [kani, actor('Mohammad Bagheri')][index];
    const mention = (owner: number | null, sure: boolean) => ({
      actor: owner,
      candidates: owner === null ? [0, 1].map((one) => ({ actor: one, rule: 'surname' as const })) : [],
      spelling: {
        surface: 'Bagheri',
        rules: ['surname', 'bearer'] as Rule[],
        rule: 'bearer' as const,
        sure,
        related: false,
      },
    });
    expect(mentionReason(mention(1, true), actorAt)).toBe('surname; one bearer in the corpus');
    expect(mentionReason(mention(1, false), actorAt)).toBe(
      'unsure: surname; one bearer in the corpus, seldom seen',
    );
    expect(mentionReason(mention(null, false), actorAt)).toBe('unsure: Ali Bagheri Kani or Mohammad Bagheri');
  });
});
