/** The pure core on the corpus of the bench: what the screen has to be after any keys. */
import { basename } from 'node:path';
import { linkAll } from '../../source/actors/engine.ts';
import type { ActorsTable } from '../../source/actors/table.ts';
import { readAll } from '../../source/corpus/read.ts';
import { firstRow, layoutOf, lineAt, nextRow } from '../../source/reader/layout/article-layout.ts';
import { inRow } from '../../source/reader/layout/cells.ts';
import { columnOf } from '../../source/reader/layout/geometry.ts';
import { namesOf } from '../../source/reader/names-asked.ts';
import type { Size } from '../../source/reader/rows.ts';
import { initialState, type State } from '../../source/reader/state/index.ts';
import { FLOOR } from '../../source/search/resolve.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import type { View } from '../../source/store/view.ts';

/** The articles of a folder, read and linked. */
export async function linkedView(folder: string, actors: ActorsTable): Promise<View> {
  const { articles, unread } = await readAll({ paths: [folder] });
  return memoryView({ articles, unread, linked: linkAll(articles, actors) });
}

/** The reader's state when everything is read and linked. */
export function readyState(view: View, folder: string, size: Size): State {
  return initialState({
    view,
    ...namesOf(null),
    floor: FLOOR,
    size,
    name: basename(folder),
    sample: false,
    progress: null,
    actorsFile: null,
  });
}

/** The rows of an article's text as the reader wraps them on a screen of that size, without the margin. */
export function wrappedRows(view: View, article: number, size: Size): readonly string[] {
  const layout = layoutOf(view.articles.at(article), columnOf(size).measure, [], []);
  const rows: string[] = [];
  for (let at = firstRow(layout); at !== null; at = nextRow(layout, at)) {
    const line = lineAt(layout, at);
    rows.push(line === null ? '' : inRow(layout.article.text.slice(line.from, line.to)));
  }
  return rows;
}
