import xterm from '@xterm/headless';
import fc from 'fast-check';
import type { Row, Run, Style } from '../../source/reader/rows.ts';

const on = fc.constant(true as const);

const anyStyle: fc.Arbitrary<Style> = fc.record(
  {
    bold: on,
    underline: on,
    inverse: on,
    italic: on,
    color: fc.constantFrom('red' as const, 'green' as const, 'cyan' as const),
  },
  { requiredKeys: [] },
);

const anyRun: fc.Arbitrary<Run> = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'aB. é漢ж─│▐'), maxLength: 6 }),
  style: anyStyle,
});

/** Rows of at most 60 columns. */
export const anyRow: fc.Arbitrary<Row> = fc.array(anyRun, { maxLength: 5 });

/** A terminal without a window: what it shows, cell by cell with style, after the bytes. */
export async function cellsAfter(bytes: string, columns: number, rows: number): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(`\x1b[?1049h\x1b[?7l${bytes}`, resolve));
  const cells = styledCells(terminal);
  terminal.dispose();
  return cells;
}

/** Every cell of a terminal's screen: character, bold, dim, italic, underline, inverse, colour; a plain blank is `_`. */
export function styledCells(terminal: xterm.Terminal): string[] {
  const { active } = terminal.buffer;
  return Array.from({ length: terminal.rows }, (_, y) => {
    const line = active.getLine(active.baseY + y)!;
    return Array.from({ length: terminal.cols }, (_, x) => {
      const cell = line.getCell(x)!;
      const style = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse()];
      const char = cell.getWidth() === 0 ? '' : cell.getChars() || ' ';
      // Nothing else shows on a blank.
      if (char === ' ' && !cell.isUnderline() && !cell.isInverse()) return '_';
      return `${char}${style.map((set) => (set ? 1 : 0)).join('')}${cell.getFgColor()}`;
    }).join(' ');
  });
}
