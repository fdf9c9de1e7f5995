/**
 * Text for the macros of man(7), which groff and mandoc both read: whatever stands in it is printed as it is. What they would take
 * for themselves is written as an escape (groff(7), groff_char(7)), and so is all that is not ASCII: no encoding can be got wrong.
 */

/** ASCII signs that are typeset as something else, or that begin an escape. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  '-': '\\-',
  "'": '\\(aq',
  '"': '\\(dq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Signs that have a name of their own, or words for them where a terminal may have neither. */
const NAMED: Readonly<Record<string, string>> = {
  '’': '\\(cq',
  '“': '\\(lq',
  '”': '\\(rq',
  '–': '\\(en',
  '…': '...',
  '←': 'Left',
  '→': 'Right',
  '↑': 'Up',
  '↓': 'Down',
};

/** A text in one line, as it can stand in a line of its own or as an argument of a macro, in quotation marks there. */
export function roffText(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const escaped = line.replace(/[\\\-'"`^~]|[^\x20-\x7e]/gu, (sign) => {
    const named = SIGNS[sign] ?? NAMED[sign];
    return named ?? `\\[u${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  // A line that begins with one of these is a command; `\&` is nothing, and comes first.
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

/** A macro with its arguments, whatever these hold. */
export const macro = (name: string, ...words: readonly string[]): string =>
  [`.${name}`, ...words.map((word) => `"${roffText(word)}"`)].join(' ');

/** A term in bold, with what it means below, set in. */
export const item = (term: string, meaning: string): string[] => ['.TP', macro('B', term), roffText(meaning)];
