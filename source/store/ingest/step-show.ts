import type { Cluster } from '../../actors/clusters.ts';
import { bySpelling, spellingOf } from '../../actors/ledger-rows.ts';
import { listedNames } from '../../actors/listed-names.ts';
import { canonicalName, firstKey } from '../../actors/naming.ts';
import { chainOf } from '../../actors/tie-chain.ts';
import type { Spelling } from '../../actors/types.ts';
import { PackedRows } from '../packed-rows.ts';
import { Counter } from './mention-counter.ts';
import { NameTables } from './name-table.ts';
import { OccurrenceLists, packedSum } from './occurrence-lists.ts';
import { orderActors } from './order-actors.ts';
import { rulesCode, rulesOf } from './rules-code.ts';
import type { Settled } from './settle/settled.ts';
import type { Judged } from './step-judge.ts';
import type { LinkedArticles } from './step-link.ts';
import { clustersOf, isRelatedTie, NOBODY } from './tie-rows.ts';
import type { Articles, Work } from './work.ts';

const NONE = new Uint8Array();
/** Actors named between two words of progress. */
const TOLD_EVERY = 256;

/** Last step: what is shown. Mentions article by article and actor by actor, counts, names, chains of rules, the order of actors. */
export function show(
  work: Work,
  settled: Settled,
  { mentions }: LinkedArticles,
  { decided, redecided }: Judged,
  progress: (actors: number) => void,
): void {
  const { made, db, ties } = work;
  const removed = new Set(work.pending.all('gone'));
  const lists = new OccurrenceLists(db);
  const were = new Counter((id) => ties.at(id).before);
  const are = new Counter((id) => ties.at(id).says);
  for (const article of ascending(removed, mentions, redecided)) {
    const old = made.mentions.get(article);
    const now = removed.has(article) ? null : (mentions.get(article) ?? old);
    lists.change(article, were.countsIn(old ?? NONE), are.countsIn(now ?? NONE));
    if (now === null) made.mentions.remove(article);
    else if (now !== old) made.mentions.put(article, now);
  }
  const changes = new Map<number, { all: number; counted: number }>();
  const add = (tie: number, all: number, counted: number): void => {
    const change = changes.get(tie) ?? { all: 0, counted: 0 };
    changes.set(tie, { all: change.all + all, counted: change.counted + counted });
  };
  were.eachTie((tie, all, counted) => add(tie, -all, -counted));
  are.eachTie(add);
  const changed = new Set<number>([...lists.changed, ...work.pending.all('show')]);
  const addOwners = (tie: number): void => {
    const { before, says } = ties.at(tie);
    for (const cluster of [...clustersOf(before), ...clustersOf(says)]) changed.add(cluster);
  };
  for (const [tie, { all, counted }] of changes) {
    if (all === 0 && counted === 0) continue;
    ties.count(tie, all, counted);
    addOwners(tie);
  }
  decided.forEach(addOwners);
  lists.save();
  ties.save();
  orderActors(db, changed, new Naming(work, settled).name(changed, progress));
}

/** The articles whose mentions are looked at, each once. */
function ascending(
  removed: Articles,
  mentions: LinkedArticles['mentions'],
  redecided: Articles,
): Uint32Array {
  const all = new Uint32Array(removed.size + mentions.size + redecided.size);
  let count = 0;
  for (const articles of [removed, mentions.articles(), redecided])
    for (const article of articles) all[count++] = article;
  all.sort();
  let kept = 0;
  for (const article of all) if (kept === 0 || all[kept - 1] !== article) all[kept++] = article;
  return all.subarray(0, kept);
}

/** Names actors, and tells the chains of their spellings. */
class Naming {
  readonly #work: Work;
  readonly #settled: Settled;
  readonly #lists: PackedRows;
  readonly #names: NameTables;
  readonly #written;
  readonly #put;
  readonly #remove;

  constructor(work: Work, settled: Settled) {
    const { db } = work;
    this.#work = work;
    this.#settled = settled;
    this.#lists = new PackedRows(db, 'occurrences', 'cluster');
    this.#names = new NameTables(db);
    this.#written = db.prepare(
      `SELECT forms.surface AS surface, sum(ties.count) AS count
       FROM names JOIN forms ON forms.name = names.id JOIN ties ON ties.form = forms.id
       WHERE names.cluster = ? AND (ties.cluster <> ${NOBODY} OR ties.candidates <> '') GROUP BY forms.surface HAVING sum(ties.count) > 0`,
    );
    this.#put = db.prepare(
      `INSERT INTO actors (cluster, name, kind, listed, mentions, key, code, counts, rows) VALUES (?, ?, ?, ?, ?, ?, '', ?, ?)
       ON CONFLICT (cluster) DO UPDATE
       SET name = excluded.name, mentions = excluded.mentions, key = excluded.key, counts = excluded.counts,
           rows = excluded.rows`,
    );
    this.#remove = db.prepare('DELETE FROM actors WHERE cluster = ?');
  }

  /** Gives all names that they have and had. `progress` is told again and again how many are to be named. */
  name(changed: ReadonlySet<number>, progress: (actors: number) => void): Set<string> {
    const { db, ties: all, forms, codes, table: actors } = this.#work;
    const called = new Set<string>();
    const old = db.prepare('SELECT name FROM actors WHERE cluster = ?');
    const isNew = db.prepare('SELECT 1 FROM actors LIMIT 1').get() === undefined;
    // In the order of the tables, which are then written from one end to the other.
    for (const [at, lasting] of Uint32Array.from(changed).sort().entries()) {
      if (at % TOLD_EVERY === 0) progress(changed.size);
      const before = isNew ? undefined : old.get(lasting)?.name;
      if (before !== undefined) called.add(String(before));
      const list = this.#lists.get(lasting);
      const cluster = list === null ? null : this.#settled.actor(lasting);
      if (cluster === null || list === null) {
        this.#remove.run(lasting);
        this.#names.remove(lasting);
        continue;
      }
      const ties = all.ofCluster(lasting);
      const own = ties
        .filter(({ says, count }) => count !== 0 && says.sure && !isRelatedTie(says))
        .map(({ form, count }) => ({ surface: forms.at(form).surface, count }));
      const name = this.#nameOf(lasting, cluster, own);
      called.add(name);
      const isRenamed = before !== name;
      const mentions = own.reduce((sum, { count }) => sum + count, 0);
      const { kind, table, names } = cluster;
      const spellings = new Map<string, Spelling>();
      for (const tie of ties) {
        const { surface, known } = forms.at(tie.form);
        const { rules, sure } = tie.says;
        if (isRenamed || tie.chain === null) {
          const bond = { rules, known: codes.names(known) };
          all.setChain(tie, rulesCode(chainOf(bond, surface, name, cluster, actors)));
        }
        if (tie.count !== 0)
          spellings.set(
            `${surface}\n${tie.chain}\n${sure}`,
            spellingOf(surface, rulesOf(tie.chain ?? ''), sure),
          );
      }
      const rows = this.#names.put({
        index: lasting,
        name,
        kind,
        spellings: [...spellings.values()].sort(bySpelling),
        listed: table === null ? [] : listedNames(actors.actors[table]),
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
