import type { Encoding } from '../../about.ts';
import type { Asked, PartsPlan } from '../format.ts';
import { type Choice, statedOf } from './choose.ts';
import type { Row } from './fields.ts';
import { fieldsFor } from './mapped.ts';

/** What the beginning of a file shows of its records. */
export interface Beginning {
  readonly rows: readonly Row[];
  /** The one record that shows is cut off. */
  readonly isCut: boolean;
  /** The file holds one record, and is not sure to be about an article at all. */
  readonly isAlone: boolean;
  readonly start: PartsPlan['start'];
  /** Null where it is no text. */
  readonly encoding: Encoding | null;
}

/** More records say no more of their fields. */
const LOOKED_AT = 100;

export function planFor(
  { rows, isCut, isAlone, start, encoding }: Beginning,
  asked: Asked,
): (PartsPlan & { readonly choice: Choice | null }) | { readonly reason: string } {
  if (encoding === null)
    return { reason: 'Its bytes are no text in any encoding known here; export it again as UTF-8.' };
  const choice = fieldsFor(rows.slice(0, LOOKED_AT), asked.map, isAlone);
  if (!('reason' in choice)) return { encoding, fields: statedOf(choice), start, choice };
  // What is not there yet may come.
  return isCut && asked.map.size === 0 ? { encoding, fields: null, start, choice: null } : choice;
}
