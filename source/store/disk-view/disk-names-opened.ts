import type { DatabaseSync } from 'node:sqlite';
import { MemoryNames } from '../memory-names.ts';
import type { NameTable } from '../name-table.ts';
import type { ActorRows } from './actor-rows.ts';
import type { CapitalPlace } from './capital-places.ts';
import { DiskNames } from './disk-names.ts';
import { NamesBeside } from './disk-names-beside.ts';
import type { Orders } from './orders.ts';

/** The names of an index, and behind them those of capitals that are places. A part of the program by itself, loaded when it is called. */
export function namesOpened(
  db: DatabaseSync,
  orders: Orders,
  actors: ActorRows,
  places: readonly CapitalPlace[],
): NameTable {
  const indexed = new DiskNames(db, orders, actors);
  if (places.length === 0) return indexed;
  const beside = new MemoryNames();
  for (const { actor } of places) beside.add(actor);
  return new NamesBeside(indexed, beside);
}
