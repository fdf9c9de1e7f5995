/** Articles that are found a few at a time, kept in pieces: small ones are joined, so that a long search has few of them. */

/**
 * The pieces with another behind them. Each is at least twice as long as the next one, as in the logarithmic method
 * (Bentley and Saxe 1980): of 100,000 articles there are never more than seventeen, and no article is copied more often.
 */
export function withPiece(pieces: readonly Uint32Array[], found: Uint32Array): readonly Uint32Array[] {
  if (found.length === 0) return pieces;
  let whole = found;
  let kept = pieces.length;
  while (kept > 0 && pieces[kept - 1].length < 2 * whole.length) {
    kept--;
    whole = joined([pieces[kept], whole]);
  }
  return [...pieces.slice(0, kept), whole];
}

const lengthOf = (pieces: readonly Uint32Array[]): number =>
  pieces.reduce((sum, piece) => sum + piece.length, 0);

export function joined(pieces: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
