/** Keys held down on a line of 8 kB a second. */
import type { Size } from '../../source/reader/rows.ts';
import { type State, update } from '../../source/reader/state/index.ts';
import { ENDLESS, lastWord, OFTEN, PLAIN } from './articles.ts';
import { type Held, held, hold } from './held.ts';
import { PAGERS, READERS, type ReaderName } from './programs.ts';
import { rested, sent, textOf } from './reader.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';
import { LINES, type LineKind, SlowLine } from './slow-line.ts';
import { runTasks, type Task } from './tasks.ts';
import { readyState } from './view.ts';

/** What is held, where: from the list, keys that lead there, and the key. */
const HOLDS: Readonly<
  Record<'j' | 'Space' | 'n', { readonly there: readonly string[]; readonly key: string }>
> = {
  j: { there: [...Array<string>(PLAIN[0]).fill('j'), 'enter'], key: 'j' },
  Space: { there: [...Array<string>(ENDLESS).fill('j'), 'enter'], key: 'space' },
  n: { there: ['a', ...lastWord(OFTEN).toLowerCase(), 'enter'], key: 'n' },
};
export type HeldKey = keyof typeof HOLDS;
export const HELD_KEYS: readonly HeldKey[] = ['j', 'Space', 'n'];
export const LONE = 'lone Space';
export const QUITS = ['q from the list', 'q q from an article'] as const;

/** So many programs at once: on a slow line they mostly wait. */
const READERS_AT_ONCE = 4;
const OTHERS_AT_ONCE = 8;

/** A program that has been silent for so many milliseconds after its first screen takes keys. */
const BEGUN = 200;

/** How often a lone key is pressed. */
const LONE_KEYS = 5;

/** The name of a measure on one kind of line. */
export const onLine = (measure: string, kind: LineKind): string => `${measure}, line ${kind}`;

export async function measureSlow(setting: Setting): Promise<void> {
  const { peers, amount, figures } = setting;
  const own = SIZES.flatMap((size) =>
    LINES.flatMap((kind) => [
      ...HELD_KEYS.map((name) => readerTask(setting, READERS[0], kind, name, size)),
      loneTask(setting, READERS[0], kind, size),
      ...QUITS.map((name) => quitTask(setting, kind, name, size)),
    ]),
  );
  await runTasks(own, READERS_AT_ONCE, figures);
  const readers = READERS.slice(1);
  const others = SIZES.flatMap((size) => [
    ...readers.flatMap((program) =>
      HELD_KEYS.map((name) => readerTask(setting, program, LINES[0], name, size)),
    ),
    ...(['less', 'vim'] as const)
      .filter((name) => peers.includes(name))
      .flatMap((name) => [
        pagerTask(setting, name, 'j', amount.held, size),
        pagerTask(setting, name, 'Space', amount.held, size),
        pagerTask(setting, name, LONE, 1, size),
      ]),
  ]);
  await runTasks(others, OTHERS_AT_ONCE, figures);
}

/** Starts a reader, makes the line slow, goes where `there` leads and does the work. */
async function onSlowLine<T>(
  { corpus, programs }: Setting,
  program: ReaderName,
  kind: LineKind,
  there: readonly string[],
  size: Size,
  work: (line: SlowLine, state: State) => Promise<T>,
): Promise<T> {
  const line = new SlowLine(kind, programs.reader(program), size);
  try {
    let state = readyState(corpus.view, corpus.folder, size);
    const shown = (): Promise<void> => {
      state = rested(state);
      const wanted = textOf(state);
      return line.until((screen) => wanted.every((row, index) => row === screen[index]));
    };
    await shown();
    // Plain Ink takes no keys before it has shown its first frame, and not at once then.
    await line.quiet(performance.now(), BEGUN);
    // On the way there a program may find out what line it is on, as it does for somebody who works on one.
    line.slow();
    for (const key of there) {
      state = pressed(state, key);
      line.write(sent(key));
      await shown();
    }
    return await work(line, state);
  } finally {
    line.close();
  }
}

