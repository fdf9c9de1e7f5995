/**
 * The sounds of a name, as far as romanisations agree on them: digraphs that stand for one consonant (kh, gh, sh, ch, th,
 * dh, zh, ph, ck, tz) are one sound, doubled letters are one, and what differs between ways of romanising Arabic,
 * Persian, Hebrew, Russian and Chinese is cheap to read one for the other.
 */

import { BARE, isForeign, isVowelless, latinWords } from '../text/romanise.ts';

const DIGRAPHS: Readonly<Record<string, string>> = {
  dsch: 'j',
  tsch: 'C',
  sch: 'S',
  dj: 'j',
  qu: 'k',
  kh: 'X',
  gh: 'G',
  sh: 'S',
  ch: 'C',
  th: 'T',
  dh: 'D',
  dz: 'D',
  zh: 'Z',
  ph: 'f',
  ck: 'k',
  ts: 'c',
  tz: 'c',
  tx: 'C',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  ei: 'E',
  ai: 'E',
  ay: 'E',
  ey: 'E',
  ae: 'E',
};

/** At the end of a word besides, as German and Serbian write Russian names: Andrej, Dmitrij; not Nejad. */
const ENDINGS: Readonly<Record<string, string>> = { ej: 'E', ij: 'i' };
/** The first two letters of all of them: few words need a closer look. */
const HEADS = new Set([...Object.keys(DIGRAPHS), ...Object.keys(ENDINGS)].map((group) => group.slice(0, 2)));

/**
 * The sounds of the head of a folded word, a character each. A word of another script is romanised first; of one that
 * leaves out vowels (`BARE`), letters that stand for several sounds are sounds of their own: A (alef), B, P, W and Y.
 */
export function sounds(written: string): string {
  const word = inLatin(written);
  const units: string[] = [];
  for (let at = 0; at < word.length && units.length < LONGEST; at++) {
    let unit = word[at];
    for (let length = HEADS.has(word.slice(at, at + 2)) ? 4 : 0; length > 1; length--) {
      const letters = word.slice(at, at + length);
      const group = DIGRAPHS[letters] ?? (at + length === word.length ? ENDINGS[letters] : undefined);
      if (group === undefined) continue;
      unit = group;
      at += length - 1;
      break;
    }
    if (units[units.length - 1] !== unit) units.push(unit);
  }
  return units.join('');
}

/**
 * A word's Latin letters, an x inside it by its sounds (Alexei, Aleksei), and one vowel before -llah: it is the ending of
 * the word before Allah, written as it is heard or as its case has it (Nasrallah, Nasrollah).
 */
function inLatin(written: string): string {
  let latin = isForeign(written) ? latinWords([written]).join('') : written;
  if (latin.includes('x', 1)) latin = latin.replace(/(?<=[^t])x/g, 'ks');
  if (latin.endsWith('llah') && 'au'.includes(latin.charAt(latin.length - 5)))
    latin = `${latin.slice(0, -5)}ollah`;
  if (!latin.startsWith(BARE)) return latin;
  return latin.replaceAll(BARE, '').replace(/[abpwy]/g, (letter) => letter.toUpperCase());
}

/** The letters of a folded word, those that stand for one sound together: gh, oo, mm. */
export function letterGroups(word: string): string[] {
  const groups: string[] = [];
  for (let at = 0; at < word.length; at += groups[groups.length - 1].length) {
    let length = 4;
    while (length > 1 && !isGroup(word.slice(at, at + length))) length--;
    groups.push(word.slice(at, at + length));
  }
  return groups;
}

const isGroup = (letters: string): boolean =>
  DIGRAPHS[letters] !== undefined || (letters.length === 2 && letters[0] === letters[1]);

