import type { Style } from './rows.ts';

/** Every way a run of text may look. Each differs from the others without colour. */
export const PLAIN: Style = {};
export const STRONG: Style = { bold: true };
export const QUIET: Style = { dim: true };

/** Mentions (and, while the find bar shows, hits), from the loudest to the quietest. */
export const CURRENT: Style = { inverse: true, bold: true };
export const OTHER: Style = { underline: true };
export const UNSURE: Style = { underline: true, dim: true };
export const PINNED: Style = { bold: true, italic: true };
export const PINNED_UNSURE: Style = { italic: true, dim: true };

/** Marks in front of things. */
export const MARKER = '›';
export const STAR = '★';
export const READ = '✓';
export const CAPTION = '⌞';
export const FOLDED = '▸';
export const ELLIPSIS = '…';

/** Shown behind an unsure mention, and behind those of the actors pinned as 1 to 9; counted in the layout, a column each. */
export const DOUBT = '?';
export const PIN_DIGITS: readonly string[] = ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
