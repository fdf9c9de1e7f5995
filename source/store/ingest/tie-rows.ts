import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Rule } from '../../actors/types.ts';
import { isRelated } from '../../actors/types.ts';
import { listIn } from '../../text/list-in.ts';
import type { Forms } from './forms.ts';
import { rulesCode, rulesOf } from './rules-code.ts';

/** Nobody's number. */
export const NOBODY = -1;

/** Whose a form is, by which rules. */
export interface Meant {
  /** Lasting numbers of the owner and of those who may be meant. */
  readonly cluster: number;
  readonly rules: readonly Rule[];
  readonly sure: boolean;
  readonly candidates: readonly { readonly cluster: number; readonly rule: Rule }[];
}

/** A form with what it is taken for: what many mentions have in common. */
export interface TieRow {
  readonly id: number;
  readonly form: number;
  /** Its article does not tell: what it says is what the corpus says, and changes with it. */
  readonly open: boolean;
  says: Meant;
  /** What it said before anything was changed. */
  readonly before: Meant;
  /** Its mentions, and those of them in blocks that count. */
  count: number;
  counted: number;
  /** The chain of rules that is shown (see `chainOf`), by its code; null where it is to be told anew. */
  chain: string | null;
}

export const UNDECIDED: Meant = { cluster: NOBODY, rules: [], sure: false, candidates: [] };

export const isRelatedTie = ({ rules }: Meant): boolean => rules.some(isRelated);

/** Everybody who owns a tie, or may. */
export const clustersOf = ({ cluster, candidates }: Meant): readonly number[] =>
  cluster === NOBODY ? candidates.map((one) => one.cluster) : [cluster];

/** One for all who may be meant, in an order that does not depend on who was numbered first in this run. */
export const candidatesCode = (candidates: Meant['candidates']): string =>
  [...candidates]
    .sort((a, b) => a.cluster - b.cluster)
    .map(({ cluster, rule }) => `${cluster}${rulesCode([rule])}`)
    .join(' ');

export function candidatesFrom(code: string): Meant['candidates'] {
  return code === ''
    ? []
    : code.split(' ').map((one) => ({ cluster: Number.parseInt(one, 10), rule: rulesOf(one.slice(-1))[0] }));
}

export const codeOf = ({ cluster, rules, sure, candidates }: Meant): string =>
  `${cluster} ${rulesCode(rules)} ${sure ? 1 : 0} ${candidatesCode(candidates)}`;

/** The ties of an index. What is changed here, and made, is in the index after `save`; their chains are told behind it. */
export class TieRows {
  readonly #db: DatabaseSync;
  readonly #forms: Pick<Forms, 'at'>;
  readonly #rows = new Map<number, TieRow>();
  /** By the form and what they say (`open` for the one that the corpus decides). */
  readonly #byMeaning = new Map<string, TieRow>();
  /** Forms whose ties were read. */
  readonly #read = new Set<number>();
  readonly #opened = new Set<number>();
  /** By their names, ties that the corpus decides and that are not in the index yet. */
  readonly #newOpen = new Map<number, TieRow[]>();
  readonly #changed = new Set<TieRow>();
  /** There were none before: what is not known here is not in the index. */
  #isNew: boolean;
  #firstNew: number;
  #next: number;
  #ofClusters: ReadonlyMap<number, readonly TieRow[]> | null = null;
  readonly #ofForm: StatementSync;
  readonly #at: StatementSync;
  readonly #openOf: StatementSync;
  readonly #ofCluster: StatementSync;
  readonly #chain: StatementSync;

