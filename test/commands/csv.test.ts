import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../source/export/csv.ts';
import { folder, json, kellers, run } from './run.ts';
import { wires } from './wires.ts';

/** Rows of cells, read as RFC 4180 has them. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const table = async (...words: string[]): Promise<Record<string, string>[]> => {
  const { stdout } = await run([...words, '--csv']);
  const [head, ...rows] = rowsOf(stdout);
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head![at], cell])));
};

describe('a line of CSV', () => {
  it('quotes what has to be, and doubles quotation marks', () => {
    expect(csvLine(['a', 'b c', 'd,e', 'f"g', 'h\ni', ''])).toBe('a,b c,"d,e","f""g","h\ni",');
  });

  it('holds nothing that a spreadsheet runs', () => {
    // Where a semicolon parts cells, what follows one is the start of another.
    expect(csvLine(['Ali;=1+1'])).toBe('"Ali;=1+1"');
    expect(csvLine(['\n=1'])).toBe('"\'\n=1"');
    for (const start of ['=', '+', '-', '@', '\t']) expect(csvLine([`${start}1`])).toBe(`'${start}1`);
    expect(csvLine(['\r=1'])).toBe("'␍=1");
    expect(csvLine(['1-1', 'a=b', ' =1'])).toBe('1-1,a=b, =1');
  });

  it('gives every cell back to whoever takes one apostrophe off in front of such a start', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', '1', 'a') });
    fc.assert(
      fc.property(cell, (text) => {
        const [[written]] = rowsOf(`${csvLine([text])}\r\n`);
        expect(written!.replace(/^'('*[=+\-@\t＝])/, '$1')).toBe(text);
      }),
    );
    expect(csvLine(["'=1", "'tis", '＝1'])).toBe("''=1,'tis,'＝1");
  });

  it('holds nothing that a terminal acts on', () => {
    expect(csvLine(['\u001b[31mred\u0007', '\u009b1m', '\u202eabc'])).toBe('␛[31mred␇,\ufffd1m,\ufffdabc');
  });

  it('is read again as it was written, whatever is in it', () => {
    const harmless = fc
      .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é', "'") })
      .filter((cell) => !/^'*\n/.test(cell));
    fc.assert(
      fc.property(fc.array(harmless, { minLength: 1 }), (cells) => {
        expect(rowsOf(`${csvLine(cells)}\r\n`)).toEqual([cells]);
      }),
    );
  });
});

describe('--csv', () => {
  it('has the fields of --json, in their order, in every command', async () => {
    const corpus = wires();
    for (const words of [
      ['find', 'Keller', corpus],
      ['mentions', corpus],
      ['list', corpus],
      ['actors', corpus],
      ['actors', corpus, '-q', 'Keller'],
      ['show', 'a.txt', corpus],
      ['with', 'Keller', corpus],
    ]) {
      const objects = await json(words);
      const rows = await table(...words);
      expect(rows.length).toBe(objects.length);
      rows.forEach((row, at) => {
        const own = { ...objects[at] };
        const { raw, ...rest } = row;
        const cells = Object.values(own).map((value) =>
          value === null
            ? ''
            : Array.isArray(value)
              ? value.every((one) => typeof one === 'string')
                ? value.join(';')
                : JSON.stringify(value)
              : String(value).replace(/^=/, "'="),
        );
        expect(Object.keys(rest)).toEqual(Object.keys(own).filter((name) => name !== 'raw'));
        expect(Object.values(row).filter((_, column) => Object.keys(row)[column] !== 'raw')).toEqual(cells);
      });
    }
  });

  it('has the fields of an object in an object under both their names', async () => {
    const [row] = await table('spellings', 'Vogt', wires());
    expect(row).toMatchObject({ surface: 'Boris Vogt', count: '3', 'sample.surface': 'Boris Vogt' });
    expect(row!['sample.path']).toMatch(/a\.txt$/);
  });

  it('has a line for each name asked for, and its columns where nothing was found', async () => {
    const names = folder({ names: 'Vogt\nNobody Atall\n' });
    const corpus = wires();
    const rows = await table('find', '-f', `${names}/names`, corpus);
    expect(rows.map(({ query, actor }) => [query, actor])).toEqual([
      ...Array.from({ length: 3 }, () => ['Vogt', 'Boris Vogt']),
      ['Nobody Atall', ''],
    ]);
    const none = await run(['list', corpus, '--since', '2030', '--csv']);
    expect([none.stdout, none.status]).toEqual([
      expect.stringMatching(/^article,path,record,title,[^\n]*\r\n$/),
      1,
    ]);
  });

  it('is one number with --count, and never beside --json or --export', async () => {
    const corpus = wires();
    expect((await run(['list', corpus, '--csv', '--count'])).stdout).toBe('4\n');
    for (const words of [
      ['list', corpus, '--csv', '--json'],
      ['actors', corpus, '--csv', '--export', 'yaml'],
    ]) {
      const { stdout, stderr, status } = await run(words);
      expect([stdout, stderr, status]).toEqual(['', expect.stringContaining('--csv'), 2]);
    }
  });

  it('tells a name of a file that may mean several from one that means nobody', async () => {
    const names = join(folder({ names: 'Keller\nAngela Merkel\n' }), 'names');
    const [several, nobody, ...more] = await table('find', '-f', names, kellers());
    expect(more).toEqual([]);
    const may: { actor: string }[] = JSON.parse(several!.ambiguous!);
    expect(may.map(({ actor }) => actor).toSorted()).toEqual(['Anna Keller', 'Peter Keller']);
    expect([several!.query, nobody!.query, nobody!.ambiguous]).toEqual(['Keller', 'Angela Merkel', '']);
  });
});
