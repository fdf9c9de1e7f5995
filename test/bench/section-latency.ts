/** How long a key takes, in every program at every size. */
import { echoLatency, fzfLatency, pagerLatency } from './peer-latency.ts';
import { READERS } from './programs.ts';
import { Reader } from './reader.ts';
import type { Note } from './reader-bytes.ts';
import { readerLatency } from './reader-latency.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';
import { runTasks, type Task } from './tasks.ts';

export const BARE_NODE = 'bare Node';

/** An answer has ended when nothing has come for so many milliseconds. Ink by itself draws thirty times a second. */
const QUIET = 10;
const QUIET_INK = 45;

/** One program after the other: what is timed has a machine to itself, as far as that is for the bench to say. */
export async function measureLatency({ corpus, programs, peers, amount, figures }: Setting): Promise<void> {
  const tasks = SIZES.flatMap((size): Task[] => {
    const task = (program: string, work: (note: Note) => Promise<void>): Task => ({
      program,
      size,
      work: () => work((measure, value) => figures.add(`${measure}, ms`, program, size, value)),
    });
    const readers = READERS.map((program) =>
      task(program, async (note) => {
        const reader = await Reader.start(programs.reader(program), corpus.view, corpus.folder, size);
        const count = program === READERS[0] ? amount.timed : amount.timedOthers;
        try {
          await readerLatency(reader, size, count, program === 'plain Ink' ? QUIET_INK : QUIET, note);
        } finally {
          reader.close();
        }
      }),
    );
    const others = peers.flatMap((program) => {
      if (program === 'less' || program === 'vim')
        return task(program, (note) => pagerLatency(programs, program, size, amount.timedOthers, note));
      if (program === 'fzf')
        return task(program, (note) => fzfLatency(programs, size, amount.timedOthers, note));
      return [];
    });
    return [
      ...readers,
      ...others,
      task(BARE_NODE, (note) => echoLatency(programs, size, amount.timedOthers, note)),
    ];
  });
  await runTasks(tasks, 1, figures);
}
