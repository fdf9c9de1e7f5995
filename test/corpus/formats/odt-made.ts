import { readFileSync } from 'node:fs';
import { zipOf } from './zip/zip-made.ts';

const TYPE = 'application/vnd.oasis.opendocument.text';

/** An OpenDocument text, packed, of the text of its `content.xml`; `parts`: others by their names. */
export const odtOf = (
  content: string | Buffer,
  parts: Readonly<Record<string, string | Buffer>> = {},
): Buffer =>
  zipOf([
    { name: 'mimetype', text: TYPE, stored: true },
    { name: 'content.xml', text: content },
    ...Object.entries(parts).map(([name, text]) => ({ name, text })),
  ]);

/** The same of files in `odt/`, with the styles there. */
export function odtFrom(file: string, parts: Readonly<Record<string, string>> = {}): Buffer {
  const read = (name: string) => readFileSync(`${import.meta.dirname}/odt/${name}.xml`);
  const given = Object.entries(parts).map(([name, from]) => [name, read(from)]);
  return odtOf(read(file), { 'styles.xml': read('styles'), ...Object.fromEntries(given) });
}
