import type { BlockKind } from '../../article.ts';
import type { Lines } from '../../lines.ts';
import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { plainLines } from '../plain-lines.ts';
import { readVariables, type Variables } from './header.ts';
import { toldBy } from './variables.ts';

/** What a stretch of a text is about, in a line of its own: `-*economy`. */
const THEME = /^-\*\S{1,80}$/;

/** A text, lines `from` (its variables) to `to` (exclusive). */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly variables: Variables;
}

/** The texts of a corpus, in its order: each is an article. */
export function* readCorpus(file: TextFile): Generator<FileRecord | BadRecord> {
  const { text } = file;
  const { lines, lineAt, bytesOf, numberOf } = plainLines(file);
  for (const { from, to, variables } of spansIn(lines, lineAt)) {
    const number = numberOf(from);
    const kinds = new Map<number, BlockKind>([[from, 'furniture']]);
    let last = from;
    for (let line = from + 1; line < to; line++) {
      const said = lineAt(line);
      if (THEME.test(said)) kinds.set(line, 'furniture');
      else if (said !== '') last = line;
    }
    if (last === from) yield { line: number, reason: NO_TEXT };
    else {
      yield {
        ...{ bytes: bytesOf(from, last), line: number, text, lines, firstLine: from, lineEnd: last + 1 },
        ...{ plain: true, kinds, ...toldBy(variables) },
      };
    }
  }
}

const NO_TEXT = 'Under this line of variables stands no text; add it, or take the line out.';

function* spansIn({ count }: Lines, lineAt: (line: number) => string): Generator<Span> {
  let open: { readonly from: number; readonly variables: Variables } | null = null;
  for (let line = 0; line < count; line++) {
    const variables = readVariables(lineAt(line));
    if (variables === null) continue;
    if (open !== null) yield { ...open, to: line };
    open = { from: line, variables };
  }
  if (open !== null) yield { ...open, to: count };
}
