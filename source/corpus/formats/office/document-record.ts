import { readMeta } from '../../structure/byline.ts';
import { readDateline } from '../../structure/dateline.ts';
import { dateInName } from '../../structure/dates.ts';
import type { FieldName } from '../../structure/fields.ts';
import { sameness } from '../../structure/header.ts';
import { endsSentence } from '../../structure/sentences.ts';
import type { FileRecord, Told } from '../format.ts';
import { type Piece, recordOf } from '../pieces.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Properties } from './properties.ts';

/** Paragraphs from the top in which a document may say itself who wrote it and when. */
const HEAD = 8;
/** Shorter than a paragraph of a text, in UTF-16 units. */
const LONGEST_LINE = 100;

/**
 * A word processor's document as one article. Its title is what is styled as one, or heads it; else the one of its
 * properties. Author and day of the properties are those of the file: they hold where the document has none itself.
 */
export function documentRecord(
  paragraphs: readonly Paragraph[],
  properties: Properties,
  fileName: string,
): FileRecord {
  const { pieces, isTitled } = withTitle(paragraphs, properties.title);
  const metadata = new Map<FieldName, Told>();
  const tell = (name: FieldName, value: string | null) => {
    if (value !== null) metadata.set(name, { value, from: 'metadata' });
  };
  const own = saidInHead(pieces);
  if (!isTitled) tell('title', properties.title);
  if (!own.author) tell('author', properties.author);
  if (!own.date && dateInName(fileName) === null) tell('date', properties.date);
  const { language } = properties;
  return recordOf(pieces, { metadata, details: language === null ? {} : { language } });
}

/** The paragraphs, one of them the title where there is any. `isTitled`: the document itself shows it. */
function withTitle(
  paragraphs: readonly Paragraph[],
  title: string | null,
): { readonly pieces: readonly Piece[]; readonly isTitled: boolean } {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  const titleAs = (at: number): Piece[] =>
    filled.map(({ kind, text }, k) => ({
      // What else is styled as a title heads a part.
      kind: k === at ? 'title' : kind === 'title' ? 'heading' : kind,
      text,
    }));
  const styled = filled.findIndex(({ kind }) => kind === 'title');
  if (styled >= 0) return { pieces: titleAs(styled), isTitled: true };
  const heading = filled.findIndex(({ kind }) => kind === 'heading');
  const above = filled.slice(0, Math.max(0, heading)).filter(({ kind }) => kind !== 'furniture');
  if (heading >= 0 && above.length < HEAD && above.every(isLine))
    return { pieces: titleAs(heading), isTitled: true };
  if (title === null) return { pieces: titleAs(-1), isTitled: false };
  const same = sameness(title);
  const shown = filled.slice(0, HEAD).findIndex(({ text }) => sameness(text) === same);
  const pieces = titleAs(shown);
  return { pieces: shown < 0 ? [{ kind: 'title', text: title }, ...pieces] : pieces, isTitled: false };
}

/** A line such as stands over a headline: no paragraph of a text. */
const isLine = ({ text }: Paragraph): boolean => text.length < LONGEST_LINE && !endsSentence(text);

/** Whether a document says in its first paragraphs who wrote it, and when. */
function saidInHead(pieces: readonly Piece[]): { readonly author: boolean; readonly date: boolean } {
  let [author, date] = [false, false];
  for (const { kind, text } of pieces.slice(0, HEAD)) {
    if (kind !== null) continue;
    const meta = readMeta(text);
    author ||= meta?.author != null;
    date ||= (meta?.date ?? readDateline(text)?.date) != null;
  }
  return { author, date };
}
