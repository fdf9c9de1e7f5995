/** What programs read: the lines of `--json`, and the same fields as a table with `--csv`. */
import type { CommandName } from '../command-table.ts';
import type { Request } from '../request.ts';
import { csvLine } from './csv.ts';
import { jsonLine } from './json.ts';
import type { Output } from './output.ts';

const ACTOR = 'actor actorId kind';
const ARTICLE = 'article path record title titleFrom date dateFrom source sourceFrom author authorFrom words';
const MENTION =
  `${ACTOR} surface raw rule rules sure candidates article title date source path record line column start end ` +
  'block before after copies group';

const DECISION = 'id at decided surface actor.surface actor.kind note undo before after';

/** The columns of each command, in the order of its JSON: those of an object in an object have both names. */
const COLUMNS: Readonly<Record<Exclude<CommandName, 'read'>, string>> = {
  find: MENTION,
  mentions: MENTION,
  actors: `${ACTOR} mentions unsure related articles first last spellings`,
  list: `${ARTICLE} copies group`,
  show: `${ARTICLE} copies group text blocks`,
  spellings:
    `${ACTOR} surface count rule rules sure related counted candidates first last reason ` +
    'sample.before sample.surface sample.after sample.article sample.path sample.line',
  with: 'actor actorId other otherId kind sentence paragraph article',
  decide: DECISION,
  undo: DECISION,
  index: 'articles unread actors seconds bytes index',
};

type Asked = Pick<Request, 'command' | 'file' | 'query' | 'json' | 'csv' | 'count'>;

/** Whether lines are for a program. */
export const isData = ({ json, csv }: Asked): boolean => json || csv;

/** Writes the line that names the columns, where there is to be a table. */
export async function writeHead(request: Asked, output: Output): Promise<void> {
  if (request.csv && !request.count) await output.out(lineEnd(csvLine(columnsOf(request))));
}

/** One object as a line. */
export function dataLine(request: Asked, value: Record<string, unknown>): string {
  if (!request.csv) return jsonLine(value);
  return lineEnd(csvLine(columnsOf(request).map((column) => cellOf(valueAt(value, column)))));
}

/** What stands behind a line in CSV, but for the line feed that every line gets. */
const lineEnd = (line: string): string => `${line}\r`;

function columnsOf({ command, file, query }: Asked): string[] {
  const own = command === 'read' ? [] : COLUMNS[command].split(' ');
  if (command === 'actors' && (file !== null || query !== null)) return ['query', 'rank', 'score', ...own];
  return file === null ? own : ['query', ...own, 'ambiguous'];
}

function valueAt(value: Record<string, unknown>, column: string): unknown {
  const [name, inner] = column.split('.');
  const found = value[name];
  return inner === undefined ? found : (found as Record<string, unknown> | undefined)?.[inner];
}

/** Nothing for null, words of a list with a semicolon between them, other lists as JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  return value.every((one) => typeof one === 'string') ? value.join(';') : JSON.stringify(value);
}
