import type { DatabaseSync } from 'node:sqlite';
import { KnownNames } from '../../actors/known.ts';
import type { ActorsTable } from '../../actors/table.ts';
import { Vocabulary } from '../../actors/vocabulary.ts';
import { type Asked, NOTHING_ASKED } from '../../corpus/formats/format.ts';
import { CopyTable } from '../copies-table.ts';
import { FullText } from '../full-text.ts';
import { PackedRows } from '../packed-rows.ts';
import { type Roots, spotIn } from '../roots.ts';
import { CaseSums } from './case-sums.ts';
import type { ArticleTask, Handed } from './clerk.ts';
import type { Batch, Clerks } from './clerks.ts';
import { FileRows } from './file-rows.ts';
import { Forms, KnownCodes } from './forms.ts';
import { Interned } from './interned.ts';
import type { NameRow } from './name-row.ts';
import { NameSums } from './name-sums.ts';
import { Numbering } from './numbering.ts';
import { Pending } from './pending.ts';
import { Spool } from './spool.ts';
import { TieRows } from './tie-rows.ts';

/** Numbers of articles in an index. */
export type Articles = Set<number>;

/** Does a piece of the work in a transaction. */
export type Write = <T>(change: (db: DatabaseSync) => T) => T;

/** Articles that are worked into the index in one transaction, at most. */
const AT_ONCE = 1024;
/** Milliseconds after which the first transaction ends, and after twice that the next, and so on: somebody may be waiting for rows. */
const FIRST_END = 60;

/** What the steps of the work share: the index, what is summed up over the corpus, and those who look at articles. */
export class Work {
  readonly db: DatabaseSync;
  readonly table: ActorsTable;
  readonly roots: Roots;
  readonly clerks: Clerks;
  /** How files are read. */
  readonly asked: Asked;
  readonly write: Write;
  /** Where files may lie that are gone with the work; null for none. */
  readonly folder: string | null;
  readonly known: KnownNames;
  readonly codes: KnownCodes;
  readonly texts: FullText;
  readonly words: Interned;
  readonly cases: CaseSums;
  readonly names: NameSums;
  readonly forms: Forms;
  readonly ties: TieRows;
  readonly files: FileRows;
  readonly pending: Pending;
  readonly copies: CopyTable;
  /** What each step made of each article. */
  readonly made: Readonly<Record<'cases' | 'found' | 'hits' | 'mentions', PackedRows>>;
  readonly #numberings = new Map<number, Numbering>();
  readonly #task;

  constructor(
    {
      db,
      write,
      table,
      roots,
      asked = NOTHING_ASKED,
      folder = null,
    }: Pick<Work, 'db' | 'write' | 'table' | 'roots'> & Partial<Pick<Work, 'asked' | 'folder'>>,
    clerks: Clerks,
  ) {
    this.asked = asked;
    this.folder = folder;
    this.db = db;
    this.write = write;
    this.table = table;
    this.roots = roots;
    this.clerks = clerks;
    this.known = new KnownNames(table, new Vocabulary());
    this.codes = new KnownCodes(this.known);
    this.texts = new FullText(db);
    this.words = new Interned(db, 'words', 'word');
    this.cases = new CaseSums(db);
    this.names = new NameSums(db);
    this.forms = new Forms(db);
    this.ties = new TieRows(db, this.forms);
    this.files = new FileRows(db);
    this.pending = new Pending(db);
    this.copies = new CopyTable(db);
    this.made = {
      cases: new PackedRows(db, 'cases'),
      found: new PackedRows(db, 'found'),
      hits: new PackedRows(db, 'hits'),
      mentions: new PackedRows(db, 'mentions'),
    };
    this.#task = db.prepare(
      `SELECT articles.record, articles.hash, articles.inside, files.root, files.name, files.raw
       FROM articles JOIN files ON files.id = articles.file WHERE articles.id = ?`,
    );
  }

  /** The numbers of a clerk's strings, with those that it just handed over. */
  numbering({ clerk, ...handed }: Batch<unknown>): Numbering {
    let numbering = this.#numberings.get(clerk);
    if (numbering === undefined) {
      numbering = new Numbering();
      this.#numberings.set(clerk, numbering);
    }
    numbering.take(handed as Omit<Handed<unknown>, 'results'>, this);
    return numbering;
  }

  /** Where a clerk finds an article. */
  taskOf(article: number): ArticleTask {
    const row = this.#task.get(article);
    if (row === undefined) throw new RangeError(`no article has the number ${article}`);
    const { path, raw } = this.roots.pathOf(spotIn(row));
    const inside = row.inside === null ? null : String(row.inside);
    return { article, path, system: raw, inside, record: Number(row.record), hash: String(row.hash) };
  }

  /** The same of many, one after the other as they are asked for. */
  *tasksOf(articles: Iterable<number>): Generator<ArticleTask, void> {
    for (const article of articles) yield this.taskOf(article);
  }

  /** Room for what is made of many articles before anything of it is written. */
  spool(): Spool {
    return new Spool(this.folder);
  }

  /** Keeps nothing any more of names, and of what they are tied to; to be called when all of it is saved. */
  letGoOfNames(): void {
    for (const kept of [this.words, this.names, this.forms, this.ties]) kept.letGo();
  }

  /** The articles that may hold a name: those with all its words. */
  holdersOf({ key }: NameRow): number[] {
    return this.texts.having(key.split(' '));
  }

  /** What was met in an article, packed. */
  hitsOf(article: number): Uint8Array {
    return this.made.hits.get(article) ?? new Uint8Array();
  }

  /** How many articles there are when those that are gone are forgotten. */
  countLasting(): number {
    const all = this.db.prepare('SELECT count(*) AS count FROM articles').get();
    return Number(all?.count) - this.pending.count('gone');
  }

  /**
   * Works in what the clerks hand over, many articles in one transaction. `progress` is told how many results came; `size`: how many
   * articles a batch holds; `ending` is the last thing done in each transaction.
   */
  async workIn<R>(
    batches: AsyncIterable<Batch<R>>,
    take: (batch: Batch<R>) => void,
    progress: (results: number) => void,
    {
      size = ({ results }) => results.length,
      ending = () => undefined,
    }: {
      readonly size?: (batch: Batch<R>) => number;
      readonly ending?: () => void;
    } = {},
  ): Promise<void> {
    let waiting: Batch<R>[] = [];
    let count = 0;
    let patience = FIRST_END;
    let due = performance.now() + patience;
    const work = (): void => {
      this.write(() => {
        for (const batch of waiting) take(batch);
        this.cases.save();
        this.names.save();
        ending();
      });
      waiting = [];
      count = 0;
      patience *= 2;
      due = performance.now() + patience;
    };
    for await (const batch of batches) {
      waiting.push(batch);
      count += size(batch);
      progress(batch.results.length);
      if (count >= AT_ONCE || performance.now() >= due) work();
    }
    if (waiting.length > 0) work();
  }
}
