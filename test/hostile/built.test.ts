import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import xterm from '@xterm/headless';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAll } from '../../source/corpus/read.ts';
import { program } from '../support/built.ts';
import { around, harmfulIn, holds, readable, SNIPPETS } from './snippets.ts';

/** Names that files may have; each file under them holds a good article. */
const NAMES: readonly (string | Buffer)[] = [
  'line\nbreak.txt',
  'escape\x1b[31m.txt',
  'title\x1b]0;x\x07.txt',
  'c1\u009b2J.txt',
  'right\u202etxt.exe.txt',
  'zero\u200bwidth.txt',
  '-dash.txt',
  '--json.txt',
  ' blank.txt',
  'CAPITALS.TXT',
  '\u00e9.txt',
  'e\u0301.txt',
  '*?[]$(id)`"\'.txt',
  `${'a'.repeat(251)}.txt`,
  Buffer.from('invalid\xff\xfe.txt', 'latin1'),
];

/** Files that give no article, and why. */
const BAD: Readonly<Record<string, string | Buffer>> = {
  'empty.txt': '',
  'mark.txt': '\ufeff',
  'breaks.txt': '\n\r\n\n',
  'blanks.txt': ' \t\u00a0\u3000\n',
  'hyphens.txt': '\u00ad\u00ad',
  'pdf.txt': '%PDF-1.7 and more',
  'zip.txt': Buffer.from('PK\x03\x04 and more', 'latin1'),
  'noise.txt': Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + at * at * 31) % 256)),
  'film.mp4': 'not read',
  'no-ending': 'text',
};

let folder: string;
/** What each good file holds, by its name as it is shown. */
const good: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-hostile-'));
  const write = (name: string | Buffer, contents: string | Buffer): void =>
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), contents);
  const add = (name: string | Buffer, contents: string): void => {
    good.push(contents);
    write(name, contents);
  };
  Object.values(SNIPPETS).forEach((snippet, at) => {
    add(`snippet-${at}.txt`, around(snippet));
  });
  NAMES.forEach((name, at) => {
    add(name, around(`under name ${at}`));
  });
  mkdirSync(join(folder, 'folder.txt'));
  add('folder.txt/inside.txt', around('in a folder called as a file'));
  for (const [name, contents] of Object.entries(BAD)) write(name, contents);
  // Larger than any article, and next to nothing on the disk.
  write('huge.txt', '');
  truncateSync(join(folder, 'huge.txt'), 65 * 1024 * 1024);
  execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  symlinkSync('nowhere.txt', join(folder, 'broken.txt'));
  symlinkSync('itself.txt', join(folder, 'itself.txt'));
  symlinkSync('.', join(folder, 'loop'));
  symlinkSync('/dev/zero', join(folder, 'zero.txt'));
  symlinkSync(tmpdir(), join(folder, 'outside'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Those that are looked at closely: with what is shown otherwise than it stands, or moves what stands behind it. */
const CLOSELY = [
  'clipboard (OSC 52)',
  'an OSC that never ends',
  'a bare CR',
  'line and paragraph separator',
  'tabs',
  'a thousand marks on a letter',
  'flags, families, skin tones',
];

/** Bad entries that are no plain files: too large, pipe, two links, device, folder outside; the loop is read already. */
const BAD_ENTRIES = 6;

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function run(...words: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    input: '',
    timeout: 15_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}

/** A digest over everything below a folder: names, kinds, modes, times, contents. */
function digest(below: string): string {
  const hash = createHash('sha256');
  const walk = (path: Buffer): void => {
    const { mode, size, mtimeMs, ino } = lstatSync(path);
    hash.update(path).update(`${mode} ${size} ${mtimeMs} ${ino}\n`);
    const kind = mode & 0o170000;
    if (kind === 0o040000) {
      const names = readdirSync(path, { encoding: 'buffer' }).sort(Buffer.compare);
      for (const name of names) walk(Buffer.concat([path, Buffer.from('/'), name]));
    } else if (kind === 0o120000) hash.update(readlinkSync(path));
    else if (kind === 0o100000 && size < 1024 * 1024) hash.update(readFileSync(path));
  };
  walk(Buffer.from(below));
  return hash.digest('hex');
}

/** What a terminal without a window was made to do by some output, beside showing text. */
async function doneTo(output: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: 100, rows: 30, allowProposedApi: true, convertEol: true });
  const done: string[] = [];
  terminal.onData((reply) => done.push(`answered ${JSON.stringify(reply)}`));
  terminal.onTitleChange((title) => done.push(`title ${title}`));
  terminal.onBell(() => done.push('bell'));
  await new Promise<void>((resolve) => terminal.write(output, resolve));
  const { modes, buffer } = terminal;
  if (buffer.active.type !== 'normal') done.push('other screen');
  if (modes.mouseTrackingMode !== 'none' || modes.bracketedPasteMode) done.push('modes');
  terminal.dispose();
  return [...new Set(done)];
}

