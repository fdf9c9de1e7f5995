import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Pty, PtyOptions } from './pty.ts';
import { start } from './sample.ts';

let home = '';
let news = '';
/** Articles that nobody changes, so that they are indexed once. */
const shared = mkdtempSync(join(tmpdir(), 'dragoman-news-'));
afterAll(() => rmSync(shared, { recursive: true, force: true, maxRetries: 5 }));

beforeAll(() => writeNews(shared));

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'dragoman-home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  news = join(shared, 'news');
});

/** Articles of the test's own. */
function ownNews(): void {
  writeNews(home);
}

function writeNews(folder: string): void {
  news = join(folder, 'news');
  mkdirSync(news);
  for (let at = 0; at < 40; at++) writeFileSync(pathOf(at), report(at));
}

const pathOf = (at: number): string => join(news, `${at}.txt`);
const titleOf = (at: number): string => `Report ${String(at).padStart(2, '0')}`;

/** Two mentions of Anna Keller, two screens apart. */
function report(at: number, first = 'Anna Keller came early.'): string {
  const rows = Array.from({ length: 45 }, (_, row) => `Row ${row} of w${at}x${row} tells nothing.`);
  const day = `2024-01-${String((at % 28) + 1).padStart(2, '0')}`;
  const date = at < 28 ? day : day.replace('-01-', '-02-');
  return `Title: ${titleOf(at)}\nDate: ${date}\n\n${first}\n\n${rows.join('\n\n')}\n\nThen Anna Keller left ${at}.\n`;
}

type Env = NonNullable<PtyOptions['env']>;

const kept = (): Env => ({
  HOME: home,
  XDG_CACHE_HOME: join(news, '../cache'),
  XDG_STATE_HOME: join(home, 'state'),
  XDG_DATA_HOME: join(home, 'data'),
});

/** The reader on the folder, with all read and names known. */
async function open(env: Env = kept(), ...args: string[]): Promise<Pty> {
  const pty = start([news, ...args], { env });
  await pty.until(/^ +(Enter (read|goes on)|n N mention)(?!.*checking).*\? keys +\S+$/m);
  return pty;
}

async function leave(pty: Pty, keys = 'q'): Promise<string> {
  pty.keys(keys);
  expect((await pty.end()).status).toBe(0);
  return pty.screen().join('').trim();
}

/** The title in the marked row. */
const marked = (pty: Pty): string | undefined => /^ › .*?(Report \d\d)/m.exec(pty.screen().join('\n'))?.[1];

