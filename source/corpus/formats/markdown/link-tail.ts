/** What stands behind the text of a link or an image (CommonMark 6.3), and labels. */

/** Parentheses in an address are paired so deep. */
const DEEPEST = 32;
/** A title is no longer, in UTF-16 units: looked for its end, a text without one would be read to its end at each link. */
const LONGEST_TITLE = 2000;
/** A label is no longer (CommonMark 6.3). */
const LONGEST_LABEL = 999;
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** Where `(address "title")` that begins there ends; -1 where it is none. */
export function inlineTail(text: string, from: number): number {
  if (text[from] !== '(') return -1;
  let at = afterBlanks(text, from + 1);
  const end = text[at] === '<' ? pointedEnd(text, at) : bareEnd(text, at);
  if (end < 0) return -1;
  at = afterBlanks(text, end);
  const closer = at > end ? CLOSERS[text[at]!] : undefined;
  if (closer !== undefined) {
    const behind = titleEnd(text, at, closer);
    if (behind < 0) return -1;
    at = afterBlanks(text, behind);
  }
  return text[at] === ')' ? at + 1 : -1;
}

/** Where a title that begins there ends, behind its quote; -1 where it has no end. */
export function titleEnd(text: string, from: number, closer: string): number {
  const last = Math.min(text.length, from + LONGEST_TITLE);
  for (let at = from + 1; at < last; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === closer) return at + 1;
  }
  return -1;
}

export function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\n') at++;
  return at;
}

/** Where `<address>` ends. */
export function pointedEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '>') return at + 1;
    if (sign === '<' || sign === '\n') return -1;
    if (sign === '\\') at++;
  }
  return -1;
}

/** Where an address without brackets ends; it may be empty. */
export function bareEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0x7f) break;
    if (unit === 0x5c) at++;
    else if (unit === 0x28 && ++depth > DEEPEST) return -1;
    else if (unit === 0x29 && --depth < 0) return at;
  }
  return depth > 0 ? -1 : Math.min(at, text.length);
}

/** Where a label in brackets that begins there ends, behind its bracket; -1 where it is none. */
export function labelEnd(text: string, from: number): number {
  if (text[from] !== '[') return -1;
  const last = Math.min(text.length, from + LONGEST_LABEL + 2);
  for (let at = from + 1; at < last; at++) {
    const sign = text[at]!;
    if (sign === ']') return at + 1;
    if (sign === '[') return -1;
    if (sign === '\\') at++;
  }
  return -1;
}

/** A label as labels are compared (CommonMark 4.7); null for one that is none. */
export function labelOf(inside: string): string | null {
  if (inside.length > LONGEST_LABEL) return null;
  const label = inside.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
  return label === '' ? null : label;
}
