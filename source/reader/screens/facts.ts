/** Facts about a whole view, as screens say them. */
import type { Unread } from '../../corpus/article.ts';
import type { View } from '../../store/view.ts';

/** Months of the first and the last dated article; null without any. */
export function spanOf({ facts: { first, last } }: View): string | null {
  if (first === null || last === null) return null;
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  return from === to ? from : `${from} to ${to}`;
}

/** Unreadable files by kind, most first. */
export function unreadByKind(unread: readonly Unread[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { kind } of unread) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1));
}
