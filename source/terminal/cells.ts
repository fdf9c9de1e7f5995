import { isEven } from '../text/even.ts';
import { graphemes, simpleWidth } from '../text/graphemes.ts';
import { width } from '../text/width.ts';
import { fitting, isDisputed } from './disputed.ts';
import { canBlank, type Look, lookOf, PLAIN } from './look.ts';
import { decodeRow } from './style.ts';

/** A row of a screen, column by column. Columns beyond the last are plain blanks. */
export interface Cells {
  /** One a column: the cluster that stands there; '' in the second column of a wide one. */
  readonly chars: readonly string[];
  readonly looks: readonly Look[];
  /** The clusters in a row, without their looks. */
  readonly text: string;
  /** Holds a cluster whose width terminals dispute. */
  readonly disputed: boolean;
  /** Every cluster is one UTF-16 unit in one column: the places in `text` are columns. */
  readonly even: boolean;
}

export const NO_CELLS: Cells = { chars: [], looks: [], text: '', disputed: false, even: true };

/**
 * A row of terminal text (SGR sequences, no other control) as cells, cut at `columns`: where a wide character does
 * not fit into the last column, that is blank. Clusters of no width belong to the cell before them.
 */
export function cellsOf(text: string, columns: number): Cells {
  const chars: string[] = [];
  const looks: Look[] = [];
  let disputed = false;
  let even = true;
  for (const run of decodeRow(text)) {
    const look = lookOf(run.style);
    if (isEven(run.text)) {
      const shown = run.text.slice(0, columns - chars.length);
      pushEven(chars, looks, shown, look);
      if (shown !== run.text) return trimmed(chars, looks, disputed, even);
      continue;
    }
    even = false;
    for (const cluster of graphemes(run.text)) {
      const wide =
        cluster.length === 1 ? simpleWidth(cluster.charCodeAt(0)) || width(cluster) : width(cluster);
      const inDispute = isDisputed(cluster);
      if (inDispute) disputed = true;
      if (wide === 0) {
        // With nothing to stand on it gets a cell, as Ink gives it one, unless it is nothing to see.
        if (chars.length > 0) chars[headOf(chars)] += cluster;
        else if (!/^\p{Default_Ignorable_Code_Point}+$/u.test(cluster)) {
          chars.push(cluster);
          looks.push(look);
        }
        continue;
      }
      if (chars.length + wide > columns) return trimmed(chars, looks, disputed, even);
      const shown = cluster === ' ' && canBlank(look) ? PLAIN : look;
      chars.push(inDispute ? fitting(cluster, columns - chars.length) : cluster);
      looks.push(shown);
      for (let more = 1; more < wide; more++) {
        chars.push('');
        looks.push(shown);
      }
    }
  }
  return trimmed(chars, looks, disputed, even);
}

/** Adds a text that is even. */
function pushEven(chars: string[], looks: Look[], text: string, look: Look): void {
  const ofBlank = canBlank(look) ? PLAIN : look;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    chars.push(character);
    looks.push(character === ' ' ? ofBlank : look);
  }
}

function headOf(chars: readonly string[]): number {
  let at = chars.length - 1;
  while (at > 0 && chars[at] === '') at--;
  return at;
}

function trimmed(chars: string[], looks: Look[], disputed: boolean, even: boolean): Cells {
  let length = chars.length;
  while (length > 0 && chars[length - 1] === ' ' && looks[length - 1] === PLAIN) length--;
  chars.length = length;
  looks.length = length;
  return { chars, looks, text: chars.join(''), disputed, even };
}

/** True when both show the same in that column. */
export function sameCell(a: Cells, b: Cells, column: number): boolean {
  return (
    (a.chars[column] ?? ' ') === (b.chars[column] ?? ' ') &&
    (a.looks[column] ?? PLAIN) === (b.looks[column] ?? PLAIN)
  );
}

export function sameCells(a: Cells, b: Cells): boolean {
  if (a === b) return true;
  if (a.text !== b.text || a.chars.length !== b.chars.length) return false;
  return a.looks.every((look, column) => look === b.looks[column] && a.chars[column] === b.chars[column]);
}

/** Columns of the cluster that begins in that column. */
export function columnsAt({ chars }: Cells, column: number): number {
  let end = column + 1;
  while (chars[end] === '') end++;
  return end - column;
}
