import type { Encoding } from '../../about.ts';
import type { Units } from '../tables/units.ts';
import { LIST } from './strings.ts';
import { type Flaw, Values } from './values.ts';
import { wayTo } from './way.ts';

/** A record in a page of them; offsets in units, `end` exclusive. */
export interface OnPage {
  readonly start: number;
  readonly end: number;
  readonly flaw: Flaw | null;
}

/**
 * The records of a page, which stands at `start` to `end` (in units, exclusive); the page itself where it has no list at the end
 * of `way`, such as one that tells of an error.
 */
export function* recordsOnPage(
  bytes: Uint8Array,
  { bytes: units, width }: Units,
  { start, end }: Pick<OnPage, 'start' | 'end'>,
  way: readonly string[],
  encoding: Encoding,
): Generator<OnPage> {
  const page = { bytes: units.subarray(0, end), width };
  const list = wayTo(way, start, bytes, page, encoding, true);
  if (list === null || units[list] !== LIST) {
    yield { start, end, flaw: null };
    return;
  }
  const values = new Values(page.bytes, list + 1, 'list', null, true);
  while (values.next() === 'value') yield { start: values.start, end: values.end, flaw: values.flaw };
}
