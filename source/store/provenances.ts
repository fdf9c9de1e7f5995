import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { About, Details } from '../corpus/about.ts';

/** How a file was read: of the many articles of a corpus there are few ways. */
type Provenance = Pick<About, 'format' | 'encoding' | 'fields'>;

/** What else is known of an article, as it is kept: what says nothing is left out. */
interface More {
  readonly line?: number;
  readonly bytes?: readonly [start: number, end: number];
  readonly details?: Details;
}

/** What is known of articles beside what they say, in the columns `provenance`, `inside` and `more` of their rows. */
export class Provenances {
  readonly #find: StatementSync;
  readonly #add: StatementSync;
  readonly #read: StatementSync;
  readonly #numbers = new Map<string, number>();
  readonly #told = new Map<number, Provenance>();

  constructor(db: DatabaseSync) {
    this.#find = db.prepare('SELECT id FROM provenances WHERE told = ?');
    this.#add = db.prepare('INSERT INTO provenances (told) VALUES (?)');
    this.#read = db.prepare('SELECT told FROM provenances WHERE id = ?');
  }

  /** The number of a way to read files; a new one is noted. */
  numberOf({ format, encoding, fields }: Provenance): number {
    const told = JSON.stringify({ format, encoding, fields });
    const known = this.#numbers.get(told) ?? this.#find.get(told)?.id;
    const number = Number(known ?? this.#add.run(told).lastInsertRowid);
    this.#numbers.set(told, number);
    return number;
  }

  /** What is known of the article of a row, with the size of its file, in bytes, beside. */
  aboutIn({ provenance, inside, more, size }: Record<string, SQLOutputValue>): About {
    const { line, bytes, details = {} }: More = more === null ? {} : JSON.parse(String(more));
    const [start, end] = bytes ?? [0, Number(size)];
    return {
      ...this.#of(Number(provenance)),
      // An article without bytes of its own has a content that is kept.
      bytes: bytes === undefined && more !== null ? null : { start, end },
      ...{ line: line ?? null, inside: inside === null ? null : String(inside), details },
    };
  }

  #of(number: number): Provenance {
    const known = this.#told.get(number);
    if (known !== undefined) return known;
    const row = this.#read.get(number);
    const told: Provenance =
      row === undefined ? { format: '', encoding: null, fields: null } : JSON.parse(String(row.told));
    this.#told.set(number, told);
    return told;
  }
}

/** Null for an article that is its file, of which nothing else is known. */
export function moreOf({ bytes, line, details }: About, isWhole: boolean): string | null {
  if (isWhole && line === null && Object.keys(details).length === 0) return null;
  const more: More = {
    ...(line === null ? {} : { line }),
    ...(bytes === null ? {} : { bytes: [bytes.start, bytes.end] }),
    ...(Object.keys(details).length === 0 ? {} : { details }),
  };
  return JSON.stringify(more);
}
