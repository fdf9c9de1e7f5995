import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decode } from '../corpus/decode.ts';
import { Problem } from '../problem.ts';
import type { Request } from '../request.ts';
import { safeText } from '../text/safe.ts';

/**
 * The names of the file behind -f, one a line, blank lines left out; `-` is standard input. Any encoding an article
 * may have. Throws a Problem where there is none.
 */
export async function namesIn(file: string, { paths }: Request): Promise<string[]> {
  const isInput = file === '-';
  const what = isInput ? 'Standard input' : `The file of names ${safeText(file)}`;
  if (isInput && paths.includes('-'))
    throw new Problem('-f - and the path - both read standard input; write the names to a file.');
  // Not through the corpus's door: a shell's `<(…)` is a pipe, and welcome here.
  const bytes = await (isInput ? buffer(process.stdin) : readFile(file)).catch(() => null);
  if (bytes === null) throw new Problem(`${what} cannot be read; check what stands behind -f.`);
  const decoded = decode(bytes);
  if (decoded === null) throw new Problem(`${what} is not text; -f takes one name a line.`);
  const names = decoded.text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (names.length === 0) throw new Problem(`${what} has no name in it; -f takes one name a line.`);
  return names;
}
