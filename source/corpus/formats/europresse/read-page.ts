import { parseDateField } from '../../structure/dates.ts';
import { withoutBy } from '../../structure/names.ts';
import type { BadRecord, FileRecord, TextFile } from '../format.ts';
import { markedArticles } from '../marked-articles.ts';
import { recordOf } from '../pieces.ts';
import { toldValues } from '../told-values.ts';
import { olderArticles } from './older-page.ts';
import { type Found, NUMBER, OneArticle, type Slot } from './one-article.ts';

const DAY = /\b(?:\d{1,2}(?:er|\.)? \p{L}{3,12}\.? \d{4}|\p{L}{3,12} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})\b/u;
const LENGTH = /\b\d[\d \u00a0\u202f]*(?:mots|words)\b/;
const WEEKDAY = /(?:\p{L}{3,6}day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/iu;
const COMMAS = ', \t\r\n\u00a0\u202f';
/** What stands behind that much over an article tells no day, in UTF-16 units. */
const LONGEST_HEADER = 400;

/** The articles of a page of Europresse, in its order. */
export function* readEuropresse(file: TextFile): Generator<FileRecord | BadRecord> {
  let count = 0;
  const begin = (name: string): OneArticle | null => (name === 'article' ? new OneArticle() : null);
  for (const { found, place, isCut } of markedArticles(file, begin)) {
    count++;
    yield recordIn(found, place);
    if (isCut) yield { line: place.line, reason: 'The file ends inside this article; save it again.' };
  }
  if (count > 0) return;
  const older = [...olderArticles(file)];
  // A list of what was found names newspapers, too.
  if (older.some(({ found }) => found.told.has('title')))
    for (const { found, place } of older) yield recordIn(found, place);
  else yield { line: null, reason: NO_ARTICLE };
}

const NO_ARTICLE = 'This page of Europresse shows no article in full; save it with full texts.';

function recordIn(
  { pieces, told }: Found,
  place: Pick<FileRecord, 'bytes' | 'line'>,
): FileRecord | BadRecord {
  return told.has('title') || told.has('text')
    ? recordOf(pieces, { ...place, ...aboutOf(told) })
    : { line: place.line, reason: 'This article has neither headline nor text; export it again.' };
}

function aboutOf(told: ReadonlyMap<Slot, string>): Pick<FileRecord, 'metadata' | 'details'> {
  const header = (told.get('header') ?? '').slice(0, LONGEST_HEADER);
  const day = DAY.exec(header);
  const number = NUMBER.exec(told.get('id') ?? told.get('foot') ?? '')?.[0];
  const author = told.get('author');
  const section = day === null ? '' : sectionIn(header.slice(0, day.index));
  const length = day && LENGTH.exec(header.slice(day.index + day[0].length))?.[0];
  const fields = {
    title: told.get('title'),
    date: (day && dayOf(day[0])) ?? /·(\d{8})·/.exec(number ?? '')?.[1],
    source: told.get('source'),
    author: author && withoutBy(author),
  };
  return toldValues(fields, { section, length, exportId: number });
}

const dayOf = (text: string): string | null => parseDateField(text.replace(/(?<=\d)er\b/, ''));

/** The section before a day, without the weekday that may stand between and what parts the three. */
const sectionIn = (before: string): string =>
  withoutCommas(withoutCommas(before).replace(WEEKDAY, '')).trim();

function withoutCommas(text: string): string {
  let end = text.length;
  while (end > 0 && COMMAS.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
