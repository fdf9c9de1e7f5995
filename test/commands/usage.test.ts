import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../source/command-table.ts';
import { FLAGS } from '../../source/flags.ts';
import { zipOf } from '../corpus/formats/zip/zip-made.ts';
import { folder, kellers, run } from './run.ts';

/** Runs and expects one sentence on standard error, nothing on standard output, status 2. */
async function refused(words: readonly string[], how?: Parameters<typeof run>[1]): Promise<string> {
  const { stdout, stderr, status } = await run(words, how);
  expect(stderr).toMatch(/^dragoman: [^\n]+\n$/);
  expect([stdout, status]).toEqual(['', 2]);
  return stderr.slice('dragoman: '.length, -1);
}

describe('a flag', () => {
  it.each([
    [['find', 'x', '--sample', '--limit=abc'], '--limit takes a whole number, not abc.'],
    [['find', 'x', '--sample', '--limit', '-1'], '--limit takes a whole number, not -1.'],
    [['find', 'x', '--sample', '--limit', '2.5'], '--limit takes a whole number, not 2.5.'],
    [['find', 'x', '--limit', '--sample'], '--limit needs a value: --limit N.'],
    [['find', 'x', '--limit=', '--sample'], '--limit needs a value: --limit N.'],
    [['actors', '--sample', '-q'], '--query needs a value: --query QUERY.'],
    [['actors', '--sample', '-q', ' '], 'The name behind -q is empty; write one: -q NAME.'],
    [['actors', '--sample', '-qkani'], 'There is no flag -qkani; put a blank behind -q: -q kani.'],
    [['actors', '-q', 'a', '-f', 'b'], '-q and -f both say whom to look for; give one of them.'],
    [['find', 'x', '--limit', '1', '--limit=2'], '--limit is given 2 times; give it once.'],
    [
      ['find', 'x', '--sample', '--count', '--sort', 'date'],
      '--count gives one number, which no order changes; leave out --sort, or --count.',
    ],
    [
      ['find', 'x', '--sample', '--text', '--actors', 'a.yaml'],
      '--actors is about actors, and --text looks for words as they stand; leave one of them out.',
    ],
    [
      ['actors', '--sample', '--export', 'yaml', '--sort', 'name'],
      '--export writes every actor in its own format; leave out --sort, or --export.',
    ],
    [['list', '--json=yes'], '--json is a switch and takes no value; write it by itself, or leave it out.'],
    [['list', '--width', '5'], '--width takes a whole number from 20 to 10,000, not 5.'],
    [
      ['find', 'x', '--kind', 'persn'],
      '--kind persn is none of its choices: person, organisation, state, place. Did you mean person?',
    ],
    [['find', 'x', '--color=blue'], '--color blue is none of its choices: auto, always, never.'],
    [
      ['list', '--since', '2023-13'],
      '--since takes a date such as 2023, 2023-10 or 2023-10-07, not 2023-13.',
    ],
    [
      ['list', '--until', '2023-02-31'],
      '--until takes a date such as 2023, 2023-10 or 2023-10-07, not 2023-02-31.',
    ],
    [
      ['list', '--since', '2024', '--until', '2023-12'],
      '--since 2024 lies after --until 2023-12, so no article can match; swap them.',
    ],
    [
      ['find', 'x', '--without', 'sound,tpyo'],
      '--without knows no rule tpyo; the rules are decision, exact, alias, fold, order, acronym, short, part, surname, bearer, sound, typo, demonym, capital, metonym. Did you mean typo?',
    ],
    [
      ['spellings', 'x', '--without', 'sound,'],
      '--without knows no rule without a name; the rules are decision, exact, alias, fold, order, acronym, short, part, surname, bearer, sound, typo, demonym, capital, metonym.',
    ],
    [
      ['actors', '--exact'],
      '--exact does nothing for actors; it belongs to find, cite, spellings, with, list, decide.',
    ],
    [
      ['show', 'x', '--kind', 'state'],
      '--kind does nothing for show; it belongs to the reader, find, cite, actors, list, mentions, spellings, with, decide.',
    ],
    [
      ['list', '--kind', 'state'],
      '--kind does nothing for a list in which no actor is asked for: name one with -q, --and or in --filter, or leave it out.',
    ],
    [
      ['list', '--filter', 'actor:x', '--exact'],
      '--exact does nothing for a list in which no actor is asked for: name one with -q or --and, or leave it out.',
    ],
    [
      ['list', '--sort', 'mentions'],
      '--sort mentions needs an actor whose mentions are counted: name one with -q.',
    ],
    [
      ['show', 'x', '--count'],
      '--count does nothing for show; it belongs to find, cite, actors, list, mentions, spellings, with.',
    ],
    [
      ['--json'],
      '--json does nothing for the reader; it belongs to find, cite, actors, list, show, mentions, spellings, with, decide, undo, index.',
    ],
    [
      ['find', 'x', '--limt', '3'],
      'There is no flag --limt; did you mean --limit? dragoman find --help lists them.',
    ],
    [['--jsno'], 'There is no flag --jsno; did you mean --json? dragoman --help lists them.'],
    [['find', 'x', '--zzz'], 'There is no flag --zzz; dragoman find --help lists them.'],
    [['find', 'x', '-x'], 'There is no flag -x; dragoman find --help lists them.'],
    [
      ['find', 'x', '--allBlocks'],
      'There is no flag --allBlocks; did you mean --all-blocks? dragoman find --help lists them.',
    ],
    [['find', 'x', '--__proto__=1'], 'There is no flag --__proto__; dragoman find --help lists them.'],
    [
      ['list', 'x', '--Limit=1'],
      'There is no flag --Limit; did you mean --limit? dragoman list --help lists them.',
    ],
  ])('of %j is refused in a sentence', async (words, sentence) => {
    expect(await refused(words)).toBe(sentence);
  });

  it('is none behind --', async () => {
    const corpus = folder({ '--json': 'Anna Keller spoke.\n' });
    const { stdout, status } = await run(['find', '--count', '--', 'Anna Keller', '--json'], { cwd: corpus });
    expect([stdout, status]).toEqual(['1\n', 0]);
    expect((await run(['find', '--sample', '--', '--kind'])).stderr).toMatch(
      /^No mention of “--kind” in these 14 /,
    );
  });
});

