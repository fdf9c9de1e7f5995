import { parseDocument } from 'yaml';
import type { Front, FrontValue } from './front-fields.ts';

/** Aliases are followed so often; each inside another counts again (a "billion laughs"). */
const MOST_ALIASES = 50;

/** YAML that is a map, every value as it is written; null where it is none, holds a fault, or would grow beyond measure. */
export function readYaml(text: string): Front | null {
  try {
    // Failsafe: a date and a number stay the text that they are.
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (document.errors.length > 0) return null;
    const value: unknown = document.toJS({ mapAsMap: true, maxAliasCount: MOST_ALIASES });
    return value instanceof Map ? (value as Front) : null;
  } catch {
    return null;
  }
}

const PAIR = /^([\w-]+|"[^"]*"|'[^']*')(?:\.[\w.-]+)?\s*=\s*(.*)$/;
const TABLE = /^\[+([^\]]*)\]+$/;
/** A remark; or a text, quoted in one way or the other, or bare between commas. */
const ITEM = /#[^\n]*|"((?:[^"\\]|\\.)*)"?|'([^']*)'?|[^\s,[\]"'#]+/g;

/** As much of TOML as front matter needs: keys and values, dates, lists, texts over several lines, tables one below the other. */
export function readToml(text: string): Front {
  const front = new Map<string, FrontValue>();
  let table: Map<string, FrontValue> = front;
  const lines = text.split('\n').map((line) => line.trim());
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const named = TABLE.exec(line)?.[1]?.trim();
    if (named !== undefined) {
      table = new Map();
      if (!front.has(named)) front.set(named, table);
      continue;
    }
    const pair = PAIR.exec(line);
    if (!pair) continue;
    const values = [pair[2]!];
    const [opener, closer] = openOf(pair[2]!);
    while (closer !== null && i + 1 < lines.length && !isClosed(values, opener, closer))
      values.push(lines[++i]!);
    const key = pair[1]!.replace(/^["']|["']$/g, '');
    if (!table.has(key)) table.set(key, tomlValue(values.join('\n'), opener));
  }
  return front;
}

/** What a value begins with, and what ends it if that may stand in a later line. */
function openOf(value: string): readonly [string, string | null] {
  const opener = ['"""', "'''", '['].find((each) => value.startsWith(each));
  return opener === undefined ? ['', null] : [opener, opener === '[' ? ']' : opener];
}

function isClosed(values: readonly string[], opener: string, closer: string): boolean {
  const last = values.at(-1)!;
  return values.length === 1 ? last.indexOf(closer, opener.length) >= 0 : last.includes(closer);
}

function tomlValue(text: string, opener: string): FrontValue {
  if (opener.length === 3) return text.slice(3, text.lastIndexOf(opener)).trim();
  const items = [...text.matchAll(ITEM)]
    .filter(([item]) => !item.startsWith('#'))
    .map(([bare, double, single]) => single ?? (double === undefined ? bare : unescaped(double)));
  if (opener === '[') return items;
  return /^["']/.test(text) ? (items[0] ?? '') : text.replace(/\s#.*$/, '');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-f]{4})|(.))/gi, (_, code?: string, sign?: string) =>
    code === undefined ? (ESCAPES[sign!] ?? sign!) : String.fromCharCode(Number.parseInt(code, 16)),
  );
