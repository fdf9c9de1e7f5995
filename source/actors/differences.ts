import { fold } from '../text/fold.ts';
import { isOneSlip, wordDistance } from './distance.ts';
import { ARTICLES } from './lexicon/particles.ts';
import { wordRule } from './names.ts';
import { isSlip } from './slips.ts';
import { letterGroups } from './sounds.ts';

/** How a surface is spelt otherwise than a name, in words, by the rule that forgives it. */
export interface Differences {
  readonly fold: readonly string[];
  readonly sound: readonly string[];
  readonly typo: readonly string[];
}

interface Word {
  readonly raw: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** As many words of a name may be written as one. */
const MOST_JOINED = 3;
/** More differences than this in one word are not told one by one. */
const MOST_TOLD = 3;

/** Compares a surface with the name it stands for, or with the part of it that it is. Both as written. */
export function differences(surface: string, name: string): Differences {
  const written = wordsIn(surface);
  const target = wordsIn(name);
  const found = { fold: new Set<string>(), sound: new Set<string>(), typo: new Set<string>() };
  const left: Word[] = [];
  for (let at = 0; at < written.length; ) {
    const same = sameRun(surface, written, at, name, target);
    if (same === null) left.push(written[at++]);
    else {
      for (const words of foldWords(same.surface, same.name)) found.fold.add(words);
      at += same.length;
    }
  }
  for (const word of left) {
    if (ARTICLES.has(word.folded)) continue;
    const other = nearest(word.folded, target);
    if (other === null) continue;
    const rule = wordRule(word.folded, other.folded) ?? (isSlip(word.folded, other.folded) ? 'typo' : null);
    if (rule === null || rule === 'same') continue;
    if (rule === 'typo') found.typo.add(slipWords(word.folded, other));
    else found.sound.add(soundWords(word.folded, other));
  }
  if (found.fold.size === 0) {
    const [here, there] = [hyphens(surface), hyphens(name)];
    if (here > there) found.fold.add('hyphen added');
    else if (here === 0 && there > 0 && written.length >= target.length) found.fold.add('hyphen left out');
  }
  return { fold: [...found.fold], sound: [...found.sound], typo: [...found.typo] };
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}'’‘ʼʻʿʾ`´.]+/gu)].flatMap((match) => {
    const folded = fold(match[0]);
    if (folded === '') return [];
    return [{ raw: match[0], folded, start: match.index, end: match.index + match[0].length }];
  });
}

/** The longest run of words from `at` that is a run of the name's words when case, marks and joints do not matter. */
function sameRun(
  surface: string,
  written: readonly Word[],
  at: number,
  name: string,
  target: readonly Word[],
): { surface: string; name: string; length: number } | null {
  for (let to = written.length; to > at; to--) {
    const joint = jointOf(written, at, to);
    for (let from = 0; from < target.length; from++) {
      for (let stop = from + 1; stop <= Math.min(target.length, from + (to - at) + MOST_JOINED); stop++) {
        if (jointOf(target, from, stop) !== joint) continue;
        return {
          surface: surface.slice(written[at].start, written[to - 1].end),
          name: name.slice(target[from].start, target[stop - 1].end),
          length: to - at,
        };
      }
    }
  }
  return null;
}

const jointOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ folded }) => folded)
    .join('');

