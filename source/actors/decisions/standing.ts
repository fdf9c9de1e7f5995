import { byCodePoint } from '../../text/order.ts';
import { type Entry, isUndoing, type Ruling } from './ruling.ts';

/** By time, then by id: so that a log gives the same whichever way two of them were put together. */
export const byTime = (a: Pick<Entry, 'at' | 'id'>, b: Pick<Entry, 'at' | 'id'>): number =>
  byCodePoint(a.at, b.at) || byCodePoint(a.id, b.id);

/**
 * The decisions of a log that hold, the oldest first: not undone, and not replaced by one that is not undone. In: its lines in
 * any order, each id once or more. What is undone and replaced by what is told by ids, never by clocks, which differ between
 * two machines.
 */
export function standing(entries: readonly Entry[]): readonly Ruling[] {
  const left = notUndone(entries);
  const replaced = new Set(left.flatMap(({ instead = [] }) => instead));
  return left.filter(({ id }) => !replaced.has(id)).sort(byTime);
}

/** The decisions that no undoing takes back that is not taken back itself; each once. */
export function notUndone(entries: readonly Entry[]): readonly Ruling[] {
  const undoings = new Map<string, string[]>();
  for (const entry of entries)
    if (isUndoing(entry)) undoings.set(entry.undo, [...(undoings.get(entry.undo) ?? []), entry.id]);
  const known = new Map<string, boolean>();
  const isUndone = (id: string): boolean => {
    let found = known.get(id);
    if (found === undefined) {
      // Lines that undo each other, which no hand writes, would go round for ever.
      known.set(id, false);
      found = (undoings.get(id) ?? []).some((undoing) => !isUndone(undoing));
      known.set(id, found);
    }
    return found;
  };
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  return [...once.values()].filter((entry): entry is Ruling => !isUndoing(entry) && !isUndone(entry.id));
}
