import { describe, expect, it } from 'vitest';
import { AlikeWords } from '../../source/actors/alike-words.ts';
import { isOneSlip, soundSame } from '../../source/actors/distance.ts';
import { skeletonOf, wordRule } from '../../source/actors/names.ts';
import { isSlip } from '../../source/actors/slips.ts';
import { numbersFrom } from '../support/chance.ts';
import { respelt, WORDS } from './respelt.ts';

function alikeIn(words: readonly string[]): (word: string) => { spelt: string[]; slips: string[] } {
  const alike = new AlikeWords();
  const byNumber = new Map(words.map((word) => [alike.number(word), word]));
  const named = (numbers: readonly number[]): string[] =>
    numbers.flatMap((number) => byNumber.get(number) ?? []).sort();
  return (word) => ({
    spelt: named(alike.spelt(alike.known(word))),
    slips: named(alike.slips(alike.known(word))),
  });
}

describe('words that stand for one another in names', () => {
  const of = alikeIn(
    `mohammed muhammad mahmoud bagheri bahgeri baqeri eva ewa aicha aisha wilhelmina khazali alkhazali bill
    william uilliam bin ibn ben karimov karimow petrovski petkovski`.split(/\s+/),
  );

  it.each([
    ['mohammed', ['muhammad'], []],
    ['bagheri', ['baqeri'], ['bahgeri']],
    ['baqeri', ['bagheri'], ['bahgeri']],
    ['eva', ['ewa'], []],
    ['aisha', ['aicha'], []],
    ['alkhazali', ['khazali'], []],
    ['bill', ['uilliam', 'william'], []],
    ['ibn', ['ben', 'bin'], []],
    ['petkovski', [], ['petrovski']],
    ['wilhelmina', [], []],
  ])('%s: spelt %j, by a slip %j', (word, spelt, slips) => {
    expect(of(word)).toEqual({ spelt, slips });
  });

  it('are the same whichever word comes first', () => {
    const words = [
      'bill',
      'petkovski',
      'bahgeri',
      'ewa',
      'khazali',
      'william',
      'petrovski',
      'alkhazali',
      'eva',
      'baqeri',
    ];
    const [forth, back] = [alikeIn(words), alikeIn(words.toReversed())];
    for (const word of words) expect(forth(word)).toEqual(back(word));
  });

  it('are found without comparing every word with every other, where no two consonants are other ones', () => {
    const next = numbersFrom(11);
    const words = [
      ...new Set(WORDS.flatMap((word) => [word, ...Array.from({ length: 9 }, () => respelt(word, next))])),
    ];
    const found = alikeIn(words);
    const missed: string[] = [];
    for (const [at, one] of words.entries()) {
      const { spelt, slips } = found(one);
      for (const other of words.slice(at + 1)) {
        const rule =
          wordRule(one, other) ?? (soundSame(one, other) ? 'sound' : isSlip(one, other) ? 'typo' : null);
        if (rule === null || (rule === 'sound' && !isOneSlip(skeletonOf(one), skeletonOf(other)))) continue;
        if (!(rule === 'typo' ? slips : spelt).includes(other)) missed.push(`${one} ${other}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
