/* Tables as databases write them out, unquoted and with tabs: `mysql -B`, SELECT … INTO OUTFILE (MySQL), COPY … TO (PostgreSQL). */

/** A cell that is null. */
const NULL = /(?:^|\t)\\N(?=\t|\r?$)/m;
/** A line break between sentences or paragraphs, where a file's path would have a name. */
const BREAK = /(?:[.!?)"']|\\n)\\n/;
const QUOTED = /(?:^|\t)"[^\t\n]*"(?=\t|\r?$)/m;
/** A backslash with what databases put behind one. */
const ESCAPE = /\\[\\nrtbfvZN0'"\t\r\n]/g;

/**
 * Whether a table that begins so has backslashes for escapes: it holds no cell in quotes, no backslash that is none, and
 * a null or a line break written with one. A text of paths (`C:\new`) has none of both.
 */
export function isDump(text: string): boolean {
  if (!text.includes('\t') || !(NULL.test(text) || BREAK.test(text)) || QUOTED.test(text)) return false;
  const rest = text.replace(ESCAPE, '');
  // The last sign may be cut off from what is behind it.
  return rest.lastIndexOf('\\', rest.length - 2) < 0;
}

const MEANT: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: ' ',
  f: ' ',
  v: ' ',
  0: '',
  Z: '',
};

/** A cell of such a table as it was; of null, nothing. */
export const unescaped = (cell: string): string =>
  cell === '\\N' ? '' : cell.replace(/\\(.)/gs, (_, sign: string) => MEANT[sign] ?? sign);
