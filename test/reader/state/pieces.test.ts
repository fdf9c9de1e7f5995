import { describe, expect, it } from 'vitest';
import { joined, withPiece } from '../../../source/reader/state/pieces.ts';

describe('articles found a few at a time', () => {
  it('are all there in their order, in few pieces', () => {
    let pieces: readonly Uint32Array[] = [];
    let next = 0;
    let most = 0;
    for (let step = 0; step < 12_500; step++) {
      // None, one, two … seven of the eight that are read in a step.
      const found = Uint32Array.from({ length: step % 8 }, () => next++);
      pieces = withPiece(pieces, found);
      most = Math.max(most, pieces.length);
    }
    expect([...joined(pieces)]).toEqual(Array.from({ length: next }, (_, at) => at));
    // Some 44,000 articles: a piece is half of the one before, and no piece is empty.
    expect(most).toBeLessThanOrEqual(16);
  });

  it('leave the pieces there were as they are', () => {
    const before = withPiece([], Uint32Array.of(1, 2));
    const after = withPiece(before, Uint32Array.of(5));
    expect(withPiece(before, new Uint32Array())).toBe(before);
    expect(withPiece(before, Uint32Array.of(7, 8)).map((one) => [...one])).toEqual([[1, 2, 7, 8]]);
    expect(before.map((one) => [...one])).toEqual([[1, 2]]);
    expect(after.map((one) => [...one])).toEqual([[1, 2], [5]]);
  });
});
