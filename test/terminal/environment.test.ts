import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { built } from './exits.ts';
import { Pty, type PtyOptions } from './pty.ts';
import { current, isReady, onSample, showsGolden } from './sample.ts';

const SIZE = { columns: 80, rows: 24 };

/** A shell that runs the script, in which `$@` is the built program on the sample corpus, and says its status. */
function shell(script: string, options?: PtyOptions): Pty {
  const pty = new Pty(
    ['sh', '-c', `${script}; echo "status=$?"; read line`, 'sh', ...built.command],
    options,
  );
  onTestFinished(() => pty.close());
  return pty;
}

/** What is said on the main screen, wrapped lines joined. */
function said(pty: Pty): string {
  return pty.screen().join('').trim();
}

describe('the environment changes nothing', () => {
  /** The list, and the first mention of somebody, cell by cell, as they are without any of this. */
  let list: string[];
  let mention: string[];

  beforeAll(async () => {
    const pty = new Pty(built.command);
    await pty.until(isReady);
    list = pty.cells();
    pty.keys('abageri kani\r');
    await showsGolden(pty, 'first-mention', SIZE);
    mention = pty.cells();
    pty.close();
  });

  it.each([
    ['CI=1', { CI: '1' }],
    [
      'CI=true, with all its company',
      { CI: 'true', CONTINUOUS_INTEGRATION: '1', BUILD_NUMBER: '7', GITHUB_ACTIONS: 'true' },
    ],
    ['TERM unset', { TERM: undefined }],
    ['TERM empty', { TERM: '' }],
    ['TERM unknown', { TERM: 'nothing-anybody-knows' }],
    ['LANG=C', { LANG: 'C', LC_ALL: 'C' }],
    ['LC_ALL=POSIX', { LANG: undefined, LC_ALL: 'POSIX' }],
    ['HOME unset', { HOME: undefined }],
    ['HOME nowhere, TMPDIR nowhere', { HOME: '/nowhere/at/all', TMPDIR: '/nowhere/at/all' }],
    ['FORCE_COLOR=0', { FORCE_COLOR: '0' }],
    ['FORCE_COLOR=3', { FORCE_COLOR: '3' }],
    ['a screen reader said to be there', { INK_SCREEN_READER: 'true' }],
    ['NODE_ENV=development, DEV=true', { NODE_ENV: 'development', DEV: 'true' }],
    ['COLUMNS and LINES of another size', { COLUMNS: '40', LINES: '10' }],
  ])('%s', async (_, env) => {
    const pty = await onSample({ env });
    expect(pty.cells()).toEqual(list);
    pty.keys('abageri kani\r');
    await pty.until(() => pty.cells().join() === mention.join());
    pty.keys('qq');
    expect((await pty.end()).status).toBe(0);
  });

  it.each([
    ['NO_COLOR', { NO_COLOR: '1' }],
    ['NO_COLOR beside FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }],
  ])('%s takes the colours and nothing else', async (_, env) => {
    const pty = await onSample({ env });
    pty.keys('abageri kani\r');
    await showsGolden(pty, 'first-mention', SIZE);
    await pty.until(() => current(pty) === 'Ali Baqeri Kani');
    expect(pty.bytes).not.toMatch(/\x1b\[(?:[\d;]*;)?(?:3[0-7]|4[0-7]|9[0-7])[;m]/);
  });
});

describe('sizes that no terminal has', () => {
  it('0 × 0 is taken for 80 × 24', async () => {
    const pty = shell('stty cols 0 rows 0; "$@"');
    await pty.until(built.ready);
    await showsGolden(pty, 'list', SIZE);
    pty.keys('q');
    await pty.until('status=0');
  });

  it('10,000 × 10,000 is drawn in its upper left part', async () => {
    const pty = shell('stty cols 10000 rows 10000; "$@"');
    await pty.until(() => pty.alternate && pty.bytes.includes('dragoman ·'));
    pty.keys('jjjaaliq\x1bq');
    await pty.until('status=0');
    expect(pty.bytes.length).toBeLessThan(200_000);
  });

  it('0 × 0 may come while it runs', async () => {
    const pty = shell('tty; stty cols 60 rows 20; "$@"');
    await pty.until(/\? keys +1\/14/);
    const tty = /\/dev\/\S+/.exec(pty.bytes)![0];
    execFileSync('stty', ['-F', tty, 'cols', '0', 'rows', '0']);
    await showsGolden(pty, 'list', SIZE);
    pty.keys('q');
    await pty.until('status=0');
  });
});

describe('standard input that is no terminal: keys come from /dev/tty', () => {
  it.each(['</dev/null', '</etc/passwd', '</', '0<&-', '0<&- 2>&-'])('%s', async (from) => {
    const pty = shell(`"$@" ${from}`);
    await pty.until(built.ready);
    pty.keys('jjj');
    await pty.until(/ 4\/14 *$/m);
    pty.keys('\x03');
    await pty.until('status=130');
    expect(pty.alternate).toBe(false);
  });

  it('a pipe', async () => {
    const pty = shell('echo words | "$@"');
    await pty.until(built.ready);
    pty.keys('jjj');
    await pty.until(/ 4\/14 *$/m);
    pty.keys('q');
    await pty.until('status=0');
  });

  it.each(['</dev/null', '0<&-'])('where /dev/tty cannot be opened: a sentence and 2 (%s)', async (from) => {
    const pty = shell(`setsid -w "$@" ${from}`);
    await pty.until('status=2');
    expect(said(pty)).toMatch(
      /^dragoman: standard input is not a terminal and \/dev\/tty cannot be opened.*[.]status=2$/,
    );
    expect(pty.bytes).not.toContain('\x1b');
  });
});

describe('standard output that is no terminal: a sentence and 2', () => {
  it.each(['>/dev/null', '>/dev/full', '>&-', '>&- 0<&-'])('%s', async (to) => {
    const pty = shell(`"$@" ${to}`);
    await pty.until('status=2');
    expect(said(pty)).toMatch(/^dragoman: standard output is not a terminal.*[.]status=2$/);
    expect(pty.bytes).not.toContain('\x1b');
  });

  it('a pipe, into which nothing goes', async () => {
    const pty = shell('{ "$@"; echo "status=$?" >&2; } | cat');
    await pty.until('status=2');
    expect(said(pty)).toMatch(/^dragoman: standard output is not a terminal.*[.]status=2/);
    expect(pty.bytes).not.toContain('\x1b');
  });

  it.each(['>&- 2>&-', '>/dev/null 2>/dev/full'])('2 though nobody can be told: %s', async (to) => {
    const pty = shell(`"$@" ${to}`);
    await pty.until('status=2');
    expect(said(pty)).toBe('status=2');
  });
});

describe('what cannot work gets a sentence and 2', () => {
  it('TERM=dumb', async () => {
    const pty = shell('"$@"', { env: { TERM: 'dumb' } });
    await pty.until('status=2');
    expect(said(pty)).toMatch(/^dragoman: this terminal calls itself dumb \(TERM=dumb\).*[.]status=2$/);
    expect(pty.bytes).not.toContain('\x1b');
  });

  it('a corpus on standard input, when that is the terminal', async () => {
    const pty = shell('"$1" "$2" -');
    await pty.until('status=2');
    expect(said(pty)).toMatch(/^dragoman: standard input is this terminal.*[.]status=2$/);
    expect(pty.bytes).not.toContain('\x1b');
  });
});

describe('keys that a terminal keeps for itself', () => {
  it('Ctrl-S stops nothing', async () => {
    const pty = await onSample();
    pty.keys('\x13jj');
    await pty.until(/ 3\/14 *$/m);
    pty.keys('\x11\x16\x0f\x1cq');
    expect((await pty.end()).status).toBe(0);
  });
});
