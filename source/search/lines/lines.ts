/** The lines of a concordance: some mentions of an actor, in an order. */
import type { Occurrences, Place } from '../../store/view.ts';
import { firstIndex } from '../../text/halving.ts';

/** Lines go by their index in `all`, which is in contract order; rows by where they stand here. */
export class Lines {
  readonly all: Occurrences;
  /** Those that are left, ascending; null when all are. */
  readonly kept: Uint32Array | null;
  /** The line of each row; null when they stand as in `kept`. */
  readonly order: Uint32Array | null;
  #rows: Uint32Array | null = null;

  constructor(all: Occurrences, kept: Uint32Array | null = null, order: Uint32Array | null = null) {
    this.all = all;
    this.kept = kept;
    this.order = order;
  }

  get length(): number {
    return this.kept?.length ?? this.all.length;
  }

  /** The line of a row that there is. */
  lineAt(row: number): number {
    return (this.order ?? this.kept)?.[row] ?? row;
  }

  /** The mention of a row that there is; no other is fetched but those of its article. */
  placeAt(row: number): Place {
    return this.all.at(this.lineAt(row));
  }

  /** The row of a line, or of the next one by date that is left, or of the last; 0 where there is none. */
  rowOf(line: number): number {
    const { kept, order } = this;
    const last = this.length - 1;
    const at = kept === null ? line : firstIndex(kept.length, (index) => kept[index] >= line);
    const nearest = Math.max(0, Math.min(at, last));
    if (order === null) return nearest;
    this.#rows ??= rowsOf(order, this.all.length);
    return this.#rows[kept?.[nearest] ?? nearest] ?? 0;
  }

  /** Whether a line has a row of its own. */
  has(line: number): boolean {
    return this.length > 0 && this.lineAt(this.rowOf(line)) === line;
  }
}

function rowsOf(order: Uint32Array, lines: number): Uint32Array {
  const rows = new Uint32Array(lines);
  order.forEach((line, row) => {
    rows[line] = row;
  });
  return rows;
}
