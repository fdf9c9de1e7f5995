import type { Lines } from '../../lines.ts';
import { isByline } from '../../structure/names.ts';
import type { Run } from '../nexis/marked-lines.ts';
import { isLength, isNumberLine } from './text-shapes.ts';
import { isPublisher, type Line } from './unlabelled.ts';

/** Over a headline stand at most a column and a section. */
const OVER = 2;
/** Longer than either, in UTF-16 units. */
const LONGEST_OVER = 60;
/** Lines between the length and the text: day, time, source, code, edition, page, volume, language, rights. */
const HEAD = 14;

/**
 * The lines of an article without keys. The lines that tell of it stand together, its headline over them or apart, and the text
 * apart or line by line under them; which is which shows in the line that tells the length.
 */
export function linesOfText(text: string, lines: Lines, runs: readonly Run[]): Line[] {
  const lineAt = (line: number): string => text.slice(lines.starts[line], lines.ends[line]);
  const width = runs.reduce((widest, run) => Math.max(widest, widthOf(lines, run)), 0);
  const found = runs.flatMap((run, at) => {
    for (let line = run.first; line <= run.last; line++) if (isLength(lineAt(line))) return [{ at, line }];
    return [];
  })[0];
  if (found === undefined) return runs.map((run, at) => lineOf(run, at === 0 ? 'HD' : 'TD'));
  const run = runs[found.at]!;
  const over = overOf(runs.slice(0, found.at), eachOf(run.first, found.line - 1));
  const under = runs.slice(found.at + 1).flatMap(withoutNumber);
  const told = eachOf(found.line, run.last);
  const isApart = told.length <= HEAD && under.some(({ first }) => !isNumberLine(lineAt(first)));
  if (!isApart)
    return [...over, ...told, ...under.flatMap(({ first, last }) => eachOf(first, last))].map(asLine);
  const number = under.findLastIndex(({ first }) => isNumberLine(lineAt(first)));
  let foot = number < 0 ? under.length : number;
  while (foot > 1 && isPublisher(joined(under[foot - 1]!))) foot--;
  return [
    ...[...over, ...told].map(asLine),
    ...under.map((each, at) => lineOf(each, at < foot ? 'TD' : null)),
  ];

  /** What stands over the length: column and section, headline, byline. */
  function overOf(before: readonly Run[], own: readonly Placed[]): Placed[] {
    const bylines: Placed[] = [];
    const rest = [...own];
    const earlier = [...before];
    const isAlone =
      rest.length > 0 && earlier.length > 0 && rest.every(({ run: each }) => isByline(joined(each)));
    while (isAlone ? rest.length > 0 : rest.length > 1 && isByline(joined(rest.at(-1)!.run)))
      bylines.unshift({ ...rest.pop()!, key: 'BY' });
    if (rest.length === 0 && earlier.length > 1 && isByline(joined(earlier.at(-1)!)))
      bylines.unshift({ run: earlier.pop()!, key: 'BY' });
    const headline: Run | undefined =
      rest.length > 0 ? { first: rest[0]!.run.first, last: rest.at(-1)!.run.last } : earlier.pop();
    if (headline === undefined) return bylines;
    const sections = earlier.length <= OVER && earlier.every(isOver) ? earlier : [];
    const split = sectionsIn(headline, OVER - sections.length);
    return [
      ...sections.map((each): Placed => ({ run: each, key: null })),
      ...eachOf(headline.first, split - 1),
      { run: { first: split, last: headline.last }, key: 'HD' },
      ...bylines,
    ];
  }

  /** The first line of a headline: what stands before it in its run would have had room for its first word. */
  function sectionsIn({ first, last }: Run, most: number): number {
    let line = first;
    while (line < last && line - first < most) {
      const next = lineAt(line + 1);
      const word = next.split(' ', 1)[0]!;
      if (/^\p{Ll}/u.test(next)) break;
      if (lineAt(line).length > LONGEST_OVER || lineAt(line).length + 1 + word.length > width) break;
      line++;
    }
    return line;
  }

  /** A run, and by itself the article's number where that is its last line. */
  function withoutNumber(each: Run): Run[] {
    const { first, last } = each;
    if (last === first || !isNumberLine(lineAt(last))) return [each];
    return [
      { first, last: last - 1 },
      { first: last, last },
    ];
  }

  function isOver(each: Run): boolean {
    return each.first === each.last && lineAt(each.first).length <= LONGEST_OVER;
  }

  function joined({ first, last }: Run): string {
    const parts: string[] = [];
    for (let line = first; line <= last; line++) parts.push(lineAt(line));
    return parts.join(' ');
  }

  function lineOf({ first, last }: Run, key: Line['key']): Line {
    const at = { first, last, from: lines.starts[first]! };
    return { key, pieces: [{ kind: null, text: joined({ first, last }), at }] };
  }

  function asLine({ run: each, key }: Placed): Line {
    return lineOf(each, key);
  }
}

/** Lines, and what their place says they are. */
interface Placed {
  readonly run: Run;
  readonly key: Line['key'];
}

const eachOf = (first: number, last: number): Placed[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => ({
    run: { first: first + k, last: first + k },
    key: null,
  }));

function widthOf({ starts, ends }: Lines, { first, last }: Run): number {
  let width = 0;
  for (let line = first; line <= last; line++) width = Math.max(width, ends[line]! - starts[line]!);
  return width;
}
