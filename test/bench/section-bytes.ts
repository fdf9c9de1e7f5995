/** Bytes per key, of every program at every size. */

import { fzfBytes, newsboatBytes, pagerBytes } from './peer-bytes.ts';
import { READERS } from './programs.ts';
import { Reader } from './reader.ts';
import { type Note, readerBytes } from './reader-bytes.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';
import { runTasks, type Task } from './tasks.ts';

/** Bytes do not depend on how busy the machine is, so as many programs run at once as it has room for. */
const AT_ONCE = 6;

export async function measureBytes({ corpus, programs, peers, amount, figures }: Setting): Promise<void> {
  const tasks = SIZES.flatMap((size): Task[] => {
    const noteOf =
      (program: string): Note =>
      (measure, value) =>
        figures.add(measure, program, size, value);
    const readers = READERS.map((program) => ({
      program,
      size,
      async work() {
        const reader = await Reader.start(programs.reader(program), corpus.view, corpus.folder, size);
        try {
          await readerBytes(reader, size, amount, noteOf(program));
        } finally {
          reader.close();
        }
      },
    }));
    const others = peers.map((program) => ({
      program,
      size,
      work() {
        const note = noteOf(program);
        if (program === 'fzf') return fzfBytes(programs, size, amount, note);
        if (program !== 'newsboat') return pagerBytes(programs, program, size, amount, note);
        const titles = corpus.articles.map(({ title }) => title);
        return newsboatBytes(programs, titles, size, amount, note);
      },
    }));
    return [...readers, ...others];
  });
  await runTasks(tasks, AT_ONCE, figures);
}
