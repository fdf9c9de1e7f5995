import { isNameless, type TextFormat } from './format.ts';
import { hasFrontMatter } from './markdown/front.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

/** A heading (CommonMark 4.2) that stands by itself: the first line, or one between blank lines. */
const HEADING = /(?:^\s*|\n[ \t]*\r?\n)#{1,6}[ \t]+[^\s#][^\r\n]*(?:\r?\n[ \t]*\r?\n|\r?\n?$)/;

/** Headings, quotes, lists, tables and notes without their marks, and front matter; everything else is read as plain text. */
export const markdown: TextFormat = {
  name: 'Markdown',
  by: 'text',
  endings: ['.md', '.markdown'],
  recognises: (head) =>
    markdown.endings.includes(head.ending) ||
    (isNameless(head) && (HEADING.test(head.text) || hasFrontMatter(head.text))),
  records: (file) => readMarkdown(file),
};
