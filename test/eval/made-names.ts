import { numbersFrom } from '../support/chance.ts';

/** Times the count wanted that names are drawn: the words of a short list do not give any number of names. */
const MOST_TRIES = 20;

/**
 * As many more names, made of the words of `names`: each is as long as some name, and takes each word from the beginning,
 * middle or end of another, so that words are as frequent as they were. Fewer where the words do not give so many.
 */
export function madeNames(names: readonly string[], count: number, seed: number): string[] {
  const next = numbersFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)];
  const split = names.map((name) => name.split(' ').filter((word) => word !== ''));
  const first = split.map((words) => words[0]);
  const last = split.map((words) => words[words.length - 1]);
  const middle = split.flatMap((words) => words.slice(1, -1));
  const taken = new Set(names);
  const made: string[] = [];
  for (let tries = 0; made.length < count && tries < count * MOST_TRIES; tries++) {
    const { length } = pick(split);
    const words = [pick(first)];
    for (let at = 1; at < length; at++) words.push(pick(at === length - 1 ? last : middle));
    const name = words.join(' ');
    if (taken.has(name)) continue;
    taken.add(name);
    made.push(name);
  }
  return made;
}
