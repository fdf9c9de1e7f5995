import type { Part } from './clerks.ts';

/** Articles worked on between two pauses, and handed over together. */
const AT_ONCE = 32;
/** Tasks that are held at most while one is looked for that a clerk had better do. */
const LOOKED_AHEAD = 4096;

/**
 * Tasks in parts that are worked on together, taken from where they come only as far as they are needed: for each clerk those that
 * it should do (`whose`), as long as there are some near, and then those of whoever has most to do, or for anybody. Gives what is next
 * for a clerk, by its number from 0; undefined where there are no more.
 */
export function parted<T>(
  tasks: Iterable<T>,
  clerks: number,
  whose: (task: T) => number | undefined = () => undefined,
): (clerk: number) => Part<T> | undefined {
  const source = tasks[Symbol.iterator]();
  /** Of each clerk, and last those for anybody. */
  const lists = Array.from({ length: clerks + 1 }, (): T[] => []);
  let held = 0;
  let taken = 0;
  let isDone = false;
  /** Takes tasks until a list holds a whole part. */
  const fill = (list: readonly T[]): void => {
    while (!isDone && list.length < AT_ONCE && held < LOOKED_AHEAD) {
      const next = source.next();
      if (next.done === true) {
        isDone = true;
        return;
      }
      lists[whose(next.value) ?? clerks]!.push(next.value);
      held++;
    }
  };
  return (clerk) => {
    const own = lists[clerk]!;
    fill(own);
    const list = own.length > 0 ? own : longest(lists);
    const part = list.splice(0, AT_ONCE);
    if (part.length === 0) return undefined;
    held -= part.length;
    const from = taken;
    taken += part.length;
    return { from, tasks: part };
  };
}

const longest = <T>(lists: readonly T[][]): T[] =>
  lists.reduce((one, other) => (other.length > one.length ? other : one));
