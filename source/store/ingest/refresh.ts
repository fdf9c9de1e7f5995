import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../../actors/table.ts';
import { type Asked, NOTHING_ASKED } from '../../corpus/formats/format.ts';
import { contentsIn } from '../content.ts';
import type { Location } from '../disk/connect.ts';
import { forgetFirstScreen } from '../disk/first-screen-file.ts';
import { beginWriting } from '../disk/writer.ts';
import { Roots } from '../roots.ts';
import { ClerkPool, type Desks } from './clerk-pool.ts';
import { type Clerks, OneClerk } from './clerks.ts';
import { lookAt } from './file-look.ts';
import type { FileChanges } from './file-rows.ts';
import { keepFirstFrame } from './keep-first-frame.ts';
import { noteLook } from './looks.ts';
import { Pending } from './pending.ts';
import { FEW_MEGABYTES } from './threads.ts';
import { bringUpToDate, type Progress } from './update.ts';

/** What is to be brought up to date; can be sent to a thread. */
export interface RefreshTask {
  readonly location: Location;
  /** Files and folders as named on the command line. */
  readonly paths: readonly string[];
  readonly table: ActorsTable;
  /** How files are read, if anything was asked of that. */
  readonly asked?: Asked;
  /** What a thread may take, if not `FEW_MEGABYTES`; clerks in threads of their own take less. */
  readonly megabytes?: number;
}

/** How it went. `busy`: another process is at it. `stale`: the index was built anew meanwhile, and is to be opened again. */
export type Refreshed = 'same' | 'changed' | 'busy' | 'stale';

/** What is told while it goes on: files found so far, then how far the work is. */
export type Told = Progress | { readonly stage: 'looking'; readonly done: number; readonly total: null };

/** Bytes of new files from which threads are worth their start. */
const WORTH_THREADS = 4 * 1024 * 1024;
/** The same in articles that wait since a run was cut off. */
const MANY_WAITING = 1000;
/** A clerk, who holds words, surfaces and forms, does with what the one that writes may take divided by this. */
const CLERKS_SHARE = 3;
/** More threads than this wait for the one that writes. */
const MOST_THREADS = 3;

/**
 * Looks at every file of a corpus and works what changed into its index. Throws a Problem for a path that does not
 * exist or a full disk, Damaged where the index turns out to be.
 */
export async function refresh(
  { location, paths, table, asked = NOTHING_ASKED, megabytes = FEW_MEGABYTES }: RefreshTask,
  progress: (told: Told) => void,
  rows: () => void = () => undefined,
): Promise<Refreshed> {
  const writer = beginWriting(location);
  if (typeof writer === 'string') return writer;
  let clerks: Clerks | null = null;
  try {
    const roots = new Roots(paths);
    const looked = await lookAt(location, roots, (done) => progress({ stage: 'looking', done, total: null }));
    const changed = await bringUpToDate(
      {
        ...{ db: writer.db, table, roots, asked, progress, rows, folder: folderOf(location) },
        write: (change) => writer.write(change),
        clerks: (changes) => {
          forgetFirstScreen(location);
          const waiting = waitingArticles(writer.db);
          const desks = { table, asked, contentOf: contentsIn(writer.db) };
          clerks = clerksFor(folderOf(location), desks, changes, waiting, megabytes / CLERKS_SHARE);
          return clerks;
        },
      },
      looked.changes,
    );
    writer.write((db) => noteLook(db, roots, looked));
    keepFirstFrame(location, roots, table);
    return changed ? 'changed' : 'same';
  } finally {
    await (clerks as Clerks | null)?.close();
    writer.close();
  }
}

/** Articles that a run which was cut off left waiting for a step. */
function waitingArticles(db: DatabaseSync): number {
  const pending = new Pending(db);
  return Math.max(pending.count('name'), pending.count('scan'), pending.count('link'));
}

/** Where files may lie beside an index; null where that is none. */
const folderOf = ({ kind, path }: Location): string | null => (kind === 'disk' ? dirname(path) : null);

function clerksFor(
  folder: string | null,
  desks: Desks,
  { toRead }: FileChanges,
  waiting: number,
  megabytes: number,
): Clerks {
  const bytes = toRead.reduce((sum, { looks }) => sum + Math.max(0, looks.size), 0);
  const threads = Math.min(MOST_THREADS, availableParallelism());
  if (bytes < WORTH_THREADS && waiting < MANY_WAITING)
    return new OneClerk(desks.table, desks.contentOf, desks.asked);
  return new ClerkPool({ ...desks, folder }, { threads, megabytes });
}
