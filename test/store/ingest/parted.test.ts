import { describe, expect, it } from 'vitest';
import { parted } from '../../../source/store/ingest/parted.ts';

/** Numbers from 0 on; `taken` tells how many were asked for. */
function counting(count: number): { readonly tasks: Iterable<number>; taken(): number } {
  let taken = 0;
  function* tasks(): Generator<number> {
    for (let one = 0; one < count; one++) {
      taken++;
      yield one;
    }
  }
  return { tasks: tasks(), taken: () => taken };
}

/** What all clerks get, one after the other until there is no more. */
function allOf(next: (clerk: number) => { readonly tasks: readonly number[] } | undefined, clerks: number) {
  const got: number[][] = Array.from({ length: clerks }, () => []);
  for (let open = true; open; ) {
    open = false;
    for (let clerk = 0; clerk < clerks; clerk++) {
      const part = next(clerk);
      if (part === undefined) continue;
      open = true;
      got[clerk]!.push(...part.tasks);
    }
  }
  return got;
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('tasks in parts', () => {
  it('are each given once, and to whoever should do them', () => {
    const got = allOf(
      parted(upTo(1000), 2, (one) => one % 2),
      2,
    );
    expect(got[0]!.every((one) => one % 2 === 0)).toBe(true);
    expect(sorted(got.flat())).toEqual(upTo(1000));
  });

  it('go to whoever asks, when none is its own', () => {
    const next = parted(upTo(100), 2, () => 1);
    const got: number[] = [];
    for (let part = next(0); part !== undefined; part = next(0)) got.push(...part.tasks);
    expect(sorted(got)).toEqual(upTo(100));
    expect(next(1)).toBeUndefined();
  });

  it('are taken from where they come no further than they are needed', () => {
    const { tasks, taken } = counting(1_000_000);
    const next = parted(tasks, 2);
    expect(next(0)?.tasks).toHaveLength(32);
    // Those for anybody are looked through for the clerk's own, but not all.
    expect(taken()).toBeLessThanOrEqual(4096);
    next(1);
    expect(taken()).toBeLessThanOrEqual(4096 + 32);
  });
});
