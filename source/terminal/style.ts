import type { Row, Run, Style } from '../reader/rows.ts';
import { COLORS, FLAGS } from './look.ts';

/**
 * Rows of styled text to terminal text and back. Source: ECMA-48 8.3.117 (SGR).
 *
 * Style is written here and not by Ink's `<Text>`, whose colour library falls silent, reverse and underline
 * included, when the environment says `CI=1`, `FORCE_COLOR=0` or no `TERM`.
 */

function codes(style: Style): string {
  const on: number[] = [];
  for (const [flag, , code] of FLAGS) if (style[flag]) on.push(code);
  if (style.color !== undefined) on.push(COLORS[style.color]);
  return on.join(';');
}

/**
 * A row as text with SGR sequences, ending in the default style. The last guard of the terminal: whatever stands
 * in a run, no control character leaves here but our own. Without `colour`, colours are left out and all else stays.
 *
 * Every style is written anew behind a 0, not by the shortest way as `sgr` does: Ink, which reads these rows, takes an
 * empty parameter for nothing, and 22 for the end of one flag.
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
  if (!text.includes('\x1b')) return text === '' ? [] : [{ text, style: {} }];
  const row: Run[] = [];
  let style: { -readonly [K in keyof Style]: Style[K] } = {};
  // Split at sequences with their parameters captured: text, parameters, text, parameters, … text.
  const parts = text.split(/\x1b\[([\d;]*)m/);
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) {
      const clean = part.replaceAll(/\x1b(?:\[[0-?]*[ -/]*[@-~])?/g, '');
      if (clean !== '') row.push({ text: clean, style });
      continue;
    }
    for (const code of part.split(';').map(Number)) {
      if (code === 0) {
        style = {};
        continue;
      }
      const next = { ...style };
      for (const [flag, , on, off] of FLAGS) {
        if (code === on) next[flag] = true;
        // 22 ends two.
        if (code === off) delete next[flag];
      }
      if (code === 39) delete next.color;
      for (const [color, value] of Object.entries(COLORS)) {
        if (value === code) next.color = color as Style['color'];
      }
      style = next;
    }
  }
  return row;
}
