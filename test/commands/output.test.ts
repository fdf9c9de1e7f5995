import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { spawn as spawnPty } from '@lydell/node-pty';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { program } from '../support/built.ts';
import { dispatch, folder, json, jsonLines, kellers, lines, run } from './run.ts';

const COMMANDS = [
  ['find', 'Anna Keller'],
  ['mentions', '--unsure'],
  ['list'],
  ['actors'],
  ['show', 'a.txt', '--all-blocks'],
];

/** Runs in a real terminal; gives what reached it. */
function inTerminal(args: readonly string[], env: Record<string, string>, cols = 100): Promise<string> {
  return new Promise((resolve) => {
    const terminal = spawnPty(process.execPath, [program, ...args], {
      cols,
      rows: 24,
      env: {
        PATH: process.env.PATH ?? '',
        XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? '',
        TERM: 'xterm-256color',
        ...env,
      },
    });
    let written = '';
    terminal.onData((data) => {
      written += data;
    });
    terminal.onExit(() => setTimeout(() => resolve(written), 50));
  });
}

describe('styles', () => {
  it('are written to a terminal, unless they are not wanted', async () => {
    const corpus = kellers();
    const call = ['find', 'Paul Anton', corpus];
    const styled = '\u001b[1;4mPaul Anton\u001b[0m';
    expect(await inTerminal(call, {})).toContain(styled);
    expect(await inTerminal(call, { NO_COLOR: '' })).toContain(styled);
    expect(await inTerminal([...call, '--color', 'always'], { NO_COLOR: '1' })).toContain(styled);
    for (const [flags, env] of [
      [[], { NO_COLOR: '1' }],
      [[], { TERM: 'dumb' }],
      [['--color', 'never'], {}],
    ] as const) {
      const written = await inTerminal([...call, ...flags], env as Record<string, string>);
      expect(written).toContain('[Paul Anton]');
      expect(written).not.toContain('\u001b[1');
    }
  });

  it('are not written to a pipe, unless they are wanted', async () => {
    const corpus = kellers();
    for (const call of COMMANDS) {
      for (const flags of [[], ['--color', 'auto'], ['--color', 'never']])
        if (call[0] === 'find' || flags.length === 0)
          expect(
            (await run([...call, corpus, ...flags], { env: { FORCE_COLOR: '1' } })).stdout,
          ).not.toContain('\u001b');
    }
    expect((await run(['mentions', corpus, '--color', 'always'])).stdout).toContain(
      '\u001b[1;4mAnna Keller\u001b[0m',
    );
    expect((await run(['show', join(corpus, 'a.txt'), '--color', 'always'])).stdout).toContain('\u001b[1m');
  });
});

/** One name in text of every width: narrow, wide, combining, pictures. */
const WIDE = {
  'a.txt': dispatch(
    'Wide and narrow',
    '2024-05-06',
    'In the old town Anna Keller spoke about bread for a very long time and then for a little longer still, as ever.',
    'Anna Keller.',
    '東京都の知事は長い会議のあとで Anna Keller と会い、新しい計画についてゆっくりと話し合ったと伝えられている。',
    `${'e\u0301'.repeat(70)} Anna Keller ${'o\u0302\u0323'.repeat(70)}`,
    '👨‍👩‍👧‍👦🇨🇭👍🏽 so many of them 👨‍👩‍👧‍👦🇨🇭👍🏽 that Anna Keller 👨‍👩‍👧‍👦 laughed.',
    'The International Committee of the Red Cross wrote to Anna Keller.',
  ),
};

describe('the concordance', () => {
  it.each(['20', '47', '100'])('has its mentions in one column and fits, %s columns wide', async (width) => {
    const corpus = folder(WIDE);
    for (const call of [['find', 'Anna Keller'], ['mentions']]) {
      const rows = lines((await run([...call, corpus, '--width', width])).stdout);
      expect(rows.length).toBeGreaterThanOrEqual(6);
      const columns = rows.map((row) => stringWidth(row.slice(0, row.indexOf('['))));
      expect(new Set(columns).size).toBe(1);
      for (const row of rows) expect(stringWidth(row)).toBeLessThanOrEqual(Number(width));
    }
  });

  it('has date, source, what stands before, the mention, what stands behind; ? for unsure', async () => {
    const corpus = kellers();
    const { stdout } = await run(['find', 'Anna Keller', corpus, '--unsure', '--width', '100']);
    expect(lines(stdout)[1]).toMatch(
      /^2023 {8}Alpine Courier {2,}.*wrote to Peter Keller\. \[Keller\?\] answered\.$/,
    );
    expect(lines(stdout).at(-1)).toMatch(/^– {11}u\.txt {11}.*came again, and then \[Keller\] went\.$/);
    const whose = lines((await run(['mentions', corpus, '--unsure', '--width', '100'])).stdout);
    expect(whose[2]).toMatch(/^2023 {8}Anna Keller o…/);
  });

  it('is as wide as the terminal, or as COLUMNS says, or 100', async () => {
    const corpus = folder(WIDE);
    // In the terminal stands also what is said of a work that takes long; lines of the concordance have a mention.
    const widest = (text: string): number =>
      Math.max(
        ...lines(text.replaceAll('\r', ''))
          .filter((row) => row.includes('['))
          .map((row) => stringWidth(row)),
      );
    expect(widest(await inTerminal(['find', 'Anna Keller', corpus], { NO_COLOR: '1' }, 70))).toBe(70);
    expect(widest((await run(['find', 'Anna Keller', corpus])).stdout)).toBe(100);
    expect(widest((await run(['find', 'Anna Keller', corpus], { env: { COLUMNS: '61' } })).stdout)).toBe(61);
    expect(widest((await run(['find', 'Anna Keller', corpus], { env: { COLUMNS: 'many' } })).stdout)).toBe(
      100,
    );
  });
});

