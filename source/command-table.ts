/** The table of commands: which there are is asked of it, `--help` and the README's list are made from it. */

export type CommandName =
  | 'read'
  | 'find'
  | 'cite'
  | 'actors'
  | 'list'
  | 'show'
  | 'mentions'
  | 'spellings'
  | 'with'
  | 'decide'
  | 'undo'
  | 'index';

export interface Command {
  readonly name: CommandName;
  /** What stands behind `dragoman` and, but for the reader, behind the command's name. */
  readonly takes: string;
  readonly help: string;
  /** How it is called, for `--help`. */
  readonly examples: readonly string[];
}

export const COMMANDS: readonly Command[] = [
  {
    name: 'read',
    takes: '[path…] [-q QUERY]',
    help: 'read; with -q at that actor’s first mention',
    examples: ['dragoman articles/', 'dragoman articles/ -q "bageri kani"'],
  },
  {
    name: 'find',
    takes: '<actor> [path…]',
    help: 'mentions of an actor, in date order, as a concordance; with --text of a text',
    examples: ['dragoman find "bageri kani" articles/', 'dragoman find --text "red line" articles/ --count'],
  },
  {
    name: 'cite',
    takes: '<actor> [path…]',
    help: 'the same mentions as citations: the sentence and what it is from; with --at, of one place',
    examples: [
      'dragoman cite "bageri kani" articles/ --as bibtex > quotes.bib',
      'dragoman cite --at 3fa4:1204 articles/',
    ],
  },
  {
    name: 'actors',
    takes: '[path…] [-q QUERY]',
    help: 'actors, ranked for the query, else by mentions; --json and wide lines with mentions per article and per 1,000 words looked at',
    examples: [
      'dragoman actors articles/ --kind person',
      'dragoman actors articles/ --export yaml > mine.yaml',
    ],
  },
  {
    name: 'list',
    takes: '[path…]',
    help: 'articles, by date',
    examples: ['dragoman list articles/ --since 2023-10-07 --until 2023-12'],
  },
  {
    name: 'show',
    takes: '<article> [path…]',
    help: 'one article as clean text: its id, the start of it, or its path',
    examples: ['dragoman show 3fa4 articles/', 'dragoman show articles/one.txt'],
  },
  {
    name: 'mentions',
    takes: '[path…]',
    help: 'every mention of every actor',
    examples: ['dragoman mentions articles/ --json > mentions.jsonl'],
  },
  {
    name: 'spellings',
    takes: '<actor> [path…]',
    help: 'how an actor is spelt: each spelling, how often, and why it is theirs',
    examples: ['dragoman spellings "bageri kani" articles/', 'dragoman spellings Iran articles/ --json'],
  },
  {
    name: 'with',
    takes: '<actor> [path…]',
    help: 'who is mentioned with an actor: in the same sentence, paragraph, article; --json and wide lines with sentences per article and per 1,000 words looked at',
    examples: ['dragoman with Hizbollah articles/ --kind person', 'dragoman with Iran articles/ --limit 10'],
  },
  {
    name: 'decide',
    takes: '<actor> <verdict> <what> [path…]',
    help:
      'say that a spelling is, is not or may be the actor (is, not, unsure SPELLING), is another’s (never SPELLING), is one to ' +
      'look for (add SPELLING); that two actors are one or not (same, differ ACTOR); name NAME; kind KIND; rule-off, rule-on RULE',
    examples: [
      'dragoman decide "bageri kani" not Kani articles/',
      'dragoman decide "bageri kani" add "the chief negotiator" articles/ --dry-run',
      'dragoman decide Hezbollah same "Party of God" articles/ --note "same body"',
    ],
  },
  {
    name: 'undo',
    takes: '<decision> [path…]',
    help: 'take a decision back: its id or the start of it, or last; list shows all there are',
    examples: ['dragoman undo last articles/', 'dragoman undo list articles/'],
  },
  {
    name: 'index',
    takes: '[path…]',
    help: 'bring what is known of the articles up to date, with progress',
    examples: ['dragoman index articles/', 'dragoman index articles/ --index-dir /srv/indexes --json'],
  },
];

/** What `decide` can say, in place of `<verdict>`. */
export const VERDICTS = [
  ...['is', 'not', 'unsure', 'never', 'add', 'same', 'differ', 'name', 'kind', 'rule-off', 'rule-on'],
] as const;

/** Whether a command is told an actor before its paths. */
export function asksActor(command: CommandName): boolean {
  return takenBy(command)[0] === 'actor';
}

/** What a command is told before its paths: `['actor']`. */
export function takenBy(command: CommandName): readonly string[] {
  const takes = COMMANDS.find(({ name }) => name === command)?.takes ?? '';
  return [...takes.matchAll(/<(\w+)>/g)].map(([, what]) => what);
}
