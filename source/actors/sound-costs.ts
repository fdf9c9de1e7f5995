import { isVowelless } from '../text/romanise.ts';
import { sounds } from './sounds.ts';

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

const VOWELS = 'aeiouyE';

/** What it costs that a sound stands in one word only. */
function gapCost(sound: string, behindVowel: boolean): number {
  if (sound === 'h') return 0.3;
  // A glide written beside a vowel (Pezeshkian, Pezeshkiyan) or a vowel that is not written at all (Qasm).
  if (VOWELS.includes(sound) && sound !== 'E') return behindVowel ? 0.25 : 0.4;
  if (sound === 'w' || sound === 'E') return 0.5;
  // An alef that carries another vowel, an ayin; a waw or ya that is a vowel Latin letters leave out.
  if (sound === 'A') return 0.15;
  if (sound === 'W' || sound === 'Y') return 0.35;
  return 1;
}

const LAST_H = 0.1;

/** The same by character codes, 128 behind a vowel or at the beginning and 128 behind other sounds. */
const GAP = Float64Array.from({ length: 256 }, (_, code) =>
  gapCost(String.fromCharCode(code & 127), code < 128),
);
const IS_VOWEL = Uint8Array.from({ length: 128 }, (_, code) =>
  VOWELS.includes(String.fromCharCode(code)) ? 1 : 0,
);
const H = 'h'.charCodeAt(0);

/** What a vowel costs that the other word cannot show, its script having none. */
const UNWRITTEN = 0.03;
/** The first vowel of a word is written in those scripts too, by an alef or an ayin. */
const FIRST_VOWEL = 0.6;

/** A word ready for comparing. */
export interface Sounded {
  readonly word: string;
  readonly units: string;
  /** Whether this word's script leaves out vowels. */
  readonly isBare: boolean;
}

const MOST_KEPT = 50_000;
const kept = new Map<string, Sounded>();

/** A folded word by its sounds; what was asked for lately is kept. */
export function sounded(word: string): Sounded {
  let found = kept.get(word);
  if (found !== undefined) return found;
  found = { word, units: sounds(word), isBare: isVowelless(word) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, found);
  return found;
}

/**
 * Lays out the codes of sounds, and what each costs where the other word lacks it; `bare`: where that word's script leaves
 * out vowels.
 */
export function layOut(units: string, bare: boolean, codes: Uint16Array, gaps: Float64Array): void {
  let behind = 0;
  for (let at = 0; at < units.length; at++) {
    const code = units.charCodeAt(at);
    const isVowel = code < 128 && IS_VOWEL[code] === 1;
    codes[at] = code;
    if (code > 127) gaps[at] = 1;
    else if (isVowel && bare) gaps[at] = at === 0 ? FIRST_VOWEL : UNWRITTEN;
    else if (code === H && at === units.length - 1) gaps[at] = LAST_H;
    else gaps[at] = GAP[behind + code];
    behind = isVowel ? 0 : 128;
  }
}