const stateFile = (): string => {
  const folder = join(home, 'state/dragoman');
  return join(folder, readdirSync(folder).find((name) => name.endsWith('.json'))!);
};
const logFile = (): string => {
  const folder = join(home, 'data/dragoman');
  return join(folder, readdirSync(folder)[0]!, 'marks.jsonl');
};
const log = (): Record<string, unknown>[] =>
  readFileSync(logFile(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** Goes to the second mention in the sixth article, two rows down. */
async function goSomewhere(pty: Pty): Promise<string[]> {
  pty.keys('akeller\r');
  await pty.until('1/2 here · 1/80 all');
  pty.keys('1nnnnnnnnnnn');
  await pty.until('2/2 here · 12/80 all');
  pty.keys('kk');
  await pty.until(/ \d\d% *$/m);
  return pty.screen();
}

describe('leaving and coming back', () => {
  it('comes back to the row, the list and, by one key, to the place in the text', async () => {
    const one = await open();
    const text = await goSomewhere(one);
    one.keys('m');
    await one.until('starred');
    await leave(one, 'qq');

    const two = await open();
    await two.until('Enter goes on reading at');
    expect(marked(two)).toBe(titleOf(5));
    expect(two.screen().find((row) => row.includes(titleOf(5)))).toMatch(/ ★ +2$/);
    // What was kept of the screen was what the index shows: no row was drawn a second time.
    expect(two.bytes.split(titleOf(5))).toHaveLength(3);
    expect(two.bytes.split(titleOf(0))).toHaveLength(2);
    two.keys('\r');
    await two.until('2/2 here · 12/80 all');
    expect(two.screen().slice(1, -1)).toEqual(text.slice(1, -1));
    two.keys('p');
    await two.until('no other actor is pinned');
    await leave(two, 'qq');
  });

  it('from the middle of everything', async () => {
    const one = await open();
    await goSomewhere(one);
    one.keys('/row 3\r?');
    await one.until('everywhere');
    one.keys('\x03');
    expect((await one.end()).status).toBe(130);
    const two = await open();
    await two.until('Enter goes on reading');
    expect(marked(two)).toBe(titleOf(5));
    await leave(two);
  });

  it('with its filter and its order, which a terminal of another size shows at once too', async () => {
    const one = await open();
    one.keys("s/'3\r");
    await one.until('13 of 40 articles · newest first');
    one.keys('jj');
    await leave(one, 'jqq');
    const kani = await open();
    expect(kani.screen()[0]).toContain('newest first');
    kani.keys("/'1\r");
    await kani.until('13 of 40 articles');
    kani.keys('gjj\x03');
    await kani.end();

    const two = start([news], { env: kept(), columns: 100, rows: 30 });
    await two.until('13 of 40 articles · newest first');
    expect(two.screen()[0]).toContain("filter “'1”");
    await two.until(() => marked(two) === titleOf(19));
    // From the first frame on.
    expect(two.bytes.slice(0, two.bytes.indexOf(titleOf(19)))).not.toContain(titleOf(39));
    await leave(two, 'qq');
  });

  it('after kill -9, with all but the last moment', async () => {
    const one = await open();
    await goSomewhere(one);
    one.keys('m');
    await one.until(
      () => existsSync(join(home, 'state/dragoman')) && /"percent"/.test(readFileSync(stateFile(), 'utf8')),
    );
    await one.until(() => readFileSync(stateFile(), 'utf8').includes(`${pathOf(5)}`));
    process.kill(one.pid, 'SIGKILL');
    await one.end();
    const two = await open();
    await two.until('Enter goes on reading');
    expect(marked(two)).toBe(titleOf(5));
    expect(two.screen().join('\n')).toMatch(/Report 05 .*★/);
    await leave(two);
  });

  it('whatever way the corpus is named', async () => {
    const one = await open();
    await goSomewhere(one);
    await leave(one, 'qq');
    const two = start(['.'], { env: kept(), cwd: news });
    await two.until('Enter goes on reading');
    expect(marked(two)).toBe(titleOf(5));
    await leave(two);
  });

  it('but where the command line says so elsewhere', async () => {
    const one = await open();
    await goSomewhere(one);
    await leave(one, 'qq');
    const two = start([news, '-q', 'keller', '--since', '2024-02-05'], { env: kept() });
    await two.until(`1/2 here · 1/16 all`);
    await leave(two, 'qq');
    // A flag holds for its run.
    const three = await open(kept(), '--unsure');
    three.keys('\r');
    await three.until('+unsure');
    await leave(three, 'qq');
    const four = await open();
    four.keys('\r');
    await four.until(/ here · /);
    expect(four.screen()[0]).not.toContain('+unsure');
    await leave(four, 'qq');
  });
});

describe('files that changed meanwhile', () => {
  beforeEach(ownNews);

  it('renamed: the place and the star are found', async () => {
    const one = await open();
    await goSomewhere(one);
    one.keys('m');
    await one.until('starred');
    await leave(one, 'qq');
    renameSync(pathOf(5), join(news, 'moved.txt'));
    const two = await open();
    await two.until(/Report 05 .*★/);
    await two.until('Enter goes on reading');
    two.keys('\r');
    await two.until('2/2 here');
    expect(two.screen().join('\n')).not.toContain('was changed');
    await leave(two, 'qq');
  });

  it('edited: the place, the star and the note are found, and it is said', async () => {
    const one = await open();
    await goSomewhere(one);
    one.keys('mwcheck it\r');
    await one.until('noted');
    await leave(one, 'qq');
    writeFileSync(pathOf(5), report(5, 'An editor added a row.\n\nAnna Keller came early.'));
    const two = await open();
    await two.until(/Report 05 .*★/);
    await two.until('Enter goes on reading');
    two.keys('\r');
    await two.until('this article was changed since; this is where you were');
    expect(two.screen()[0]).toContain('2/2 here');
    two.keys('N');
    await two.until('1/2 here');
    two.keys('n');
    await two.until('note: check it');
    await leave(two, 'qq');
  });

  it('gone: it is said', async () => {
    const one = await open();
    await goSomewhere(one);
    await leave(one, 'qq');
    rmSync(pathOf(5));
    const two = start([news], { env: kept() });
    await two.until('the article that you were at is not there any more');
    await leave(two);
    const three = await open();
    expect(three.screen().join('\n')).not.toMatch(/goes on reading|not there any more/);
    await leave(three);
  });
});

describe('two windows', () => {
  it('lose nothing of each other', async () => {
    const [one, two] = [await open(), await open()];
    one.keys('m');
    two.keys('jjm');
    await one.until('starred');
    await two.until('starred');
    one.keys('akeller\rwmine\r');
    two.keys('akeller\rwtheirs\r');
    await one.until('noted');
    await two.until('noted');
    await Promise.all([leave(one, 'qq'), leave(two, 'qq')]);
    expect(
      log()
        .map(({ mark }) => mark)
        .sort(),
    ).toEqual(['note', 'note', 'star', 'star']);
    const three = await open();
    await three.until(() => three.screen().filter((row) => row.includes('★')).length === 2);
    await leave(three);
  });

  it('see what the other marked', async () => {
    const [one, two] = [await open(), await open()];
    one.keys('jm');
    await one.until('starred');
    two.keys('j');
    await two.until(/Report 01 .*★/);
    await Promise.all([leave(one), leave(two)]);
  });
});

describe('an article that is looked at', () => {
  it('is read after as many seconds as are asked for', async () => {
    const pty = await open({ ...kept(), DRAGOMAN_READ_AFTER: '1' });
    pty.keys('j\r');
    await pty.until(() => existsSync(join(home, 'data/dragoman')) && existsSync(logFile()));
    pty.keys('q');
    await pty.until(/Report 01 .*✓/);
    await leave(pty);
    expect(log()).toMatchObject([{ mark: 'read', article: { path: pathOf(1) }, on: true }]);
  });
});

describe('what cannot be kept or read', () => {
  it('a damaged file of state is set aside, and said', async () => {
    await leave(await open(), 'jq');
    writeFileSync(stateFile(), '{"shape":1,"corp');
    const said = await leave(await open());
    expect(said).toContain('Where you were could not be read: the file was damaged');
    expect(readFileSync(`${stateFile()}.damaged`, 'utf8')).toBe('{"shape":1,"corp');
    expect(await leave(await open())).toBe('');
  });

  it.each([
    '7',
    '{"shape":1}',
    '{"shape":99,"session":{}}',
    '{"shape":1,"corpus":["CORPUS"],"session":{"sort":"date","filter":"","pins":[]},"picture":{"size":{},"frame":{}}}',
  ])('a file of state with something else in it is as none: %s', async (text) => {
    await leave(await open(), 'jq');
    writeFileSync(stateFile(), text.replace('CORPUS', news));
    const pty = await open();
    expect(marked(pty)).toBe(titleOf(0));
    expect(await leave(pty)).toBe('');
  });

  it('a damaged line of the log spoils no other, and is said', async () => {
    const one = await open();
    one.keys('mjm');
    await one.until(() => one.screen().filter((row) => row.includes('★')).length === 2);
    await leave(one);
    const lines = readFileSync(logFile(), 'utf8').split('\n');
    writeFileSync(logFile(), [lines[0]!.slice(0, 30), lines[1], ''].join('\n'));
    const two = await open();
    await two.until(/Report 01 .*★/);
    expect(two.screen().join('\n')).not.toMatch(/Report 00 .*★/);
    expect(await leave(two)).toContain('A line is damaged');
    expect(readFileSync(logFile(), 'utf8').split('\n')[1]).toBe(lines[1]);
  });

  it.each([
    ['files stand where its folders should be', { XDG_STATE_HOME: '/dev/null', XDG_DATA_HOME: '/dev/null' }],
    ['there is no such place', { XDG_STATE_HOME: '/proc/none', XDG_DATA_HOME: '/proc/none' }],
    ['nothing names a home', { HOME: '', XDG_STATE_HOME: '', XDG_DATA_HOME: '' }],
  ])('where nothing can be written (%s) all works, and a sentence says so', async (_, env) => {
    const pty = await open({ ...kept(), ...env });
    pty.keys('m');
    await pty.until(/Report 00 .*★/);
    await pty.until('not kept beyond this session');
    pty.keys('akeller\r');
    await pty.until('1/2 here');
    pty.keys('wa note\r');
    await pty.until('not kept beyond this session');
    pty.keys('nN');
    await pty.until('note: a note');
    const said = await leave(pty, 'qq');
    expect(said).toContain('Stars, read marks and notes are not kept');
    expect(said.split('Stars,')).toHaveLength(2);
  });

  it('nothing is kept among the articles', async () => {
    const before = readdirSync(news);
    const pty = await open();
    pty.keys('m\r');
    await leave(pty, 'qq');
    expect(readdirSync(news)).toEqual(before);
  });
});
