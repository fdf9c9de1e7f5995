import { type Front, type FrontFields, fieldsOf } from './front-fields.ts';
import { readToml, readYaml } from './read-front.ts';

/** A line that opens front matter, and what may close it (YAML; TOML as Hugo has it). */
const FENCES: Readonly<Record<string, readonly string[]>> = { '---': ['---', '...'], '+++': ['+++'] };
/** Front matter is read this far, in lines and in UTF-16 units; an unclosed fence is a rule across the page. */
const MOST_LINES = 500;
const MOST_UNITS = 64 * 1024;

/** Front matter ends in the line `close`, that of its fence. */
export interface FrontMatter extends FrontFields {
  readonly close: number;
}

/** The front matter at the top of lines; null where there is none. `lineAt`: a line without the blanks around it. */
export function frontMatter(
  count: number,
  lineAt: (line: number) => string,
  between: (first: number, last: number) => string,
): FrontMatter | null {
  const closers = FENCES[lineAt(0)];
  if (!closers) return null;
  const lines: string[] = [];
  let units = 0;
  for (let close = 1; close < Math.min(count, MOST_LINES) && units < MOST_UNITS; close++) {
    const line = lineAt(close);
    if (closers.includes(line)) {
      const isToml = lineAt(0) === '+++';
      const first = lines.find((each) => each !== '' && !each.startsWith('#'));
      // Two rules across the page have a text between them.
      if (first !== undefined && !(isToml ? /^\[|^["\w.-]+\s*=/ : KEY).test(first)) return null;
      const front = isToml
        ? readToml(between(1, close - 1))
        : (plainFields(lines) ?? readYaml(between(1, close - 1)) ?? lineByLine(lines));
      return front && { close, ...fieldsOf(front) };
    }
    lines.push(line);
    units += line.length + 1;
  }
  return null;
}

const KEY = /^(?:[\p{L}_][\p{L}\p{N}_ .-]{0,60}|"[^"]{1,60}"|'[^']{1,60}')\s*:(?:\s|$)/u;
const FIELD = /^([\p{L}_][\p{L}\p{N}_ -]{0,60}?)\s*:(?:\s+(.*))?$/u;
/** Values that are no more than they look: bare text in which nothing means anything, or quoted without escapes. */
const BARE = /^[^\s"'[\]{}>|*&!%#`@,?:-](?:[^#:]|:(?!\s|$)|(?<!\s)#)*$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;

/** Front matter in which each line is a key and a value; null where it is any other YAML. */
function plainFields(lines: readonly string[]): Front | null {
  const front = new Map<string, string>();
  for (const line of lines) {
    if (line === '') continue;
    const field = FIELD.exec(line);
    if (!field || front.has(field[1]!)) return null;
    const value = field[2] ?? '';
    const quoted = QUOTED.exec(value);
    // A key without a value may be that of the lines below.
    if (!quoted && !BARE.test(value)) return null;
    front.set(field[1]!, quoted ? (quoted[1] ?? quoted[2]!) : value);
  }
  return front;
}

/** Longer than what is left of a value that was broken over two lines, in UTF-16 units. */
const LONGEST_REST = 120;

/** What can be told of front matter that is not the YAML it should be; null where paragraphs stand among its lines: they are the article's. */
function lineByLine(lines: readonly string[]): Front | null {
  const front = new Map<string, string>();
  const isParagraph = (line: string, at: number) =>
    !FIELD.test(line) &&
    /^[^-#\]}]/.test(line) &&
    (line.length > LONGEST_REST || (at > 0 && lines[at - 1] === ''));
  if (lines.some(isParagraph)) return null;
  for (const line of lines) {
    const field = FIELD.exec(line);
    if (field?.[2] && !front.has(field[1]!))
      front.set(field[1]!, field[2].replace(/^[["'{]+|[\]"'}]+$/g, ''));
  }
  return front;
}
