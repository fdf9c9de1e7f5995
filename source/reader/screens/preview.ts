/** The preview under the articles: the title in a rule, the first lines of the text, who is mentioned most. */
import type { Article } from '../../corpus/article.ts';
import { width } from '../../text/width.ts';
import { cut, inRow, row } from '../layout/cells.ts';
import { columnOf } from '../layout/geometry.ts';
import { cutAt } from '../layout/units.ts';
import { wrapUnit } from '../layout/wrap.ts';
import type { Row } from '../rows.ts';
import { isUnlinked } from '../state/finding.ts';
import { actorsNamedIn } from '../state/places.ts';
import type { State } from '../state/types.ts';
import { QUIET } from '../theme.ts';
import { counted, number } from '../words.ts';
import { shownTitle } from './titles.ts';

/** One row of title, `lines` of text, one row of actors. */
export function previewRows(state: State, index: number, lines: number): Row[] {
  const { columns } = state.size;
  const { margin, measure } = columnOf(state.size);
  const article = state.view.articles.at(index);
  const indent = ' '.repeat(margin);
  const text = firstLines(article, measure, lines).map((line) => row(indent + line));
  while (text.length < lines) text.push([]);
  const actors = indent + topActors(state, index, columns - margin - 1);
  return [row(rule(article, columns), QUIET), ...text, row(actors, QUIET)];
}

/** A title is cut to this many columns before a fact is left out for it. */
const LEAST_TITLE = 40;

function rule(article: Article, columns: number): string {
  const length = counted(article.words, 'word');
  const { source, date } = article;
  // The date stands in the list as well, the source perhaps nowhere else: it stays while the title has room to be told by.
  const ways = [[source, date, length], [source, length], [source ?? length]].map((way) =>
    way.filter((fact) => fact !== null),
  );
  const fits = (way: readonly string[]): boolean =>
    width(shownTitle(article)) + width(way.join(' · ')) <= columns - 12;
  const known =
    ways.find(fits) ?? ways.find((way) => columns - 12 - width(way.join(' · ')) >= LEAST_TITLE) ?? ways[2];
  const facts = known.join(' · ');
  const room = Math.max(8, columns - width(facts) - 12);
  const words = cut(` ─ ${shownTitle(article, room)} ── ${facts} `, columns - 2);
  return words + '─'.repeat(Math.max(0, columns - 1 - width(words)));
}

/** The first lines of what is told, without title, names and furniture. */
function firstLines({ text, blocks }: Article, measure: number, count: number): string[] {
  const lines: string[] = [];
  for (const { kind, start, end } of blocks) {
    if (lines.length >= count) break;
    if (kind !== 'paragraph') continue;
    const unit = wrapUnit(text, start, cutAt(text, start, end, 1), measure, []);
    for (const { from, to } of unit.slice(0, count - lines.length)) lines.push(inRow(text.slice(from, to)));
  }
  return lines;
}

/** Those mentioned most, as many as fit whole. */
function topActors(state: State, index: number, columns: number): string {
  const { view } = state;
  const actors = actorsNamedIn(view, index).slice(0, 12);
  if (actors.length === 0 && isUnlinked(state)) return cut('names are still being looked for', columns);
  let words = '';
  for (const { actor, mentions } of actors) {
    const next = `${words === '' ? '' : ' · '}${view.actors.at(actor).name} ${number(mentions)}`;
    if (words !== '' && width(words + next) > columns) break;
    words += next;
  }
  return cut(words, columns);
}
