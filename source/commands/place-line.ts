/** How a place in an article is written: for a program, in a concordance, or as a citation. */
import { citationOf, type Span } from '../export/citation.ts';
import { cited } from '../export/cited.ts';
import type { Request } from '../request.ts';
import { labelOf, type Met } from '../search/kwic.ts';
import type { View } from '../store/view.ts';
import { dataLine, isData } from './data.ts';
import { kwicLine } from './kwic.ts';
import type { Output } from './output.ts';

/** What a line is made for. */
export interface Task {
  readonly view: View;
  readonly request: Request;
  readonly output: Output;
}

/** A line for a place in the article at an index; `json`: the fields of it that a program reads. */
export function placeLine(at: number, met: Met, json: () => Record<string, unknown>, task: Task): string {
  const { view, request, output } = task;
  if (request.command === 'cite') return citationLine(at, met, json, task);
  const article = view.articles.at(at);
  return isData(request) ? dataLine(request, json()) : kwicLine(article, met, labelOf(article), output);
}

/**
 * The citation of a span of an article, or (null) of the article; for people a blank line ends it. Of an article whose file
 * holds something else by now nothing is quoted, and that is said.
 */
export function citationLine(
  at: number,
  span: Span | null,
  json: () => Record<string, unknown>,
  { view, request, output }: Task,
): string {
  const article = view.articles.at(at);
  const isThere = view.isThere(at);
  if (!isThere)
    output.say(`${article.path} changed since it was looked at, and is not quoted; --fresh looks again.`);
  const citation = citationOf(article, isThere ? span : null);
  const words = cited(citation, request.as);
  if (!isData(request)) return `${words}\n`;
  const { quote, paragraph } = citation;
  return dataLine(request, { ...json(), quote, citation: words, paragraph });
}

/** Says over which of several lists of lines this stands; citations go into a document, where that has no place. */
export async function headed(words: string, { request, output }: Omit<Task, 'view'>): Promise<void> {
  if (request.command === 'cite') output.say(words);
  else await output.out(words);
}
