import type { Kind, Rule } from './actors/types.ts';
import { beforeEnd, camel, flagOf, mentioned, parsed, withJoinedDashes } from './command-line.ts';
import { COMMANDS, type CommandName, takenBy } from './command-table.ts';
import type { EncodingAsked } from './corpus/encodings/encoding-asked.ts';
import type { FieldMap } from './corpus/formats/tables/field-map.ts';
import type { Form } from './export/forms.ts';
import { dateOf, rulesOf, sortOf, wholeNumber } from './flag-values.ts';
import { FLAGS, LEAST_WIDTH, MOST_WIDTH } from './flags.ts';
import { Problem } from './problem.ts';
import { encodingsOf, mapsOf } from './reading-asked.ts';
import { closest } from './text/closest.ts';
import { safeText } from './text/safe.ts';

/** A command line, read and checked. */
export interface Request {
  readonly command: CommandName;
  /** What stands where `<actor>` or `<article>` does; null where the command takes none, or names come from a file. */
  readonly subject: string | null;
  /** What else the command is told before its paths. */
  readonly words: readonly string[];
  readonly paths: readonly string[];
  readonly query: string | null;
  readonly file: string | null;
  readonly json: boolean;
  readonly csv: boolean;
  readonly count: boolean;
  readonly limit: number | null;
  readonly sort: string | null;
  readonly kind: Kind | null;
  readonly unsure: boolean;
  readonly related: boolean;
  readonly allBlocks: boolean;
  readonly exact: boolean;
  /** What is asked for is text as it stands, and nobody's name. */
  readonly text: boolean;
  /** An article, or a place in one, that is cited in place of an actor's mentions. */
  readonly at: string | null;
  readonly as: Form;
  /** Surfaces, of which a mention is to have one; empty for any. */
  readonly spelling: readonly string[];
  /** Names of actors who are to stand beside a mention, and how near; null: in its article. */
  readonly and: readonly string[];
  readonly within: 'sentence' | 'paragraph' | 'article' | null;
  /** A filter of the list, as it is typed there. */
  readonly filter: string | null;
  readonly onePerArticle: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly under: string | null;
  /** Names of outlets; empty for all articles. */
  readonly source: readonly string[];
  readonly foldCopies: boolean;
  /** Mentions whose chain holds one of these are dropped. */
  readonly without: readonly Rule[];
  /** An actors file to lay over the others. */
  readonly actors: string | null;
  /** The log of decisions, in place of the one in the data folder. */
  readonly decisions: string | null;
  /** Of a decision: whose the spelling is so far, which mention alone it is about, and why. */
  readonly of: string | null;
  readonly line: string | null;
  readonly note: string | null;
  readonly dryRun: boolean;
  readonly export: 'yaml' | 'csv' | 'quanteda' | null;
  /** Every file is to be looked at. */
  readonly fresh: boolean;
  readonly indexDir: string | null;
  /** From which fields of records parts of an article are read, the first that is for a file. */
  readonly map: readonly FieldMap[];
  /** The encodings of files that do not show theirs, and of some files whatever they show. */
  readonly encoding: readonly EncodingAsked[];
  /** Files are followed as they come, change and go. */
  readonly watch: boolean;
  readonly sample: boolean;
  readonly color: 'auto' | 'always' | 'never';
  readonly width: number | null;
  readonly help: boolean;
  readonly version: boolean;
  readonly man: boolean;
  readonly completions: 'bash' | 'zsh' | 'fish' | null;
}

