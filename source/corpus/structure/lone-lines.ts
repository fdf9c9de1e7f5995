import type { Lines } from '../lines.ts';
import { readMeta } from './byline.ts';

const ITEM = /^(?:[-*•·▪●○■◦‣►]\s|\(?\d{1,3}[.)]\s|\([a-z]\)\s|[A-Z][A-Z. ]{1,20}:\s|\.\s)/;
const PERHAPS_META = /^(?:by|published|updated|posted|last|first|date|source|author)\b|[|·•]|\d{4}$/i;
const LONGEST = 160;

/** The line starts a block whatever stands above it: a list item, a speaker. */
export function startsBlock(text: string, lines: Lines, line: number): boolean {
  const start = lines.starts[line]!;
  return ITEM.test(text.slice(start, Math.min(lines.ends[line]!, start + 26)));
}

/** The line is a block of its own whatever its neighbours: it carries only date, source or author. */
export function standsAlone(text: string, lines: Lines, line: number): boolean {
  const start = lines.starts[line]!;
  const end = lines.ends[line]!;
  if (end - start > LONGEST) return false;
  const whole = text.slice(start, end);
  return PERHAPS_META.test(whole) && readMeta(whole) !== null;
}
