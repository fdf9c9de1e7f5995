/** The file behind what is read, for a person's own editor. */
import type { Article } from '../../corpus/article.ts';
import { position } from '../../corpus/origin.ts';
import { offsetAt } from '../layout/article-layout.ts';
import { said } from './jump.ts';
import { currentOn } from './taking.ts';
import type { State } from './types.ts';
import { windowOf } from './window.ts';

/** `o`: at the line of the marked mention or hit, else of the top row; from the list wherever it opens. */
export function openFile(state: State): State {
  const current = currentOn(state);
  if (current === null) return said(state, 'there is no article to open');
  const article = state.view.articles.at(current.article);
  const { origin, about } = article;
  const path = fileOf(article);
  if (path === '-') return said(state, 'it was piped in: there is no file to open');
  if (about.inside !== null) return said(state, `${path} is an archive: unpack it to open ${about.inside}`);
  if (origin === null && about.encoding === null)
    return said(state, `${path} is ${about.format}, which no text editor shows`);
  const offset = current.span?.start ?? topOffset(state);
  const line = offset === null || origin === null ? about.line : position(origin, offset).line;
  return { ...state, effects: [{ kind: 'edit', path, line }] };
}

/** The file that an article lies in, which may be an archive. */
const fileOf = ({ path, about: { inside } }: Article): string =>
  inside === null ? path : path.slice(0, -inside.length - 1);

/** That of the top row of what is read; null where nothing is. */
function topOffset(state: State): number | null {
  if (state.reading === null) return null;
  const window = windowOf(state, state.reading);
  return window === null ? 0 : offsetAt(window.layout, window.top);
}