describe('the built program over a folder of hostile files', () => {
  it('lists every good file, gives a reason for every bad one, and writes nothing', {
    timeout: 60_000,
  }, async () => {
    const before = digest(folder);

    const listed = run('list', '--json', folder);
    const rows = listed.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(listed.status).toBe(0);
    expect(rows).toHaveLength(good.length);
    const bad = Object.keys(BAD).length + BAD_ENTRIES;
    expect(listed.err).toMatch(new RegExp(`^${bad} files not read: `));
    const { unread } = await readAll({ paths: [folder] });
    expect(unread).toHaveLength(bad);
    for (const { kind, reason } of unread) {
      expect(kind).not.toBe('');
      expect(reason).toMatch(/^[A-Z].*\.$/);
    }

    const mentions = run('mentions', '--json', '--all-blocks', '--unsure', '--related', folder);
    const printed = [
      listed,
      run('list', folder),
      run('list', '--width', '20', folder),
      run('actors', folder),
      run('mentions', folder),
      run('find', 'kani', folder),
      run('show', join(folder, 'snippet-0.txt'), folder, '--all-blocks'),
    ];
    for (const { out, err } of printed) {
      expect(harmfulIn(out + err)).toEqual([]);
      expect(await doneTo(out + err)).toEqual([]);
    }
    // `raw` is what stands in the file, as JSON: no control, but it may hold a soft hyphen.
    expect(mentions.out).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    const told = mentions.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told.filter(({ actor }) => actor === 'Ali Bagheri Kani').length).toBeGreaterThanOrEqual(
      3 * good.length,
    );

    expect(digest(folder)).toBe(before);
  });

  it('loses no letter, and every mention is the slice it says', { timeout: 60_000 }, () => {
    const mentions = run('mentions', '--json', folder)
      .out.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const name of CLOSELY) {
      const path = join(folder, `snippet-${Object.keys(SNIPPETS).indexOf(name)}.txt`);
      const shown = JSON.parse(run('show', '--json', path).out);
      const contents = readFileSync(path, 'utf8');
      expect(holds(shown.text, readable(contents))).toBe(true);
      const here = mentions.filter((mention) => mention.path === path);
      expect(here.length).toBeGreaterThanOrEqual(3);
      const lines = contents.includes('\n') ? contents.split('\n') : contents.split('\r');
      for (const { start, end, surface, raw, line, column } of here) {
        expect(shown.text.slice(start, end)).toBe(surface);
        const rest = [...lines.slice(line - 1).join('\n')].slice(column - 1).join('');
        expect(rest.startsWith(raw ?? surface)).toBe(true);
      }
    }
  });

  it.each([
    ['an escape sequence', '\x1b]0;x\x07'],
    ['a control of C1', '\u009b31m'],
    ['a bidi override', '\u202eabc'],
    ['a line break', 'a\nb'],
    ['an expression', '.*([a-|'],
    ['five thousand letters', 'x'.repeat(5000)],
  ])('says in a harmless sentence that nobody is called %s', { timeout: 60_000 }, (_, query) => {
    const small = join(folder, 'snippet-0.txt');
    for (const { status, out, err } of [run('find', query, small), run('show', query, small)]) {
      expect(status).toBe(1);
      expect(out).toBe('');
      expect(harmfulIn(err)).toEqual([]);
      expect(err).not.toMatch(/\n\s+at /);
    }
  });

  it.each([
    [['find', '', '.']],
    [['list', '.', '--limit=abc']],
    [['list', '.', '--since=2023-02-31']],
    [['actors', '.', '--kind=king']],
    [['list', '.', '--nosuch']],
    [['list', '.', '--\x1b[31m']],
    [['list', 'no\x1b[31msuch']],
    [['list']],
  ])('answers %j with one sentence and 2', (words) => {
    const { status, out, err } = run(...words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(harmfulIn(err)).toEqual([]);
  });
});
