import { type Choice, chooseFields } from './choose.ts';
import { ORDERS, type OrderSeen, orderIn } from './day-order.ts';
import type { FieldMap } from './field-map.ts';
import { type Field, fieldsOf, type Row, valuesAt } from './fields.ts';
import { plainName, RANKS } from './names.ts';
import { OPEN_ORDER } from './open-order.ts';
import type { Part } from './parts.ts';

/** More names than this are not told in a sentence. */
const TOLD = 20;

/** Some names for a sentence. */
export function toldNames(names: readonly string[]): string {
  const told = names.slice(0, TOLD).map((name) => name.slice(0, 60));
  return `${told.join(', ')}${names.length > TOLD ? ` and ${names.length - TOLD} more` : ''}`;
}

/**
 * Which fields are which parts: as was asked, the rest by names and by what stands in them. A file with none of the fields that were asked
 * for in whatever file they are is read as if nobody had asked. A sentence where the first records lack one of them, or have no text.
 */
export function fieldsFor(
  rows: readonly Row[],
  map: FieldMap | null,
  isAlone: boolean,
): Choice | { readonly reason: string } {
  const choice = chooseFields(rows);
  const known = rows.flatMap((row) => fieldsOf(row));
  // What names no files may mean others of the corpus.
  const isMeant =
    map?.files != null || map?.fields.some(([part, name]) => askedIn(known, part, name) !== null);
  const wanted = (isMeant && map?.fields) || [];
  const isTextAsked = wanted.some(([part]) => part === 'text');
  const why = isTextAsked ? null : whyNoText(rows, choice, isAlone);
  if (why !== null) return { reason: why };
  const fields: Partial<Record<Part, readonly Field[]>> = { ...choice.fields };
  let order: OrderSeen = choice.order;
  for (const [part, name] of wanted) {
    const asked = askedIn(known, part, name);
    if (asked === null) {
      const names = toldNames([...new Set(known.map(({ label }) => label))]);
      const which = map?.files ? `--map ${map.files}` : '--map';
      return {
        reason: `No record at its beginning has a field "${name}" for ${which}; there are: ${names}.`,
      };
    }
    fields[part] = [asked.field];
    if (part === 'date') order = asked.order ?? orderIn(rows, asked.field);
  }
  return { fields, order, opening: isTextAsked ? null : choice.opening, isTextAsked };
}

/** In UTF-16 units: a record that stands alone may be anything, and a short description does not make an article of it. */
const ARTICLE = 200;

/** A sentence where the records are no articles: without a text, and without headlines that could be read for themselves. */
function whyNoText(rows: readonly Row[], { fields }: Choice, isAlone: boolean): string | null {
  const longest = (part: Part, among: readonly Row[]): number[] =>
    among.map((row) =>
      Math.max(0, ...(fields[part] ?? []).map(({ keys }) => valuesAt(row, keys)?.join(' ').length ?? 0)),
    );
  const [text] = fields.text ?? [];
  const isLead = text !== undefined && RANKS.lead.has(plainName(text.keys.at(-1)!));
  if (text !== undefined && !(isAlone && isLead && longest('text', rows)[0]! < ARTICLE)) return null;
  const headlines = (fields.title ?? [])
    .slice(0, 1)
    .flatMap(({ keys }) => rows.map((row) => valuesAt(row, keys)));
  const words = headlines.filter((values) => /\S\s+\S+\s+\S/.test(values?.[0] ?? '')).length;
  if (!isAlone && words > 0 && words >= rows.length / 2) return null;
  const names = toldNames([...new Set(rows.flatMap((row) => fieldsOf(row).map(({ label }) => label)))]);
  if (names === '') return 'Its records have no fields that hold text; there is nothing to read.';
  return `No field of its records is sure to be their text; name it with --map text=FIELD; there are: ${names}.`;
}

/** Names that --map may mean by one of its values: as it stands, and of a date without the order of days and months behind it. */
export function namesAsked(part: string, value: string): readonly [name: string, order: OrderSeen][] {
  const signs = [...ORDERS.map(([sign, order]) => [`:${sign}`, order] as const), [OPEN_ORDER, null] as const];
  const behind = part === 'date' ? signs.filter(([sign]) => value.endsWith(sign)) : [];
  return [
    [value, null],
    ...behind.map(([sign, order]): [string, OrderSeen] => [value.slice(0, -sign.length), order]),
  ];
}

/** The field that --map means by a value, and the order of days and months that it asks for. */
function askedIn(
  known: readonly Field[],
  part: string,
  value: string,
): { readonly field: Field; readonly order: OrderSeen } | null {
  for (const [name, order] of namesAsked(part, value)) {
    const field = findField(known, name);
    if (field !== null) return { field, order };
  }
  return null;
}

/** The field of that name: as it is written, else in any spelling, else the only one that ends so. */
function findField(known: readonly Field[], name: string): Field | null {
  const exact = known.find(({ label }) => label === name);
  if (exact) return exact;
  const above = known.find(({ keys }) =>
    keys.slice(0, -1).some((_, i) => keys.slice(0, i + 1).join('.') === name),
  );
  if (above) return above;
  const plain = name.split('.').map(plainName).join('.');
  const plainOf = ({ keys }: Field) => keys.map(plainName).join('.');
  const alike = known.find((field) => plainOf(field) === plain);
  if (alike) return alike;
  const ending = known.filter((field) => plainOf(field).endsWith(`.${plain}`));
  return new Set(ending.map(({ label }) => label)).size === 1 ? ending[0]! : null;
}
