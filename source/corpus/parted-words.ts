/*
 * Words that a plain text parts at the end of a line. A soft hyphen there always goes. Of a hard one nobody knows: programs that wrap
 * texts break lines behind hyphens that are the word's own, typesetters put in new ones. It goes where the word without it stands elsewhere
 * in the text, and where that shows that such hyphens were put in, behind other words in small letters too; else it stays. Either way
 * no blank belongs in the word.
 */
import { isCompound } from './compounds.ts';
import type { Lines } from './lines.ts';

/** Any at all? Asked of all texts, most of which have none. */
const ANY = /[^\s-][-\u2010\u00ad][ \t]*\r?\n/;
const LEFT = /[\p{L}\p{M}][\p{L}\p{M}’'-]*[-\u2010]$/u;
const RIGHT = /^[\p{L}\p{M}]+(?:[-\u2010’'][\p{L}\p{M}]+)*/u;
const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
/** What stands between two words that end alike: `short- and long-term`. */
const BETWEEN = /^(?:and|or|to|und|oder|bis|et|ou|y|o|e|en|of)$/i;

/** First parts that are as often parted from their word as not. */
const PREFIX = /^(?:non|anti|pro|pre|post|co|re|semi|one|all|by|so)$/i;

/** Longer than any part of a word, in UTF-16 units. */
const LONGEST = 60;
/** A longer text is left as it stands: its words would fill the memory. In UTF-16 units. */
const LONGEST_TEXT = 4 * 1024 * 1024;

/** A line whose last word goes on in the next: the part before the hyphen, and the part behind it. */
interface Seam {
  readonly line: number;
  readonly left: string;
  readonly right: string;
  readonly isSoft: boolean;
}

/** The lines of a text, from `first` on, with its seams, and without the hyphens that were put in there. */
export function withSeams(text: string, lines: Lines, first: number): Lines {
  if (text.length > LONGEST_TEXT || !ANY.test(text)) return lines;
  const found = seamsIn(text, lines, first);
  const known = wordsIn(text, lines, found);
  const isKnown = ({ left, right }: Seam) => known.has(bare(left.split(/[-\u2010]/).at(-1)! + right));
  const isSet = found.some((seam) => !seam.isSoft && isKnown(seam));
  const isPutIn = (seam: Seam): boolean => {
    const { left, right } = seam;
    if (!/^\p{Ll}/u.test(right)) return false;
    if (isKnown(seam)) return true;
    const isOwn = isCompound(left, right) || PREFIX.test(left) || known.has(bare(`${left}-${right}`));
    return isSet && !isOwn && /\p{Ll}$/u.test(left);
  };
  const ends = lines.ends.slice();
  for (const seam of found) if (!seam.isSoft && isPutIn(seam)) ends[seam.line]!--;
  return { ...lines, ends, seams: new Set(found.map(({ line }) => line + 1)) };
}

function seamsIn(text: string, { count, starts, ends }: Lines, first: number): Seam[] {
  const seams: Seam[] = [];
  for (let line = first; line + 1 < count; line++) {
    const [start, end, next] = [starts[line]!, ends[line]!, starts[line + 1]!];
    if (start === end || next === ends[line + 1]) continue;
    const isSoft = text[end] === '\u00ad';
    if (!isSoft && text[end - 1] !== '-' && text[end - 1] !== '\u2010') continue;
    const right = RIGHT.exec(text.slice(next, Math.min(ends[line + 1]!, next + LONGEST)))?.[0];
    const left = LEFT.exec(`${text.slice(Math.max(start, end - LONGEST), end)}${isSoft ? '-' : ''}`)?.[0];
    if (left === undefined || right === undefined || BETWEEN.test(right)) continue;
    seams.push({ line, left: left.slice(0, -1), right, isSoft });
  }
  return seams;
}

/** The words that stand whole in a line, and the parts that their own hyphens part. */
function wordsIn(text: string, { count, starts, ends }: Lines, seams: readonly Seam[]): ReadonlySet<string> {
  const parted = new Set(seams.map(({ line }) => line));
  const known = new Set<string>();
  for (let line = 0; line < count; line++) {
    const whole = text.slice(starts[line], ends[line]);
    for (const { 0: word, index } of whole.matchAll(WORD)) {
      const isLast = parted.has(line) && index + word.length >= whole.length - 1;
      if (isLast || (index === 0 && parted.has(line - 1))) continue;
      known.add(bare(word));
      if (word.includes('-')) for (const part of word.split('-')) known.add(bare(part));
    }
  }
  return known;
}

/** Without case, and without what may follow a name. */
const bare = (word: string): string =>
  word
    .replace(/[’']s?$/, '')
    .replaceAll('\u2010', '-')
    .toLowerCase();