/** What it costs to read one sound for another, where that is less than 1. Symmetric. */
const CHEAP: readonly (readonly [string, number])[] = [
  ['ei', 0.1],
  ['ou', 0.1],
  ['iy', 0.1],
  ['uw', 0.15],
  ['ae', 0.2],
  ['aE', 0.2],
  ['eE', 0.15],
  ['iE', 0.15],
  ['yE', 0.15],
  ['ao', 0.4],
  ['au', 0.3],
  ['ai', 0.45],
  ['oe', 0.5],
  ['oi', 0.6],
  ['ue', 0.3],
  ['ui', 0.6],
  ['uy', 0.5],
  ['kq', 0.1],
  ['kc', 0.1],
  ['kX', 0.3],
  ['kC', 0.4],
  ['qG', 0.15],
  ['gG', 0.15],
  ['gq', 0.3],
  ['gj', 0.3],
  ['qX', 0.4],
  ['hX', 0.3],
  ['hG', 0.5],
  ['GX', 0.4],
  ['sS', 0.35],
  ['sz', 0.15],
  ['sc', 0.3],
  ['zc', 0.3],
  ['sT', 0.3],
  ['SC', 0.3],
  ['tT', 0.15],
  ['td', 0.3],
  ['tc', 0.3],
  ['dD', 0.1],
  ['zD', 0.2],
  ['zZ', 0.2],
  ['jZ', 0.2],
  ['jC', 0.4],
  ['jy', 0.3],
  ['yj', 0.3],
  ['vw', 0.1],
  ['bv', 0.5],
  ['uv', 0.4],
  ['fv', 0.2],
  ['bp', 0.35],
  ['fp', 0.5],
  ['mn', 0.5],
  ['Bb', 0.02],
  ['Bp', 0.1],
  ['Bv', 0.1],
  ['Pp', 0.02],
  ['Pf', 0.05],
  ['Aa', 0.05],
  ['Ae', 0.1],
  ['AE', 0.1],
  ['Ai', 0.2],
  ['Ao', 0.2],
  ['Au', 0.2],
  ['Wu', 0.05],
  ['Wo', 0.05],
  ['Ww', 0.05],
  ['Wv', 0.1],
  ['Yi', 0.05],
  ['Yy', 0.05],
  ['YE', 0.05],
  ['Ye', 0.1],
  ['Yj', 0.2],
];

/** The same by character codes, 128 by 128; what is not there costs 1. */
export const COST = new Float64Array(128 * 128).fill(1);
for (const [pair, cost] of CHEAP) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  COST[a * 128 + b] = cost;
  COST[b * 128 + a] = cost;
}

/** What it costs that a sound stands in one word only. */
function gapCost(sound: string, previous: string, last: boolean): number {
  if (sound === 'h') return last ? 0.1 : 0.3;
  if (sound === 'a' || sound === 'e' || sound === 'i' || sound === 'o' || sound === 'u' || sound === 'y') {
    // A glide written beside a vowel (Pezeshkian, Pezeshkiyan) or a vowel that is not written at all (Qasm).
    return 'aeiouyE'.includes(previous) ? 0.25 : 0.4;
  }
  if (sound === 'w' || sound === 'E') return 0.5;
  // An alef that carries another vowel, an ayin; a waw or ya that is a vowel Latin letters leave out.
  if (sound === 'A') return 0.15;
  if (sound === 'W' || sound === 'Y') return 0.35;
  return 1;
}

/** Words are looked at up to this many sounds. */
export const LONGEST = 64;
/** What a vowel costs that the other word cannot show, its script having none. */
const UNWRITTEN = 0.03;
const FIRST_VOWEL = 0.6;

/** A word ready for comparing: the codes of its sounds, and what each costs where the other word lacks it. */
export interface Sounded {
  readonly codes: Uint16Array;
  readonly gaps: Float64Array;
  /** What each costs where a word lacks it whose script leaves out vowels. */
  readonly bareGaps: Float64Array;
  /** Whether this word's script leaves out vowels. */
  readonly isBare: boolean;
}

const MOST_KEPT = 200_000;
const kept = new Map<string, Sounded>();

/** A folded word by its sounds; what was asked for lately is kept. */
export function sounded(word: string): Sounded {
  let found = kept.get(word);
  if (found !== undefined) return found;
  const units = sounds(word);
  const codes = Uint16Array.from(units, (unit) => unit.charCodeAt(0));
  const gaps = Float64Array.from(units, (unit, at) =>
    gapCost(unit, units[at - 1] ?? '', at === units.length - 1),
  );
  // The first vowel of a word is written in those scripts too, by an alef or an ayin.
  const bareGaps = gaps.map((gap, at) =>
    'aeiouyE'.includes(units[at]) ? (at === 0 ? FIRST_VOWEL : UNWRITTEN) : gap,
  );
  found = { codes, gaps, bareGaps, isBare: isVowelless(word) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, found);
  return found;
}
