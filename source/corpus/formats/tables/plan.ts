import type { Encoding } from '../../about.ts';
import type { PartsPlan } from '../format.ts';
import { type Choice, statedOf } from './choose.ts';
import { orderIn } from './day-order.ts';
import type { FieldMap } from './field-map.ts';
import type { Row } from './fields.ts';
import { fieldsFor } from './mapped.ts';

/** What all parts of a file of records with fields have to know. */
export interface TablePlan extends PartsPlan {
  /** Null where the beginning of the file holds no whole record: then each is looked at by itself. */
  readonly choice: Choice | null;
  /** What was asked of its fields. */
  readonly map: FieldMap | null;
}

/** What the beginning of a file shows of its records. */
export interface Beginning {
  readonly map: FieldMap | null;
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
export const LOOKED_AT = 100;

export function planFor({
  map,
  rows,
  isCut,
  isAlone,
  start,
  encoding,
}: Beginning): TablePlan | { readonly reason: string } {
  if (encoding === null)
    return { reason: 'Its bytes are no text in any encoding known here; export it again as UTF-8.' };
  // What does not show yet may come in the rest of the record.
  if (isCut) return { encoding, fields: null, start, choice: null, map };
  const first = fieldsFor(rows.slice(0, LOOKED_AT), map, isAlone);
  if ('reason' in first) return first;
  const [date] = first.fields.date ?? [];
  // Of an order one record may tell, the last that shows.
  const isOpen = first.order === 'open' && date !== undefined;
  const choice = isOpen ? { ...first, order: orderIn(rows, date) } : first;
  return { encoding, fields: statedOf(choice), start, choice, map };
}