describe('what is missing', () => {
  it.each([
    [['find'], 'Whom to find is missing: dragoman find NAME FOLDER.'],
    [['find', ''], 'The name to find is empty: dragoman find NAME FOLDER.'],
    [['show'], 'Which article is missing: dragoman show ID FOLDER, or dragoman show FILE.'],
    [
      ['find', 'bageri kani'],
      'No corpus: name a file or folder (dragoman find "bageri kani" FOLDER), set DRAGOMAN_CORPUS, or add --sample.',
    ],
    [
      ['list'],
      'No corpus: name a file or folder (dragoman list FOLDER), set DRAGOMAN_CORPUS, or add --sample.',
    ],
    [
      ['actors'],
      'No corpus: name a file or folder (dragoman actors FOLDER), set DRAGOMAN_CORPUS, or add --sample.',
    ],
    [
      ['mentions'],
      'No corpus: name a file or folder (dragoman mentions FOLDER), set DRAGOMAN_CORPUS, or add --sample.',
    ],
    [
      ['show', 'a1'],
      'No corpus: name a file or folder (dragoman show a1 FOLDER), set DRAGOMAN_CORPUS, or add --sample.',
    ],
  ])('in %j is said in a sentence', async (words, sentence) => {
    expect(await refused(words)).toBe(sentence);
  });
});

