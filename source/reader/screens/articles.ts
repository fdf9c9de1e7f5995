/** The articles, one a row, with a preview of the marked one below when there is room. */
import { cut, padded, paddedStart, row, rowWidth, spread } from '../layout/cells.ts';
import { listBandsOf } from '../layout/geometry.ts';
import type { Row } from '../rows.ts';
import { stillAtIt } from '../state/finding.ts';
import { topOfList } from '../state/move.ts';
import type { State } from '../state/types.ts';
import { MARKER, PLAIN, QUIET, STRONG } from '../theme.ts';
import { counted, number } from '../words.ts';
import { factsOf } from './facts.ts';
import { footer } from './footer.ts';
import { previewRows } from './preview.ts';
import type { Drawn } from './select.ts';
import { sentence } from './sentence.ts';
import { shownTitle } from './titles.ts';

export function articlesScreen(state: State): Drawn {
  const { size, view } = state;
  const bands = listBandsOf(size);
  const rows: Row[] = [header(state)];
  if (bands.list.top > 1) rows[1] = actorOverColumn(state);
  if (view.articles.length === 0) {
    sentence(whyEmpty(state), size.columns - 1).forEach((one, index) => {
      if (index < bands.list.height) rows[bands.list.top + index] = one;
    });
  }
  const top = topOfList(state);
  for (let index = 0; index < bands.list.height && top + index < view.articles.length; index++) {
    rows[bands.list.top + index] = articleRow(state, top + index);
  }
  if (bands.preview && view.articles.length > 0) {
    const preview = previewRows(
      state,
      Math.min(state.list.previewOf, view.articles.length - 1),
      bands.preview.lines,
    );
    for (const [index, one] of preview.entries()) rows[bands.preview.top + index] = one;
  }
  rows[size.rows - 1] = footer('articles', row(cut(` ${status(state)}`, size.columns)), '', size.columns);
  return { rows, cursor: null };
}

function header({ view, name, sample, size }: State): Row {
  const { span, sources } = factsOf(view);
  const corpus = sample ? 'sample corpus; dragoman . reads this folder' : name;
  const parts = ['dragoman', corpus, counted(view.articles.length, 'article')];
  if (span !== null) parts.push(span);
  if (sources > 0) parts.push(counted(sources, 'source'));
  return row(cut(` ${parts.join(' · ')}`, size.columns), STRONG);
}

/** Whose mentions the last column counts. */
function actorOverColumn({ actor, view, size }: State): Row {
  if (actor === null || !showsCount(size.columns)) return [];
  return spread([], row(`${cut(view.actors[actor].name, size.columns - 4)} `, QUIET), size.columns);
}

const COUNT_COLUMNS = 6;
const SOURCE_COLUMNS = 16;

/** Narrower than this there is no count; the date and the title are what an article is chosen by. */
function showsCount(columns: number): boolean {
  return columns >= 44;
}

function articleRow(state: State, index: number): Row {
  const { view, size, actor } = state;
  const article = view.articles[index];
  const front = index === state.list.marker ? ` ${MARKER} ` : '   ';
  const date = size.columns >= 30 ? `${padded(article.date ?? '–', 10)}  ` : '';
  const sourceWidth = Math.min(SOURCE_COLUMNS, factsOf(view).sourceWidth);
  const source = size.columns >= 60 ? `${padded(article.source ?? '–', sourceWidth)}  ` : '';
  const behind = showsCount(size.columns) ? count(state, index) : '';
  const room = size.columns - rowWidth(row(front + date + source)) - behind.length - 1;
  const style = index === state.list.marker ? STRONG : PLAIN;
  const title = actor === null ? cut(shownTitle(article), room) : padded(shownTitle(article), room);
  return [...row(front, STRONG), ...row(date + source), ...row(title, style), ...row(behind)];
}

function count({ view, actor }: State, index: number): string {
  if (actor === null) return '';
  const mentions = view.placesIn(actor, index).length;
  return paddedStart(mentions === 0 ? '' : number(mentions), COUNT_COLUMNS);
}

function status(state: State): string {
  const { message, progress, view } = state;
  if (message !== null) return message;
  const unread = view.unread.length === 0 ? '' : ` · ${number(view.unread.length)} unreadable (R)`;
  return progress ? `${stillAtIt(state)}${unread}` : `${counted(view.articles.length, 'article')}${unread}`;
}

function whyEmpty(state: State): string {
  const { view, name } = state;
  if (state.progress !== null) return `${stillAtIt(state)}.`;
  if (view.unread.length === 0) return `${name} is empty: there is no article in it.`;
  const kinds = factsOf(view).unread.map(([kind, count]) => `${kind} ${number(count)}`);
  return `Nothing in ${name} could be read. ${counted(view.unread.length, 'file')} not read: ${kinds.join(', ')} (R for the list).`;
}
