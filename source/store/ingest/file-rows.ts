import { statSync } from 'node:fs';
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { CopyTable } from '../copies-table.ts';
import { seal } from '../disk/seal.ts';
import { layoutName } from '../layout.ts';
import type { Spot } from '../roots.ts';
import type { Counted } from './clerk.ts';

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

/** The rows of files and of their articles. */
export class FileRows {
  readonly #addFile: StatementSync;
  readonly #addArticle: StatementSync;
  readonly #articlesOf: StatementSync;
  readonly #markGone: StatementSync;
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#addFile = db.prepare(
      'INSERT INTO files (root, name, raw, size, changed, inode, kind, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#addArticle = db.prepare(
      `INSERT INTO articles (file, record, hash, title, title_from, date, date_from, source, source_from,
       author, author_from, words, copy, layout) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#articlesOf = db.prepare('SELECT id, copy FROM articles WHERE file = ?');
    this.#markGone = db.prepare('UPDATE files SET gone = 1 WHERE id = ?');
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
    this.#db.exec(`
      DELETE FROM articles WHERE file IN (SELECT id FROM files WHERE gone = 1);
      DELETE FROM files WHERE gone = 1;
    `);
  }

  /** Puts a file in, with what was read of it. Gives the numbers of its articles. */
  add({ root, name, raw, looks }: FileTask, content: Counted, copies: CopyTable): number[] {
    const why = 'reason' in content ? content : null;
    const { size, changed, inode } = looks;
    const file = Number(
      this.#addFile.run(root, name, raw, size, changed, inode, why?.kind ?? null, why?.reason ?? null)
        .lastInsertRowid,
    );
    if ('reason' in content) return [];
    return content.map(({ head: one, sketch, layout }) =>
      Number(
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
        ).lastInsertRowid,
      ),
    );
  }
}