describe('the likely intention', () => {
  const there = folder;
  it.each([
    [['find', 'bageri', 'kani'], 'kani', 'If it is part of the name: dragoman find "bageri kani"'],
    [['find', 'bageri', 'kani', '.'], 'kani', 'If it is part of the name: dragoman find "bageri kani" .'],
    [['fnid', 'x'], 'fnid', 'Did you mean dragoman find x?'],
    [['lsit'], 'lsit', 'Did you mean dragoman list?'],
    [['mention', '.'], 'mention', 'Did you mean dragoman mentions .?'],
    [['Actors'], 'Actors', 'Did you mean dragoman actors?'],
    [['help'], 'help', 'Did you mean dragoman --help?'],
    [['bageri', 'kani', '.'], 'bageri', 'If it is a name: dragoman find "bageri kani" .'],
    [['list', 'leters'], 'leters', 'Did you mean dragoman list letters?'],
    [['letter'], 'letter', 'Did you mean dragoman letters?'],
    [['list', 'no/such/place'], 'no/such/place', 'Check the spelling; `ls` shows what is there.'],
    [
      ['find', 'Anna Keller', 'leters'],
      'leters',
      'Did you mean dragoman find "Anna Keller" letters? If it is part of the name: dragoman find "Anna Keller leters"',
    ],
    [
      ['find', 'Anna', '-f', 'letters/a.txt'],
      'Anna',
      'With -f the names stand in letters/a.txt, and all other words are paths.',
    ],
  ])('of %j is named', async (words, path, hint) => {
    const corpus = there({ 'letters/a.txt': 'Anna Keller spoke.\n' });
    expect(await refused(words, { cwd: corpus })).toBe(`There is no file or folder ${path}. ${hint}`);
  });

  it('that goes on in a file is told how to look into an archive', async () => {
    const corpus = there({ 'news.zip': zipOf([{ name: 'sub/a.txt', text: 'Anna Keller spoke.' }]) });
    const path = 'news.zip/sub/a.txt';
    const told = 'news.zip is a file, and what lies in an archive is read with it: ';
    for (const [words, meant] of [
      [['list', path], `dragoman list news.zip --under ${path}`],
      [['find', 'Keller', `${path}/`], `dragoman find Keller news.zip --under ${path}`],
      [[path], `dragoman news.zip --under ${path}`],
      [['index', path], 'dragoman index news.zip'],
    ] as const)
      expect(await refused(words, { cwd: corpus })).toBe(told + meant);
    const { stdout } = await run(['list', 'news.zip', '--under', path, '--count'], { cwd: corpus });
    expect(stdout).toBe('1\n');
  });

  it('of a name without its quotation marks beside --sample is named too', async () => {
    expect(await refused(['find', 'bageri', 'kani', '--sample'])).toBe(
      '--sample is a corpus of its own; leave out the path, or the flag. If it is part of the name: dragoman find "bageri kani" --sample',
    );
    expect(await refused(['list', '.', '--sample'])).toBe(
      '--sample is a corpus of its own; leave out the path, or the flag.',
    );
  });
});

