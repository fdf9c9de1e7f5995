/** Keys played on a state, and screens written down as text. */
import type { Row, Size, Style } from '../../source/reader/rows.ts';
import { initialState, type Options, type State, select, update } from '../../source/reader/state/index.ts';
import type { Ranked } from '../../source/search/types.ts';
import { everyRow } from '../../source/store/rows.ts';
import type { View } from '../../source/store/view.ts';

/** Actors whose name or a spelling holds the query, in their order; everybody, at score 0.1, when none does. */
export function plainFinder(view: View, query: string): readonly Ranked[] {
  const wanted = query.trim().toLowerCase();
  const all = [...everyRow(view.actors)].map((one) => {
    const surfaces = [one.name, ...one.spellings.map(({ surface }) => surface)];
    const met = surfaces.find((surface) => surface.toLowerCase().includes(wanted));
    return { actor: one.index, score: met === undefined ? 0.1 : 0.9, surface: met ?? one.name };
  });
  return all.sort((one, other) => other.score - one.score);
}

/** Takes the first actor whose name or a spelling holds the query for the one that is meant. */
export const plainResolve: Options['resolve'] = (view, query) => {
  const [ranked] = plainFinder(view, query);
  if (ranked === undefined || ranked.score < 0.5) return { kind: 'nobody', nearest: [] };
  return { kind: 'actor', ranked, related: false };
};

export function begin(view: View, more: Partial<Options> = {}): State {
  return initialState({
    view,
    finder: plainFinder,
    resolve: plainResolve,
    floor: 0.5,
    size: { columns: 80, rows: 24 },
    name: 'clippings',
    sample: false,
    progress: null,
    actorsFile: null,
    ...more,
  });
}

/** Plays keys written with blanks between them: `a k a n i enter n`. */
export function play(state: State, keys: string): State {
  return keys
    .split(' ')
    .filter((key) => key !== '')
    .reduce((now, key) => update(now, { kind: 'key', key }), state);
}

/** The state once nothing has been pressed for a while. */
export function rested(state: State): State {
  return update(state, { kind: 'rested' });
}

/** The state once all that was left to do is done. */
export function listed(state: State): State {
  let now = state;
  while (now.busy) now = update(now, { kind: 'step' });
  return now;
}

export function resize(state: State, columns: number, rows: number): State {
  const size: Size = { columns, rows };
  return update(state, { kind: 'resize', size });
}

/** A row as plain text, without the blanks at its end. */
export function plain(row: Row): string {
  return row
    .map(({ text }) => text)
    .join('')
    .trimEnd();
}

export function lines(state: State): string[] {
  return select(state).rows.map(plain);
}

/** Rows with what is current in [brackets] and what is underlined between _lines_. */
export function shown(state: State): string[] {
  return select(state).rows.map((row) =>
    row
      .map(({ text, style }) => bracket(text, style))
      .join('')
      .trimEnd(),
  );
}

function bracket(text: string, { inverse, underline }: Style): string {
  if (inverse) return `[${text}]`;
  return underline ? `_${text}_` : text;
}
