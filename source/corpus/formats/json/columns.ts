import type { BadRecord, FileRecord } from '../format.ts';
import { articleOf, type Place } from '../tables/article.ts';
import { isRow } from '../tables/fields.ts';
import { fieldsFor } from '../tables/mapped.ts';
import { LOOKED_AT, type TablePlan } from '../tables/plan.ts';
import { feedsIn, textAt, unitsOf } from '../tables/units.ts';
import { parsed } from './parse.ts';
import { flawed } from './records.ts';
import { recordAt } from './shapes.ts';
import { Values } from './values.ts';
import { nameOf, wayTo } from './way.ts';

type Columns = readonly (readonly [name: string, column: Readonly<Record<string, unknown>>])[];

/**
 * The records of a file that holds, under the name of each field, what all of them have in it. No record stands in one place: as its
 * own counts that of its text, else of its title. `path`: where in the file the fields lie.
 */
export function* recordsOfColumns(
  bytes: Uint8Array,
  path: readonly string[],
  plan: TablePlan,
): Generator<FileRecord | BadRecord> {
  const columns = columnsAt(textAt(bytes, 0, bytes.length, plan.encoding!), path);
  if (columns === null) {
    yield flawed('broken', 1);
    return;
  }
  const known = new Set(columns.flatMap(([, column]) => Object.keys(column)));
  const telling = [...known].slice(0, LOOKED_AT).map((key) => recordAt(columns, key));
  const choice = plan.choice ?? fieldsFor(telling, plan.map, false);
  if ('reason' in choice) {
    yield { line: 1, reason: choice.reason };
    return;
  }
  const { text = [], title = [] } = choice.fields;
  const [column] = [...text, ...title].map(({ keys }) => keys[0]!);
  const places = column === undefined ? NO_PLACES : placesIn(bytes, [...path, column], plan);
  // In the order of the file, then what stands in other fields alone.
  for (const key of new Set([...places.keys(), ...known])) {
    const place = places.get(key) ?? { bytes: null, line: null };
    yield articleOf(recordAt(columns, key), choice, place);
  }
}

const NO_PLACES: ReadonlyMap<string, Place> = new Map();

/** The fields; null where that is no JSON. */
function columnsAt(text: string, path: readonly string[]): Columns | null {
  let here = parsed(text);
  for (const name of path) here = isRow(here) ? here[name] : undefined;
  if (!isRow(here)) return null;
  return Object.entries(here).filter((entry): entry is [string, Record<string, unknown>] => {
    const [, column] = entry;
    return typeof column === 'object' && column !== null;
  });
}

/** Where in a file each of the values of a field stands, by the name of its record, or its number from 0. */
function placesIn(bytes: Uint8Array, way: readonly string[], { encoding }: TablePlan): Map<string, Place> {
  const places = new Map<string, Place>();
  const units = unitsOf(bytes, encoding!.name);
  const { bytes: signs, width } = units;
  const begin = wayTo(way, 0, bytes, units, encoding!, true);
  if (begin === null) return places;
  const isList = signs[begin] === '['.charCodeAt(0);
  const values = new Values(signs, begin + 1, isList ? 'list' : 'named', null, true);
  let line = 1;
  let counted = 0;
  while (values.next() === 'value') {
    const { start, end, nameStart, nameEnd } = values;
    line += feedsIn(signs, counted, start);
    counted = start;
    const name = isList
      ? String(places.size)
      : nameOf(textAt(bytes, nameStart * width, nameEnd * width, encoding!));
    if (name !== null) places.set(name, { bytes: { start: start * width, end: end * width }, line });
  }
  return places;
}