/** Reads a command line (without `node` and the program). Throws a Problem that names what is wrong with it. */
export function readRequest(typed: readonly string[]): Request {
  const argv = withJoinedDashes(typed);
  const { input, flags: given } = parsed(argv, mentioned(argv));
  const words = input.map(String);
  const command = COMMANDS.find(({ name }) => name === words[0] && name !== 'read')?.name ?? 'read';
  const isAsked = given.help === true || given.version === true;
  if (!isAsked) checkWords(argv, command);
  const text = (name: string): string | null => (isAsked ? null : oneValue(name, given[camel(name)], argv));
  const query = text('query');
  const file = text('file');
  const at = text('at');
  if (at !== null) checkAt(argv);
  if (query !== null && file !== null)
    throw new Problem('-q and -f both say whom to look for; give one of them.');
  if (query !== null && query.trim() === '')
    throw new Problem('The name behind -q is empty; write one: -q NAME.');
  const since = dateOf('since', text('since'));
  const until = dateOf('until', text('until'));
  if (since !== null && until !== null && since > until && !since.startsWith(until))
    throw new Problem(`--since ${since} lies after --until ${until}, so no article can match; swap them.`);
  if (given.text === true) checkText(argv);
  if (text('within') !== null && values('and', given.and, argv).length === 0)
    throw new Problem('--within says how near --and has to be; give --and NAME too, or leave it out.');
  if (given.json === true && given.csv === true && !isAsked)
    throw new Problem('--json and --csv are two forms of the same; give one of them.');
  if (given.count === true && text('sort') !== null)
    throw new Problem('--count gives one number, which no order changes; leave out --sort, or --count.');
  if (command === 'list' && !isAsked)
    checkList(argv, {
      query,
      filter: text('filter'),
      sort: text('sort'),
      and: values('and', given.and, argv),
    });
  // Names of a file, or a place, stand for the one that is asked for.
  const [subject, ...more] = file === null && at === null ? takenBy(command) : [];
  const takesSubject = subject !== undefined;
  const rest = command === 'read' ? words : words.slice(1);
  return {
    command,
    subject: takesSubject ? (rest[0] ?? null) : null,
    words: rest.slice(1, 1 + more.length),
    paths: takesSubject ? rest.slice(1 + more.length) : rest,
    query,
    file,
    json: given.json === true,
    csv: given.csv === true,
    count: given.count === true,
    limit: wholeNumber('limit', text('limit')),
    sort: sortOf(command, text('sort')),
    kind: text('kind') as Kind | null,
    unsure: given.unsure === true,
    related: given.related === true,
    allBlocks: given.allBlocks === true,
    exact: given.exact === true,
    text: given.text === true,
    at,
    as: (text('as') ?? 'markdown') as Form,
    spelling: isAsked ? [] : values('spelling', given.spelling, argv),
    and: isAsked ? [] : values('and', given.and, argv),
    within: text('within') as Request['within'],
    filter: text('filter'),
    onePerArticle: given.onePerArticle === true,
    since,
    until,
    under: text('under'),
    source: isAsked ? [] : values('source', given.source, argv),
    foldCopies: given.foldCopies === true,
    without: rulesOf('without', text('without')),
    actors: text('actors'),
    decisions: text('decisions'),
    of: text('of'),
    line: text('line'),
    note: text('note'),
    dryRun: given.dryRun === true,
    export: text('export') as Request['export'],
    fresh: given.fresh === true,
    indexDir: text('index-dir'),
    map: isAsked ? [] : mapsOf(values('map', given.map, argv)),
    encoding: isAsked ? [] : encodingsOf(values('encoding', given.encoding, argv)),
    watch: given.watch === true,
    sample: given.sample === true,
    color: (text('color') ?? 'auto') as Request['color'],
    width: wholeNumber('width', text('width'), LEAST_WIDTH, MOST_WIDTH),
    help: given.help === true,
    version: given.version === true,
    man: given.man === true,
    completions: text('completions') as Request['completions'],
  };
}

/** Every flag must be in the table, and the command's: a slip in one must not change what is counted in silence. */
function checkWords(argv: readonly string[], command: CommandName): void {
  for (const word of beforeEnd(argv)) {
    if (!/^-./.test(word) || /^-(?:\d+(?:\.\d+)?|\.\d+)$/.test(word)) continue;
    const [written] = word.split('=');
    const flag = flagOf(written);
    if (flag === undefined) throw unknownFlag(written, command);
    if (!flag.of.includes(command) && flag.name !== 'version') {
      const homes = flag.of.map((one) => (one === 'read' ? 'the reader' : one)).join(', ');
      throw new Problem(
        `--${flag.name} does nothing for ${command === 'read' ? 'the reader' : command}; it belongs to ${homes}.`,
      );
    }
    if (flag.type === 'boolean' && word.includes('='))
      throw new Problem(
        `--${flag.name} is a switch and takes no value; write it by itself, or leave it out.`,
      );
  }
}

