import type { Frame, Row, Run, Size, Style } from '../../source/reader/rows.ts';
import { graphemes } from '../../source/text/graphemes.ts';
import { width } from '../../source/text/width.ts';
import type { Chance } from '../support/chance.ts';

const WORDS = [
  ...'the envoy of a state met his peer in Doha and said that talks on borders would go on until autumn'.split(
    ' ',
  ),
  ...['Müller', 'Łódź', 'e\u0301te\u0301', '“so”', '—', '…', '›', '││', '────────', '12,345'],
  ...['漢字', 'ひらがな', '한국', 'حزب', 'الله', 'می‌خواهم', 'Тегеран'],
];
/** Of these terminals dispute the width. */
const DISPUTED = ['👩‍👩‍👧', '🇮🇷', '✔️', '👍🏽', '😀', 'क्षेत्र', 'நி', '1️⃣'];

const STYLES: readonly Style[] = [
  { bold: true },
  { underline: true },
  { inverse: true, bold: true },
  { dim: true },
  { dim: true, underline: true },
  { italic: true, bold: true },
  { color: 'red' },
  { color: 'cyan', underline: true },
];

/** Rows much as screens have them, one made from the one before as keys do: scrolled, jumped, retouched. */
export class RandomFrames {
  readonly #chance: Chance;
  readonly #size: Size;
  #rows: Row[];

  constructor(chance: Chance, size: Size) {
    this.#chance = chance;
    this.#size = size;
    this.#rows = this.#page(size.rows);
  }

  next(): Frame {
    const { rows, columns } = this.#size;
    const chance = this.#chance;
    switch (chance.below(8)) {
      case 0:
        this.#rows = this.#page(rows);
        break;
      case 1:
      case 2:
      case 3:
        this.#scroll();
        break;
      case 4:
        for (let row = 0; row < rows; row++) if (chance.once(4)) this.#rows[row] = this.#row();
        break;
      case 5:
        this.#restyle();
        break;
      default:
        this.#rows[chance.below(rows)] = this.#row();
    }
    const cursor = chance.once(3) ? { row: chance.below(rows), column: chance.below(columns) } : null;
    return { rows: [...this.#rows], cursor, band: null };
  }

  /** A band up or down, with new rows coming in, and sometimes a change besides. */
  #scroll(): void {
    const { rows } = this.#size;
    const top = this.#chance.below(rows - 1);
    const height = 2 + this.#chance.below(rows - top - 1);
    const by = this.#chance.of([1, 1, 1, 2, 3, height - 1, height]);
    const band = this.#rows.slice(top, top + height);
    const fresh = this.#page(Math.min(by, height));
    const moved = this.#chance.once(2)
      ? [...band, ...fresh].slice(-height)
      : [...fresh, ...band].slice(0, height);
    this.#rows.splice(top, height, ...moved);
    if (this.#chance.once(3)) this.#rows[this.#chance.below(rows)] = this.#row();
  }

  #restyle(): void {
    const row = this.#chance.below(this.#size.rows);
    this.#rows[row] = this.#rows[row]!.map((run) =>
      this.#chance.once(2) ? { ...run, style: this.#style() } : run,
    );
  }

  #page(rows: number): Row[] {
    return Array.from({ length: rows }, () => this.#row());
  }

  #row(): Row {
    const chance = this.#chance;
    if (chance.once(5)) return [];
    const runs: Run[] = chance.once(2) ? [{ text: ' '.repeat(chance.below(6)), style: {} }] : [];
    const full = chance.once(6);
    const words = full ? this.#size.columns : chance.below(14);
    for (let word = 0; word < words; word++) {
      const text = chance.once(40) ? chance.of(DISPUTED) : chance.of(WORDS);
      runs.push({ text: `${text}${chance.once(6) ? '' : ' '}`, style: this.#style() });
    }
    return cut(runs, this.#size.columns);
  }

  #style(): Style {
    return this.#chance.once(6) ? this.#chance.of(STYLES) : {};
  }
}

function cut(runs: readonly Run[], columns: number): Row {
  const kept: Run[] = [];
  let left = columns;
  for (const { text, style } of runs) {
    let shown = '';
    for (const cluster of graphemes(text)) {
      left -= width(cluster);
      if (left < 0) break;
      shown += cluster;
    }
    if (shown !== '') kept.push({ text: shown, style });
    if (left <= 0) break;
  }
  return kept;
}
