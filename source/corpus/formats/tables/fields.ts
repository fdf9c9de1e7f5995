/** The fields of a record, wherever in it they lie. A record of a table is one whose fields all lie at its top. */

/** A field: what it is called (its way through the record, with dots), and that way. */
export interface Field {
  readonly label: string;
  readonly keys: readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deeper fields are not looked at. */
const DEEPEST = 6;
/** Of a record with more fields the first are looked at; of a list the first items. */
const MOST = 400;
const MOST_ITEMS = 5000;

/** The fields of a record that hold something to read, in its order; lists are looked at by their first item. */
export function fieldsOf(row: Row): Field[] {
  const found: Field[] = [];
  const open: { value: unknown; keys: readonly string[] }[] = [{ value: row, keys: [] }];
  for (let seen = 0; open.length > 0 && found.length < MOST && seen < 10 * MOST; seen++) {
    const { value, keys } = open.pop()!;
    const one = Array.isArray(value) ? (runningText(value) ?? value[0]) : value;
    if (!isRow(one)) {
      if (keys.length > 0 && !Array.isArray(one)) found.push({ label: keys.join('.'), keys });
      continue;
    }
    if (keys.length >= DEEPEST) continue;
    const names = Object.keys(one).slice(0, MOST);
    for (let i = names.length - 1; i >= 0; i--) {
      const key = names[i]!;
      open.push({ value: one[key], keys: [...keys, key] });
    }
  }
  return found;
}

/** What a field holds, as texts: several of a list, none where it is empty; null where the record has no such field. */
export function valuesAt(row: Row, keys: readonly string[]): string[] | null {
  let here: unknown[] = [row];
  for (const key of keys) {
    const next: unknown[] = [];
    for (const value of here) {
      if (isRow(value) && Object.hasOwn(value, key)) append(next, value[key]);
    }
    if (next.length === 0) {
      const isThere = here.some((value) => isRow(value) && Object.hasOwn(value, key));
      return isThere ? [] : null;
    }
    here = next;
  }
  return here.flatMap((value) => textOf(value) ?? []);
}

/** A text in which what is bold or a link is a record of its own, as Telegram exports one: `["He met ", {"type":"bold","text":"her"}]`; null for any other list. */
function runningText(list: readonly unknown[]): string | null {
  const parts: string[] = [];
  let styled = 0;
  for (const item of list) {
    if (typeof item === 'string') parts.push(item);
    else if (isRow(item) && typeof item.type === 'string' && typeof item.text === 'string') {
      parts.push(item.text);
      styled++;
    } else return null;
  }
  return styled > 0 ? parts.join('') : null;
}

function append(list: unknown[], value: unknown): void {
  const running = Array.isArray(value) ? runningText(value) : null;
  if (running !== null || !Array.isArray(value)) list.push(running ?? value);
  else for (let i = 0; i < value.length && list.length < MOST_ITEMS; i++) list.push(value[i]);
}

/** What programs write where there is nothing. */
const NOTHING = /^(?:nan|none|null|nil|n\/a|\\n|undefined)?$/i;

function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return null;
  return value.length < 12 && NOTHING.test(value.trim()) ? null : value;
}

/** How a list says it is written as text, `['A. Name', 'B. Name']`, by programs that put lists into a table. */
export function itemsOf(text: string): string[] {
  const trimmed = text.trim();
  if (!trimmed.startsWith('[') || !trimmed.endsWith(']') || trimmed.length > 2000) return [text];
  const inside = trimmed.slice(1, -1).trim();
  if (inside === '') return [];
  const items = [...inside.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)];
  return items.length === 0
    ? [text]
    : items.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1')).filter(Boolean);
}
