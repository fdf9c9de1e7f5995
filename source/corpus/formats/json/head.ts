import { chooseFields } from '../tables/choose.ts';
import { isRow, type Row } from '../tables/fields.ts';
import type { Container } from './values.ts';

/** Where in a file its records are. */
export interface Whereabouts {
  readonly container: Container;
  /** The names that lead to the container from the top. */
  readonly path: readonly string[];
  /** The first records; the last may be cut off where `isCut`. */
  readonly rows: readonly Row[];
  readonly isCut: boolean;
}

const STRING = /"[^"\\]*(?:\\.[^"\\]*)*/sy;
const WORD = /[-+.\w]+/y;
const DEEPEST = 64;

/** The values that stand in the beginning of a JSON file one behind the other, as far as they can be read, and those of their parts that are cut off. */
function valuesIn(text: string): { readonly roots: readonly unknown[]; readonly open: ReadonlySet<unknown> } {
  const roots: unknown[] = [];
  const stack: (unknown[] | Record<string, unknown>)[] = [];
  const names: (string | null)[] = [];
  const open = () => ({ roots, open: new Set<unknown>(stack) });
  const put = (value: unknown): void => {
    const top = stack.at(-1);
    if (top === undefined) roots.push(value);
    else if (Array.isArray(top)) top.push(value);
    else top[names.at(-1) ?? ''] = value;
    if (top !== undefined && !Array.isArray(top)) names[names.length - 1] = null;
  };
  for (let at = 0; at < text.length; ) {
    const sign = text[at]!;
    if (sign === '{' || sign === '[') {
      if (stack.length >= DEEPEST) return open();
      // Without a prototype `__proto__` is a name like any other.
      const made = sign === '[' ? [] : (Object.create(null) as Record<string, unknown>);
      put(made);
      stack.push(made);
      names.push(null);
      at++;
    } else if (sign === '}' || sign === ']') {
      stack.pop();
      names.pop();
      at++;
    } else if (sign === '"') {
      STRING.lastIndex = at;
      const raw = STRING.exec(text)?.[0] ?? sign;
      at += raw.length + 1;
      const value = unescaped(raw);
      const top = stack.at(-1);
      if (top !== undefined && !Array.isArray(top) && names.at(-1) === null) names[names.length - 1] = value;
      else put(value);
    } else {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0];
      if (word !== undefined) put(Number.isNaN(Number(word)) ? null : Number(word));
      at += word?.length ?? 1;
    }
  }
  return open();
}

/** `raw`: with its first quote, and without its last. */
function unescaped(raw: string): string {
  if (!raw.includes('\\')) return raw.slice(1);
  try {
    return JSON.parse(`${raw.replace(/[\0-\x1f]/g, ' ')}"`);
  } catch {
    return raw.slice(1);
  }
}

/** So many lists are looked at, from the top of a file down. */
const MOST = 100;

/** Where the records are in a file that begins so; `isWhole`: that is all of it. */
export function recordsIn(text: string, isWhole: boolean): Whereabouts {
  const { roots, open } = valuesIn(text);
  const [root] = roots;
  const isCut = !isWhole && open.size > 0;
  const rowsOf = (values: readonly unknown[]): Row[] => {
    const rows = values.filter(isRow);
    // What is cut off tells less than what is whole.
    return rows.length > 1 && open.has(rows.at(-1)) ? rows.slice(0, -1) : rows;
  };
  const at = (container: Container, path: readonly string[], values: readonly unknown[]): Whereabouts => {
    const rows = rowsOf(values);
    return { container, path, rows, isCut: isCut && rows.length <= 1 };
  };
  if (Array.isArray(root)) return at('list', [], root);
  const alone = at('row', [], roots);
  if (!isRow(root) || roots.length > 1) return alone;
  const own = chooseFields([root]).fields.text?.[0]?.keys ?? [];
  const around: { readonly row: Row; readonly path: readonly string[] }[] = [{ row: root, path: [] }];
  for (let i = 0; i < around.length && i < MOST; i++) {
    const { row, path } = around[i]!;
    const values = Object.values(row);
    const rows = rowsOf(values);
    if (rows.length > 1 && rows.length >= values.length - 1 && isArticles(rows, open))
      return at('named', path, values);
    for (const [name, value] of Object.entries(row)) {
      const within = [...path, name];
      if (isRow(value)) around.push({ row: value, path: within });
      if (!Array.isArray(value)) continue;
      const isOfOwn = own.length === 0 || within.every((key, depth) => own[depth] === key);
      if (isOfOwn && isArticles(rowsOf(value), open)) return at('list', within, value);
    }
  }
  return alone;
}

/** Whether records are articles: they have a text, and something else that articles have, unless that may come in what is cut off. */
function isArticles(rows: readonly Row[], open: ReadonlySet<unknown>): boolean {
  if (rows.length === 0) return false;
  const { text, title, date, url } = chooseFields(rows.slice(0, 20)).fields;
  return (
    (text !== undefined || title !== undefined) &&
    (open.has(rows[0]) || [text, title, date, url].filter(Boolean).length > 1)
  );
}
