import { Problem } from '../../source/problem.ts';

/** The parts of the bench, in the order they run. */
export const SECTIONS = ['bytes', 'latency', 'slow', 'start', 'formats', 'index'] as const;
/** Takes many minutes, and is done where it is asked for. */
const LONG: Section = 'index';
export type Section = (typeof SECTIONS)[number];

export interface Arguments {
  readonly sections: readonly Section[];
  readonly quick: boolean;
  /** How many articles the large corpus has; null: as many as there are to be. */
  readonly articles: number | null;
  /** Where the JSON goes: a file, `-` for standard output, null for nowhere. */
  readonly json: string | null;
}

/** Reads the words behind `npm run bench --`. Throws a Problem that says what is wrong with them. */
export function readArguments(words: readonly string[]): Arguments {
  const sections: Section[] = [];
  let quick = false;
  let articles: number | null = null;
  let json: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === '--quick') quick = true;
    else if (word === '--articles') {
      articles = Number(wordBehind(word, words[++at], 'a number'));
      if (!(Number.isInteger(articles) && articles > 0))
        throw new Problem('--articles takes a whole number above 0.');
    } else if (word === '--json') json = wordBehind(word, words[++at], 'a file, or - for standard output');
    else if (word === '--only') {
      const name = wordBehind(word, words[++at], `one of ${SECTIONS.join(', ')}`);
      const section = SECTIONS.find((one) => one === name);
      if (section === undefined)
        throw new Problem(`--only takes one of ${SECTIONS.join(', ')}, not ${name}.`);
      sections.push(section);
    } else
      throw new Problem(
        `npm run bench takes --only NAME, --quick, --articles N and --json FILE, not ${word}; leave that out.`,
      );
  }
  return {
    sections: sections.length > 0 ? sections : SECTIONS.filter((one) => one !== LONG),
    quick,
    articles,
    json,
  };
}

function wordBehind(flag: string, value: string | undefined, what: string): string {
  if (value === undefined) throw new Problem(`${flag} needs ${what}.`);
  return value;
}
