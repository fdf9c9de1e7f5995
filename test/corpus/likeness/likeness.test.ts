import { describe, expect, it } from 'vitest';
import { areCopies, likeness } from '../../../source/corpus/likeness/likeness.ts';
import { Chance } from '../../support/chance.ts';
import { FERRY, FERRY_BY_ANOTHER, FERRY_PARAGRAPHS, MARKET_MONDAY, MARKET_TUESDAY } from './dispatches.ts';
import { FORM_NAMES, filledForm } from './forms.ts';
import { exactLikeness, sketchOfText } from './of-text.ts';
import { nextReport, otherReport, type Paragraphs, VARIATIONS, variedBy, wireArticle } from './wire.ts';

const [lead, reef, quote, treated, owner, divers] = FERRY_PARAGRAPHS;
const together = (a: string, b: string): boolean => areCopies(sketchOfText(a)!, sketchOfText(b)!);
const likenessOf = (a: string, b: string): number => likeness(sketchOfText(a)!, sketchOfText(b)!);

describe('copies of a dispatch', () => {
  it.each<[string, Paragraphs]>([
    ['as it came', FERRY_PARAGRAPHS],
    ['without its end', [lead, reef, quote, treated, owner]],
    [
      'with a lead of the paper’s own',
      [
        'A ferry struck a reef before Korvala this morning. Nobody died.',
        reef,
        quote,
        treated,
        owner,
        divers,
      ],
    ],
    [
      'with a paragraph more',
      [lead, reef, quote, treated, 'The paper’s man on the island says the beach was full.', owner, divers],
    ],
    ['with two paragraphs the other way round', [lead, quote, reef, treated, owner, divers]],
    ['with slips put right', [FERRY.replace('lifeboats', 'life boats').replace('given out', 'given')]],
    ['with a later count', [FERRY.replace('Eleven', 'Twelve').replace('212', '214')]],
  ])('%s', (_, paragraphs) => {
    expect(together(FERRY, paragraphs.join('\n\n'))).toBe(true);
  });

  it.each([
    ['another reporter’s words on the same night, with one quote', FERRY, FERRY_BY_ANOTHER],
    ['the exchange on two days', MARKET_MONDAY, MARKET_TUESDAY],
    ['two paragraphs of six', FERRY, [lead, reef].join('\n\n')],
    ['nothing in common', FERRY, MARKET_MONDAY],
  ])('not %s', (_, a, b) => {
    expect(together(a, b)).toBe(false);
  });
});

describe('few words', () => {
  const note =
    'The stock exchange in Port Alvar is closed today. It opens again at nine on Thursday morning.';

  it('are a copy only when they are the same words', () => {
    expect(likenessOf(note, `${note.toUpperCase()}\n`)).toBe(1);
    expect(likenessOf(note, note.replace('nine', 'ten'))).toBe(0);
    expect(likenessOf(note, note.replace(/(.*)\. (.*)/, '$2 $1'))).toBe(0);
    expect(likenessOf('Closed.', 'Open.')).toBe(0);
    expect(likenessOf(note, FERRY)).toBe(0);
  });
});

describe('what is estimated', () => {
  it('is, but for a little, what six words in a row give', () => {
    const chance = new Chance(11);
    const names = Object.keys(VARIATIONS);
    const errors = Array.from({ length: 300 }, () => {
      const article = wireArticle(chance);
      const edits = Array.from({ length: 1 + chance.below(5) }, () => chance.of(names));
      const [a, b] = [article.join('\n'), variedBy(edits, article, chance).join('\n')];
      return likenessOf(a, b) - exactLikeness(a, b);
    });
    const mean = errors.reduce((sum, error) => sum + error) / errors.length;
    const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length);
    // The square root of J (1 - J) / 256 is 0.031 at the most.
    expect(deviation).toBeLessThan(0.031);
    expect(Math.abs(mean)).toBeLessThan(0.006);
  });

  it('is the same both ways, and 1 with itself', () => {
    const chance = new Chance(12);
    for (let i = 0; i < 50; i++) {
      const [a, b] = [wireArticle(chance).join(' '), wireArticle(chance).join(' ')];
      expect(likenessOf(a, b)).toBe(likenessOf(b, a));
      expect(likenessOf(a, a)).toBe(1);
    }
  });
});

describe('the threshold', () => {
  const TIMES = 400;
  /** How many of so many pairs are together. */
  const count = (pair: (chance: Chance) => [Paragraphs, Paragraphs]): number => {
    const chance = new Chance(13);
    let alike = 0;
    for (let i = 0; i < TIMES; i++) {
      const [a, b] = pair(chance);
      if (together(a.join('\n\n'), b.join('\n\n'))) alike++;
    }
    return alike;
  };

  it.each(Object.keys(VARIATIONS))('brings copies together: %s', (name) => {
    const alike = count((chance) => {
      const article = wireArticle(chance);
      return [article, variedBy([name], article, chance)];
    });
    // A new lead on five short paragraphs can be half of the whole.
    expect(alike).toBeGreaterThanOrEqual(0.97 * TIMES);
  });

  it('keeps reports by others, and of the days after, apart', () => {
    for (const report of [otherReport, nextReport]) {
      const alike = count((chance) => {
        const article = wireArticle(chance);
        return [article, report(article, chance)];
      });
      expect(alike).toBe(0);
    }
  });

  it.each(FORM_NAMES)('keeps forms with other figures apart: %s', (form) => {
    expect(count((chance) => [[filledForm(form, chance)], [filledForm(form, chance)]])).toBe(0);
  });
});
