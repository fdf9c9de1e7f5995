import type { Row, Run, Style } from '../reader/rows.ts';

/**
 * Rows of styled text to terminal text and back. Source: ECMA-48 8.3.117 (SGR).
 *
 * Style is written here and not by Ink's `<Text>`, whose colour library falls silent, reverse and underline
 * included, when the environment says `CI=1`, `FORCE_COLOR=0` or no `TERM`.
 */

type Flag = 'bold' | 'dim' | 'italic' | 'underline' | 'inverse';

const FLAGS: readonly (readonly [Flag, number])[] = [
  ['bold', 1],
  ['dim', 2],
  ['italic', 3],
  ['underline', 4],
  ['inverse', 7],
];

const COLORS: Readonly<Record<NonNullable<Style['color']>, number>> = {
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
};

const FLAG_ON: ReadonlyMap<number, Flag> = new Map(FLAGS.map(([flag, code]) => [code, flag]));

/** What each closing code ends; 22 ends two. */
const FLAG_OFF: ReadonlyMap<number, readonly Flag[]> = new Map([
  [22, ['bold', 'dim']],
  [23, ['italic']],
  [24, ['underline']],
  [27, ['inverse']],
]);

function codes(style: Style): string {
  const on: number[] = [];
  for (const [flag, code] of FLAGS) if (style[flag]) on.push(code);
  if (style.color !== undefined) on.push(COLORS[style.color]);
  return on.join(';');
}

/**
 * A row as text with SGR sequences, ending in the default style. The last guard of the terminal: whatever stands
 * in a run, no control character leaves here but our own. Without `colour`, colours are left out and all else stays.
 */
export function encodeRow(row: Row, colour: boolean): string {
  let text = '';
  let now = '';
  for (const run of row) {
    if (run.text === '') continue;
    const next = codes(colour ? run.style : { ...run.style, color: undefined });
    if (next !== now) text += now === '' ? `\x1b[${next}m` : next === '' ? '\x1b[0m' : `\x1b[0;${next}m`;
    text += run.text.replaceAll(/[\0-\x1f\x7f-\x9f]/g, '\ufffd');
    now = next;
  }
  return now === '' ? text : `${text}\x1b[0m`;
}

/** The runs of a row of terminal text; sequences other than SGR are dropped. */
export function decodeRow(text: string): Row {
  const row: Run[] = [];
  let style: { [F in Flag]?: true } & { color?: Style['color'] } = {};
  // Split at sequences with their parameters captured: text, parameters, text, parameters, … text.
  const parts = text.split(/\x1b\[([\d;]*)m/);
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) {
      const clean = part.replaceAll(/\x1b(?:\[[0-?]*[ -/]*[@-~])?/g, '');
      if (clean !== '') row.push({ text: clean, style });
      continue;
    }
    for (const code of part.split(';').map(Number)) {
      const next = code === 0 ? {} : { ...style };
      const flag = FLAG_ON.get(code);
      if (flag !== undefined) next[flag] = true;
      for (const ended of FLAG_OFF.get(code) ?? []) delete next[ended];
      if (code === 39) delete next.color;
      for (const [color, value] of Object.entries(COLORS)) {
        if (value === code) next.color = color as Style['color'];
      }
      style = next;
    }
  }
  return row;
}

/** The same row spelt the one way `encodeRow` spells it, so that rows can be compared as strings. */
export function canonicalRow(text: string): string {
  const row = [...decodeRow(text)];
  // Blanks at the end that nothing marks are what an erased line shows anyway.
  for (let last = row.at(-1); last !== undefined; last = row.at(-1)) {
    if (last.style.underline || last.style.inverse) break;
    const trimmed = last.text.replace(/ +$/, '');
    row.pop();
    if (trimmed === '') continue;
    row.push({ text: trimmed, style: last.style });
    break;
  }
  return encodeRow(row, true);
}
