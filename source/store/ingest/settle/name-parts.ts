import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isSpeltAlike, otherForms } from '../../../actors/alike-words.ts';
import { isBaltic, withoutBalticEnding } from '../../../actors/full-names.ts';
import { plainOrganisation } from '../../../actors/organisation-names.ts';
import { plainName } from '../../../actors/plain-names.ts';
import { skeletonHash } from '../../../actors/word-shapes.ts';

import { Packer, Unpacker } from '../../pack.ts';
import { HeardWords } from './heard-words.ts';

const packer = new Packer();

/**
 * The names of an index by their words, and by the consonants of their letters in a row, so that the names that may have to do
 * with another are found without looking at all. Names go by their numbers. What is filed and taken out is in the tables
 * after `save`.
 */
export class NameParts {
  readonly #db: DatabaseSync;
  readonly #read: StatementSync;
  readonly #readJoined: StatementSync;
  readonly #having = new Map<string, readonly number[]>();
  readonly #alike = new Map<string, ReadonlySet<string>>();
  /** By word, names that are filed under it or no more. */
  readonly #changes = new Map<string, Map<number, boolean>>();
  readonly #joinsAdded: [hash: number, name: number][] = [];
  readonly #joinsRemoved: [hash: number, name: number][] = [];
  #words: HeardWords | null = null;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#read = db.prepare('SELECT packed FROM name_parts WHERE word = ?');
    this.#readJoined = db.prepare('SELECT name FROM name_joins WHERE hash = ?');
  }

  file(name: number, key: string): void {
    for (const word of partsOf(key)) this.#change(word).set(name, true);
    for (const hash of joinsOf(key)) this.#joinsAdded.push([hash, name]);
  }

  takeOut(name: number, key: string): void {
    for (const word of partsOf(key)) this.#change(word).set(name, false);
    for (const hash of joinsOf(key)) this.#joinsRemoved.push([hash, name]);
  }

  /** The names in the tables that have a word, the lowest first. */
  having(word: string): readonly number[] {
    let found = this.#having.get(word);
    if (found === undefined) {
      const row = this.#read.get(word);
      found = row === undefined ? [] : unpacked(row.packed as Uint8Array);
      this.#having.set(word, found);
    }
    return found;
  }

  /** The names in the tables that may have the letters of another in a row, or their consonants. */
  joinedAs(key: string): number[] {
    return [...joinsOf(key)].flatMap((hash) => this.#readJoined.all(hash).map(({ name }) => Number(name)));
  }

  /** A word and those of the names in the tables that may stand for it in some name, and perhaps some that may not. */
  alike(word: string): Iterable<string> {
    let found = this.#alike.get(word);
    if (found === undefined) {
      found = new Set([word, ...otherForms(word)].flatMap((form) => [form, ...this.#speltAs(form)]));
      this.#alike.set(word, found);
    }
    return found;
  }

  #speltAs(word: string): string[] {
    this.#words ??= new HeardWords(
      this.#db
        .prepare('SELECT word FROM name_parts')
        .all()
        .map((row) => String(row.word)),
    );
    return this.#words.mayBe(word).filter((other) => other !== word && isSpeltAlike(word, other));
  }

  /** Forgets all that is filed. */
  clear(): void {
    this.#db.exec('DELETE FROM name_parts; DELETE FROM name_joins');
  }

  save(): void {
    const put = this.#db.prepare('INSERT OR REPLACE INTO name_parts (word, packed) VALUES (?, ?)');
    const remove = this.#db.prepare('DELETE FROM name_parts WHERE word = ?');
    // In the order of the table: then it is written from one end to the other.
    for (const word of [...this.#changes.keys()].sort()) {
      const changes = this.#changes.get(word)!;
      const row = this.#read.get(word);
      const before = row === undefined ? [] : unpacked(row.packed as Uint8Array);
      const left = before.filter((name) => !changes.has(name));
      for (const [name, isFiled] of changes) if (isFiled) left.push(name);
      if (left.length === 0) remove.run(word);
      else put.run(word, packed(left.sort((a, b) => a - b)));
    }
    const join = this.#db.prepare('INSERT OR IGNORE INTO name_joins (hash, name) VALUES (?, ?)');
    const part = this.#db.prepare('DELETE FROM name_joins WHERE hash = ? AND name = ?');
    for (const [hash, name] of this.#joinsRemoved) part.run(hash, name);
    for (const [hash, name] of this.#joinsAdded.sort(([a], [b]) => a - b)) join.run(hash, name);
  }

  #change(word: string): Map<number, boolean> {
    let changes = this.#changes.get(word);
    if (changes === undefined) {
      changes = new Map();
      this.#changes.set(word, changes);
    }
    return changes;
  }
}

/** The words by which a name of this key may be looked up: as they are written, and as names are compared. */
function partsOf(key: string): Set<string> {
  const words = key.split(' ');
  const { core } = plainName(words);
  const bare = isBaltic(core) ? core.map(withoutBalticEnding) : [];
  return new Set([...words, ...core, ...bare, ...plainOrganisation(words).core]);
}

/** Hashes of all consonants in a row, as a person's name and as an organisation's. */
function joinsOf(key: string): Set<number> {
  const written = key.split(' ');
  const { words, core } = plainName(written);
  const all = [written, words, core, plainOrganisation(written).core].map((some) => some.join(''));
  return new Set([...new Set(all)].map(skeletonHash));
}

function packed(names: readonly number[]): Uint8Array {
  let last = 0;
  for (const name of names) {
    packer.add(name - last);
    last = name;
  }
  return packer.take();
}

function unpacked(bytes: Uint8Array): number[] {
  const from = new Unpacker(bytes);
  const names: number[] = [];
  for (let last = 0; !from.isDone; names.push(last)) last += from.next();
  return names;
}
