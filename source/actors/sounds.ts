/**
 * The sounds of a name, as far as romanisations agree on them: digraphs that stand for one consonant (kh, gh, sh, ch, th,
 * dh, zh, ph, ck, tz) are one sound, doubled letters are one, and what differs between ways of romanising Arabic,
 * Persian, Hebrew, Russian and Chinese is cheap to read one for the other.
 */

import { BARE, isForeign, latinWords } from '../text/romanise.ts';

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

/** Words are looked at up to this many sounds. */
export const LONGEST = 64;

/** At the end of a word besides, as German and Serbian write Russian names: Andrej, Dmitrij; not Nejad. */
const ENDINGS: Readonly<Record<string, string>> = { ej: 'E', ij: 'i' };
/** Of the first two letters of all of them, a mark, 128 by 128: few words need a closer look. */
const IS_HEAD = new Uint8Array(128 * 128);
for (const group of [...Object.keys(DIGRAPHS), ...Object.keys(ENDINGS)])
  IS_HEAD[group.charCodeAt(0) * 128 + group.charCodeAt(1)] = 1;

/**
 * The sounds of the head of a folded word, a character each. A word of another script is romanised first; of one that
 * leaves out vowels (`BARE`), letters that stand for several sounds are sounds of their own: A (alef), B, P, W and Y.
 */
export function sounds(written: string): string {
  const word = inLatin(written);
  let units = '';
  let last = '';
  for (let at = 0; at < word.length && units.length < LONGEST; at++) {
    let unit = word[at];
    for (let length = isHead(word, at) ? 4 : 0; length > 1; length--) {
      const letters = word.slice(at, at + length);
      const group = DIGRAPHS[letters] ?? (at + length === word.length ? ENDINGS[letters] : undefined);
      if (group === undefined) continue;
      unit = group;
      at += length - 1;
      break;
    }
    if (unit !== last) units += unit;
    last = unit;
  }
  return units;
}

/** Whether a word has at this place the beginning of letters that may be one sound. */
function isHead(word: string, at: number): boolean {
  const [one, other] = [word.charCodeAt(at), word.charCodeAt(at + 1)];
  return one < 128 && other < 128 && IS_HEAD[one * 128 + other] === 1;
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
