import type { Encoding } from '../../about.ts';
import { textAt, type Units } from '../tables/units.ts';
import { isBlank } from './strings.ts';
import { Values } from './values.ts';

/**
 * Where the value begins that names lead to, in units; `from`: where the outermost object does. Null where the signs on the way do not
 * fit, or a name does not stand there. `bytes`: the same as the units. `isLast`: nothing comes behind them.
 */
export function wayTo(
  names: readonly string[],
  from: number,
  bytes: Uint8Array,
  { bytes: units, width }: Units,
  encoding: Encoding,
  isLast: boolean,
): number | null {
  let at = signFrom(units, from);
  for (const name of names) {
    const values = new Values(units, at + 1, 'named', null, isLast);
    for (;;) {
      const found = values.next();
      if (found === 'end' || found === 'none' || values.nameEnd === 0) return null;
      if (nameOf(textAt(bytes, values.nameStart * width, values.nameEnd * width, encoding)) === name) break;
      if (found === 'more') return null;
    }
    at = values.start;
  }
  return at;
}

/** The first unit that is no blank, from a place on. */
export function signFrom(units: Buffer, from: number): number {
  let at = from;
  while (at < units.length && isBlank(units[at]!)) at++;
  return at;
}

/** A name as JSON has it, with its quotes; null where it is none. */
export function nameOf(raw: string): string | null {
  try {
    return JSON.parse(raw);
  } catch {
    return null;
  }
}
