/** How a run of text is drawn. Nothing is ever told by `color` alone. */
export interface Style {
  readonly bold?: true;
  readonly dim?: true;
  readonly underline?: true;
  readonly inverse?: true;
  readonly italic?: true;
  readonly color?: 'red' | 'yellow' | 'green' | 'cyan' | 'blue' | 'magenta';
}

export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** One row of the screen: never wider than the screen, never with a line break or another control in it. */
export type Row = readonly Run[];

/** The terminal's size in columns and rows. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Frame {
  /** Exactly as many as the terminal is high. */
  readonly rows: readonly Row[];
  /** The cell where the text cursor stands, counted from 0; null when it is hidden. */
  readonly cursor: { readonly row: number; readonly column: number } | null;
  /** Rows of the body, which the writer may draw itself: no text cursor stands in them. */
  readonly band: { readonly top: number; readonly height: number } | null;
}
