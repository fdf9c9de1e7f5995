import fc from 'fast-check';
import { expect, it } from 'vitest';
import { select } from '../../source/reader/state/index.ts';
import { LINE_SORTS } from '../../source/search/lines/line-sorts.ts';
import { plain } from '../reader/play.ts';
import { pureSample, typedInto } from '../terminal/sample.ts';
import { lines, run } from './run.ts';

const NAMES = ['Ali Bagheri Kani', 'Iran', 'Hezbollah', 'Mohammad Bagheri'];
/** What is typed over the list, as filters with no name in them. */
const FILTERS = [null, "'iran", 'since:2024-07-10', 'text:oman', "!'the"];
/** Columns of the marker and the blank behind it. */
const FRONT = 2;

const asked = fc.record({
  name: fc.constantFrom(...NAMES),
  sort: fc.nat({ max: LINE_SORTS.length - 1 }),
  filter: fc.constantFrom(...FILTERS),
  unsure: fc.boolean(),
  related: fc.boolean(),
  onePerArticle: fc.boolean(),
  columns: fc.constantFrom(40, 80, 132),
});

it('find prints the lines that the concordance shows, in every order, however they are narrowed', async () => {
  const whole = await pureSample({ columns: 80, rows: 120 });
  await fc.assert(
    fc.asyncProperty(asked, async ({ name, sort, filter, unsure, related, onePerArticle, columns }) => {
      const begun = { ...whole, size: { columns, rows: 120 } };
      const list = typedInto(begun, filter === null ? '' : `/${filter}\r`);
      const switches = `${unsure ? 'U' : ''}${related ? 'D' : ''}`;
      const keys = `${switches}${onePerArticle ? 'O' : ''}${'s'.repeat(sort)}`;
      const state = typedInto(typedInto(list, `c${name}\r`), keys);
      const shown = select(state)
        .rows.filter((row) => row.some(({ style }) => style.underline))
        .map((row) => plain(row).slice(FRONT));
      const flags = [
        ...['--sort', LINE_SORTS[sort]!, '--width', String(columns - FRONT), '--color', 'always'],
        ...(filter === null ? [] : ['--filter', filter]),
        ...(unsure ? ['--unsure'] : []),
        ...(related ? ['--related'] : []),
        ...(onePerArticle ? ['--one-per-article'] : []),
      ];
      const { stdout } = await run(['find', name, '--sample', '--exact', ...flags]);
      const printed = lines(stdout).map((line) => line.replace(/\u001b\[[\d;]*m/g, '').trimEnd());
      expect(printed).toEqual(shown);
    }),
    { numRuns: 30 },
  );
}, 60_000);