  constructor(db: DatabaseSync, forms: Pick<Forms, 'at'>) {
    this.#db = db;
    this.#forms = forms;
    this.#next = 1 + Number(db.prepare('SELECT max(id) AS last FROM ties').get()?.last);
    this.#firstNew = this.#next;
    this.#isNew = this.#next === 1;
    this.#ofForm = db.prepare('SELECT * FROM ties WHERE form = ?');
    this.#openOf = db.prepare(
      'SELECT ties.* FROM forms JOIN ties ON ties.form = forms.id WHERE forms.name = ? AND ties.open = 1',
    );
    this.#at = db.prepare('SELECT * FROM ties WHERE id = ?');
    this.#ofCluster = db.prepare('SELECT * FROM ties WHERE cluster = ? ORDER BY id');
    this.#chain = db.prepare('UPDATE ties SET chain = ? WHERE id = ?');
  }

  /** The tie that says this of a form; `meant` is null for the one that the corpus decides. */
  of(form: number, meant: Meant | null): TieRow {
    if (!this.#isNew && !this.#read.has(form)) {
      this.#read.add(form);
      for (const stored of this.#ofForm.all(form)) {
        const row = this.#enter(stored);
        this.#byMeaning.set(meaning(form, row.open ? null : row.says), row);
      }
    }
    if (meant === null) this.#opened.add(form);
    const key = meaning(form, meant);
    return this.#byMeaning.get(key) ?? this.#made(key, form, meant);
  }

  at(id: number): TieRow {
    return this.#rows.get(id) ?? this.#enter(this.#at.get(id));
  }

  /** The numbers of the names of which a tie was asked for that the corpus decides. */
  get opened(): Set<number> {
    return new Set(Array.from(this.#opened, (form) => this.#forms.at(form).name));
  }

  /** The ties that the corpus decides, of all forms of a name. */
  openOf(name: number): TieRow[] {
    const stored = this.#isNew ? [] : this.#openOf.all(name).map((row) => this.#enter(row));
    return [...stored, ...(this.#newOpen.get(name) ?? [])];
  }

  /** Lets an open tie say something else. */
  decide(row: TieRow, meant: Meant): void {
    row.says = meant;
    row.chain = null;
    this.#changed.add(row);
  }

  /** Adds to the mentions of a tie. */
  count(id: number, all: number, counted: number): void {
    const row = this.at(id);
    row.count += all;
    row.counted += counted;
    this.#changed.add(row);
  }

  save(): void {
    const insert = this.#db.prepare(
      `INSERT INTO ties (cluster, rules, sure, candidates, count, counted, chain, id, form, open)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const update = this.#db.prepare(
      `UPDATE ties SET cluster = ?, rules = ?, sure = ?, candidates = ?, count = ?, counted = ?, chain = ?
       WHERE id = ?`,
    );
    const recount = this.#db.prepare('UPDATE ties SET count = ?, counted = ? WHERE id = ?');
    const addCandidacy = this.#db.prepare('INSERT OR IGNORE INTO candidacies (cluster, tie) VALUES (?, ?)');
    const removeCandidacy = this.#db.prepare('DELETE FROM candidacies WHERE cluster = ? AND tie = ?');
    for (const row of this.#changed) {
      const isNew = row.id >= this.#firstNew;
      if (!isNew && row.says === row.before) {
        // Whose it is stands in an index of the table, which is then left alone.
        recount.run(row.count, row.counted, row.id);
        continue;
      }
      const { cluster, rules, sure, candidates } = row.says;
      const values = [cluster, rulesCode(rules), Number(sure), candidatesCode(candidates)];
      const shown = [row.count, row.counted, row.chain, row.id];
      if (isNew) insert.run(...values, ...shown, row.form, Number(row.open));
      else {
        update.run(...values, ...shown);
        for (const one of row.before.candidates) removeCandidacy.run(one.cluster, row.id);
      }
      for (const one of candidates) addCandidacy.run(one.cluster, row.id);
    }
    this.#firstNew = this.#next;
    this.#changed.clear();
    this.#newOpen.clear();
  }

  /** The ties of an actor, as they were saved, by their numbers. */
  ofCluster(cluster: number): readonly TieRow[] {
    if (!this.#isNew) return this.#ofCluster.all(cluster).map((stored) => this.#enter(stored));
    this.#ofClusters ??= Map.groupBy(this.#rows.values(), ({ says }) => says.cluster);
    return this.#ofClusters.get(cluster) ?? [];
  }

  /** Notes the chain of a tie that was saved. */
  setChain(row: TieRow, chain: string): void {
    row.chain = chain;
    this.#chain.run(chain, row.id);
  }

  /** Keeps no row any more; to be called when all are saved, and nobody has one. */
  letGo(): void {
    this.#rows.clear();
    this.#byMeaning.clear();
    this.#read.clear();
    this.#opened.clear();
    this.#ofClusters = null;
    this.#isNew = false;
  }

  #made(key: string, form: number, meant: Meant | null): TieRow {
    const says = meant ?? UNDECIDED;
    const row: TieRow = {
      ...{ id: this.#next++, form, open: meant === null, says, before: says },
      ...{ count: 0, counted: 0, chain: null },
    };
    this.#rows.set(row.id, row);
    this.#byMeaning.set(key, row);
    this.#changed.add(row);
    if (meant === null) listIn(this.#newOpen, this.#forms.at(form).name).push(row);
    return row;
  }

  #enter(stored: Record<string, SQLOutputValue> | undefined): TieRow {
    if (stored === undefined) throw new RangeError('no tie has this number');
    const known = this.#rows.get(Number(stored.id));
    if (known !== undefined) return known;
    const says: Meant = {
      cluster: Number(stored.cluster),
      rules: rulesOf(String(stored.rules)),
      sure: stored.sure === 1,
      candidates: candidatesFrom(String(stored.candidates)),
    };
    const row: TieRow = {
      ...{ id: Number(stored.id), form: Number(stored.form), open: stored.open === 1, says, before: says },
      ...{ count: Number(stored.count), counted: Number(stored.counted) },
      chain: stored.chain === null ? null : String(stored.chain),
    };
    this.#rows.set(row.id, row);
    return row;
  }
}

const meaning = (form: number, meant: Meant | null): string =>
  `${form} ${meant === null ? 'open' : codeOf(meant)}`;