function nearest(word: string, target: readonly Word[]): Word | null {
  let best: Word | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const other of target) {
    const distance = wordDistance(word, other.folded);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
const hyphens = (text: string): number => countOf(text, /[-‐‑]/g);
const BLANKS = /\s+/g;
const APOSTROPHES = /['’‘ʼʻʿʾ`´]/g;
const MARKS = /\p{M}|[^\P{L}\p{ASCII}]/gu;

/** What is otherwise in two stretches that fold to the same letters. */
function foldWords(surface: string, name: string): string[] {
  const told: string[] = [];
  const tell = (what: RegExp, less: string, more: string, thing?: string): void => {
    const [here, there] = [surface, name].map((text) => countOf(text.normalize('NFD'), what));
    if (here < there) told.push(less);
    else if (here > there) told.push(more);
    else if (thing !== undefined && listOf(surface, what) !== listOf(name, what)) told.push(thing);
  };
  tell(/[-‐‑]/g, 'hyphen left out', 'hyphen added');
  if (told.length === 0) tell(BLANKS, 'written as one word', 'written apart');
  const joined = told.length > 0;
  tell(APOSTROPHES, 'apostrophe left out', 'apostrophe added', 'another apostrophe');
  tell(/\./g, 'points left out', 'points added');
  tell(MARKS, 'accents left out', 'accents added', 'other accents');
  const [here, there] = [surface, name].map(lettersOf);
  if (here !== there && here.toLowerCase() === there.toLowerCase()) {
    const upper = here === here.toUpperCase();
    if (upper) told.push('in capitals');
    // Words that are joined lose the capital in their middle.
    else if (!joined) told.push(there === there.toUpperCase() ? 'not in capitals' : 'other capitals');
  }
  return told;
}

const listOf = (text: string, what: RegExp): string => (text.normalize('NFD').match(what) ?? []).join('');
const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]|[ʼʻʿʾ]/gu, '');

/** “q for gh”, “h left out”, “i for e, u for o”. */
function soundWords(word: string, name: Word): string {
  const steps = alignment(letterGroups(word), letterGroups(name.folded));
  const told: string[] = [];
  let [here, there] = ['', ''];
  const flush = (): void => {
    if (here !== '' && there !== '') told.push(`${here} for ${there}`);
    else if (here !== '') told.push(`${here} added`);
    else if (there !== '') told.push(`${there} left out`);
    [here, there] = ['', ''];
  };
  for (const [a, b] of steps) {
    if (a === b) flush();
    else {
      here += a;
      there += b;
    }
  }
  flush();
  return told.length > MOST_TOLD ? `another spelling of ${name.raw}` : told.join(', ');
}

/** Two rows of letter groups side by side, '' where one has nothing: the fewest differences (Levenshtein 1966). */
function alignment(a: readonly string[], b: readonly string[]): [string, string][] {
  const costs = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const swap = (i: number, j: number): number =>
    a[i] === b[j] ? 0 : isVowel(a[i]) === isVowel(b[j]) ? 1 : 1.9;
  for (let i = a.length; i >= 0; i--) {
    for (let j = b.length; j >= 0; j--) {
      if (i === a.length || j === b.length) costs[i][j] = a.length - i + (b.length - j);
      else costs[i][j] = Math.min(costs[i + 1][j + 1] + swap(i, j), costs[i + 1][j] + 1, costs[i][j + 1] + 1);
    }
  }
  const steps: [string, string][] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && costs[i][j] === costs[i + 1][j + 1] + swap(i, j))
      steps.push([a[i++], b[j++]]);
    else if (i < a.length && (j === b.length || costs[i][j] === costs[i + 1][j] + 1))
      steps.push([a[i++], '']);
    else steps.push(['', b[j++]]);
  }
  return steps;
}

const isVowel = (letters: string): boolean => /^[aeiouy]/.test(letters);

/** “two letters swapped in Bagheri”: what slip makes a word of another. */
function slipWords(word: string, { raw, folded }: Word): string {
  if (isOneSlip(word, folded)) {
    if (word.length > folded.length) return `one letter too many in ${raw}`;
    if (word.length < folded.length) return `one letter missing in ${raw}`;
    const at = [...word].findIndex((letter, index) => letter !== folded[index]);
    const isSwap = word.slice(at + 1) !== folded.slice(at + 1);
    return isSwap ? `two letters swapped in ${raw}` : `${word[at]} for ${folded[at]} in ${raw}`;
  }
  return word.length === folded.length ? `two letters swapped in ${raw}` : `letters swapped in ${raw}`;
}
