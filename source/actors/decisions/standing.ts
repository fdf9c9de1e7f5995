import { listIn } from '../../text/list-in.ts';
import { byCodePoint } from '../../text/order.ts';
import { type Entry, isUndoing, type Ruling } from './ruling.ts';

/** By time, then by id: so that a log gives the same whichever way two of them were put together. */
export const byTime = (a: Pick<Entry, 'at' | 'id'>, b: Pick<Entry, 'at' | 'id'>): number =>
  byCodePoint(a.at, b.at) || byCodePoint(a.id, b.id);

/**
 * The decisions of a log that hold, the oldest first: those that no undoing takes back that is not taken back itself. In: its lines
 * in any order, each id once or more. What is undone by what is told by ids, never by clocks, which differ between two machines.
 */
export function standing(entries: readonly Entry[]): readonly Ruling[] {
  const undoings = new Map<string, string[]>();
  for (const entry of entries) if (isUndoing(entry)) listIn(undoings, entry.undo).push(entry.id);
  const isUndone = undoneBy(undoings);
  const once = new Map(entries.map((entry) => [entry.id, entry]));
  return [...once.values()]
    .filter((entry): entry is Ruling => !isUndoing(entry) && !isUndone(entry.id))
    .sort(byTime);
}

/** In: for each id the undoings of it. A chain of them may be as long as the log. */
function undoneBy(undoings: ReadonlyMap<string, readonly string[]>): (id: string) => boolean {
  const known = new Map<string, boolean>();
  return (asked) => {
    const stack = [asked];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const own = undoings.get(id) ?? [];
      // Lines that undo each other, which no hand writes, would go round for ever.
      const unknown = known.has(id) ? undefined : own.find((one) => !known.has(one) && !stack.includes(one));
      if (unknown !== undefined) {
        stack.push(unknown);
        continue;
      }
      if (!known.has(id))
        known.set(
          id,
          own.some((one) => known.get(one) === false),
        );
      stack.pop();
    }
    return known.get(asked) ?? false;
  };
}
