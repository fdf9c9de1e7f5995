/** A marker that moves over rows, of which a screen shows some. */

/** A way to move; the same on every screen. */
export type Move = 'down' | 'up' | 'page-down' | 'page-up' | 'half-down' | 'half-up' | 'top' | 'bottom';

/** How many rows a move goes on a screen of that height, down being more than 0. */
export function distance(move: Move, height: number): number {
  switch (move) {
    case 'down':
      return 1;
    case 'up':
      return -1;
    case 'page-down':
      return page(height);
    case 'page-up':
      return -page(height);
    case 'half-down':
      return Math.max(1, height >> 1);
    case 'half-up':
      return -Math.max(1, height >> 1);
    case 'top':
      return Number.NEGATIVE_INFINITY;
    case 'bottom':
      return Number.POSITIVE_INFINITY;
  }
}

/** A page leaves the eye a row to go on from, and on a tall screen two: one may be the blank between paragraphs. */
function page(height: number): number {
  return Math.max(1, height - (height < TALL ? 1 : 2));
}

/** From so many rows on a second one is cheap. */
const TALL = 16;

/** How many rows ahead of the marker stay in sight: scrolling that much earlier costs the wire no more. */
const AHEAD = 2;

/** The rows of the marker and of the first that is shown. */
export interface MarkedRows {
  readonly marker: number;
  readonly top: number;
}

/** Both after a move, of `length` rows (one at least) on a screen of `height`. */
export function markerMoved(
  { marker, top }: MarkedRows,
  move: Move,
  height: number,
  length: number,
): MarkedRows {
  const by = distance(move, height);
  const next = clamp(marker + by, length - 1);
  const isStep = move === 'down' || move === 'up';
  const ahead = isStep ? clamp(next + by * Math.min(AHEAD, (height - 1) >> 2), length - 1) : next;
  const from = isStep ? top : clamp(top + by, Math.max(0, length - height));
  return { marker: next, top: topFor(from, ahead, height, length) };
}

/** The first row shown that is nearest to `top`, with the marker in sight and no row left empty that could be filled. */
export function topFor(top: number, marker: number, height: number, length: number): number {
  return clamp(Math.min(Math.max(top, marker - height + 1), marker), Math.max(0, length - height));
}

export function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}
