const STRING = /"[^"\\]*(?:\\.[^"\\]*)*/sy;
const WORD = /[-+.\w]+/y;
const DEEPEST = 64;

/** The values that stand in the beginning of a JSON file one behind the other, as far as they can be read, and those of their parts that are cut off. */
export function valuesIn(text: string): {
  readonly roots: readonly unknown[];
  readonly open: ReadonlySet<unknown>;
} {
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