/** What chooses among actors or ties means nothing where text is looked for. */
function checkText(argv: readonly string[]): void {
  for (const word of beforeEnd(argv)) {
    const name = flagOf(word.split('=')[0])?.name ?? '';
    if (name === 'sort')
      throw new Problem('--text gives its lines by date, as they are found; leave --sort out.');
    if (OF_LINES.includes(name))
      throw new Problem(`--${name} does not go with --text; leave one of them out.`);
    if (OF_ACTORS.includes(name))
      throw new Problem(
        `--${name} is about actors, and --text looks for words as they stand; leave one of them out.`,
      );
  }
}

/** A place is one, whoever is mentioned there. */
function checkAt(argv: readonly string[]): void {
  for (const word of beforeEnd(argv)) {
    const name = flagOf(word.split('=')[0])?.name ?? '';
    if ([...OF_ACTORS, ...OF_LINES, 'file', 'text', 'sort'].includes(name))
      throw new Problem(`--at names the one place that is cited; leave out --${name}, or --at.`);
  }
}

/** What is about actors changes no list in which nobody asks for one. */
function checkList(
  argv: readonly string[],
  { query, filter, sort, and }: Pick<Request, 'query' | 'filter' | 'sort' | 'and'>,
): void {
  if (query !== null) return;
  for (const word of beforeEnd(argv)) {
    const name = flagOf(word.split('=')[0])?.name ?? '';
    const isAbout = [...OF_ACTORS, 'decisions'].includes(name) && filter === null;
    if (and.length === 0 && (name === 'exact' || isAbout))
      throw new Problem(
        `--${name} does nothing for a list in which no actor is asked for: name one with -q${name === 'exact' ? ' or --and' : ', --and or in --filter'}, or leave it out.`,
      );
    if (name === 'sort' && sort === 'mentions')
      throw new Problem('--sort mentions needs an actor whose mentions are counted: name one with -q.');
  }
}

const OF_ACTORS = ['kind', 'unsure', 'related', 'exact', 'without', 'actors', 'spelling', 'and', 'within'];
const OF_LINES = ['filter', 'one-per-article'];

function unknownFlag(written: string, command: CommandName): Problem {
  const shown = safeText(written);
  const glued = FLAGS.find(({ short, type }) => type === 'string' && written.startsWith(`-${short}`));
  if (glued !== undefined)
    return new Problem(
      `There is no flag ${shown}; put a blank behind -${glued.short}: -${glued.short} ${safeText(written.slice(2))}.`,
    );
  const bare = written.replace(/^-+/, '');
  const own = FLAGS.filter(({ of }) => of.includes(command)).map(({ name }) => name);
  const near =
    closest(bare, own) ??
    closest(
      bare,
      FLAGS.map(({ name }) => name),
    );
  const call = command === 'read' ? 'dragoman' : `dragoman ${command}`;
  return new Problem(
    `There is no flag ${shown}; ${near === null ? '' : `did you mean --${near}? `}${call} --help lists them.`,
  );
}

/** The one value of a flag, or null where it is not given. */
function oneValue(name: string, given: unknown, argv: readonly string[]): string | null {
  const flag = FLAGS.find((one) => one.name === name);
  const [value, ...more] = values(name, given, argv);
  if (flag === undefined || value === undefined) return null;
  if (more.length > 0) throw new Problem(`--${name} is given ${more.length + 1} times; give it once.`);
  if (flag.choices !== undefined && !flag.choices.includes(value)) {
    const near = closest(value, flag.choices);
    throw new Problem(
      `--${name} ${safeText(value)} is none of its choices: ${flag.choices.join(', ')}.${near === null ? '' : ` Did you mean ${near}?`}`,
    );
  }
  return value;
}

/** What a flag is given, each time it is. */
function values(name: string, given: unknown, argv: readonly string[]): readonly string[] {
  const flag = FLAGS.find((one) => one.name === name);
  if (flag === undefined || !Array.isArray(given)) return [];
  const times = beforeEnd(argv).filter((word) => flagOf(word.split('=')[0]) === flag).length;
  const all = given.map(String);
  if (all.length < times || all.includes(''))
    throw new Problem(`--${name} needs a value: --${name} ${flag.value}.`);
  return all;
}
