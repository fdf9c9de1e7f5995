import type { FieldName } from '../../structure/fields.ts';
import { withoutBy } from '../../structure/names.ts';
import type { BadRecord, FileRecord, Told } from '../format.ts';
import { htmlPieces, htmlText } from '../html-pieces.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { pageInField } from '../web/page-in-field.ts';
import { type Choice, textNamed } from './choose.ts';
import { dateOf } from './dates.ts';
import { fieldsOf, itemsOf, type Row, valuesAt } from './fields.ts';
import { toldNames } from './mapped.ts';
import type { Part } from './parts.ts';

/** Where a record lies in its file or part. */
export type Place = Pick<FileRecord, 'bytes' | 'line'>;

/** A tag that shows that a text is HTML: one that is closed, or one that breaks lines. */
const TAGGED =
  /<\/(?:p|div|a|b|i|em|strong|span|h[1-6]|li|ul|ol|td|figure|blockquote|article|section|body)\s*>|<(?:br|p|hr)\s*\/?>/i;
const ENTITY =
  /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip|[a-z]{1,2}(?:acute|grave|uml|cedil|circ|tilde));/i;
const BREAKING = /<(?:p|div|br|li|h[1-6]|td|pre|blockquote|figure|article|section|body)[\s/>]/i;

/** A record's fields to an article. */
export function articleOf(row: Row, choice: Choice, place: Place): FileRecord | BadRecord {
  const texts = valuesOf(row, choice, 'text') ?? otherText(row, choice);
  const title = firstOf(row, choice, 'title');
  const { line } = place;
  if (texts === null && choice.fields.text !== undefined) {
    const names = toldNames(fieldsOf(row).map(({ label }) => label));
    const wanted = choice.fields.text[0]!.label;
    return names === ''
      ? { line, reason: 'The record has no fields; there is nothing to read.' }
      : { line, reason: `It has no field "${wanted}" for its text, only: ${names}.` };
  }
  const body = openedBy(row, choice, (texts ?? []).join('\n\n'));
  if (body.trim() === '' && title === null) {
    return { line, reason: 'Its text is empty and it has no title; there is nothing to read.' };
  }
  const page = isPage(body) ? pageInField(body, title !== null) : null;
  const pieces: Piece[] = title === null ? [] : [{ kind: 'title', text: title }];
  pieces.push(...(page?.pieces ?? bodyPieces(body)));
  const detail = (part: Part): string | undefined => firstOf(row, choice, part) ?? undefined;
  const details = {
    ...{ url: detail('url'), section: detail('section'), language: detail('language') },
    ...{ length: detail('length'), exportId: detail('id') },
  };
  return recordOf(pieces, {
    ...place,
    // What the record says itself goes before what its page says.
    metadata: new Map([...(page?.metadata ?? []), ...metadataOf(row, choice, title)]),
    details: {
      ...page?.details,
      ...Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined)),
    },
  });
}

/** A text with its beginning, where that stands in a field of its own. */
function openedBy(row: Row, { opening }: Choice, rest: string): string {
  const beginning = (opening && valuesAt(row, opening.keys)?.join('\n\n').trim()) || '';
  return rest.trim().startsWith(beginning) ? rest : `${beginning}\n\n${rest}`;
}

const isHtml = (text: string): boolean => TAGGED.test(text) || ENTITY.test(text);

/** What only a whole page has, or what stands around the article of one; a fragment may have an aside or a header of its own. */
const OF_PAGE = /<(?:!doctype\s+html|html|body|nav|footer)[\s>]/i;
/** In UTF-16 units: what is longer is no article with its page. */
const LONGEST_PAGE = 2 * 1024 * 1024;

const isPage = (text: string): boolean => text.length <= LONGEST_PAGE && OF_PAGE.test(text);

/** What a service for news puts where it cut a text off. */
const CUT_OFF = /\[\+\d{1,7} chars\]\s*$/;

function bodyPieces(whole: string): Piece[] {
  const cut = CUT_OFF.exec(whole);
  const body = cut === null ? whole : whole.slice(0, cut.index).trimEnd();
  const rest: Piece[] = cut === null ? [] : [{ kind: 'furniture', text: cut[0].trim() }];
  return [...uncutPieces(body), ...rest];
}

function uncutPieces(body: string): Piece[] {
  if (!isHtml(body)) return [{ kind: null, text: body }];
  // Without a tag that breaks lines, they are broken as they stand there.
  return htmlPieces(BREAKING.test(body) ? body : `<pre>${body}</pre>`);
}

/** What stands in the first of a part's fields that holds something; none where they are there and empty; null where none is there. */
function valuesOf(row: Row, { fields }: Choice, part: Part): readonly string[] | null {
  let isThere = false;
  for (const { keys } of fields[part] ?? []) {
    const values = valuesAt(row, keys);
    if (values === null) continue;
    isThere = true;
    const filled = values.filter((value) => value.trim() !== '');
    if (filled.length > 0) return filled;
  }
  return isThere ? [] : null;
}

/** The text of a record that has none of the fields that those before it have. */
function otherText(row: Row, { fields, isTextAsked }: Choice): readonly string[] | null {
  const field = fields.text === undefined || isTextAsked ? null : textNamed(row);
  return field && valuesAt(row, field.keys);
}

function firstOf(row: Row, choice: Choice, part: Part): string | null {
  const value = valuesOf(row, choice, part)?.[0]?.trim();
  if (value === undefined) return null;
  return (isHtml(value) ? htmlText(value).trim() : value) || null;
}

function metadataOf(row: Row, choice: Choice, title: string | null): Map<FieldName, Told> {
  const metadata = new Map<FieldName, Told>();
  const learn = (name: FieldName, value: string | null): void => {
    if (value) metadata.set(name, { value, from: 'field' });
  };
  learn('title', title);
  learn('date', dayOf(row, choice));
  learn('source', firstOf(row, choice, 'source'));
  const authors = (valuesOf(row, choice, 'author') ?? []).flatMap(itemsOf).map((name) => name.trim());
  // A number is the key of a person in some other table.
  const author = withoutBy(authors.filter((name) => /\p{L}/u.test(name)).join('; '));
  learn('author', isHtml(author) ? htmlText(author).trim() : author);
  return metadata;
}

/** The day of the first field of a date that says one. */
function dayOf(row: Row, { fields, order }: Choice): string | null {
  for (const [i, { keys }] of (fields.date ?? []).entries()) {
    for (const value of valuesAt(row, keys) ?? []) {
      const day = dateOf(value, i === 0 && order !== 'open' ? order : null);
      if (day !== null) return day;
    }
  }
  return null;
}
