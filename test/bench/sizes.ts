import type { Size } from '../../source/reader/rows.ts';

export const SIZES: readonly Size[] = [
  { rows: 24, columns: 80 },
  { rows: 50, columns: 200 },
];

/** `24×80`: rows, then columns. */
export const sizeName = ({ rows, columns }: Size): string => `${rows}×${columns}`;
