import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { Rule } from '../../actors/types.ts';
import { isRelated } from '../../actors/types.ts';
import { rulesCode, rulesOf } from './rules-code.ts';

/** Nobody's number. */
export const NOBODY = -1;

/** Whose a form is, by which rules: what many mentions have in common. */
export interface TieRow {
  readonly id: number;
  readonly form: number;
  /** Its article does not tell: what stands here is what the corpus says, and changes with it. */
  readonly open: boolean;
  /** Lasting numbers of the owner and of those who may be meant. */
  readonly cluster: number;
  readonly rules: readonly Rule[];
  readonly sure: boolean;
  readonly candidates: readonly { readonly cluster: number; readonly rule: Rule }[];
}

/** What a tie says, but for its number and its form. */
export type Meant = Pick<TieRow, 'cluster' | 'rules' | 'sure' | 'candidates'>;

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

/** The ties of an index. A tie once read or made is kept, with what it said before anything was changed. */
export class TieRows {
  readonly #rows = new Map<number, TieRow>();
  readonly #before = new Map<number, TieRow>();
  /** Of each form, its ties by what they say (`open` for the one that the corpus decides). */
  readonly #byForm = new Map<number, Map<string, TieRow>>();
  /** There were none before: a form has those that were made of it here. */
  readonly #isNew: boolean;
  readonly #ofForm: StatementSync;
  readonly #at: StatementSync;
  readonly #openOf: StatementSync;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #addCandidacy: StatementSync;
  readonly #removeCandidacy: StatementSync;

  constructor(db: DatabaseSync) {
    this.#isNew = db.prepare('SELECT 1 FROM ties LIMIT 1').get() === undefined;
    this.#ofForm = db.prepare('SELECT * FROM ties WHERE form = ?');
    this.#openOf = db.prepare(
      'SELECT ties.* FROM forms JOIN ties ON ties.form = forms.id WHERE forms.name = ? AND ties.open = 1',
    );
    this.#at = db.prepare('SELECT * FROM ties WHERE id = ?');
    this.#insert = db.prepare(
      'INSERT INTO ties (form, open, cluster, rules, sure, candidates) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#update = db.prepare(
      'UPDATE ties SET cluster = ?, rules = ?, sure = ?, candidates = ?, chain = NULL WHERE id = ?',
    );
    this.#addCandidacy = db.prepare('INSERT OR IGNORE INTO candidacies (cluster, tie) VALUES (?, ?)');
    this.#removeCandidacy = db.prepare('DELETE FROM candidacies WHERE cluster = ? AND tie = ?');
  }

  /** The tie that says this of a form; without `meant` the one that the corpus decides. */
  of(form: number, meant: Meant | null): TieRow {
    let ties = this.#byForm.get(form);
    if (ties === undefined) {
      ties = new Map();
      this.#byForm.set(form, ties);
      for (const stored of this.#isNew ? [] : this.#ofForm.all(form)) {
        const row = this.#enter(stored);
        ties.set(row.open ? 'open' : codeOf(row), row);
      }
    }
    const code = meant === null ? 'open' : codeOf(meant);
    const known = ties.get(code);
    if (known !== undefined) return this.#rows.get(known.id) ?? known;
    const says = meant ?? UNDECIDED;
    const id = Number(
      this.#insert.run(
        form,
        meant === null ? 1 : 0,
        says.cluster,
        rulesCode(says.rules),
        says.sure ? 1 : 0,
        candidatesCode(says.candidates),
      ).lastInsertRowid,
    );
    for (const one of says.candidates) this.#addCandidacy.run(one.cluster, id);
    const row: TieRow = { id, form, open: meant === null, ...says };
    this.#rows.set(id, row);
    this.#before.set(id, row);
    ties.set(code, row);
    return row;
  }

  at(id: number): TieRow {
    return this.#rows.get(id) ?? this.#enter(this.#at.get(id));
  }

  /** The ties that the corpus decides, of all forms of a name. */
  openOf(name: number): TieRow[] {
    return this.#openOf.all(name).map((stored) => this.#enter(stored));
  }

  /** What a tie said before anything was changed. */
  before(id: number): TieRow {
    return this.#before.get(id) ?? this.at(id);
  }

  /** Lets an open tie say something else. */
  decide(row: TieRow, meant: Meant): void {
    this.#rows.set(row.id, { ...row, ...meant });
    const { cluster, rules, sure, candidates } = meant;
    for (const one of row.candidates) this.#removeCandidacy.run(one.cluster, row.id);
    for (const one of candidates) this.#addCandidacy.run(one.cluster, row.id);
    this.#update.run(cluster, rulesCode(rules), sure ? 1 : 0, candidatesCode(candidates), row.id);
  }

  #enter(stored: Record<string, SQLOutputValue> | undefined): TieRow {
    if (stored === undefined) throw new RangeError('no tie has this number');
    const known = this.#rows.get(Number(stored.id));
    if (known !== undefined) return known;
    const row: TieRow = {
      id: Number(stored.id),
      form: Number(stored.form),
      open: stored.open === 1,
      cluster: Number(stored.cluster),
      rules: rulesOf(String(stored.rules)),
      sure: stored.sure === 1,
      candidates: candidatesFrom(String(stored.candidates)),
    };
    this.#rows.set(row.id, row);
    this.#before.set(row.id, row);
    return row;
  }
}
