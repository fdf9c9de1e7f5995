import { describe, expect, it } from 'vitest';
import type { Row } from '../../source/reader/rows.ts';
import { cellsOf } from '../../source/terminal/cells.ts';
import { cleared, type Picture, paint, type Shown } from '../../source/terminal/paint.ts';
import { encodeRow } from '../../source/terminal/style.ts';
import { Chance } from '../support/chance.ts';
import { RandomFrames } from './random-frames.ts';
import { cellsAfter } from './rows.ts';

const columns = 61;

function picture(rows: readonly Row[], cursor: Picture['cursor'] = null): Picture {
  return {
    rows: rows.map((row) => cellsOf(encodeRow(row, true), columns)),
    size: { columns, rows: rows.length },
    cursor,
  };
}

function plain(...rows: string[]): Row[] {
  return rows.map((text) => [{ text, style: {} }]);
}

/** A terminal that shows the picture. */
function showing(before: Picture): Shown {
  return paint(cleared(before.size).shown, before, Number.POSITIVE_INFINITY).shown;
}

/** The bytes from one picture to the next. */
function between(before: Picture, after: Picture): string {
  return paint(showing(before), after, Number.POSITIVE_INFINITY).bytes;
}

describe('paint', () => {
  it('sends nothing when nothing changes', () => {
    const same = picture(plain('a', 'b'), { row: 1, column: 1 });
    expect(between(same, same)).toBe('');
  });

  it('sends a screen that is drawn first as it would send it cell by cell', () => {
    const size = { columns: 61, rows: 12 };
    const chance = new Chance(7);
    for (let screens = 0; screens < 200; screens++) {
      const { rows, cursor } = new RandomFrames(chance, size).next();
      const after = { ...picture(rows, cursor), size };
      const blank = cleared(size).shown;
      // Rows that are blank, but are not known to be.
      const unknown = { ...blank, rows: blank.rows.map((row) => ({ ...row })) };
      const bytes = paint(blank, after, Number.POSITIVE_INFINITY).bytes;
      expect(bytes).toBe(paint(unknown, after, Number.POSITIVE_INFINITY).bytes);
    }
  });

  it('writes over a few blanks, and steps over more; a look that shows on them ends before them', () => {
    const bytes = (...row: Row): string =>
      paint(cleared({ columns, rows: 1 }).shown, picture([row]), 999).bytes;
    expect(bytes({ text: 'a    b     c', style: {} })).toBe('a    b\x1b[5Cc');
    expect(bytes({ text: 'a b', style: { bold: true } }, { text: '  c', style: {} })).toBe(
      '\x1b[1ma b  \x1b[mc',
    );
    expect(bytes({ text: 'a', style: { underline: true } }, { text: ' b', style: {} })).toBe(
      '\x1b[4ma\x1b[C\x1b[mb',
    );
  });

  it('writes only the cells that change', () => {
    const after = picture(plain('one', 'two thousand and six', 'three'));
    expect(between(picture(plain('one', 'two thousand and two', 'three')), after)).toMatch(/^\S*six$/);
  });

  it('moves a marker in a few bytes, the next time in fewer', () => {
    const list = (marked: number): Picture =>
      picture(['a', 'b', 'c', 'd', 'e'].map((name, i) => plain(` ${i === marked ? '›' : ' '} ${name}`)[0]!));
    const first = paint(showing(list(0)), list(1), Number.POSITIVE_INFINITY);
    const second = paint(first.shown, list(2), Number.POSITIVE_INFINITY);
    expect(second.bytes).toBe('\b \x0b\b›');
  });

  it('scrolls by one control and the new row', () => {
    const words = ['envoys', 'met', 'again', 'in', 'Doha', 'to', 'speak', 'of', 'borders'];
    const lines = Array.from({ length: 30 }, (_, i) =>
      words.map((_, j) => words[(i * 4 + j * (i + 1)) % 9]).join(' '),
    );
    const screen = (top: number): Picture => picture(plain('head', ...lines.slice(top, top + 8), 'foot'));
    let shown = showing(screen(0));
    // The first time the scroll region is set.
    shown = paint(shown, screen(1), Number.POSITIVE_INFINITY).shown;
    expect(paint(shown, screen(2), Number.POSITIVE_INFINITY).bytes).toBe(`\x0b\r${lines[9]}`);
  });

  it('scrolls its own rows where the terminal has more of them', async () => {
    const text = (row: number) => `${'abcdefgh'[row % 8]!.repeat(30)} ${row}`;
    const screen = (top: number): Picture =>
      picture(plain(...Array.from({ length: 8 }, (_, row) => text(top + row))));
    let { bytes, shown } = cleared(screen(0).size);
    for (const top of [0, 1, 2, 1, 4, 1]) {
      const painted = paint(shown, screen(top), Number.POSITIVE_INFINITY);
      bytes += painted.bytes;
      shown = painted.shown;
    }
    const whole = screen(1).rows.map((row, i) => `\x1b[${i + 1}H${row.text}`);
    expect(await cellsAfter(bytes, columns, 11)).toEqual(await cellsAfter(whole.join(''), columns, 11));
  });

  it('erases the end of a row that gets shorter', () => {
    expect(between(picture(plain('a long row of words')), picture(plain('a long')))).toMatch(/\x1b\[K$/);
  });

  it('writes a blank in italics, which a terminal without them may show reversed', () => {
    const after = picture([[{ text: 'a ', style: { italic: true } }]]);
    expect(between(picture(plain('')), after)).toContain('\x1b[3ma ');
  });

  it('erases plainly behind an underlined cluster of disputed width', () => {
    // ECMA-48 does not say how erased cells are drawn, and libvterm draws them underlined.
    const after = picture([[{ text: '😀', style: { underline: true } }]]);
    expect(between(picture(plain('')), after)).toContain('😀\x1b[m\x1b[3G\x1b[K');
  });

  it('fills the last cell of the last row without scrolling', async () => {
    const after = picture(plain('top', '='.repeat(columns)));
    const { bytes, shown } = cleared(after.size);
    const painted = bytes + paint(shown, after, Number.POSITIVE_INFINITY).bytes;
    const cells = await cellsAfter(painted, columns, 2);
    expect(cells[0]).toMatch(/^t.* o.* p/);
    expect(cells[1]!.split(' ')).toHaveLength(columns);
    expect(cells[1]).toMatch(/^(=00000-1 ?)+$/);
  });

  it('moves the cursor with nothing else, and hides it', () => {
    const rows = plain('a', 'b');
    expect(between(picture(rows), picture(rows, { row: 0, column: 3 }))).toMatch(/\x1b\[\?25h$/);
    const there = picture(rows, { row: 0, column: 3 });
    expect(between(there, picture(rows, { row: 1, column: 0 }))).toBe('\x0b\r');
    expect(between(there, picture(rows))).toBe('\x1b[?25l');
  });

  it('counts its portions in bytes, and hides the cursor between them', () => {
    const rows = Array.from({ length: 6 }, () => 'تهران');
    const arabic = picture(plain(...rows), { row: 0, column: 0 });
    const shown = showing(picture(plain('', '', '', '', '', ''), { row: 0, column: 0 }));
    // Ten bytes a row, and a step between.
    const { bytes, done } = paint(shown, arabic, 20);
    expect(bytes.split('تهران')).toHaveLength(3);
    expect(done).toBe(false);
    expect(bytes).toMatch(/\x1b\[\?25l$/);
  });

  it('comes in portions where there is little room, each from the newest picture', async () => {
    const first = picture(plain(...Array.from({ length: 6 }, (_, i) => `first ${i}`)));
    const second = picture(plain(...Array.from({ length: 6 }, (_, i) => `second ${i}`)), {
      row: 2,
      column: 4,
    });
    let { bytes, shown } = cleared(first.size);
    let portions = 0;
    for (const after of [first, second, second, second, second]) {
      const painted = paint(shown, after, 20);
      bytes += painted.bytes;
      shown = painted.shown;
      portions++;
      if (painted.done) break;
    }
    expect(portions).toBeGreaterThan(2);
    const whole = cleared(second.size).bytes + paint(cleared(second.size).shown, second, 1e9).bytes;
    expect(await cellsAfter(bytes, columns, 6)).toEqual(await cellsAfter(whole, columns, 6));
  });
});
