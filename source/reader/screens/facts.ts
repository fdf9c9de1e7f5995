/** Facts about a whole view that screens show, worked out once for each view. */

import type { View } from '../../store/view.ts';
import { width } from '../../text/width.ts';

export interface Facts {
  /** Months of the first and the last dated article; null without any. */
  readonly span: string | null;
  readonly sources: number;
  /** How many articles name their source. */
  readonly sourced: number;
  /** Columns of the widest source's name. */
  readonly sourceWidth: number;
  /** Unreadable files by kind, most first. */
  readonly unread: readonly (readonly [string, number])[];
}

const known = new WeakMap<View, Facts>();

export function factsOf(view: View): Facts {
  const found = known.get(view);
  if (found) return found;
  const sources = new Set<string>();
  let sourced = 0;
  let first: string | null = null;
  let last: string | null = null;
  for (const { date, source } of view.articles) {
    if (source !== null) {
      sources.add(source);
      sourced++;
    }
    if (date === null) continue;
    first ??= date;
    last = date;
  }
  const facts = {
    span: first === null || last === null ? null : span(first.slice(0, 7), last.slice(0, 7)),
    sources: sources.size,
    sourced,
    sourceWidth: Math.max(1, ...[...sources].slice(0, 500).map((source) => width(source))),
    unread: byKind(view),
  };
  known.set(view, facts);
  return facts;
}

function span(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

function byKind({ unread }: View): [string, number][] {
  const counts = new Map<string, number>();
  for (const { kind } of unread) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1));
}
