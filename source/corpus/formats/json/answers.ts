/* Answers of services that hold no articles: they tell of an error, or found nothing. */
import { chooseFields } from '../tables/choose.ts';
import { isRow, type Row, valuesAt } from '../tables/fields.ts';
import { isKnown } from '../tables/header.ts';
import { plainName } from '../tables/names.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What holds the error, or what is said of it, the best first; names as `plainName` makes them. */
const SAYING =
  'message errormessage msg errordescription faultstring detail details title description reason error errors fault'.split(
    ' ',
  );
/** Fields that an answer of an error has, and those of one that has nothing else. */
const OF_ERROR = words(
  `${SAYING.join(' ')} status statuscode statusmessage code errorcode errortype type success ok documentationurl requestid timestamp path instance`,
);
const OF_BARE = words('message errormessage msg detail error code status documentationurl');
/** In UTF-16 units: what is longer than a message is a text. */
const MESSAGE = 200;
const FAILED = /^(?:error|fail(?:ed|ure)?)$/i;
/** Lists in which services give articles. */
const LISTS = words(
  'articles article results result docs documents items data hits records entries posts news stories value statuses tweets messages rows feed list content',
);

const isFailure = (status: unknown): boolean =>
  (typeof status === 'string' && FAILED.test(status)) ||
  (typeof status === 'number' && status >= 400 && status < 600);

/**
 * What a record says of an error, where that is all that it says; null for any other. `isAlone`: it is all that its file holds, so
 * that nothing but a message is an error too.
 */
export function errorIn(record: Row, isAlone = false): string | null {
  const row = isRow(record.response) ? record.response : record;
  const told = row.error ?? row.errors ?? row.fault;
  const isTold = told !== undefined && told !== false && saidIn(told) !== null;
  const isBare = isAlone && Object.keys(row).every((name) => OF_BARE.has(plainName(name)));
  const isFailed = isTold || row.success === false || [row.status, row.code, row.statusCode].some(isFailure);
  if ((!isFailed && !isBare) || isArticle(row)) return null;
  const said = saidIn(row);
  return isFailed || (said?.length ?? 0) < MESSAGE ? said : null;
}

/** Whether a record holds an article beside what it says of an error: a text or title, or what may be either with its address or date. */
function isArticle(row: Row): boolean {
  const others = Object.entries(row).filter(([name]) => !OF_ERROR.has(plainName(name)));
  const isDated = others.some(([name]) => isKnown(name, ['url', 'date']));
  const rest = isDated && typeof row.title === 'string' ? row : Object.fromEntries(others);
  const { text = [], title = [] } = chooseFields([rest]).fields;
  return [...text, ...title].some(({ keys }) => valuesAt(rest, keys)?.some((value) => value.trim() !== ''));
}

/** The first text that says what went wrong, in a record or a list of them; null for none. */
function saidIn(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return saidIn(value[0], depth);
  if (!isRow(value) || depth > 3) return null;
  const fields = new Map(Object.entries(value).map(([name, held]) => [plainName(name), held]));
  for (const name of SAYING) {
    const said = fields.has(name) ? saidIn(fields.get(name), depth + 1) : null;
    if (said !== null) return said;
  }
  return null;
}

/** In UTF-16 units: so much of an error is told. */
const TOLD = 200;

export const errorWords = (said: string): string =>
  `It is no article but an answer that tells of an error: “${said.slice(0, TOLD)}”; ask for the articles again.`;

/** A sentence where a file holds nothing but an answer that found none; null for any other. `row`: all that the file holds. */
export function emptyWords(row: Row): string | null {
  if (chooseFields([row]).fields.text !== undefined) return null;
  const around = [row, ...Object.values(row).filter(isRow)];
  const [name] = around.flatMap((one) =>
    Object.entries(one).flatMap(([key, value]) =>
      LISTS.has(plainName(key)) && Array.isArray(value) && value.length === 0 ? [key] : [],
    ),
  );
  if (name === undefined) return null;
  return `It is an answer without articles, its list "${name}" is empty; there is nothing to read.`;
}
