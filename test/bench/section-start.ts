/** How long a program takes from its start to what it is started for. */
import type { Size } from '../../source/reader/rows.ts';
import { ENDLESS } from './articles.ts';
import { type Command, type Program, using } from './program.ts';
import { type Programs, READERS } from './programs.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';
import type { StartMeasure } from './targets.ts';
import { runTasks } from './tasks.ts';

/** `node -e 0`, from its start to its end: what no program in Node can do without. */
export const NODE = 'node -e 0';
export const START = 'start, ms';

const [OURS] = READERS;

/** In the first row of the list; in the row of the sample's oldest article; in the screen of the keys. */
const HEADER = ' dragoman · ';
const LISTED = '2023-';
const LISTED_AND_LINKED = /^ +Enter read/;
const KEYS = ' Keys';

interface Start {
  readonly program: string;
  readonly command: Command;
  /** A row with this in it means that the first frame is there; null: the program ends. */
  readonly shows: string | null;
}

/** What is timed on the sample corpus, each in a start of its own. */
const ON_SAMPLE: Readonly<Record<StartMeasure, (programs: Programs, size: Size) => Promise<number>>> = {
  'first frame': (programs, size) => timeOf(programs.sample(), HEADER, size),
  'first frame, nothing compiled yet': (programs, size) => {
    const command = programs.sample();
    // A home where nothing can be kept.
    return timeOf({ ...command, env: { ...command.env, HOME: '/dev/null' } }, HEADER, size);
  },
  'first articles listed': (programs, size) => timeOf(programs.sample(), LISTED, size),
  'first key answered': (programs, size) =>
    timed(programs.sample(), size, async (program) => {
      await program.firstShown(HEADER);
      return program.shownBy('?', KEYS);
    }),
  'find, to its last byte': (programs, size) => timeOf(programs.sample('find', 'raisi'), null, size),
};

export async function measureStart(setting: Setting): Promise<void> {
  const { amount, figures, programs } = setting;
  const starts = SIZES.map((size) => ({ size, all: startsOf(setting, size) }));
  // Round by round, so that a busy moment of the machine is everybody's.
  const rounds = Array.from({ length: amount.starts }, () =>
    starts.flatMap(({ size, all }) => [
      ...all.map(({ program, command, shows }) => ({
        program,
        size,
        work: async () => figures.add(START, program, size, await timeOf(command, shows, size)),
      })),
      ...Object.entries(ON_SAMPLE).map(([measure, time]) => ({
        program: OURS,
        size,
        work: async () => figures.add(measure, OURS, size, await time(programs, size)),
      })),
    ]),
  );
  await warmUp(programs);
  await runTasks(rounds.flat(), 1, figures);
}

/** Has Node keep what it compiles of the reader: that is done when a program ends by itself, and those measured are killed. */
async function warmUp(programs: Programs): Promise<void> {
  await timed(programs.sample(), SIZES[0]!, async (program) => {
    await program.until((screen) => screen.some((row) => LISTED_AND_LINKED.test(row)));
    program.type('q');
    return program.lifetime();
  });
}

function startsOf({ corpus, programs, peers }: Setting, size: Size): Start[] {
  const row = corpus.articles[ENDLESS].title;
  const readers = READERS.map((program) => ({ program, command: programs.reader(program), shows: HEADER }));
  const others = peers.map((program): Start => {
    if (program === 'fzf') return { program, command: programs.fzf(), shows: ' in ' };
    if (program === 'newsboat') return { program, command: programs.newsboat(), shows: 'clippings' };
    const { command, rows } = programs.pager(program, ENDLESS, size);
    // lnav begins at the end of a file.
    return { program, command, shows: program === 'lnav' ? rows.findLast((one) => one !== '')! : row };
  });
  return [{ program: NODE, command: programs.bareNode('-e', '0'), shows: null }, ...readers, ...others];
}

function timeOf(command: Command, shows: string | null, size: Size): Promise<number> {
  return timed(command, size, (program) => (shows === null ? program.lifetime() : program.firstShown(shows)));
}

async function timed(
  command: Command,
  size: Size,
  work: (program: Program) => Promise<number>,
): Promise<number> {
  let took = 0;
  await using(command, size, async (program) => {
    took = await work(program);
  });
  return took;
}
