import { parse } from 'csv-parse/sync';
import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../source/corpus/formats/csv/dialect.ts';
import { Rows } from '../../../source/corpus/formats/csv/rows.ts';

const dialect = (columns: number, separator = ','): Dialect => ({
  ...{ separator: separator.charCodeAt(0), quotes: true, backslash: false, escapes: false, feed: 0x0a },
  ...{ columns, long: -1 },
});

/** The cells of a table as texts, row by row. */
function cellsOf(text: string, columns: number, separator?: string): string[][] {
  const bytes = Buffer.from(text);
  const rows = new Rows(bytes, dialect(columns, separator), true);
  const found: string[][] = [];
  while (rows.read()) {
    const cells: string[] = [];
    for (let i = 0; i < rows.cells.length; i += 3) {
      const cell = bytes.toString('utf8', rows.cells[i], rows.cells[i + 1]);
      cells.push(rows.cells[i + 2] === 1 ? cell.replaceAll('""', '"') : cell);
    }
    found.push(cells);
  }
  return found;
}

const signs = string({ unit: constantFrom('a', 'é', ',', ';', '"', '\n', '\r\n', ' ', '7'), maxLength: 12 });
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('the rows of a table', () => {
  it('are those that csv-parse finds, where the table is well formed', () => {
    const tables = integer({ min: 2, max: 5 }).chain((columns) =>
      array(array(signs, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
    );
    assert(
      property(tables, constantFrom(',', ';', '\t'), constantFrom('\n', '\r\n'), (table, separator, feed) => {
        const text = table.map((row) => row.map(quoted).join(separator) + feed).join('');
        expect(cellsOf(text, table[0]!.length, separator)).toEqual(parse(text, { delimiter: separator }));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same wherever the bytes end, as far as whole rows reach', () => {
    const rough = string({
      unit: constantFrom('a', 'b', ',', ',', '"', '\n', '\n', ' ', '""'),
      maxLength: 80,
    });
    assert(
      property(rough, integer({ min: 0, max: 80 }), (text, length) => {
        const bytes = Buffer.from(text);
        const cut = new Rows(bytes.subarray(0, length), dialect(2), false);
        let before = 0;
        while (cut.read()) before++;
        const start = cut.next;
        const parts = cellsOf(bytes.toString('utf8', 0, start), 2);
        expect(parts).toHaveLength(before);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a time that grows with the table, whatever its quotes', () => {
    const good = '1,"good, text here",x\n'.repeat(100);
    const hostile = ['"', ',"x', '\n"x,', '1,"abc,x\n2,def,y\n', '1,"abc\n', '"a" b', '""\n', ',\n"'];
    for (const sign of hostile) {
      const text = good + sign.repeat(Math.ceil(4_000_000 / sign.length));
      const rows = new Rows(Buffer.from(text), { ...dialect(3), long: 1 }, true);
      let found = 0;
      while (rows.read()) found++;
      expect(found).toBeGreaterThan(99);
    }
  });
});