/** What a terminal may act on: controls but for the line end, and what turns or hides text. */
const CONTROL =
  /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\ufeff\u{e0000}-\u{e007f}]/u;

describe('hostile input', () => {
  const TITLE = '\u001b]0;owned\u0007';
  const NASTY = `${TITLE}\u009b31m\u202egnorw\u202c \u001b[2J\u0000\u007f\u0085\u2028\u200b\u{e0041}`;

  it('in names of files and in text reaches no output as control', async () => {
    const corpus = folder({
      'a.txt': dispatch(
        `Good ${NASTY} title`,
        '2024',
        `Then ${NASTY} Anna Kel\u200bler and An\u00adna ${NASTY} Keller spoke. Anna Keller${NASTY} left.`,
      ),
      [`b${TITLE}\u202e\u009b.txt`]: `Anna Keller ${NASTY} spoke.\n`,
      [`c\n${TITLE}.mp4`]: 'x',
      [`d.${TITLE}`]: 'x',
      [`e${TITLE}.txt`]: '',
      names: `Anna Keller\n${NASTY}\nAnna ${NASTY} Keller\n`,
    });
    const named = join(corpus, `e${TITLE}.txt`);
    const calls = [
      ...COMMANDS.flatMap((call) => [
        [...call, corpus],
        [...call, corpus, '--json'],
      ]),
      ['list', corpus, named],
      ['find', '-f', join(corpus, 'names'), corpus],
      ['find', '-f', join(corpus, 'names'), corpus, '--json'],
      ['actors', '-f', join(corpus, 'names'), corpus, '--json'],
      ['show', join(corpus, `b${TITLE}\u202e\u009b.txt`)],
    ];
    for (const call of calls) {
      const { stdout, stderr } = await run(call);
      expect(stdout).not.toMatch(CONTROL);
      expect(stderr).not.toMatch(CONTROL);
      if (call.includes('--json')) expect([call, jsonLines(stdout).length]).not.toEqual([call, 0]);
    }
    expect((await run(['list', corpus])).stderr).toContain('4 files not read: ');
  });

  it('on the command line comes back as marks', async () => {
    const evil = '\u001b]0;owned\u0007\u202e';
    const corpus = kellers();
    for (const call of [
      ['find', evil, corpus],
      ['find', 'x', evil],
      [evil],
      ['list', evil],
      ['show', evil, corpus],
      ['actors', '-q', evil, corpus],
      ['find', 'x', corpus, '--kind', evil],
      ['find', 'x', corpus, `--${evil}`],
      ['find', 'x', corpus, `-${evil}`],
      ['find', 'x', corpus, '--limit', evil],
      ['find', 'x', corpus, '--since', evil],
      ['find', 'x', corpus, '--under', evil],
      ['find', '-f', evil, corpus],
    ]) {
      const { stdout, stderr, status } = await run(call);
      expect(stdout).not.toMatch(CONTROL);
      expect(stderr).not.toMatch(CONTROL);
      expect(stderr).toContain('<U+001B>]0;owned<U+0007><U+202E>');
      expect(status).toBeGreaterThan(0);
    }
    const { stderr } = await run(['list'], { env: { DRAGOMAN_CORPUS: evil } });
    expect(stderr).toContain('<U+001B>]0;owned<U+0007><U+202E>');
  });

  it('in a file keeps its exact slice in JSON, written so that it is inert', async () => {
    const corpus = folder({ 'a.txt': 'Then An\u00adna Keller spoke, and Anna Keller left.\n' });
    const [first] = await json(['find', 'Anna Keller', corpus]);
    expect(first).toMatchObject({ surface: 'Anna Keller', raw: 'An\u00adna Keller' });
    expect((await run(['find', 'Anna Keller', corpus, '--json'])).stdout).toContain(
      '"raw":"An\\u00adna Keller"',
    );
  });
});

describe('a reader of the output', () => {
  const shell = promisify(execFile);
  /** Runs `dragoman ARGS` with the rest of a shell line behind it; `$?` of dragoman comes last on standard error. */
  const piped = (rest: string, args: readonly string[]) =>
    shell('sh', ['-c', `{ "$0" "$@"; echo "status $?" >&2; } ${rest}`, process.execPath, program, ...args]);

  it('that has enough ends it quietly', async () => {
    const corpus = folder({
      'a.txt': dispatch('Long', '2024', ...Array(6000).fill('Anna Keller spoke to Peter Marsh.')),
    });
    for (const call of [
      ['mentions', corpus],
      ['mentions', corpus, '--json'],
      ['show', join(corpus, 'a.txt')],
    ]) {
      const { stdout, stderr } = await piped('| head -n 1', call);
      expect(lines(stdout).length).toBe(1);
      expect(stderr).toBe('status 0\n');
    }
  });

  it('that is not there at all is no fault', async () => {
    const { stderr } = await piped('>&-', ['list', kellers()]);
    expect(stderr).toBe('status 0\n');
    expect((await piped('2>&- || true', ['list', kellers()])).stdout).toContain('Keller in Bern');
  });

  it('that has no room left is told so', async () => {
    const { stderr } = await piped('> /dev/full', ['list', kellers()]);
    expect(stderr).toBe(
      'dragoman: standard output cannot be written (ENOSPC), so what stands there is not all.\nstatus 2\n',
    );
  });
});
