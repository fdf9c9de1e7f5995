import type { BlockKind } from '../../article.ts';
import { type Lines, scanLines } from '../../lines.ts';
import { sameness } from '../../structure/header.ts';
import { beginsFenced } from './fence.ts';
import type { FrontFields } from './front-fields.ts';
import { type FrontMatter, frontMatter } from './front-matter.ts';
import { withTitleLine } from './title-line.ts';

const HEADING = /^(#{1,6})[ \t]+(?=\S)/;
/** Marks that may stand in a headline. */
const MARKS = /[*_`#]/g;

/** The top of a file, whether it has front matter or not. */
export interface Front extends FrontFields {
  readonly lines: Lines;
  readonly kinds: ReadonlyMap<number, BlockKind | null>;
  /** The first line behind it. */
  readonly next: number;
  /** Whether its title is the article's headline, so that none is looked for below it. */
  readonly titled: boolean;
}

/**
 * Front matter at the very top: its values, and its lines as no part of the article, but for the title where no heading below
 * says the same.
 */
export function readFront(text: string, all: Lines): Front {
  const front = frontMatterOf(text, all);
  if (!front) return withoutFront(all);
  const kinds = new Map<number, BlockKind | null>();
  const title = front.metadata.get('title')?.value;
  const shown = title === undefined || isHeaded(text, all, front.close, title);
  const found = shown ? null : withTitleLine(text, all, title, front.close);
  const lines = found?.lines ?? all;
  const next = front.close + lines.count - all.count + 1;
  for (let line = 0; line < next; line++) {
    if (lines.starts[line]! < lines.ends[line]!)
      kinds.set(line, line === found?.title ? 'title' : 'furniture');
  }
  return { lines, kinds, next, titled: found !== null, metadata: front.metadata, details: front.details };
}

/** Of a file that has none. */
const withoutFront = (lines: Lines): Front => ({
  lines,
  kinds: new Map(),
  next: 0,
  titled: false,
  metadata: new Map(),
  details: {},
});

function frontMatterOf(text: string, all: Lines): FrontMatter | null {
  const lineAt = (line: number) => text.slice(all.starts[line], all.ends[line]);
  return frontMatter(all.count, lineAt, (first, last) => linesBetween(text, all, first, last));
}

/** Whether a text begins with front matter. */
export const hasFrontMatter = (text: string): boolean =>
  beginsFenced(text) && frontMatterOf(text, scanLines(text)) !== null;

/** Whether the first heading of the first level is that title. */
function isHeaded(text: string, { count, starts, ends }: Lines, from: number, title: string): boolean {
  for (let line = from + 1; line < count; line++) {
    if (text.charCodeAt(starts[line]!) !== 0x23) continue;
    const whole = text.slice(starts[line], ends[line]);
    const heading = HEADING.exec(whole);
    if (heading?.[1] !== '#') continue;
    const said = whole.slice(heading[0].length).replace(MARKS, '').trim();
    return sameness(said) === sameness(title);
  }
  return false;
}

/** As they stand, for what they are indented by counts. */
const linesBetween = (text: string, { starts, ends }: Lines, first: number, last: number): string =>
  text.slice(text.lastIndexOf('\n', starts[first]! - 1) + 1, Math.max(starts[first]!, ends[last]!));
