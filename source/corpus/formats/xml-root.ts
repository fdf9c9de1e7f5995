/** Skips what may stand before an XML document's first element, each by what it begins and ends with (XML 1.0, 2.8). */
const BEFORE: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
];
const NAME = /<([A-Za-z_][\w.:-]{0,99})[\s/>]/y;
const BLANK = /[^\s\ufeff]/g;

/** The name of the element that a text begins with, as it stands; null where it begins with none, behind at most declarations and comments. */
export function rootOf(text: string): string | null {
  let at = 0;
  for (;;) {
    BLANK.lastIndex = at;
    const found = BLANK.exec(text);
    if (found === null) return null;
    at = found.index;
    const skipped = BEFORE.find(([start]) => text.startsWith(start, at));
    const end = skipped ? endOf(text, skipped[1], at) : doctypeEnd(text, at);
    if (end === null) break;
    at = end;
  }
  NAME.lastIndex = at;
  return NAME.exec(text)?.[1] ?? null;
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** Behind a document type with its own declarations; null where none stands. */
function doctypeEnd(text: string, at: number): number | null {
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return null;
  const close = text.indexOf('>', at);
  const inner = text.indexOf('[', at);
  if (close < 0) return text.length;
  return inner < 0 || inner > close ? close + 1 : endOf(text, '>', endOf(text, ']', inner));
}

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
