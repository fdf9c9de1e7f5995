import type { TextFormat } from './format.ts';
import { readMarkdown } from './markdown/read-markdown.ts';

/** Headings, quotes, lists, tables and notes without their marks, and front matter; everything else is read as plain text. */
export const markdown: TextFormat = {
  name: 'Markdown',
  by: 'text',
  endings: ['.md', '.markdown'],
  recognises: ({ ending }) => markdown.endings.includes(ending),
  records: (file) => readMarkdown(file),
};
