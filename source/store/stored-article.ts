import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { isArticle } from '../corpus/article.ts';
import { idOf } from '../corpus/article-id.ts';
import { type Asked, type AskedOfFile, askedOf } from '../corpus/formats/format.ts';
import { type Content, type LaidBlock, readLaidOut } from '../corpus/laid-out.ts';
import { bytesOf } from '../corpus/load.ts';
import { readFile } from '../corpus/read.ts';
import { askedIn } from './asked.ts';
import { contentIn } from './content.ts';
import { faultOf } from './disk/damage.ts';
import { unseal } from './disk/seal.ts';
import { isStillAs, looksOf } from './ingest/file-rows.ts';
import { layoutName, unpackLayout } from './layout.ts';
import { PackedRows } from './packed-rows.ts';
import { Provenances } from './provenances.ts';
import { type Roots, spotIn } from './roots.ts';

/** Articles of an index, read from their files. */
export class StoredArticles {
  readonly #roots: Roots;
  readonly #find: StatementSync;
  readonly #contents: PackedRows;
  readonly #asked: Asked;
  readonly #provenances: Provenances;

  constructor(db: DatabaseSync, roots: Roots) {
    this.#roots = roots;
    this.#asked = askedIn(db);
    this.#provenances = new Provenances(db);
    this.#contents = new PackedRows(db, 'contents');
    this.#find = db.prepare(
      `SELECT articles.record, articles.hash, articles.layout, articles.inside, articles.provenance, articles.more,
         files.root, files.name, files.raw, files.size, files.changed, files.inode
       FROM articles JOIN files ON files.id = articles.file WHERE articles.id = ?`,
    );
  }

  /** The content of an article by its number in the index; a sentence where its file does not hold it any more. */
  read(id: number): Content | string {
    const row = this.#find.get(id);
    if (row === undefined) throw new RangeError(`no article has the number ${id}`);
    const { path, raw } = this.#roots.pathOf(spotIn(row));
    const layout = layoutIn(row);
    const laid =
      layout === null ? null : readLaidOut(path, raw, Number(row.record), layout, this.#readAs(row, path));
    // Looked at when it has been read: had it been written to before, it would show.
    if (laid !== null && isStillAs(row, raw)) return laid;
    const kept = layout === null ? this.#keptOf(id, String(row.hash)) : null;
    if (kept !== null) return this.#isStillThere(row, raw) ? kept : CHANGED;
    let why = CHANGED;
    for (const one of readFile(path, raw, this.#asked) ?? []) {
      if (!isArticle(one)) why = one.record === null ? one.reason : why;
      else if (one.record === Number(row.record) && one.id === row.hash) return one;
    }
    return why;
  }

  /** A guess is not made again: it takes tables that take their time to load. */
  #readAs(row: Record<string, SQLOutputValue>, path: string): AskedOfFile {
    const { encoding } = this.#provenances.aboutIn(row);
    const asked = askedOf(this.#asked, path);
    return encoding?.from === 'guessed'
      ? { ...asked, encoding: { files: path, name: encoding.name } }
      : asked;
  }

  /** Whether a record whose content is kept still stands in its file. */
  #isStillThere(row: Record<string, SQLOutputValue>, raw: string | Buffer): boolean {
    if (isStillAs(row, raw)) return true;
    const { bytes, inside } = this.#provenances.aboutIn(row);
    if (bytes !== null && inside === null) return idOfBytes(raw, bytes) === row.hash;
    // Looked at in the moment it was written: that tells no more than its size does.
    return row.changed === -1 && looksOf(raw).size === row.size;
  }

  #keptOf(id: number, hash: string): Content | null {
    const sealed = this.#contents.get(id);
    return sealed === null ? null : { ...contentIn(hash, sealed), origin: null };
  }
}

/** Where an article's blocks lie; null where that is not known, or is not what was written. */
function layoutIn({ layout, hash }: Record<string, SQLOutputValue>): readonly LaidBlock[] | null {
  if (layout === null) return null;
  try {
    return unpackLayout(unseal(layoutName(String(hash)), layout));
  } catch (error) {
    if (faultOf(error) !== 'damaged') throw error;
    return null;
  }
}

/** The id of a record with the bytes that stand there now; null where they cannot be read. */
function idOfBytes(
  raw: string | Buffer,
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const bytes = bytesOf(raw, start, end);
  return bytes === null ? null : idOf(bytes);
}

const CHANGED = 'Its file was changed since it was indexed; start again to read what stands there now.';
