import { isKey } from './keys.ts';

/** How Factiva's articles look as plain text: with its keys, or without them as a page shows them. */

/** `1,210 words`, in the languages Factiva's pages speak. */
const LENGTH =
  /^\d[\d.,'’  \u202f]*\s*(?:words?|mots?|w[öo]rter|palabras?|parole|palavras?|woorden|ord|слов[ао]?|文字|字|个字|個字|語|单词|單詞)(?![\p{L}\p{N}])/iu;
/** The line that closes an article. */
const NUMBER = /^(?:document|dokument|documento|документ|文件|文書|文檔)\s*[a-z0-9]{12,40}$/iu;

export const isLength = (text: string): boolean => text.length < 40 && LENGTH.test(text);
export const isNumber = (text: string): boolean => text.length < 64 && NUMBER.test(text);

/** A key and how long it is with what parts it from its value, in UTF-16 units. */
export interface Keyed {
  readonly key: string;
  readonly length: number;
}

/** A key before what it labels: before a tab, a bar (as of a table's cells) or some blanks, or alone in its line. */
const KEYED = /^([A-Z]{2,4})(?:[ \t\u00a0]*\|[ \t\u00a0]*|\t[ \t]*|[ \u00a0]{2,}|$)/;

/** The key that a line without blanks at its ends begins with; null where it begins with none. */
export function keyedAs(line: string): Keyed | null {
  const found = KEYED.exec(line);
  return found !== null && isKey(found[1]!) ? { key: found[1]!, length: found[0].length } : null;
}

/** A line that ends an article: its number, perhaps behind its key. */
export function isNumberLine(line: string): boolean {
  const keyed = keyedAs(line);
  return isNumber(keyed?.key === 'AN' ? line.slice(keyed.length) : line);
}

/** Each is far rarer than a line: a pattern finds them faster than a look at every line. */
const HEADLINE = /^[ \t\u00a0]*HD(?=[\s|]|$)/m;
const LINE = /[^\n\r]+/g;
/** Keys that nearly every article has beside the headline. */
const USUAL: ReadonlySet<string> = new Set(['WC', 'PD', 'SN', 'AN', 'LP']);
const ANY_NUMBER = /^[ \t\u00a0]*\p{L}{2,10}[ \t]*[A-Za-z0-9]{12,40}[ \t]*\r?$/mu;

/** Whether the beginning of a text is one of Factiva's articles. */
export function isFactivaText(text: string): boolean {
  if (HEADLINE.test(text)) {
    const keys = new Set<string>();
    for (const [line] of text.matchAll(LINE)) {
      const key = keyedAs(line.trim())?.key;
      if (key !== undefined) keys.add(key);
    }
    if (keys.has('HD') && [...USUAL].filter((key) => keys.has(key)).length >= 2) return true;
  }
  if (!ANY_NUMBER.test(text)) return false;
  let hasLength = false;
  for (const [line] of text.matchAll(LINE)) {
    const trimmed = line.trim();
    hasLength ||= isLength(trimmed);
    if (hasLength && isNumber(trimmed)) return true;
  }
  return false;
}
