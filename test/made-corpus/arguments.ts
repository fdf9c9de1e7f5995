import { Problem } from '../../source/problem.ts';
import { MOST_ARTICLES } from './article.ts';

export interface Wanted {
  readonly folder: string;
  readonly articles: number;
  readonly seed: number;
  /** How many people there are to be named; most, not all, are. */
  readonly names: number;
}

/** As many as give about 100,000 different people in 100,000 articles. */
const NAMES = 150_000;
const USAGE = 'Usage: node test/made-corpus/write.ts FOLDER --articles N [--seed S] [--names N]';

/** Reads a command line. Throws a Problem for one it does not understand. */
export function readArguments(words: readonly string[]): Wanted {
  const given: Record<string, number> = { '--seed': 1, '--names': NAMES };
  let folder: string | null = null;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === '--articles' || word in given) given[word] = wholeNumber(word, words[++i]);
    else if (folder === null && !word.startsWith('-')) folder = word;
    else throw new Problem(`${word} is not understood. ${USAGE}`);
  }
  const articles = given['--articles'];
  if (folder === null || articles === undefined) throw new Problem(USAGE);
  if (articles > MOST_ARTICLES) throw new Problem(`--articles can be ${MOST_ARTICLES} at most.`);
  return { folder, articles, seed: given['--seed']!, names: given['--names']! };
}

function wholeNumber(flag: string, word: string | undefined): number {
  if (word === undefined || !/^\d{1,9}$/.test(word)) throw new Problem(`${flag} takes a whole number.`);
  return Number(word);
}
