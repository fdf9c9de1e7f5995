/** How one name is spelt elsewhere: transliterations that papers differ in, and slips of the pen. */
import type { Numbers } from '../support/chance.ts';
import { below, mixed } from './draws.ts';
import { fullName, type PersonName } from './person-names.ts';
import type { TraditionName } from './traditions.ts';

/** Each with what it is looked for by: pairs that the product too takes for one sound, and joints. */
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/Kh/, 'H'],
  [/kh/, 'h'],
  [/q/, 'gh'],
  [/Q/, 'G'],
  [/gh/, 'q'],
  [/Gh/, 'Q'],
  [/ou/, 'u'],
  [/ei/, 'ey'],
  [/ai/, 'ay'],
  [/ee/, 'i'],
  [/ss/, 's'],
  [/dd/, 'd'],
  [/mm/, 'm'],
  [/sh(?=[aeiou])/, 'ch'],
  [/^al-/, 'el-'],
  [/^al-/, 'al '],
  [/^al-/, 'Al '],
  [/(?<=\p{L})-(?=\p{Lu})/u, ' '],
  [/(?<=[a-z])zadeh$/, '-zadeh'],
  [/^Abdul(?=[a-z])/, 'Abdel'],
  [/Mohammed/, 'Muhammad'],
  [/Mohammad/, 'Mohamed'],
  [/Hussein/, 'Husain'],
  [/Yousef/, 'Yusuf'],
  [/Sergei/, 'Sergey'],
  [/Alexei/, 'Aleksei'],
  [/Dmitry/, 'Dmitri'],
  [/Yevgen/, 'Evgen'],
  [/yov$/, 'ev'],
];

/** Marks that papers leave out, of whatever language. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/ü/, 'u'],
  [/ö/, 'o'],
  [/ı/, 'i'],
  [/ş/, 's'],
  [/é/, 'e'],
  [/á/, 'a'],
  [/í/, 'i'],
  [/ó/, 'o'],
];

/** Names that are written in other letters at home. */
const TRANSLITERATED: ReadonlySet<TraditionName> = new Set([
  'arabic',
  'persian',
  'hebrew',
  'slavic',
  'indian',
  'korean',
]);

function respelt(word: string, tradition: TraditionName, choice: number): string {
  const swaps = TRANSLITERATED.has(tradition) ? SWAPS : MARKS;
  const fitting = swaps.filter(([from]) => from.test(word));
  if (fitting.length === 0) return word;
  const [from, to] = fitting[choice % fitting.length]!;
  return word.replace(from, to);
}

/** The house spelling of a person's name in a source: for most the usual one, and always the same in one source. */
export function houseName(name: PersonName, person: number, source: number): PersonName {
  const choice = mixed(person, source * 31 + 7);
  const share = choice % 100;
  if (share >= 24) return name;
  const family = share < 16 ? respelt(name.family, name.tradition, choice >>> 8) : name.family;
  return {
    ...name,
    family,
    given: share >= 10 ? respelt(name.given, name.tradition, choice >>> 16) : name.given,
  };
}

/** Two letters swapped, one left out or one doubled, inside a word; short words stay as they are. */
export function slip(next: Numbers, surface: string): string {
  const at = 1 + below(next, Math.max(1, surface.length - 3));
  const [a, b] = [surface[at], surface[at + 1]];
  if (surface.length < 5 || !a || !b || !/^[a-z]{2}$/.test(a + b)) return surface;
  switch (below(next, 3)) {
    case 0:
      return surface.slice(0, at) + b + a + surface.slice(at + 2);
    case 1:
      return surface.slice(0, at) + surface.slice(at + 1);
    default:
      return surface.slice(0, at) + a + surface.slice(at);
  }
}

/** A part of the name that is more than the surname, or a piece of it; the surname where there is none. */
export function partName(name: PersonName, choice: number): string {
  const { family, last, middle } = name;
  if (last !== '' && last !== 'Jr') return `${family} ${last}`;
  if (/^(?:al|el)-/.test(family)) return choice % 2 === 0 ? family.slice(3) : family;
  const hyphen = family.indexOf('-');
  if (hyphen > 3) return choice % 2 === 0 ? family.slice(0, hyphen) : family.slice(hyphen + 1);
  if (middle.length > 2 && !name.familyFirst && choice % 2 === 0) return fullName(name, true);
  return family;
}
