import xterm from '@xterm/headless';
import { describe, expect, it } from 'vitest';
import type { Style } from '../../source/reader/rows.ts';
import { lookOf, PLAIN, sgr } from '../../source/terminal/look.ts';

const FLAGS = ['bold', 'dim', 'italic', 'underline', 'inverse'] as const;

/** Every mixture of flags, without colour and in two colours. */
const STYLES: readonly Style[] = Array.from({ length: 3 * 32 }, (_, number) => {
  const flags = FLAGS.filter((_, bit) => (number >> bit) & 1);
  const color = ([undefined, 'red', 'cyan'] as const)[number >> 5];
  return { ...Object.fromEntries(flags.map((flag) => [flag, true])), ...(color && { color }) };
});

describe('sgr', () => {
  it('takes a terminal from any look to any other', async () => {
    const terminal = new xterm.Terminal({ cols: STYLES.length, rows: STYLES.length, allowProposedApi: true });
    let bytes = '\x1b[?7l';
    for (const [row, from] of STYLES.entries()) {
      for (const [column, to] of STYLES.entries()) {
        const steps = `${sgr(PLAIN, lookOf(from))}${sgr(lookOf(from), lookOf(to))}`;
        bytes += `\x1b[m\x1b[${row + 1};${column + 1}H${steps}x`;
      }
    }
    await new Promise<void>((resolve) => terminal.write(bytes, resolve));
    for (let row = 0; row < STYLES.length; row++) {
      for (const [column, style] of STYLES.entries()) {
        const cell = terminal.buffer.active.getLine(row)!.getCell(column)!;
        expect({
          bold: cell.isBold() > 0,
          dim: cell.isDim() > 0,
          italic: cell.isItalic() > 0,
          underline: cell.isUnderline() > 0,
          inverse: cell.isInverse() > 0,
          // Red is the first colour of the palette, cyan the sixth.
          color: cell.getFgColor(),
        }).toEqual({
          ...Object.fromEntries(FLAGS.map((flag) => [flag, style[flag] === true])),
          color: style.color === 'red' ? 1 : style.color === 'cyan' ? 6 : -1,
        });
      }
    }
    terminal.dispose();
  });

  it('takes the shortest way', () => {
    const underlined = lookOf({ underline: true });
    const strong = lookOf({ bold: true, underline: true });
    expect(sgr(PLAIN, PLAIN)).toBe('');
    expect(sgr(PLAIN, underlined)).toBe('\x1b[4m');
    expect(sgr(underlined, PLAIN)).toBe('\x1b[m');
    expect(sgr(underlined, strong)).toBe('\x1b[1m');
    expect(sgr(strong, underlined)).toBe('\x1b[22m');
    // 22 ends both.
    expect(sgr(lookOf({ bold: true, dim: true }), lookOf({ bold: true }))).toMatch(/^\x1b\[(22;1|0;1)m$/);
  });
});
