/** What programs read: the lines of `--json`, and the same fields as a table with `--csv`. */
import type { CommandName } from '../command-table.ts';
import { jsonLine } from '../export/json.ts';
import { columnsOf, headLine, tableLine, type Written } from '../export/table.ts';
import type { Request } from '../request.ts';
import type { Output } from './output.ts';

/** What each command writes down. */
const WRITTEN: Readonly<Record<Exclude<CommandName, 'read'>, Written>> = {
  find: 'mention',
  cite: 'citation',
  mentions: 'mention',
  actors: 'actor',
  list: 'article',
  show: 'text',
  spellings: 'spelling',
  with: 'with',
  decide: 'decision',
  undo: 'decision',
  index: 'index',
};

type Asked = Pick<Request, 'command' | 'file' | 'query' | 'json' | 'csv' | 'count'>;

/** Whether lines are for a program. */
export const isData = ({ json, csv }: Asked): boolean => json || csv;

/** Writes the line that names the columns, where there is to be a table. */
export async function writeHead(request: Asked, output: Output): Promise<void> {
  if (request.csv && !request.count) await output.out(headLine(columnsAsked(request)));
}

/** One object as a line. */
export const dataLine = (request: Asked, value: Record<string, unknown>): string =>
  request.csv ? tableLine(columnsAsked(request), value) : jsonLine(value);

function columnsAsked({ command, file, query }: Asked): string[] {
  const own = command === 'read' ? [] : columnsOf(WRITTEN[command]);
  if (command === 'actors' && (file !== null || query !== null)) return ['query', 'rank', 'score', ...own];
  if (command === 'list' && query !== null) return [...own, 'mentions'];
  return file === null ? own : ['query', ...own, 'ambiguous'];
}