const pressed = (state: State, key: string): State => update(state, { kind: 'key', key });

function readerTask(setting: Setting, program: ReaderName, kind: LineKind, name: HeldKey, size: Size): Task {
  const { there, key } = HOLDS[name];
  const work = (): Promise<void> =>
    onSlowLine(setting, program, kind, there, size, async (line, state) => {
      const states = [state];
      for (let index = 0; index < setting.amount.held; index++) states.push(pressed(states[index], key));
      const result = await held(
        line,
        sent(key),
        setting.amount.held,
        (keys) => textOf(states[keys]),
        (keys) => textOf(rested(states[keys])),
      );
      noteHeld(setting, program, onLine(name, kind), size, result);
    });
  return { program: `${program}, ${name} held on a line that ${kind},`, size, work };
}

/** One page at a time, with all at rest before the next. */
function loneTask(setting: Setting, program: ReaderName, kind: LineKind, size: Size): Task {
  const { there, key } = HOLDS.Space;
  const work = (): Promise<void> =>
    onSlowLine(setting, program, kind, there, size, async (line, begun) => {
      let state = begun;
      for (let index = 0; index < LONE_KEYS; index++) {
        const [from, to] = [state, pressed(state, key)];
        const result = await held(
          line,
          sent(key),
          1,
          (keys) => textOf(keys === 0 ? from : to),
          (keys) => textOf(rested(keys === 0 ? from : to)),
        );
        noteHeld(setting, program, onLine(LONE, kind), size, result);
        state = rested(to);
      }
    });
  return { program: `${program}, a lone Space on a line that ${kind},`, size, work };
}

/** Leaves right behind a burst of keys: all that was drawn for them may still be on its way. */
function quitTask(setting: Setting, kind: LineKind, name: (typeof QUITS)[number], size: Size): Task {
  const fromList = name === QUITS[0];
  const there = fromList ? [] : HOLDS.Space.there;
  const program = READERS[0];
  const work = (): Promise<void> =>
    onSlowLine(setting, program, kind, there, size, async (line) => {
      await hold(line, fromList ? 'j' : ' ', setting.amount.held);
      if (!fromList) line.write('q');
      const from = line.write('q');
      const { at, status } = await line.ended();
      setting.figures.add(`${onLine(name, kind)}, ms`, program, size, at - from);
      setting.figures.add(`${onLine(name, kind)}, status`, program, size, status);
    });
  return { program: `${program}, ${name} on a line that ${kind},`, size, work };
}

function pagerTask(
  setting: Setting,
  name: 'less' | 'vim',
  what: 'j' | 'Space' | typeof LONE,
  count: number,
  size: Size,
): Task {
  const article = what === 'j' ? PLAIN[0] : ENDLESS;
  const { command, rows } = setting.programs.pager(name, article, size);
  const { line: lineKey, page, overlap } = PAGERS[name];
  const height = size.rows - 1;
  const step = what === 'j' ? 1 : height - overlap;
  const screens = (keys: number): readonly string[] => rows.slice(keys * step, keys * step + height);
  const work = async (): Promise<void> => {
    const line = new SlowLine(LINES[0], command, size);
    try {
      await line.until((screen) => screen[0] === rows[0] && screen[height - 1] === rows[height - 1]);
      await line.quiet(performance.now(), 100);
      line.slow();
      const result = await held(line, what === 'j' ? lineKey : page, count, screens, screens);
      noteHeld(setting, name, onLine(what, LINES[0]), size, result);
    } finally {
      line.close();
    }
  };
  return { program: `${name}, ${what} on a slow line,`, size, work };
}

function noteHeld(
  { figures }: Setting,
  program: string,
  measure: string,
  size: Size,
  { settled, answered, lost }: Held,
): void {
  figures.add(`${measure}, settled ms`, program, size, settled);
  figures.add(`${measure}, answered ms`, program, size, answered);
  figures.add(`${measure}, lost`, program, size, lost ?? Number.NaN);
}
