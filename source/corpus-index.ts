import type { DatabaseSync } from 'node:sqlite';
import type { Ruling } from './actors/decisions/ruling.ts';
import type { ActorsUsed } from './actors-used.ts';
import { Problem } from './problem.ts';
import { readingAsked } from './reading-asked.ts';
import type { Request } from './request.ts';
import { connectToRead } from './store/disk/connect.ts';
import { Damaged } from './store/disk/damage.ts';
import { type Index, openIndex } from './store/disk/open.ts';
import { isBeingWritten } from './store/disk/writer.ts';
import { diskView } from './store/disk-view.ts';
import { areFoldersSame, foldersOf, isShown, type Look, lastLook } from './store/ingest/looks.ts';
import { type Refreshed, type RefreshTask, refresh, type Told } from './store/ingest/refresh.ts';
import { refreshInThread } from './store/ingest/refresh-thread.ts';
import { filesRead, type Reading, readingsIn } from './store/readings.ts';
import { Roots } from './store/roots.ts';
import { SCHEMA, SCHEMA_VERSION } from './store/schema.ts';
import type { Scope, Switches, View } from './store/view.ts';
import { inOrder, wantedIndex } from './wanted-index.ts';

const schema = { version: SCHEMA_VERSION, create: (db: DatabaseSync): void => db.exec(SCHEMA) };

/** To look at as many files takes some 30 milliseconds. */
const FEW_FILES = 1500;
/** An index that turns out to be damaged, or was built anew by another, is opened again so often. */
const TRIES = 3;

/** What is known of a corpus, on disk. */
export class CorpusIndex {
  readonly #paths: readonly string[];
  readonly #used: ActorsUsed;
  readonly #request: Pick<Request, 'indexDir' | 'map' | 'encoding'>;
  readonly #said: string[] = [];
  #index: Index;
  /** Those that were opened before, which views may still be of. */
  #before: Index[] = [];

  /** In: paths as named on the command line, standard input not among them. */
  constructor(
    paths: readonly string[],
    used: ActorsUsed,
    request: Pick<Request, 'indexDir' | 'map' | 'encoding'>,
  ) {
    this.#paths = inOrder(paths);
    this.#used = used;
    this.#request = request;
    this.#index = this.#open();
  }

  /** Whole sentences about where the index is and is not. */
  get said(): readonly string[] {
    return this.#said;
  }

  get location(): Index['location'] {
    return this.#index.location;
  }

  /** Whether a whole state of the corpus is known. */
  get isShown(): boolean {
    return isShown(this.#index.db);
  }

  /** What is known of the last look at every file; null where there was none. */
  get lastLook(): Look | null {
    return lastLook(this.#index.db);
  }

  /** Whether to look at every file takes no time to speak of. */
  get isSmall(): boolean {
    return (this.lastLook?.files ?? 0) <= FEW_FILES;
  }

  /**
   * Whether the folders have the entries they had, or (at most so many) those where something is likeliest to have
   * come; a file that was changed in its place shows in its folder by nothing.
   */
  areFoldersSame(most: number): boolean {
    return areFoldersSame(this.#index.db, this.roots, most);
  }

  /** The folders of the corpus as they were at the last look, as the system wants them. */
  get folders(): readonly (string | Buffer)[] {
    return foldersOf(this.#index.db, this.roots);
  }

  /** The ways in which the files were read, as far as there was a choice. */
  get readings(): readonly Reading[] {
    return readingsIn(this.#index.db, this.roots);
  }

  /** The files in which articles were read from fields, or from none, as shown. */
  filesRead(withFields: boolean): Iterable<string> {
    return filesRead(this.#index.db, this.roots, withFields);
  }

  /** What the files are compared with that are found now. */
  get db(): DatabaseSync {
    return this.#index.db;
  }

  get roots(): Roots {
    return new Roots(this.#paths);
  }

  /**
   * Brings the index up to date: where there are few files in this thread, else, and where somebody wants to be told of
   * `rows` (see step-count.ts), in one of its own. Rejects with a Problem where that fails.
   */
  async refresh(progress: (told: Told) => void, rows?: () => void): Promise<Exclude<Refreshed, 'stale'>> {
    for (let tries = 1; tries <= TRIES; tries++) {
      try {
        const { table } = this.#used;
        const asked = readingAsked(this.#request);
        const task = { location: this.#index.location, paths: this.#paths, table, asked };
        const isQuick = rows === undefined && this.isShown && this.isSmall;
        // A thread takes long to start, only to find that it has to wait.
        if (!isQuick && isBeingWritten(task.location)) return 'busy';
        const done = await (isQuick ? refresh(task, progress) : refreshedInThread(task, progress, rows));
        if (done !== 'stale') return done;
      } catch (error) {
        if (!(error instanceof Damaged)) throw error;
      }
      // Built anew by another process, or damaged: views of before are good until they are given up.
      this.#before.push(this.#index);
      this.#index = this.#open();
    }
    throw new Problem(
      'The index does not stay as it is written; remove it, or name another folder with --index-dir.',
    );
  }

  /** `rulings`: the decisions that hold. */
  view(scope: Scope, switches: Switches, rulings: readonly Ruling[] = []): View {
    return diskView(this.#index.db, this.roots, this.#used.table, scope, switches, rulings);
  }

  /** Sees from now on what was written since. Gives what gives up the views of before. */
  reopen(): () => void {
    const before = [...this.#before, this.#index];
    const db = connectToRead(this.#index.location);
    this.#before = [];
    this.#index = { ...this.#index, db, close: () => db.close() };
    return () => {
      for (const index of before) index.close();
    };
  }

  close(): void {
    for (const index of [...this.#before, this.#index]) index.close();
  }

  #open(): Index {
    const index = openIndex({
      ...wantedIndex(this.#paths, this.#used, this.#request),
      schema,
      env: process.env,
    });
    this.#said.push(...index.said);
    return index;
  }
}

async function refreshedInThread(
  task: RefreshTask,
  progress: (told: Told) => void,
  rows?: () => void,
): Promise<Refreshed> {
  const answer = await refreshInThread(task, (message) => {
    if (message.kind === 'told') progress(message.told);
    else rows?.();
  });
  if (answer.kind === 'done') return answer.refreshed;
  const cause = new Error(answer.stack);
  throw answer.why === null
    ? new Damaged('a thread found it so', { cause })
    : new Problem(answer.why, { cause });
}
