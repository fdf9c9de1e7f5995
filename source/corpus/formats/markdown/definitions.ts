import { afterBlanks, bareEnd, labelEnd, labelOf, pointedEnd, titleEnd } from './link-tail.ts';

/** What a line says that links, or notes, of its file refer to. */
export interface Definition {
  readonly is: 'link' | 'note';
  /** As `labelOf` writes it. */
  readonly label: string;
  /** Where in the line the colon stands. */
  readonly bracket: number;
}

/** What tells an address from a word: in a transcript stands `[Blinken]: Yes.` */
const ADDRESS = /[/:#@\\]|\.[^.]/;

/** `[label]: address "title"` on one line, and the beginning of `[^label]: A note.`; null for any other line. */
export function definitionIn(line: string): Definition | null {
  const bracket = labelEnd(line, 0);
  if (bracket < 0 || line[bracket] !== ':') return null;
  const isNote = line[1] === '^';
  const label = labelOf(line.slice(isNote ? 2 : 1, bracket - 1));
  if (label === null) return null;
  if (isNote) return { is: 'note', label, bracket };
  const from = afterBlanks(line, bracket + 1);
  const end = line[from] === '<' ? pointedEnd(line, from) : bareEnd(line, from);
  if (end <= from || (line[from] !== '<' && !ADDRESS.test(line.slice(from, end)))) return null;
  const title = afterBlanks(line, end);
  if (title === line.length) return { is: 'link', label, bracket };
  const closer = { '"': '"', "'": "'", '(': ')' }[line[title]!];
  const isTitled = title > end && closer !== undefined && titleEnd(line, title, closer) === line.length;
  return isTitled ? { is: 'link', label, bracket } : null;
}
