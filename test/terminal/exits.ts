import { expect } from 'vitest';
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

/** The faults that the toy has a key for. */
export const faults: readonly Way[] = [
  keys('an error in update', 'U', 2, 'toy: update went wrong'),
  keys('an error in a timer', 'T', 2, 'toy: a timer went wrong'),
  keys('an error in rendering', 'S', 2, 'toy: a frame went wrong'),
  keys('a rejection nobody handles', 'R', 2, 'toy: nobody waited'),
  keys('a load that fails', 'L', 2, 'toy: the corpus went away'),
  keys('process.exit', 'X', 7),
];

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
    expect({
      alternate: pty.alternate,
      bracketedPaste: pty.bracketedPaste,
      autowrap: pty.autowrap,
      cursorVisible: pty.cursorVisible,
      lefts: pty.bytes.split('\x1b[?1049l').length - 1,
    }).toEqual({ alternate: false, bracketedPaste: false, autowrap: true, cursorVisible: true, lefts: 1 });
    expect(pty.cell(0, 0).isInverse()).toBe(0);
  } finally {
    pty.close();
  }
}

/** Hangs up on the program as a lost line does, and checks that no process stays behind. */
export async function diesWithItsLine(subject: Subject): Promise<void> {
  const pty = new Pty(subject.command, { env: subject.env });
  try {
    await pty.until(subject.ready);
    pty.hangUp();
    await pty.until(() => !isAlive(pty.pid));
  } finally {
    pty.close();
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
