import { statSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Unread } from '../../corpus/article.ts';
import { number } from '../../text/number.ts';
import { contentName } from '../content.ts';
import type { CopyTable } from '../copies-table.ts';
import { seal } from '../disk/seal.ts';
import { layoutName } from '../layout.ts';
import { PackedRows } from '../packed-rows.ts';
import { moreOf, Provenances } from '../provenances.ts';
import type { Spot } from '../roots.ts';
import type { CountedArticle } from './clerk.ts';

/** Milliseconds: file systems keep time no better. */
const UNSETTLED = 100;

/**
 * What tells that a file is another than before, without reading it. `changed`: when its content or its inode was, in microseconds
 * since 1970 (a copy that keeps the time of its content shows here too); -1 where that tells nothing.
 */
export interface Looks {
  readonly size: number;
  readonly changed: number;
  readonly inode: number;
}

/** A file that is to be read. */
export interface FileTask extends Spot {
  readonly path: string;
  readonly system: string | Buffer;
  readonly looks: Looks;
}

/** What became of the files of a corpus since they were looked at last. */
export interface FileChanges {
  /** New ones and changed ones. */
  readonly toRead: readonly FileTask[];
  /** Numbers of files in the index that are gone or changed: what stood in them is to be forgotten. */
  readonly gone: readonly number[];
}

const NO_LOOKS: Looks = { size: -1, changed: -1, inode: -1 };

/** Of a file that cannot be looked at, what no file has. */
export function looksOf(path: string | Buffer): Looks {
  try {
    const { size, ctimeMs, ino } = statSync(path);
    // A file written to in the moment it is looked at may be written to again without looking otherwise.
    const isSettled = ctimeMs < Date.now() - UNSETTLED;
    return { size, changed: isSettled ? Math.round(ctimeMs * 1000) : -1, inode: ino };
  } catch {
    return NO_LOOKS;
  }
}

/** Whether a file that looked so is sure to be what it was. */
export const isSameLook = (old: Looks, now: Looks): boolean =>
  old.size === now.size && old.changed === now.changed && old.changed >= 0 && old.inode === now.inode;

/** Whether the file of a row of the index is sure to be what it was when it was read. */
export const isStillAs = (
  { size, changed, inode }: Record<string, SQLOutputValue>,
  system: string | Buffer,
): boolean =>
  isSameLook({ size: Number(size), changed: Number(changed), inode: Number(inode) }, looksOf(system));

/** Of the records of a file that could not be read, so many are kept; that others are is told in a row of its own. */
const MOST_UNREAD = 1000;

/** The rows of files and of their articles. */
export class FileRows {
  readonly #addFile: StatementSync;
  readonly #settleFile: StatementSync;
  readonly #addArticle: StatementSync;
  readonly #addUnread: StatementSync;
  readonly #articlesOf: StatementSync;
  readonly #markGone: StatementSync;
  readonly #contents: PackedRows;
  readonly #provenances: Provenances;
  /** How many records of a file, or of one inside it, could not be read. */
  readonly #unread = new Map<number, Map<string | null, number>>();
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#addFile = db.prepare(
      'INSERT INTO files (root, name, raw, size, changed, inode) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#settleFile = db.prepare('UPDATE files SET changed = ?, kind = ?, reason = ? WHERE id = ?');
    this.#addArticle = db.prepare(
      `INSERT INTO articles (file, record, hash, title, title_from, date, date_from, source, source_from,
       author, author_from, words, copy, layout, inside, provenance, more)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#addUnread = db.prepare(
      'INSERT INTO unread_records (file, inside, record, kind, reason) VALUES (?, ?, ?, ?, ?)',
    );
    this.#articlesOf = db.prepare('SELECT id, copy FROM articles WHERE file = ?');
    this.#markGone = db.prepare('UPDATE files SET gone = 1 WHERE id = ?');
    this.#contents = new PackedRows(db, 'contents');
    this.#provenances = new Provenances(db);
    this.#db = db;
  }

  /** Marks a file as gone, whose articles are shown until the work is done. Gives the numbers of these. */
  markGone(file: number, copies: CopyTable): number[] {
    this.#markGone.run(file);
    return this.#articlesOf.all(file).map(({ id, copy }) => {
      if (copy !== null) copies.drop(Number(copy));
      return Number(id);
    });
  }

  /** Takes out all files that are gone, and their articles. */
  removeGone(): void {
    const gone = 'SELECT id FROM files WHERE gone = 1';
    this.#db.exec(`
      DELETE FROM contents WHERE article IN (SELECT id FROM articles WHERE file IN (${gone}));
      DELETE FROM articles WHERE file IN (${gone});
      DELETE FROM unread_records WHERE file IN (${gone});
      DELETE FROM files WHERE gone = 1;
    `);
  }

  /** Puts a file in, which looks changed until it is settled: what was cut off while it was read is read anew. Gives its number. */
  begin({ root, name, raw, looks: { size, inode } }: FileTask): number {
    return Number(this.#addFile.run(root, name, raw, size, -1, inode).lastInsertRowid);
  }

  /** All of a file is read. `why`: it gives nothing. */
  settle(file: number, { looks }: FileTask, why: Unread | null): void {
    this.#settleFile.run(looks.changed, why?.kind ?? null, why?.reason ?? null, file);
    for (const [inside, count] of this.#unread.get(file) ?? []) {
      if (count <= MOST_UNREAD) continue;
      const reason = `Of its records ${number(count - MOST_UNREAD)} more cannot be read; they are not told one by one.`;
      this.#addUnread.run(file, inside, MOST_UNREAD + 1, 'bad record', reason);
    }
    this.#unread.delete(file);
  }

  /** Adds an article of a file. Gives its number. */
  add(file: number, { looks }: FileTask, counted: CountedArticle, copies: CopyTable): number {
    const { head: one, sketch, layout, content } = counted;
    const { bytes } = one.about;
    const isWhole = bytes !== null && bytes.start === 0 && bytes.end === looks.size;
    const article = Number(
      this.#addArticle.run(
        ...[file, one.record, one.id, one.title, one.titleFrom, one.date, one.dateFrom, one.source],
        ...[
          one.sourceFrom,
          one.author,
          one.authorFrom,
          one.words,
          sketch === null ? null : copies.add(sketch),
          layout === null ? null : seal(layoutName(one.id), layout),
        ],
        ...[one.about.inside, this.#provenances.numberOf(one.about), moreOf(one.about, isWhole)],
      ).lastInsertRowid,
    );
    if (content !== null) this.#contents.put(article, seal(contentName(one.id), content));
    return article;
  }

  /** Notes what of a file cannot be read, up to a number of them. */
  addUnread(file: number, { path }: FileTask, { path: shown, record, kind, reason }: Unread): void {
    const inside = shown === path ? null : shown.slice(path.length + 1);
    if (record !== null) {
      const counts = this.#unread.get(file) ?? new Map<string | null, number>();
      const count = (counts.get(inside) ?? 0) + 1;
      this.#unread.set(file, counts.set(inside, count));
      if (count > MOST_UNREAD) return;
    }
    this.#addUnread.run(file, inside, record, kind, reason);
  }
}
