import { basename } from 'node:path';
import { Problem } from '../../source/problem.ts';
import { linesOf } from './inputs.ts';
import { type Share, shareOf } from './intervals.ts';
import { isOneActor } from './product.ts';

export interface PairFigures {
  readonly of: 'persons' | 'organisations';
  readonly pairs: number;
  readonly precision: Share;
  readonly recall: Share;
  /** Harmonic mean of the two, in per cent. */
  readonly f1: number;
}

interface Pair {
  readonly schema: string;
  readonly names: readonly [string, string];
  readonly isMatch: boolean;
}

/** Judges pairs of names as the engine does when two articles name somebody in full. Vessels are nobody, and left out. */
export function measurePairs(path: string): PairFigures[] {
  const pairs = readPairs(path).filter(({ schema }) => schema !== 'Vessel');
  const persons = pairs.filter(({ schema }) => schema === 'Person');
  const others = pairs.filter(({ schema }) => schema !== 'Person');
  return [figuresOf('persons', persons, 'person'), figuresOf('organisations', others, 'organisation')];
}

function figuresOf(
  of: PairFigures['of'],
  pairs: readonly Pair[],
  kind: 'person' | 'organisation',
): PairFigures {
  const merged = pairs.filter(({ names: [one, other] }) => isOneActor(one, other, kind));
  const right = merged.filter(({ isMatch }) => isMatch).length;
  const meant = pairs.filter(({ isMatch }) => isMatch).length;
  const f1 = merged.length + meant === 0 ? 0 : (200 * right) / (merged.length + meant);
  return {
    of,
    pairs: pairs.length,
    precision: shareOf(right, merged.length),
    recall: shareOf(right, meant),
    f1,
  };
}

function readPairs(path: string): Pair[] {
  const [head, ...rows] = linesOf(path).map(({ line, number }) => ({ cells: cellsOf(line), number }));
  const column = (name: string): number => {
    const at = head?.cells.indexOf(name) ?? -1;
    if (at < 0)
      throw new Problem(`${basename(path)} has no column ${name}; its first line names the columns.`);
    return at;
  };
  const [schema, one, other, match] = ['schema', 'name1', 'name2', 'is_match'].map(column);
  return rows.map(({ cells, number }) => {
    const isMatch = cells[match]?.toLowerCase();
    if (isMatch !== 'true' && isMatch !== 'false')
      throw new Problem(
        `${basename(path)}, line ${number}: is_match is neither true nor false; write one of them.`,
      );
    return { schema: cells[schema], names: [cells[one], cells[other]], isMatch: isMatch === 'true' };
  });
}

/** The cells of one line of CSV (RFC 4180); no cell of a list of names holds a line break. */
function cellsOf(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
