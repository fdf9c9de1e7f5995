/** Two terminals that should show the same. */
import xterm from '@xterm/headless';
import type { Size } from '../../source/reader/rows.ts';
import { width } from '../../source/text/width.ts';

/** How a terminal counts columns: by code point as old ones do, or by cluster as we do. */
export type Counting = 'by code point' | 'by cluster';

/** A terminal without a window, without autowrap, that takes bytes as they come. */
export class Screen {
  readonly #terminal: xterm.Terminal;

  constructor({ columns, rows }: Size, counting: Counting) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 0 });
    if (counting === 'by cluster') countByCluster(this.#terminal);
    this.#terminal.write('\x1b[?1049h\x1b[?7l');
  }

  write(bytes: string): Promise<void> {
    return new Promise((resolve) => this.#terminal.write(bytes, resolve));
  }

  resize({ columns, rows }: Size): void {
    this.#terminal.resize(columns, rows);
  }

  get cursor(): { row: number; column: number } {
    const { cursorX, cursorY } = this.#terminal.buffer.active;
    return { row: cursorY, column: cursorX };
  }

  /** The cells in which the two differ, in words; where neither shows anything they are alike, whatever their style. */
  difference(other: Screen): string[] {
    const found: string[] = [];
    const [mine, theirs] = [this.#terminal.buffer.active, other.#terminal.buffer.active];
    const [one, two] = [mine.getNullCell(), theirs.getNullCell()];
    for (let row = 0; row < this.#terminal.rows; row++) {
      const [a, b] = [mine.getLine(row)!, theirs.getLine(row)!];
      for (let column = 0; column < this.#terminal.cols; column++) {
        const [left, right] = [looks(a.getCell(column, one)!), looks(b.getCell(column, two)!)];
        if (left !== right) found.push(`row ${row}, column ${column}: ${left} and ${right}`);
      }
    }
    return found;
  }

  dispose(): void {
    this.#terminal.dispose();
  }
}

function looks(cell: xterm.IBufferCell): string {
  const text = cell.getWidth() === 0 ? 'half' : cell.getChars() || ' ';
  const marked = cell.isUnderline() || cell.isInverse();
  // A no-break space is a blank too: at a row's end Ink leaves it out.
  if (text.trim() === '' && !marked) return 'blank';
  const style = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse()];
  return `“${text}” ${style.map(Boolean).map(Number).join('')} ${cell.getFgColor()}`;
}

const segmenter = new Intl.Segmenter('und');

/** The terminal keeps a state between code points, here the cluster so far by number. */
function countByCluster(terminal: xterm.Terminal): void {
  const clusters: string[] = [''];
  terminal.unicode.register({
    version: 'clusters',
    wcwidth: (point) => Math.min(2, width(String.fromCodePoint(point))) as 0 | 1 | 2,
    charProperties(point, preceding) {
      const before = clusters[preceding >> 3] ?? '';
      const joined = before + String.fromCodePoint(point);
      const joins = before !== '' && point >= 0x300 && [...segmenter.segment(joined)].length === 1;
      const cluster = joins ? joined : String.fromCodePoint(point);
      clusters.push(cluster);
      return ((clusters.length - 1) << 3) | (Math.min(2, width(cluster)) << 1) | (joins ? 1 : 0);
    },
  });
  terminal.unicode.activeVersion = 'clusters';
}
