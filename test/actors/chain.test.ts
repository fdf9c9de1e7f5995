import { describe, expect, it } from 'vitest';
import { ordered, partRule, spellingRules } from '../../source/actors/chain.ts';
import { corpusOf } from './support.ts';

describe('how a spelling differs from the name', () => {
  it.each<[string, string, string[]]>([
    ['Ali Bagheri Kani', 'Ali Bagheri Kani', []],
    ['Ali Bagheri-Kani', 'Ali Bagheri Kani', ['fold']],
    ['ALI BAGHERI KANI', 'Ali Bagheri Kani', ['fold']],
    ['Bagheri-Kani', 'Ali Bagheri Kani', ['fold']],
    ['Bahgeri Kani', 'Ali Bagheri Kani', ['typo']],
    ['Baqeri Kani', 'Ali Bagheri Kani', ['sound']],
    ['Hossein Amirabdollahian', 'Hossein Amir-Abdollahian', ['fold']],
    ['Hossein Amir Abdollahian', 'Hossein Amir-Abdollahian', ['fold']],
    ['Amirabdollahian', 'Hossein Amir-Abdollahian', ['fold']],
    ['Hizbollah', 'Hezbollah', ['sound']],
    ['Hizbullah', 'Hezbollah', ['sound']],
    ['Erdoğan', 'Recep Tayyip Erdogan', ['fold']],
    ['Sana’a', "Sana'a", ['fold']],
    ['Haniya', 'Ismail Haniyeh', ['sound']],
    ['Kani', 'Ali Bagheri Kani', []],
  ])('%s for %s', (surface, name, rules) => {
    expect(spellingRules(surface, name)).toEqual(rules);
  });

  it.each<[string, string, string | null]>([
    ['Kani', 'Ali Bagheri Kani', 'surname'],
    ['Bagheri Kani', 'Ali Bagheri Kani', 'part'],
    ['Bagheri-Kani', 'Ali Bagheri Kani', 'part'],
    ['Bahgeri Kani', 'Ali Bagheri Kani', 'part'],
    ['Ali Baqeri Kani', 'Ali Bagheri Kani', null],
    ['Amir-Abdollahian', 'Hossein Amir-Abdollahian', 'surname'],
    ['Amirabdollahian', 'Hossein Amir-Abdollahian', 'surname'],
    ['al-Khazali', 'Qais al-Khazali', 'surname'],
    ['Qais Khazali', 'Qais al-Khazali', null],
  ])('%s is of %s: %s', (surface, name, rule) => {
    expect(partRule(surface, name)).toBe(rule);
  });

  it('puts a chain in order of strength, each rule once, exact only by itself', () => {
    expect(ordered(['typo', 'fold', 'part', 'fold'])).toEqual(['fold', 'part', 'typo']);
    expect(ordered(['exact', 'surname'])).toEqual(['surname']);
    expect(ordered([])).toEqual(['exact']);
    expect(ordered(['sound', 'bearer', 'surname'])).toEqual(['surname', 'bearer', 'sound']);
    expect(ordered(['demonym', 'alias'])).toEqual(['alias', 'demonym']);
  });
});

describe('the chain of a mention', () => {
  const corpus = corpusOf([
    'On Monday Ali Bagheri Kani spoke. Later Ali Bagheri Kani left, and Bagheri-Kani was seen with Bahgeri Kani. ' +
      'Nobody asked Kani about it.',
    'On Monday Hossein Amir-Abdollahian spoke. Then Amirabdollahian left; Hossein Amir-Abdollahian came back, ' +
      'and in the end Amir-Abdollahian won.',
    'He saw Ismail Haniyeh, and Ismail Haniyeh saw him. Nobody knew Haniya.',
  ]);

  it.each<[string, string, string[]]>([
    ['Ali Bagheri Kani', 'Ali Bagheri Kani', ['exact']],
    ['Bagheri-Kani', 'Ali Bagheri Kani', ['fold', 'part']],
    ['Bahgeri Kani', 'Ali Bagheri Kani', ['part', 'typo']],
    ['Kani', 'Ali Bagheri Kani', ['surname']],
    ['Hossein Amir-Abdollahian', 'Hossein Amir-Abdollahian', ['exact']],
    ['Amir-Abdollahian', 'Hossein Amir-Abdollahian', ['surname']],
    ['Amirabdollahian', 'Hossein Amir-Abdollahian', ['fold', 'surname']],
    ['Ismail Haniyeh', 'Ismail Haniyeh', ['exact']],
    ['Haniya', 'Ismail Haniyeh', ['surname', 'sound']],
  ])('%s', (surface, actor, rules) => {
    expect(corpus.one(surface)).toMatchObject({ actor, rules, sure: true, candidates: [] });
  });

  it('has its weakest link as its rule', () => {
    for (const { spellings } of corpus.linked.actors)
      for (const { rules, rule } of spellings) expect(rule).toBe(rules.at(-1));
  });
});

describe('the chain of a full name that is spelt otherwise', () => {
  it.each<[string, string, string[]]>([
    ['T. Varga', 'Tomas Varga', ['part']],
    ['Bob Farrant', 'Robert Farrant', ['alias']],
    ['Kravets Andrei', 'Andrei Ilyich Kravets', ['order', 'part']],
    ['Osama ibn Rashid', 'Osama bin Rashid', ['sound']],
    ['Íngrid Solbeger', 'Ingrid Solberger', ['fold', 'typo']],
  ])('%s for %s', (surface, name, rules) => {
    const meeting = (one: string): string => `On Friday they met ${one} there. Later they saw ${one} again.`;
    const corpus = corpusOf([surface, name, name, name, name, name, name].map(meeting));
    expect(corpus.one(surface).rules).toEqual(rules);
    expect(corpus.one(surface).actor).toBe(corpus.one(name).actor);
  });
});
