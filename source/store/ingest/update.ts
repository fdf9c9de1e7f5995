import type { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../../actors/table.ts';
import type { Asked } from '../../corpus/formats/format.ts';
import type { Roots } from '../roots.ts';
import type { Clerks } from './clerks.ts';
import type { FileChanges } from './file-rows.ts';
import { orderArticles } from './order-articles.ts';
import { Pending } from './pending.ts';
import type { ReadSoFar } from './reading-course.ts';
import { count } from './step-count.ts';
import { judge } from './step-judge.ts';
import { link, linkerHere } from './step-link.ts';
import { findNames } from './step-names.ts';
import { scan } from './step-scan.ts';
import { settle } from './step-settle.ts';
import { show } from './step-show.ts';
import { vote } from './step-vote.ts';
import { Work, type Write } from './work.ts';

/** How far the reading is. */
interface Files extends ReadSoFar {
  readonly stage: 'reading';
}

/** How far the work is: `done` of `total` articles, in one of the steps that take long. */
interface Part {
  readonly stage: 'naming' | 'scanning' | 'linking';
  readonly done: number;
  readonly total: number;
}

/** What is done in one go: all names are put together, all actors written down; `done` says how many there are. */
interface Whole {
  readonly stage: 'settling' | 'showing';
  readonly done: number;
  readonly total: null;
}

export type Progress = Files | Part | Whole;

/** What is brought up to date, and by whom. */
export interface Task {
  readonly db: DatabaseSync;
  readonly write: Write;
  readonly table: ActorsTable;
  readonly roots: Roots;
  /** How files are read, if anything was asked of that. */
  readonly asked?: Asked;
  /** Where files may lie that are gone with the work; null for none. */
  readonly folder?: string | null;
  /** Asked for once there is work; closed when all articles are looked at, or by whoever made them. */
  readonly clerks: (changes: FileChanges) => Clerks;
  readonly progress: (progress: Progress) => void;
  /** There are more articles in the list of a corpus that is read for the first time. */
  readonly rows: () => void;
}

/**
 * Works what changed among the files of a corpus into its index. Each step of the engine (see actors/engine.ts) is done again for the
 * articles whose answer may be another, and for no others: what an article's answer depends on is known step by step
 * (how the corpus writes its words; which surfaces it may hold; whose they are; what is said of acronyms, of names absorbed
 * and of parts of names), and where one of these changed, the articles with those words are looked at again.
 *
 * What is shown changes in one transaction, the last. Work that was cut off before goes on where it was. Tells whether
 * there was anything to do.
 */
export async function bringUpToDate(task: Task, changes: FileChanges): Promise<boolean> {
  const { db, write, roots, progress } = task;
  const pending = new Pending(db);
  if (changes.toRead.length + changes.gone.length === 0 && pending.isEmpty()) return false;
  const work = new Work(task, task.clerks(changes));
  const told = (stage: Part['stage'], total: number): ((more: number) => void) => {
    let done = 0;
    return (more) => {
      done += more;
      progress({ stage, done, total });
    };
  };
  await count(work, changes, (read) => progress({ stage: 'reading', ...read }), task.rows);
  await findNames(work, told('naming', pending.count('name')));
  // From here on words are hardly asked for.
  work.words.letGo();
  const settled = settle(work, (done) => progress({ stage: 'settling', done, total: null }));
  const linker = linkerHere(work, settled);
  const elected = vote(work, await scan(work, told('scanning', pending.count('scan'))), linker);
  const inForce = elected.inForce(settled);
  const toLink = pending.count('link');
  progress({ stage: 'linking', done: 0, total: toLink });
  const linked = await link(work, elected, { linker, inForce }, told('linking', toLink));
  await work.clerks.close();
  write(() => {
    const judged = judge(work, settled, inForce, linked);
    show(work, settled, linked, judged, (done) => progress({ stage: 'showing', done, total: null }));
    work.letGoOfNames();
    work.files.removeGone();
    work.copies.settle();
    orderArticles(db, roots);
    pending.clear();
  });
  return true;
}
