import { isatty } from 'node:tty';
import { Problem } from '../problem.ts';
import type { Size } from '../reader/rows.ts';

/** Beyond this a screen is drawn in its upper left part only: the frame's cost grows with its cells. */
const LARGEST: Size = { columns: 1000, rows: 300 };

/** The size of the terminal that standard output is, now; 80 × 24 where it does not say. */
export function screenSize(): Size {
  const { columns, rows } = process.stdout;
  return {
    columns: Math.min(columns || 80, LARGEST.columns),
    rows: Math.min(rows || 24, LARGEST.rows),
  };
}

/** Throws a Problem where standard output is no terminal, or one that says it can show no screen. */
export function requireScreen(): void {
  if (!isatty(1)) {
    throw new Problem(
      'standard output is not a terminal, so there is no screen to read on: start the reader in a terminal, or see `dragoman --help` for the commands that print.',
    );
  }
  if (process.env.TERM === 'dumb') {
    throw new Problem(
      'this terminal calls itself dumb (TERM=dumb) and cannot show a screen: set TERM to what it is, or see `dragoman --help` for the commands that print.',
    );
  }
}
