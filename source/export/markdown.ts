/** A citation as Markdown: a block quote (CommonMark 0.31, 5.1) whose last line says what it is from. */
import { type Citation, holding, MADE } from './citation.ts';

export function markdownOf(citation: Citation): string {
  const { quote, title, isTitleMade, source, author, date, place } = citation;
  const titled =
    title === null ? null : isTitleMade ? `\\[${inline(title)}\\] (${MADE})` : `“${inline(title)}”`;
  const facts = [
    author === null ? null : inline(author),
    titled,
    source === null ? null : `*${inline(source)}*`,
    ...[date, place],
  ].filter((one) => one !== null);
  const from = `— ${facts.join(', ')}${facts.length > 0 ? '. ' : ''}${inline(holding(citation))}`;
  return quote === null ? `> ${from}` : `> ${lineStart(inline(quote))}\n>\n> ${from}`;
}

/**
 * Whatever is a sign in Markdown: of CommonMark (2.4 lets every ASCII mark be escaped), GitHub (tables, strikethrough, mentions,
 * maths), Pandoc (superscript, citations, attributes).
 */
const SIGNS = /[\\`*_{}[\]<>&|~$^@#]/g;
/** What becomes a link by itself (GitHub, 6.9), a highlight or a comment. */
const LINKS = /:(?=\/\/)|(?<=\bwww)\.|=(?==)|%(?=%)/gi;
/** What begins a list, a heading or a definition where it stands first; letters and Roman numerals do in Pandoc. */
const FIRST = /^(?:(?=[-+=:%])|(\(?(?:\d+|[a-z]|[ivxlcdm]+))(?=[.)]))/i;

/** Text as it stands, in one line, nothing in it being a sign. */
export function inline(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(SIGNS, '\\$&').replace(LINKS, '\\$&');
}

/** The same where it begins a line. */
export const lineStart = (text: string): string => text.replace(FIRST, '$1\\');
