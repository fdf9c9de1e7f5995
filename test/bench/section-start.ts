/** How long a program takes from its start to the first screen that shows something of the corpus. */
import type { Size } from '../../source/reader/rows.ts';
import { ENDLESS } from './articles.ts';
import { type Command, type Program, using } from './program.ts';
import { READERS } from './programs.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';
import { runTasks } from './tasks.ts';

/** `node -e 0`, from its start to its end: what no program in Node can do without. */
export const NODE = 'node -e 0';
export const START = 'start, ms';

interface Start {
  readonly program: string;
  readonly command: Command;
  /** A row with this in it means that the first frame is there; null: the program ends. */
  readonly shows: string | null;
}

export async function measureStart(setting: Setting): Promise<void> {
  const { amount, figures } = setting;
  const starts = SIZES.map((size) => ({ size, all: startsOf(setting, size) }));
  // Round by round, so that a busy moment of the machine is everybody's.
  const rounds = Array.from({ length: amount.starts }, () =>
    starts.flatMap(({ size, all }) =>
      all.map((start) => ({
        program: start.program,
        size,
        work: async () => figures.add(START, start.program, size, await timeOf(start, size)),
      })),
    ),
  );
  await runTasks(rounds.flat(), 1, figures);
}

function startsOf({ corpus, programs, peers }: Setting, size: Size): Start[] {
  const row = corpus.articles[ENDLESS].title;
  const readers = READERS.map((program) => ({
    program,
    command: programs.reader(program),
    shows: ' dragoman · ',
  }));
  const others = peers.map((program): Start => {
    if (program === 'fzf') return { program, command: programs.fzf(), shows: ' in ' };
    if (program === 'newsboat') return { program, command: programs.newsboat(), shows: 'clippings' };
    const { command, rows } = programs.pager(program, ENDLESS, size);
    // lnav begins at the end of a file.
    return { program, command, shows: program === 'lnav' ? rows.findLast((one) => one !== '')! : row };
  });
  return [{ program: NODE, command: programs.bareNode('-e', '0'), shows: null }, ...readers, ...others];
}

async function timeOf({ command, shows }: Start, size: Size): Promise<number> {
  let took = 0;
  await using(command, size, async (program: Program) => {
    took = await (shows === null ? program.lifetime() : program.firstShown(shows));
  });
  return took;
}
