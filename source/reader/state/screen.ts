import type { Screen } from '../keymap.ts';
import { tooSmall } from '../layout/geometry.ts';
import { togetherWants } from './together.ts';
import type { State } from './types.ts';

/** The screen that keys go to. */
export function screenOf(state: State): Screen {
  if (tooSmall(state.size)) return 'small';
  const overlay = state.overlays.at(-1);
  if (overlay) return overlay.kind;
  if (!state.reading && state.concordance) return state.concordance.filter?.typing ? 'lines-filter' : 'lines';
  if (!state.reading && state.ledger) return state.ledger.line === null ? 'ledger' : 'ledger-line';
  if (!state.reading && state.filter?.typing) return 'filter';
  if (!state.reading) return state.filter === null && togetherWants(state) === null ? 'articles' : 'filtered';
  const { find, note } = state.reading;
  if (note !== null) return 'note';
  if (!find) return 'reading';
  return find.typing ? 'find' : 'hits';
}
