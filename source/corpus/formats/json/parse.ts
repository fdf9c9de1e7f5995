/** JSON, also with the numbers in it that are none in JSON (NaN, Infinity), as null. Throws as JSON.parse does. */
export function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failed) {
    const mended = withoutOtherNumbers(text);
    if (mended === text) throw failed;
    return JSON.parse(mended);
  }
}

/** The same; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return valueIn(text);
  } catch {
    return undefined;
  }
}

const QUOTE = '"';
/** As Python, and other programs that take JSON for a kind of JavaScript, write what is no number. */
const OTHER = /"|-?\b(?:NaN|Infinity)\b/g;

/** JSON with null in place of each NaN and Infinity outside of its texts. */
function withoutOtherNumbers(text: string): string {
  const kept: string[] = [];
  let from = 0;
  OTHER.lastIndex = 0;
  for (let found = OTHER.exec(text); found !== null; found = OTHER.exec(text)) {
    const [sign] = found;
    if (sign === QUOTE) {
      OTHER.lastIndex = behindString(text, found.index + 1);
      continue;
    }
    kept.push(text.slice(from, found.index), 'null');
    from = OTHER.lastIndex;
  }
  return from === 0 ? text : kept.join('') + text.slice(from);
}

/** Behind the quote that ends a string of JSON; `from`: behind the one that begins it. */
function behindString(text: string, from: number): number {
  for (let at = from; ; ) {
    const quote = text.indexOf(QUOTE, at);
    if (quote < 0) return text.length;
    let slashes = quote;
    while (slashes > from && text[slashes - 1] === '\\') slashes--;
    if ((quote - slashes) % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}
