import { isByline, withoutBy } from '../../structure/names.ts';
import type { BadRecord, FileRecord } from '../format.ts';
import type { Paragraph } from '../office/paragraphs.ts';
import type { Piece } from '../pieces.ts';
import { articleOf, type Field } from './fields.ts';
import { isKey } from './keys.ts';
import { isLength, isNumber } from './text-shapes.ts';
import { fieldsOf, type Line } from './unlabelled.ts';

/** A key before what it labels: in a cell of its own, or before a tab. */
const KEYED = /^([A-Z]{2,4})(?:\s*\|\s*|\t+\s*|\s{2,})(\S[\s\S]*)$/;
const NOWHERE = { bytes: null, line: null };
/** Over a headline stand at most a column and a section. */
const OVER = 2;

const keyOf = (text: string): string | null => {
  const key = KEYED.exec(text)?.[1] ?? text;
  return isKey(key) ? key : null;
};

/** What a paragraph says without its key. */
const afterKey = (text: string): string => KEYED.exec(text)?.[2] ?? '';

const isEnd = ({ text }: Paragraph): boolean => {
  const line = text.trim();
  return isNumber(line) || (keyOf(line) === 'AN' && isNumber(afterKey(line)));
};

/**
 * The articles of a word processor's document that Factiva made; null where the paragraphs are none. Each ends with its number;
 * before the first may stand a list of headlines, behind the last a summary of the search.
 */
export function factivaDocuments(paragraphs: readonly Paragraph[]): (FileRecord | BadRecord)[] | null {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '');
  const ends = filled.flatMap((paragraph, at) => (isEnd(paragraph) ? [at] : []));
  if (ends.length === 0) return null;
  const articles = ends.map((end, k) => filled.slice(k === 0 ? 0 : ends[k - 1]! + 1, end + 1));
  if (!articles.some((article) => article.some(isTold))) return null;
  return articles.map((article) => articleOf(fieldsIn(article), NOWHERE));
}

/** A line that every article has, with its key or without. */
const isTold = ({ text }: Paragraph): boolean => isLength(text.trim()) || keyOf(text.trim()) === 'HD';

function fieldsIn(article: readonly Paragraph[]): Field[] {
  const first = article.findIndex(({ text }) => keyOf(text.trim()) !== null);
  const headline = article.findIndex(({ text }) => keyOf(text.trim()) === 'HD');
  return headline < 0 ? fieldsOf(linesOf(article)) : keyedFields(article.slice(first));
}

const pieceOf = ({ kind, text }: Paragraph): Piece => ({ kind, text: text.trim() });

function keyedFields(article: readonly Paragraph[]): Field[] {
  const fields: { key: string; pieces: Piece[] }[] = [];
  for (const paragraph of article) {
    const line = paragraph.text.trim();
    const key = keyOf(line);
    if (key === null) fields.at(-1)?.pieces.push(pieceOf(paragraph));
    else {
      const value = afterKey(line);
      fields.push({ key, pieces: value === '' ? [] : [{ kind: null, text: value }] });
    }
  }
  return fields;
}

/** A byline, and what its author is, are no more paragraphs than this. */
const BYLINES = 3;

/** The headline's last paragraph where nothing is bold: over the byline, if there is one. */
function lastPlain(head: readonly Paragraph[]): number {
  const late = (at: number): boolean => at > 0 && at >= head.length - BYLINES;
  const begun = head.findIndex(({ text }, at) => late(at) && withoutBy(text) !== text.trim());
  if (begun > 0) return begun - 1;
  const last = head.length - 1;
  return last > 0 && isByline(head[last]!.text.trim()) ? last - 1 : last;
}

/** The headline is bold, and stands before the length with at most a byline between; what stands before it is of no article. */
function linesOf(article: readonly Paragraph[]): Line[] {
  const length = article.findIndex(({ text }) => isLength(text.trim()));
  const head = article.slice(0, Math.max(length, 0));
  const isBold = ({ text, bold }: Paragraph): boolean => bold >= text.trimEnd().length;
  let last = head.findLastIndex(isBold);
  if (last < 0) last = lastPlain(head);
  let first = last;
  while (first > 0 && isBold(head[first]!) && isBold(head[first - 1]!) && last - first < OVER) first--;
  const from = first > OVER ? first : 0;
  return article.slice(from).map((paragraph, k): Line => {
    const at = from + k;
    return { key: at >= first && at <= last ? 'HD' : null, pieces: [pieceOf(paragraph)] };
  });
}
