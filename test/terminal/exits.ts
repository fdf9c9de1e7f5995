import { join } from 'node:path';
import { expect } from 'vitest';
import { program } from '../support/built.ts';
import { Pty } from './pty.ts';

/** A reader that can be started in a pty: the toy of these tests, or the built program. */
export interface Subject {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** On the screen once it is ready for keys. */
  readonly ready: string | RegExp;
}

/** One way for it to end. */
export interface Way {
  readonly name: string;
  readonly status: number;
  /** What it must say on the main screen; null: nothing. */
  readonly says: string | null;
  readonly act: (pty: Pty, pid: number) => void;
}

function keys(name: string, text: string, status: number, says: string | null = null): Way {
  return { name, status, says, act: (pty) => pty.keys(text) };
}

function signal(name: NodeJS.Signals, status: number): Way {
  return { name, status, says: null, act: (_, pid) => process.kill(pid, name) };
}

/** The ways that every reader has; `quit` is what to type to leave. */
export function everyWay(quit: string): Way[] {
  return [
    keys('q', quit, 0),
    keys('Ctrl-C', '\x03', 130),
    signal('SIGTERM', 143),
    signal('SIGHUP', 129),
    signal('SIGINT', 130),
    signal('SIGQUIT', 131),
  ];
}

/** Other signals that would end it anyway. */
export const otherSignals: readonly Way[] = [
  signal('SIGABRT', 134),
  signal('SIGALRM', 142),
  signal('SIGUSR1', 138),
  signal('SIGUSR2', 140),
  signal('SIGXCPU', 152),
];

/** The faults that the toy has a key for. */
export const faults: readonly Way[] = [
  keys('an error in update', 'U', 2, 'toy: update went wrong'),
  keys('an error in a timer', 'T', 2, 'toy: a timer went wrong'),
  keys('an error in rendering', 'S', 2, 'toy: a frame went wrong'),
  keys('a rejection nobody handles', 'R', 2, 'toy: nobody waited'),
  keys('a load that fails', 'L', 2, 'toy: the corpus went away'),
  keys('an error while the terminal is lent to the shell', 'Z', 2, 'toy: broken while away'),
  keys('process.exit', 'X', 7),
];

/** The built program on the sample corpus, at its list. */
export const built: Subject = {
  command: [process.execPath, program, '--sample'],
  ready: /14 articles[\s\S]+\n +Enter read/,
};

/** The same with faults to be had. */
export const faulty: Subject = {
  ...built,
  command: [
    process.execPath,
    '--import',
    join(import.meta.dirname, 'fixtures/faults.mjs'),
    ...built.command.slice(1),
  ],
};

/** The faults of test/terminal/fixtures/faults.mjs, by their names there. */
export const faultsWithin: readonly (readonly [string, Way])[] = [
  fault('throw', 'dragoman: a fault of the program: broken (DRAGOMAN_DEBUG=1 tells more)'),
  fault('timer', 'dragoman: a fault of the program: broken later (DRAGOMAN_DEBUG=1 tells more)'),
  fault('reject', 'dragoman: a fault of the program: nobody waited (DRAGOMAN_DEBUG=1 tells more)'),
  fault('nothing', 'dragoman: a fault of the program (DRAGOMAN_DEBUG=1 tells more)'),
  fault('word', 'dragoman: a fault of the program: a word (DRAGOMAN_DEBUG=1 tells more)'),
  fault('frame', 'dragoman: a fault of the program: no frame (DRAGOMAN_DEBUG=1 tells more)'),
  fault('exit', null, 7),
];

function fault(name: string, says: string | null, status = 2): readonly [string, Way] {
  return [name, { name, status, says, act: (_, pid) => process.kill(pid, 'SIGVTALRM') }];
}

/** A shell around the program that says how it found the terminal's mode, and how it got it back. */
const AROUND = `
stty sane
before=$(stty -g)
echo on the main screen
sh -c 'echo "pid=$$"; exec "$@"' sh "$@"
status=$?
after=$(stty -g)
if [ "$before" = "$after" ]; then mode=same; else mode=changed; fi
echo "status=$status mode=$mode"
read line
`;

/** Starts the program, ends it that way, and checks that the terminal is as it was. */
export async function endsCleanly(subject: Subject, way: Way): Promise<void> {
  const pty = new Pty(['sh', '-c', AROUND, 'sh', ...subject.command], { env: subject.env });
  try {
    await pty.until(() => pty.alternate && new RegExp(subject.ready).test(pty.screen().join('\n')));
    expect(pty.bracketedPaste).toBe(true);
    way.act(pty, Number(/pid=(\d+)/.exec(pty.bytes)![1]));
    await pty.until(/status=\d+ mode/);
    const screen = pty.screen().filter((row) => row !== '');
    const expected = ['on the main screen', expect.stringMatching(/^pid=/)];
    if (way.says !== null) expected.push(way.says);
    expect(screen).toEqual([...expected, `status=${way.status} mode=same`]);
    expectGivenBack(pty);
  } finally {
    pty.close();
  }
}

/** The main screen, its cursor and its wrapping; no mode of ours is left, and the terminal was left once, or as often as is said. */
export function expectGivenBack(pty: Pty, lefts = 1): void {
  expect({
    alternate: pty.alternate,
    bracketedPaste: pty.bracketedPaste,
    autowrap: pty.autowrap,
    cursorVisible: pty.cursorVisible,
    lefts: pty.bytes.split('\x1b[?1049l').length - 1,
  }).toEqual({ alternate: false, bracketedPaste: false, autowrap: true, cursorVisible: true, lefts });
  expect(pty.cell(0, 0).isInverse()).toBe(0);
  // No update is held back any more, and the whole screen scrolls.
  expect(pty.bytes.lastIndexOf('\x1b[?2026l')).toBeGreaterThanOrEqual(pty.bytes.lastIndexOf('\x1b[?2026h'));
  expect(pty.bytes.match(/\x1b\[[\d;]*r/g)?.at(-1) ?? '\x1b[r').toBe('\x1b[r');
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
