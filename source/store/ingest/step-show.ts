import type { Cluster } from '../../actors/clusters.ts';
import { bySpelling, spellingOf } from '../../actors/ledger-rows.ts';
import { listedNames } from '../../actors/listed-names.ts';
import { canonicalName, firstKey } from '../../actors/naming.ts';
import { chainOf } from '../../actors/tie-chain.ts';
import { isRelated, type Spelling } from '../../actors/types.ts';
import { COUNTED } from '../../corpus/article.ts';
import { BLOCK_KINDS } from '../block-kinds.ts';
import { PackedRows } from '../packed-rows.ts';
import { eachMention } from './mention-codec.ts';
import { Counter } from './mention-counter.ts';
import { NameTables } from './name-table.ts';
import { OccurrenceLists, packedSum } from './occurrence-lists.ts';
import { orderActors } from './order-actors.ts';
import { rulesCode, rulesOf } from './rules-code.ts';
import type { Settled } from './settle/settled.ts';
import type { Relinked } from './step-link.ts';
import { clustersOf, NOBODY, type TieRows } from './tie-rows.ts';
import type { Articles, Work } from './work.ts';

const NONE = new Uint8Array();

/** Last step: what is shown. Mentions article by article and actor by actor, counts, names, chains of rules, the order of actors. */
export function show(
  work: Work,
  ties: TieRows,
  settled: Settled,
  { mentions, decided, redecided }: Relinked,
): void {
  const removed = new Set(work.pending.all('gone'));
  const { made, db } = work;
  const lists = new OccurrenceLists(db);
  const counts = new Map<number, { all: number; counted: number }>();
  const count = (mentions: Uint8Array, sign: 1 | -1): void =>
    eachMention(mentions, (_start, _length, block, tie) => {
      let by = counts.get(tie);
      if (by === undefined) {
        by = { all: 0, counted: 0 };
        counts.set(tie, by);
      }
      by.all += sign;
      if (COUNTED.has(BLOCK_KINDS[block])) by.counted += sign;
    });
  const [were, are] = [new Counter((id) => ties.before(id)), new Counter((id) => ties.at(id))];
  const touched: Articles = new Set([...removed, ...mentions.keys(), ...redecided]);
  for (const article of [...touched].sort((a, b) => a - b)) {
    const old = made.mentions.get(article);
    const now = removed.has(article) ? null : (mentions.get(article) ?? old);
    lists.change(article, were.countsIn(old ?? NONE), are.countsIn(now ?? NONE));
    if (now === old) continue;
    if (old !== null) count(old, -1);
    if (now === null) {
      made.mentions.remove(article);
      continue;
    }
    count(now, 1);
    made.mentions.put(article, now);
  }
  const changed = new Set<number>(lists.changed);
  const addTo = db.prepare('UPDATE ties SET count = count + ?, counted = counted + ? WHERE id = ?');
  for (const [tie, by] of counts) {
    if (by.all === 0 && by.counted === 0) continue;
    addTo.run(by.all, by.counted, tie);
    for (const cluster of [...clustersOf(ties.before(tie)), ...clustersOf(ties.at(tie))])
      changed.add(cluster);
  }
  for (const tie of decided)
    for (const cluster of [...clustersOf(ties.before(tie)), ...clustersOf(ties.at(tie))])
      changed.add(cluster);
  lists.save();
  orderActors(db, changed, new Naming(work, settled).name(changed));
}

/** Names actors, and tells the chains of their spellings. */
class Naming {
  readonly #work: Work;
  readonly #settled: Settled;
  readonly #lists: PackedRows;
  readonly #names: NameTables;
  readonly #ties;
  readonly #written;
  readonly #chain;
  readonly #put;
  readonly #remove;

