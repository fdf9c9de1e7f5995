/** The file behind what is read, for a person's own editor. */
import { position } from '../../corpus/origin.ts';
import { offsetAt } from '../layout/article-layout.ts';
import { said } from './jump.ts';
import { markedArticle } from './shown-rows.ts';
import { currentSpan } from './taking.ts';
import type { Reading, State } from './types.ts';
import { windowOf } from './window.ts';

/** `o`: at the line of the current mention or hit, else of the top row; from the list wherever it opens. */
export function openFile(state: State): State {
  const at = state.reading?.article ?? markedArticle(state);
  if (at === null) return said(state, 'there is no article to open');
  const { path, origin } = state.view.articles.at(at);
  if (path === '-') return said(state, 'it was piped in: there is no file to open');
  const offset = state.reading === null ? null : offsetIn(state, state.reading);
  const line = offset === null || origin === null ? null : position(origin, offset).line;
  return { ...state, effects: [{ kind: 'edit', path, line }] };
}

function offsetIn(state: State, reading: Reading): number {
  const span = currentSpan(state);
  if (span !== null) return span.start;
  const window = windowOf(state, reading);
  return window === null ? 0 : offsetAt(window.layout, window.top);
}
