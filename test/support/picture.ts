import type { Pty } from '../terminal/pty.ts';

/** A cell of the drawing, in its own units. */
const WIDTH = 9;
const HEIGHT = 20;
const MARGIN = 12;
const GROUND = '#16181d';
const TEXT = '#d8dbe2';
const QUIET = '#8b919e';

/** A drawing (SVG) of what a terminal of 80 columns and 24 rows shows: the text with its styles, on a dark ground. */
export function picture(pty: Pty, columns = 80, rows = 24): string {
  const width = columns * WIDTH + 2 * MARGIN;
  const height = rows * HEIGHT + 2 * MARGIN;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    `  font-size="15" xml:space="preserve" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace">`,
    `<rect width="100%" height="100%" rx="8" fill="${GROUND}"/>`,
  ];
  for (let row = 0; row < rows; row++) {
    for (const { column, text, style, inverse } of runsOf(pty, row, columns)) {
      const x = MARGIN + column * WIDTH;
      const y = MARGIN + row * HEIGHT;
      const width = text.length * WIDTH;
      if (inverse) lines.push(`<rect x="${x}" y="${y}" width="${width}" height="${HEIGHT}" fill="${TEXT}"/>`);
      // The length is given, so that every column stands where it does on the terminal, whatever the font.
      lines.push(
        `<text x="${x}" y="${y + 15}" textLength="${width}" lengthAdjust="spacingAndGlyphs"${style}>${escaped(text)}</text>`,
      );
    }
  }
  return `${lines.join('\n')}\n</svg>\n`;
}

interface Run {
  readonly column: number;
  text: string;
  readonly style: string;
  readonly inverse: boolean;
}

/** The runs of one row that look the same; blanks that show nothing are left out. */
function runsOf(pty: Pty, row: number, columns: number): Run[] {
  const runs: Run[] = [];
  for (let column = 0; column < columns; column++) {
    const cell = pty.cell(row, column);
    const inverse = cell.isInverse() !== 0;
    const style = [
      ` fill="${inverse ? GROUND : cell.isDim() ? QUIET : TEXT}"`,
      cell.isBold() ? ' font-weight="bold"' : '',
      cell.isItalic() ? ' font-style="italic"' : '',
      cell.isUnderline() ? ' text-decoration="underline"' : '',
    ].join('');
    const last = runs.at(-1);
    if (last?.style === style) last.text += cell.getChars() || ' ';
    else runs.push({ column, text: cell.getChars() || ' ', style, inverse });
  }
  return runs.flatMap((run) => {
    const blanks = run.text.length - run.text.trimStart().length;
    const text = run.inverse || run.style.includes('underline') ? run.text : run.text.trim();
    return text === '' ? [] : [{ ...run, text, column: run.column + (text === run.text ? 0 : blanks) }];
  });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