  constructor(work: Work, settled: Settled) {
    const { db } = work;
    this.#work = work;
    this.#settled = settled;
    this.#lists = new PackedRows(db, 'occurrences', 'cluster');
    this.#names = new NameTables(db);
    this.#ties = db.prepare(
      `SELECT ties.id, ties.rules, ties.sure, ties.count, ties.chain, forms.surface, forms.known
       FROM ties JOIN forms ON forms.id = ties.form WHERE ties.cluster = ?`,
    );
    this.#written = db.prepare(
      `SELECT forms.surface AS surface, sum(ties.count) AS count
       FROM names JOIN forms ON forms.name = names.id JOIN ties ON ties.form = forms.id
       WHERE names.cluster = ? AND (ties.cluster <> ${NOBODY} OR ties.candidates <> '') GROUP BY forms.surface HAVING sum(ties.count) > 0`,
    );
    this.#chain = db.prepare('UPDATE ties SET chain = ? WHERE id = ?');
    this.#put = db.prepare(
      `INSERT INTO actors (cluster, name, kind, listed, mentions, key, code, counts, rows) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?)
       ON CONFLICT (cluster) DO UPDATE
       SET name = excluded.name, mentions = excluded.mentions, key = excluded.key, counts = excluded.counts,
           rows = excluded.rows`,
    );
    this.#remove = db.prepare('DELETE FROM actors WHERE cluster = ?');
  }

  /** Gives all names that they have and had. */
  name(changed: Iterable<number>): Set<string> {
    const { db } = this.#work;
    const called = new Set<string>();
    const old = db.prepare('SELECT name FROM actors WHERE cluster = ?');
    const isNew = db.prepare('SELECT 1 FROM actors LIMIT 1').get() === undefined;
    // In the order of the tables, which are then written from one end to the other.
    for (const lasting of Uint32Array.from(changed).sort()) {
      const before = isNew ? undefined : old.get(lasting)?.name;
      if (before !== undefined) called.add(String(before));
      const list = this.#lists.get(lasting);
      const cluster = list === null ? null : this.#settled.actor(lasting);
      if (cluster === null || list === null) {
        this.#remove.run(lasting);
        this.#names.remove(lasting);
        continue;
      }
      const ties = this.#ties.all(lasting);
      const own = ties
        .filter(({ rules, sure, count }) => count !== 0 && sure === 1 && !isRelatedCode(String(rules)))
        .map(({ surface, count }) => ({ surface: String(surface), count: Number(count) }));
      const name = this.#nameOf(lasting, cluster, own);
      called.add(name);
      const isRenamed = before !== name;
      const mentions = own.reduce((sum, { count }) => sum + count, 0);
      const { kind, table, names } = cluster;
      const spellings = new Map<string, Spelling>();
      for (const tie of ties) {
        const surface = String(tie.surface);
        let code = tie.chain;
        if (isRenamed || code === null) {
          const known = this.#work.codes.names(String(tie.known));
          const rules = rulesOf(String(tie.rules));
          code = rulesCode(chainOf({ rules, known }, surface, name, cluster, this.#work.table));
          this.#chain.run(code, tie.id);
        }
        if (tie.count !== 0)
          spellings.set(
            `${surface}\n${code}\n${tie.sure}`,
            spellingOf(surface, rulesOf(String(code)), tie.sure === 1),
          );
      }
      const rows = this.#names.put({
        index: lasting,
        name,
        kind,
        spellings: [...spellings.values()].sort(bySpelling),
        listed: table === null ? [] : listedNames(this.#work.table.actors[table]),
      });
      this.#put.run(lasting, name, kind, table, mentions, firstKey(names), packedSum(list), rows);
    }
    this.#names.save();
    return called;
  }

  #nameOf(
    lasting: number,
    { table, names }: Cluster,
    own: readonly { readonly surface: string; readonly count: number }[],
  ): string {
    if (table !== null) return this.#work.table.actors[table].name;
    if (own.length > 0) return canonicalName(merged(own));
    const written = this.#written
      .all(lasting)
      .map(({ surface, count }) => ({ surface: String(surface), count: Number(count) }));
    return written.length > 0 ? canonicalName(merged(written)) : names[0].join(' ');
  }
}

/** Each surface once. */
function merged(
  all: readonly { readonly surface: string; readonly count: number }[],
): { readonly surface: string; readonly count: number }[] {
  const sums = new Map<string, number>();
  for (const { surface, count } of all) sums.set(surface, (sums.get(surface) ?? 0) + count);
  return [...sums].map(([surface, count]) => ({ surface, count }));
}

const isRelatedCode = (code: string): boolean => rulesOf(code).some(isRelated);
