import type { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../../actors/table.ts';
import { countCases } from './step-cases.ts';
import { scan } from './step-hits.ts';
import { relink } from './step-links.ts';
import { findNames } from './step-names.ts';
import { show } from './step-show.ts';
import { settle } from './step-surfaces.ts';
import { TieRows } from './tie-rows.ts';
import { addHolders, type Change, type Text, workOn } from './work.ts';

/**
 * Works a change of the corpus into what is known of it. Each step of the engine (see actors/engine.ts) is done again for
 * the articles whose answer may be another, and for no others: what an article's answer depends on is known step by
 * step (how the corpus writes its words; which surfaces it may hold; whose they are; what is said of acronyms, of names
 * absorbed and of parts of names), and where one of these changed, the articles with those words are looked at again.
 *
 * To be run inside a transaction. `textOf`: the text of an article by its number.
 */
export function update(
  db: DatabaseSync,
  table: ActorsTable,
  change: Change,
  textOf: (article: number) => Text,
): void {
  const work = workOn(db, table, textOf);
  const looked = countCases(work, change);
  findNames(work, looked, change);
  const settled = settle(work);
  for (const name of settled.rescanned) addHolders(work, work.names.at(name), looked);
  const ties = new TieRows(db);
  const linked = relink(work, ties, scan(work, looked, settled, change), settled, change);
  work.names.save();
  work.cases.save();
  show(work, ties, settled, linked, change);
}
