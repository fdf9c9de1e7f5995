import { describe, expect, it } from 'vitest';
import { Figures } from './figures.ts';
import { spread } from './format.ts';
import { bytesReport } from './report-bytes.ts';

const SMALL = { rows: 24, columns: 80 };

function figuresOf(ours: readonly number[], theirs: readonly number[]): Figures {
  const figures = new Figures();
  for (const value of ours) figures.add('select', 'dragoman', SMALL, value);
  for (const value of theirs) figures.add('select', 'newsboat', SMALL, value);
  return figures;
}

/** The cells of a line of the report at the small size. */
function cellsOf(report: string, name: string): string[] {
  const line = report.split('\n').find((one) => one.startsWith(name));
  return line?.split(/ {2,}/) ?? [];
}

describe('the report on bytes', () => {
  it('divides median by median and says whether the target is met', () => {
    const report = bytesReport(figuresOf([80, 90, 70], [200, 210, 160]));
    expect(cellsOf(report, 'select, marker').slice(0, 7)).toEqual([
      'select, marker moving',
      '3',
      '80 (70–90)',
      'newsboat 200 (160–210)',
      '0.40',
      '≤ 0.5',
      'met',
    ]);
  });

  it('takes a target for met that is just reached', () => {
    expect(cellsOf(bytesReport(figuresOf([100], [200])), 'select, marker')).toContain('met');
  });

  it('says so where a target is missed', () => {
    expect(cellsOf(bytesReport(figuresOf([120], [200])), 'select, marker')).toContain('MISSED');
  });

  it('leaves the ratio empty where the other program was not there', () => {
    const cells = cellsOf(bytesReport(figuresOf([80], [])), 'select, marker');
    expect(cells).toContain('no newsboat');
    expect(cells).not.toContain('met');
  });
});

it('a spread is told with as many digits as are asked for', () => {
  expect(spread({ n: 3, median: 1.25, low: 1, high: 2.04, mean: 1.4, p95: 8, p99: 9 }, 1)).toBe(
    '1.3 (1.0–2.0)',
  );
});
