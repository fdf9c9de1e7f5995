import { describe, expect, it } from 'vitest';
import type { Entry, Ruling } from '../../../source/actors/decisions/ruling.ts';
import { standing } from '../../../source/actors/decisions/standing.ts';

const named = (id: string, second: number, more: Partial<Ruling> = {}): Entry => ({
  ...{ id, at: `2026-01-01T00:00:0${second}.000Z`, decided: 'named', name: id },
  ...{ actor: { surface: 'Kani', kind: 'person' } },
  ...(more as object),
});
const undo = (id: string, second: number, of: string): Entry => ({
  ...{ id, at: `2026-01-01T00:00:0${second}.000Z`, undo: of },
});
const ids = (entries: readonly Entry[]): readonly string[] => standing(entries).map(({ id }) => id);

describe('which decisions hold', () => {
  it('all, the oldest first, whatever the order of the lines', () => {
    expect(ids([named('b', 2), named('a', 1), named('c', 2)])).toEqual(['a', 'b', 'c']);
  });

  it('not one that was undone, unless the undoing was undone', () => {
    const log = [named('a', 1), undo('u', 2, 'a')];
    expect(ids(log)).toEqual([]);
    expect(ids([...log, undo('v', 3, 'u')])).toEqual(['a']);
    expect(ids([...log, undo('v', 3, 'u'), undo('w', 4, 'v')])).toEqual([]);
  });

  it('goes by what is undone, not by clocks, which differ between two machines', () => {
    expect(ids([named('a', 5), undo('u', 1, 'a')])).toEqual([]);
  });

  it('is known of a chain of undoings as long as a log', () => {
    const chain = Array.from({ length: 30_001 }, (_, at) => undo(`u${at}`, 2, at === 0 ? 'a' : `u${at - 1}`));
    expect(ids([named('a', 1), ...chain])).toEqual([]);
    expect(ids([named('a', 1), ...chain, undo('w', 3, 'u30000')])).toEqual(['a']);
  });

  it('counts a line once, though two logs that were put together both have it', () => {
    const log = [named('a', 1), undo('u', 2, 'a'), named('b', 3)];
    expect(ids([...log, ...log])).toEqual(['b']);
  });

  it('comes to an end where lines undo each other', () => {
    expect(ids([named('a', 1), undo('u', 2, 'v'), undo('v', 2, 'u')])).toEqual(['a']);
  });
});
