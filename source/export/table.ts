/** The fields of JSON as a table: its columns, and objects as rows of it. */
import { csvLine } from './csv.ts';

const ACTOR = 'actor actorId kind';
const ARTICLE =
  'article path record title titleFrom date dateFrom source sourceFrom author authorFrom words ' +
  'format encoding encodingFrom fields url section length language exportId line';
const RATES = 'perArticle per1000Words';
const MENTION =
  `${ACTOR} surface raw rule rules sure candidates article title date source path record line column start end ` +
  'block before after copies group';

/** The columns of each kind of object, in the order of its JSON: those of an object in an object have both names. */
export const COLUMNS = {
  mention: MENTION,
  citation: `${MENTION} quote citation paragraph`,
  actor: `${ACTOR} mentions unsure related articles first last spellings ${RATES}`,
  article: `${ARTICLE} copies group`,
  text: `${ARTICLE} copies group text blocks`,
  spelling:
    `${ACTOR} surface count rule rules sure related counted candidates first last reason ` +
    'sample.before sample.surface sample.after sample.article sample.path sample.line',
  with: `actor actorId other otherId kind sentence paragraph article ${RATES}`,
  decision: 'id at decided surface actor.surface actor.kind note undo before after',
  index: 'articles unread actors seconds bytes index',
} as const;

/** A kind of object that is written down. */
export type Written = keyof typeof COLUMNS;

export const columnsOf = (written: Written): string[] => COLUMNS[written].split(' ');

/** The line that names the columns. Lines end in CR, for the line feed that every line gets. */
export const headLine = (columns: readonly string[]): string => `${csvLine(columns)}\r`;

/** One object as a line. */
export const tableLine = (columns: readonly string[], value: Record<string, unknown>): string =>
  `${csvLine(columns.map((column) => cellOf(valueAt(value, column))))}\r`;

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
