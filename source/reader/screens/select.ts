/** The finished rows of the screen: a pure function of the state. */
import { EMPTY, fitted } from '../layout/cells.ts';
import { tooSmall } from '../layout/geometry.ts';
import type { Frame, Row } from '../rows.ts';
import type { State } from '../state/types.ts';
import { articlesScreen } from './articles.ts';
import { concordanceScreen } from './concordance.ts';
import { exportLine } from './export-line.ts';
import { facetsPanel } from './facets.ts';
import { finderPanel } from './finder.ts';
import { ledgerScreen } from './ledger.ts';
import { panelScreen } from './panel.ts';
import { readingScreen } from './reading.ts';
import { tooSmallScreen } from './too-small.ts';
import { whyPanel } from './why-panel.ts';

/** What a screen draws: rows from the top (missing ones are blank), the cell of the text cursor, and the body. */
export interface Drawn extends Pick<Frame, 'cursor' | 'band'> {
  readonly rows: readonly Row[];
}

/** Exactly `size.rows` rows, none wider than `size.columns`. */
export function select(state: State): Frame {
  if (state.picture !== null) return state.picture;
  const { columns, rows } = state.size;
  const drawn = tooSmall(state.size) ? tooSmallScreen(state.size) : withWhy(state, draw(state));
  const filled = Array.from({ length: Math.max(0, rows) }, (_, index) =>
    fitted(drawn.rows[index] ?? EMPTY, columns),
  );
  return { ...drawn, rows: filled };
}

/** What is told of a mention lies over whatever screen it was asked on. */
const withWhy = (state: State, drawn: Drawn): Drawn =>
  state.why === null ? drawn : whyPanel(state, state.why, drawn);

function draw(state: State): Drawn {
  const under = state.overlays.findLast((overlay) => 'top' in overlay);
  const base = under
    ? panelScreen(state, under)
    : state.reading
      ? readingScreen(state, state.reading)
      : state.concordance
        ? concordanceScreen(state, state.concordance)
        : state.ledger && state.actor !== null
          ? ledgerScreen(state, state.ledger, state.actor)
          : articlesScreen(state);
  const top = state.overlays.at(-1);
  if (top?.kind === 'facets') return facetsPanel(state, top, base);
  if (top?.kind === 'export') return exportLine(state, top, base);
  return top?.kind === 'finder' ? finderPanel(state, top, base) : base;
}
