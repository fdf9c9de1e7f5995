import { describe, expect, it } from 'vitest';
import { numbersFrom } from '../support/chance.ts';
import { fullName, madeName, type PersonName } from './person-names.ts';
import { houseName, partName, slip } from './spelling.ts';
import type { TraditionName } from './traditions.ts';

const many = (tradition: TraditionName, count = 2000): PersonName[] => {
  const next = numbersFrom(7);
  return Array.from({ length: count }, () => madeName(next, tradition));
};
const share = (names: readonly PersonName[], holds: (name: PersonName) => boolean): number =>
  names.filter(holds).length / names.length;

const name = (given: string, family: string, rest: Partial<PersonName> = {}): PersonName => ({
  tradition: 'arabic',
  given,
  middle: '',
  family,
  last: '',
  familyFirst: false,
  woman: false,
  ...rest,
});

describe('made names', () => {
  it('stand in the order of their tradition', () => {
    expect(fullName(name('Wei', 'Zhang', { familyFirst: true }), false)).toBe('Zhang Wei');
    expect(fullName(name('Carlos', 'Ruiz', { last: 'Soto' }), false)).toBe('Carlos Ruiz Soto');
    expect(fullName(name('James', 'Hill', { middle: 'R.', last: 'Jr' }), true)).toBe('James R. Hill Jr');
    expect(fullName(name('Ivan', 'Orlov', { middle: 'Petrovich' }), false)).toBe('Ivan Orlov');
  });

  it('have the marks of their tradition', () => {
    expect(share(many('chinese'), ({ familyFirst }) => familyFirst)).toBe(1);
    expect(share(many('slavic'), ({ middle }) => /(?:vich|vna)$/.test(middle))).toBe(1);
    expect(share(many('spanish'), ({ last }) => last !== '')).toBeGreaterThan(0.4);
    expect(share(many('arabic'), ({ family }) => /^(?:al-|bin |Abu)/.test(family))).toBeGreaterThan(0.3);
    expect(share(many('persian'), ({ given, family }) => /-/.test(given + family))).toBeGreaterThan(0.15);
    expect(share(many('korean'), ({ given }) => given.includes('-'))).toBeGreaterThan(0.9);
    const english = many('english');
    expect(share(english, ({ last }) => last === 'Jr')).toBeGreaterThan(0.01);
    expect(share(english, ({ middle }) => /^[A-Z]\.$/.test(middle))).toBeGreaterThan(0.2);
  });

  it('share some surnames with hundreds, and most with few', () => {
    const counts = new Map<string, number>();
    for (const { family } of many('arabic', 10_000)) counts.set(family, (counts.get(family) ?? 0) + 1);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    expect(sorted[0]).toBeGreaterThan(200);
    expect(sorted.length).toBeGreaterThan(1000);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(10);
  });
});

describe('spellings', () => {
  it('are always the same in one source', () => {
    for (const [person, one] of many('persian', 200).entries()) {
      expect(houseName(one, person, 9)).toEqual(houseName(one, person, 9));
    }
  });

  it('differ in one name out of several, where it is written in other letters at home', () => {
    const differ = (tradition: TraditionName): number => {
      const names = many(tradition);
      const other = names.filter(
        (one, at) => fullName(houseName(one, at, 3), false) !== fullName(one, false),
      );
      return other.length / names.length;
    };
    expect(differ('arabic')).toBeGreaterThan(0.08);
    expect(differ('arabic')).toBeLessThan(0.3);
    expect(differ('english')).toBe(0);
  });

  it('slip by two letters swapped, one dropped or one doubled, and only in longer words', () => {
    const next = numbersFrom(3);
    const slips = new Set(Array.from({ length: 400 }, () => slip(next, 'Bagheri')));
    expect(slips).toContain('Bahgeri');
    expect(slips).toContain('Bageri');
    expect(slips).toContain('Bagheeri');
    for (const one of slips) {
      expect(one[0]).toBe('B');
      expect(Math.abs(one.length - 7)).toBeLessThanOrEqual(1);
    }
    expect(slip(next, 'Kim')).toBe('Kim');
  });

  it('shorten a name to a part of it', () => {
    expect(partName(name('Carlos', 'Ruiz', { last: 'Soto' }), 0)).toBe('Ruiz Soto');
    expect(partName(name('Omar', 'al-Masri'), 0)).toBe('Masri');
    expect(partName(name('Ali', 'Bagheri-Kani'), 0)).toBe('Bagheri');
    expect(partName(name('Ali', 'Bagheri-Kani'), 1)).toBe('Kani');
  });
});
