import { canBlank, type Look, PLAIN, SHOWS_ON_BLANK, sgr } from './look.ts';

/** A band of rows, both counted from 0 and both in it. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** What is known of the terminal besides what its cells show. */
export interface PenState {
  /** Where the cursor stands, counted from 0; null where that is not certain. */
  readonly row: number | null;
  readonly column: number | null;
  readonly look: Look;
  /** The scroll region. */
  readonly region: Band;
  readonly visible: boolean;
}

/**
 * Writes to a terminal in the fewest bytes: keeps where its cursor stands and how it draws, and of the ways to get
 * somewhere takes the shortest. Rows and columns count from 0.
 *
 * VT moves down and keeps the column, whatever the terminal driver does to LF on its way. Source: ECMA-48 (CUP 8.3.21,
 * CUF 8.3.20, CHA 8.3.9, EL 8.3.41, DL 8.3.32, IL 8.3.67); xterm's "ctlseqs" for DECSTBM, RI and VT as LF.
 */
export class Pen {
  bytes = '';
  readonly #columns: number;
  #row: number | null;
  #column: number | null;
  #look: Look;
  #region: Band;
  #visible: boolean;

  constructor(columns: number, { row, column, look, region, visible }: PenState) {
    this.#columns = columns;
    this.#row = row;
    this.#column = column;
    this.#look = look;
    this.#region = region;
    this.#visible = visible;
  }

  get state(): PenState {
    return {
      row: this.#row,
      column: this.#column,
      look: this.#look,
      region: this.#region,
      visible: this.#visible,
    };
  }

  /** The cursor's column if it stands in that row for certain, else null. */
  columnIn(row: number): number | null {
    return this.#row === row ? this.#column : null;
  }

  /** Characters that `moveTo` would write. */
  costTo(row: number, column: number): number {
    return this.#row === row && this.#column === column ? 0 : this.#shortestWay(row, column).length;
  }

  /** True when a cell of that look can be written without a sequence before it. */
  draws(cluster: string, look: Look): boolean {
    return look === this.#look || (cluster === ' ' && look === PLAIN && canBlank(this.#look));
  }

  moveTo(row: number, column: number): void {
    if (this.#row === row && this.#column === column) return;
    this.bytes += this.#shortestWay(row, column);
    this.#row = row;
    this.#column = column;
  }

  /**
   * Writes a cluster that takes `wide` columns here. Where terminals dispute that, the cursor is placed anew and what
   * a terminal may have drawn beyond is erased: the rest of the row must then be written too.
   */
  put(cluster: string, wide: number, look: Look, disputed: boolean): void {
    if (!this.draws(cluster, look)) this.draw(look);
    this.bytes += cluster;
    if (this.#column === null) return;
    const after = this.#column + wide;
    // In the last column it may stand on the cell or behind it.
    this.#column = after < this.#columns && !disputed ? after : null;
    if (disputed && after < this.#columns) {
      // Some terminals draw what they erase underlined or reversed.
      if ((this.#look & SHOWS_ON_BLANK) !== 0) this.draw(PLAIN);
      this.bytes += `\x1b[${after + 1}G\x1b[K`;
      this.#column = after;
    }
  }

  /** Writes characters of one column each, in one look; none of them is disputed, and the first no plain blank. */
  write(text: string, look: Look): void {
    if (look !== this.#look) this.draw(look);
    this.bytes += text;
    if (this.#column === null) return;
    const after = this.#column + text.length;
    // In the last column it may stand on the cell or behind it.
    this.#column = after < this.#columns ? after : null;
  }

  draw(look: Look): void {
    this.bytes += sgr(this.#look, look);
    this.#look = look;
  }

  /** Erases from the cursor to the end of its row. */
  eraseTail(): void {
    this.draw(PLAIN);
    this.bytes += '\x1b[K';
  }

  /** Moves what the band shows up by `shift` rows (down where it is negative); blank rows come in. */
  scroll(band: Band, shift: number): void {
    this.draw(PLAIN);
    this.#setRegion(band);
    const count = Math.abs(shift);
    const { top, bottom } = band;
    const height = bottom - top + 1;
    // At the edge one control a row; from the top a sequence for all, which also needs no cursor at the bottom.
    const edge = shift > 0 ? bottom : top;
    const stepwise = (shift > 0 ? '\x0b' : '\x1bM').repeat(Math.min(count, height));
    const atOnce = `\x1b[${Math.min(count, height)}${shift > 0 ? 'M' : 'L'}`;
    const toEdge = this.#row === edge ? 0 : this.#shortestWay(edge, 0).length;
    const toTop = this.#row === top ? 0 : this.#shortestWay(top, 0).length;
    if (toEdge + stepwise.length <= toTop + atOnce.length) {
      if (this.#row !== edge) this.moveTo(edge, 0);
      this.bytes += stepwise;
    } else {
      if (this.#row !== top) this.moveTo(top, 0);
      this.bytes += atOnce;
      // Some terminals go to the first column.
      this.#column = null;
    }
  }

  showCursor(visible: boolean): void {
    if (visible !== this.#visible) this.bytes += visible ? '\x1b[?25h' : '\x1b[?25l';
    this.#visible = visible;
  }

  #setRegion({ top, bottom }: Band): void {
    if (this.#region.top === top && this.#region.bottom === bottom) return;
    this.bytes += `\x1b[${top + 1};${bottom + 1}r`;
    this.#region = { top, bottom };
    // It goes to the first cell, of the screen or of the region.
    this.#row = null;
    this.#column = null;
  }

  #shortestWay(row: number, column: number): string {
    let best = absolute(row, column);
    const down = this.#vertical(row);
    if (down === null) return best;
    const ways = [`\r${along(0, column)}`];
    if (this.#column !== null) ways.push(along(this.#column, column));
    for (const way of ways) if (down.length + way.length < best.length) best = down + way;
    return best;
  }

  /** How to get to the row without leaving the column; null where relative steps are not safe or not shorter. */
  #vertical(row: number): string | null {
    if (this.#row === null) return null;
    const steps = row - this.#row;
    if (steps === 0) return '';
    if (Math.abs(steps) > 4) return null;
    const { top, bottom } = this.#region;
    // A step over the edge of the region would scroll it.
    if (steps > 0) return this.#row <= bottom && row > bottom ? null : '\x0b'.repeat(steps);
    return this.#row >= top && row < top ? null : '\x1bM'.repeat(-steps);
  }
}

function absolute(row: number, column: number): string {
  if (column > 0) return `\x1b[${row + 1};${column + 1}H`;
  return row > 0 ? `\x1b[${row + 1}H` : '\x1b[H';
}

/** Along a row, both columns counted from 0. */
function along(from: number, to: number): string {
  if (to === from) return '';
  if (to === 0) return '\r';
  const steps = to - from;
  if (steps < 0) {
    const back = `\x1b[${to + 1}G`;
    return -steps <= back.length ? '\b'.repeat(-steps) : back;
  }
  return steps === 1 ? '\x1b[C' : `\x1b[${steps}C`;
}