describe('the corpus', () => {
  it('is $DRAGOMAN_CORPUS where no path is named', async () => {
    const corpus = kellers();
    const env = { DRAGOMAN_CORPUS: corpus };
    expect((await run(['list', '--count'], { env })).stdout).toBe('5\n');
    expect((await run(['list', '--count', join(corpus, 'sub')], { env })).stdout).toBe('1\n');
    expect((await run(['list', '--count', '--sample'], { env })).stdout).toBe('14\n');
    expect(await refused(['list'], { env: { DRAGOMAN_CORPUS: '/no/such/place' } })).toBe(
      'DRAGOMAN_CORPUS names /no/such/place, and there is no such file or folder; set it anew, or name a path.',
    );
    expect(await refused(['list'], { env: { DRAGOMAN_CORPUS: '' } })).toMatch(/^No corpus: /);
  });

  it('is standard input behind -', async () => {
    const stdin = 'Anna Keller spoke. Then Keller left.\n';
    expect((await run(['find', 'Anna Keller', '-', '--count'], { stdin })).stdout).toBe('2\n');
    const [listed] = (await run(['list', '-', '--json'], { stdin })).stdout.split('\n');
    expect(JSON.parse(listed)).toMatchObject({ path: '-', record: 1 });
    expect((await run(['show', '-'], { stdin })).stdout).toContain('Anna Keller spoke. Then Keller left.\n');
  });

  it('holds a file once, however often it is named, under the path that sorts first', async () => {
    const corpus = kellers();
    const { stdout } = await run([
      'list',
      join(corpus, 'sub/c.txt'),
      corpus,
      corpus,
      join(corpus, 'sub'),
      '--json',
    ]);
    const paths = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).path.slice(corpus.length + 1));
    expect(paths).toEqual(['a.txt', 'b.txt', 'sub/c.txt', 'd.txt', 'u.txt']);
  });

  it('counts by kind what it cannot read, which changes no status', async () => {
    const corpus = folder({
      'a.txt': 'Anna Keller spoke.\n',
      'b.mp4': 'no text',
      'c.MP4': 'no text',
      'd.txt': '',
      'e.txt': '\0'.repeat(64),
      NOENDING: 'text',
      '.hidden.txt': 'Anna Keller hid.\n',
      'node_modules/x.txt': 'Anna Keller was installed.\n',
      'actors.yaml': 'actors: []\n',
    });
    const { stdout, stderr, status } = await run(['find', 'Anna Keller', corpus, '--count']);
    expect({ stdout, status }).toEqual({ stdout: '1\n', status: 0 });
    expect(stderr).toBe(
      `${join(corpus, 'actors.yaml')} is used: 0 actors.\n5 files not read: .mp4 2, empty 1, no ending 1, not text 1; dragoman index says why.\n`,
    );
    const nobody = await run(['find', 'Angela Merkel', corpus]);
    expect(nobody.status).toBe(1);
    expect((await run(['list', folder({ 'b.mp4': 'no text' })])).status).toBe(1);
  });

  it('with a file named that gives nothing ends with 2, after what there is', async () => {
    const corpus = folder({ 'a.txt': 'Anna Keller spoke.\n', 'b.txt': '', notes: 'Anna Keller left.\n' });
    const [a, b, notes] = ['a.txt', 'b.txt', 'notes'].map((name) => join(corpus, name));
    for (const call of [['find', 'Anna Keller'], ['list'], ['actors'], ['mentions']]) {
      const { stdout, stderr, status } = await run([...call, a, b, '--count']);
      expect({ stdout, status }).toEqual({ stdout: '1\n', status: 2 });
      expect(stderr).toContain('1 file not read: empty 1; dragoman index says why.\n');
      expect(stderr).toContain(`${b}: It holds no text; there is nothing to read.\n`);
    }
    expect((await run(['show', b])).status).toBe(2);
    // Named, a file is tried as text whatever its ending.
    expect((await run(['find', 'Anna Keller', a, notes, '--count'])).stdout).toBe('2\n');
  });
});

describe('--help and --version', () => {
  it('tell the commands, and of each its flags and no others, in 80 columns', async () => {
    for (const { name, takes } of COMMANDS) {
      const { stdout, stderr, status } = await run(name === 'read' ? ['--help'] : [name, '--help']);
      expect([stderr, status]).toEqual(['', 0]);
      for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect(stdout).toContain(`dragoman ${name === 'read' ? '' : `${name} `}${takes}`);
      const told = [...stdout.matchAll(/^ {2}(?:-\w,| {3}) --([\w-]+)/gm)].map(([, flag]) => flag);
      expect(told).toEqual(FLAGS.filter(({ of }) => of.includes(name)).map((flag) => flag.name));
      expect(stdout).toContain('Exit status: 0 found, 1 nothing found, 2 wrong use or failure.');
      if (name === 'read')
        for (const one of COMMANDS)
          expect(stdout).toContain(`dragoman ${one.name === 'read' ? '' : one.name}`);
    }
  });

  it('answer whatever else stands on the line', async () => {
    expect((await run(['-h'])).stdout).toBe((await run(['--help'])).stdout);
    expect((await run(['find', '--limit=abc', '--zzz', '-h'])).stdout).toMatch(/^dragoman find <actor> /);
    for (const words of [['--version'], ['find', '--version']])
      expect((await run(words)).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
