/** What is on a screen as the lines of a file, each with its line feed, made as they are asked for. */
import { type Article, COUNTED } from '../corpus/article.ts';
import { spellingRows } from '../store/spelling-rows.ts';
import type { Place, View } from '../store/view.ts';
import { number } from '../text/number.ts';
import { citationIn } from './cited.ts';
import type { Ending } from './endings.ts';
import type { Form } from './forms.ts';
import { articleJson, jsonLine, mentionJson } from './json.ts';
import { inline, lineStart } from './markdown.ts';
import { rowReason, spellingJson } from './spelling-json.ts';
import { columnsOf, headLine, tableLine, type Written } from './table.ts';

/** The forms of citations by the endings of files that hold them. */
const FORM_OF: Readonly<Partial<Record<Ending, Form>>> = { md: 'markdown', txt: 'text', bib: 'bibtex' };

/** Mentions: as citations, or with the fields of `find`. */
export function* mentionLines(ending: Ending, view: View, places: Iterable<Place>): Generator<string> {
  const form = FORM_OF[ending];
  if (form !== undefined)
    for (const { article, mention } of places)
      yield `${citationIn(view.articles.at(article), mention, form)}\n\n`;
  else yield* dataLines(ending, 'mention', placesJson(view, places));
}

/** Articles: as citations, or with the fields of `list`. */
export function* articleLines(ending: Ending, view: View, articles: Iterable<number>): Generator<string> {
  const form = FORM_OF[ending];
  if (form !== undefined)
    for (const at of articles) yield `${citationIn(view.articles.at(at), null, form)}\n\n`;
  else yield* dataLines(ending, 'article', articlesJson(view, articles));
}

/** The spellings of an actor: as a table of Markdown, the citations of their samples, or with the fields of `spellings`. */
export function* spellingLines(ending: Ending, view: View, actor: number): Generator<string> {
  const rows = spellingRows(view, actor);
  if (ending === 'md') {
    yield `| ${inline(view.actors.at(actor).name)} | mentions | why | first | last |\n|---|---:|---|---|---|\n`;
    for (const row of rows)
      yield `| ${[
        row.surface,
        number(row.count),
        rowReason(view, actor, row),
        row.first ?? '–',
        row.last ?? '–',
      ]
        .map((cell) => inline(cell).replaceAll('|', '\\|'))
        .join(' | ')} |\n`;
    return;
  }
  const form = FORM_OF[ending];
  if (form !== undefined)
    for (const { sample } of rows)
      yield `${citationIn(view.articles.at(sample.article), sample.mention, form)}\n\n`;
  else
    yield* dataLines(
      ending,
      'spelling',
      rows.map((row) => spellingJson(view, actor, row)),
    );
}

/** One article: its text (with bylines, tags and furniture where they are switched in), its citation, or the fields of `show`. */
export function* textLines(ending: Ending, view: View, at: number): Generator<string> {
  const article = view.articles.at(at);
  if (ending === 'bib') yield `${citationIn(article, null, 'bibtex')}\n`;
  else if (ending === 'md' || ending === 'txt') yield* blockLines(article, view.switches.allBlocks, ending);
  else yield* dataLines(ending, 'text', [textOf(view, at)]);
}

function* placesJson(view: View, places: Iterable<Place>): Generator<Record<string, unknown>> {
  for (const { article, mention } of places) yield mentionJson(view, article, mention);
}

function* articlesJson(view: View, articles: Iterable<number>): Generator<Record<string, unknown>> {
  for (const at of articles) yield articleJson(view, at);
}

function textOf(view: View, at: number): Record<string, unknown> {
  const { text, blocks } = view.articles.at(at);
  return {
    ...articleJson(view, at),
    text,
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
  };
}

function* dataLines(
  ending: Ending,
  written: Written,
  values: Iterable<Record<string, unknown>>,
): Generator<string> {
  const columns = columnsOf(written);
  if (ending === 'csv') yield `${headLine(columns)}\n`;
  for (const value of values) yield `${ending === 'csv' ? tableLine(columns, value) : jsonLine(value)}\n`;
}

/** Block by block, a blank line between them, what the article is from at the end. */
function* blockLines(article: Article, isAll: boolean, ending: 'md' | 'txt'): Generator<string> {
  for (const { kind, start, end } of article.blocks) {
    if (!isAll && !COUNTED.has(kind)) continue;
    const text = article.text.slice(start, end);
    if (ending === 'txt') yield `${kind === 'caption' ? `[photo: ${text}]` : text}\n\n`;
    else if (kind === 'title') yield `# ${inline(text)}\n\n`;
    else if (kind === 'heading') yield `## ${inline(text)}\n\n`;
    else if (kind === 'caption') yield `*photo: ${inline(text)}*\n\n`;
    else yield `${lineStart(inline(text))}\n\n`;
  }
  yield `${citationIn(article, null, ending === 'md' ? 'markdown' : 'text')}\n`;
}
