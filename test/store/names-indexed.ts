/** Tables of names for tests, in an index that has nothing else. */
import { DatabaseSync } from 'node:sqlite';
import { NO_ACTORS } from '../../source/actors/table.ts';
import { ActorRows } from '../../source/store/disk-view/actor-rows.ts';
import { DiskNames } from '../../source/store/disk-view/disk-names.ts';
import { Orders } from '../../source/store/disk-view/orders.ts';
import { firstRows, NameTables } from '../../source/store/ingest/name-table.ts';
import type { NamedActor } from '../../source/store/name-rows.ts';
import { SCHEMA } from '../../source/store/schema.ts';

/** The names of some actors, which go by their lasting numbers. */
export class NamesIndexed {
  readonly db: DatabaseSync;
  readonly #counts = new Map<number, number>();

  constructor(db = new DatabaseSync(':memory:')) {
    this.db = db;
    db.exec(SCHEMA);
  }

  /** Who is in it: lasting numbers. */
  get all(): number[] {
    return [...this.#counts.keys()];
  }

  /** One change: some actors get the names that are given, others go. */
  change(actors: Iterable<NamedActor>, gone: Iterable<number> = []): void {
    const names = new NameTables(this.db);
    for (const lasting of gone) {
      names.remove(lasting);
      this.#counts.delete(lasting);
    }
    for (const actor of actors) this.#counts.set(actor.index, names.put(actor));
    names.save();
  }

  /** The table for a view in which the actors, all that there are, stand in this order. */
  inOrder(actors: readonly number[]): DiskNames {
    const put = this.db.prepare('INSERT OR REPLACE INTO orders (name, packed) VALUES (?, ?)');
    put.run('actors', new Uint8Array(Uint32Array.from(actors).buffer));
    put.run('rows', firstRows(actors.map((lasting) => this.#counts.get(lasting) ?? 0)));
    return namesIn(this.db);
  }
}

/** The table over a connection, for a view of all actors in the order that stands there. */
export function namesIn(db: DatabaseSync): DiskNames {
  const orders = new Orders(db);
  return new DiskNames(db, orders, new ActorRows(db, orders, NO_ACTORS, []));
}
