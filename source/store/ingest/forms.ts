import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { KnownName, KnownNames } from '../../actors/known.ts';

/** A surface as it is written, with what the scan meets it as. */
export interface Form {
  readonly id: number;
  readonly surface: string;
  /** The number of the name that it is; 0 where it is only a listed one. */
  readonly name: number;
  /** Which listed names it may be (see `KnownCodes`); empty where it is none. */
  readonly known: string;
}

/** All forms in few values, to be sent to a thread; by their numbers, from 0, which none has. */
export interface FormList {
  readonly names: Uint32Array;
  /** Of the surfaces, in UTF-16 units. */
  readonly lengths: Uint32Array;
  /** For each its code of listed names, a line feed. */
  readonly known: string;
}

/** The forms of an index, by number and by what they are. */
export class Forms {
  readonly #db: DatabaseSync;
  readonly #ids = new Map<string, number>();
  readonly #byId = new Map<number, Form>();
  /** There were none before: what is not known here is not in the index. */
  #isNew: boolean;
  readonly #find: StatementSync;
  readonly #add: StatementSync;
  readonly #at: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#isNew = db.prepare('SELECT 1 FROM forms LIMIT 1').get() === undefined;
    this.#find = db.prepare('SELECT id FROM forms WHERE surface = ? AND name = ? AND known = ?');
    this.#add = db.prepare('INSERT INTO forms (surface, name, known) VALUES (?, ?, ?)');
    this.#at = db.prepare('SELECT surface, name, known FROM forms WHERE id = ?');
  }

  id(surface: string, name: number, known: string): number {
    const key = `${name} ${known} ${surface}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      const row = this.#isNew ? undefined : this.#find.get(surface, name, known);
      id = Number(row === undefined ? this.#add.run(surface, name, known).lastInsertRowid : row.id);
      this.#ids.set(key, id);
      this.#byId.set(id, { id, surface, name, known });
    }
    return id;
  }

  list(): FormList {
    const all = this.#db.prepare('SELECT id, surface, name, known FROM forms ORDER BY id');
    const [names, lengths]: number[][] = [[], []];
    let known = '';
    for (const form of all.iterate()) {
      for (const id = Number(form.id); names.length < id; known += '\n') {
        names.push(0);
        lengths.push(0);
      }
      names.push(Number(form.name));
      lengths.push(String(form.surface).length);
      known += `${form.known}\n`;
    }
    return { names: Uint32Array.from(names), lengths: Uint32Array.from(lengths), known };
  }

  /** See `Interned`. */
  letGo(): void {
    this.#ids.clear();
    this.#byId.clear();
    this.#isNew = false;
  }

  at(id: number): Form {
    let form = this.#byId.get(id);
    if (form === undefined) {
      const row = this.#at.get(id);
      if (row === undefined) throw new RangeError(`no form has the number ${id}`);
      form = { id, surface: String(row.surface), name: Number(row.name), known: String(row.known) };
      this.#byId.set(id, form);
    }
    return form;
  }
}

/** Names of an actors file as a string and back; the same list for the same string. */
export class KnownCodes {
  readonly #names: readonly KnownName[];
  readonly #places = new Map<KnownName, number>();
  readonly #lists = new Map<string, readonly KnownName[]>();
  /** Most lists come again as they are: they belong to the names. */
  readonly #codes = new WeakMap<readonly KnownName[], string>();

  constructor({ names }: KnownNames) {
    this.#names = names;
    names.forEach((name, at) => {
      this.#places.set(name, at);
    });
  }

  code(names: readonly KnownName[] | null): string {
    if (names === null) return '';
    let code = this.#codes.get(names);
    if (code === undefined) {
      code = names.map((name) => this.#places.get(name)).join(',');
      this.#codes.set(names, code);
    }
    return code;
  }

  names(code: string): readonly KnownName[] | null {
    if (code === '') return null;
    let list = this.#lists.get(code);
    if (list === undefined) {
      list = code.split(',').map((at) => this.#names[Number(at)]);
      this.#lists.set(code, list);
    }
    return list;
  }
}
