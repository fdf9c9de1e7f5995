/** The tables on keys held down on a slow line. */
import type { Size } from '../../source/reader/rows.ts';
import { tableOf } from '../eval/tables.ts';
import type { Figures } from './figures.ts';
import { fixed, verdict } from './format.ts';
import { READERS } from './programs.ts';
import { HELD_KEYS, LONE, onLine, QUITS } from './section-slow.ts';
import { SIZES, sizeName } from './sizes.ts';
import { LINES, type LineKind } from './slow-line.ts';

const OURS = READERS[0];
const OTHERS = [...READERS.slice(1), 'less', 'vim'];

export function slowReport(figures: Figures): string {
  return SIZES.flatMap((size) => [heldTable(figures, size), quitTable(figures, size)]).join('\n\n');
}

/** `answered`: the screen is what all keys make of it; `all`: what is drawn at rest has come too. */
function heldTable(figures: Figures, size: Size): string {
  const rows = LINES.flatMap((kind) =>
    [...HELD_KEYS, LONE].map((name) => {
      const of = (what: string, program: string = OURS) =>
        figures.of([`${onLine(name, kind)}, ${what}`], program, size)?.median ?? null;
      const [answered, lost] = [of('answered ms'), of('lost')];
      return [
        `${name}, line ${kind}`,
        fixed(answered, 0),
        name === LONE ? '' : pageTarget(figures, kind, size, answered),
        fixed(of('settled ms'), 0),
        lostWord(lost),
        name === LONE || lost === null ? '' : verdict(Number.isNaN(lost) ? Infinity : lost, 0),
        ...OTHERS.map((other) => {
          const settled = of('settled ms', other);
          return settled === null ? '' : `${fixed(settled, 0)} / ${lostWord(of('lost', other))}`;
        }),
      ];
    }),
  );
  return [
    `Keys held at 30 a second on a line of 8 kB/s, ${sizeName(size)}: ms from the last key; others: ms / keys lost`,
    tableOf(['', 'answered', '≤ one page', 'all', 'keys lost', '≤ 0', ...OTHERS], rows),
  ].join('\n');
}

/** The time one page of this program takes on that line, and whether the answer came within it. */
function pageTarget(figures: Figures, kind: LineKind, size: Size, answered: number | null): string {
  const page = figures.of([`${onLine(LONE, kind)}, settled ms`], OURS, size);
  if (page === null || answered === null) return '';
  return `≤ ${fixed(page.median, 0)} ${verdict(answered, page.median)}`;
}

const lostWord = (lost: number | null): string =>
  lost === null ? '' : Number.isNaN(lost) ? 'some' : fixed(lost, 0);

function quitTable(figures: Figures, size: Size): string {
  const rows = LINES.flatMap((kind) =>
    QUITS.map((name) => {
      const of = (what: string) => figures.of([`${onLine(name, kind)}, ${what}`], OURS, size)?.median;
      return [`${name}, line ${kind}`, fixed(of('ms'), 0), fixed(of('status'), 0)];
    }),
  );
  return [
    `Leaving right behind a burst of keys, ${sizeName(size)}: ms from the last key to the end`,
    tableOf(['', 'ms', 'exit status'], rows),
  ].join('\n');
}
