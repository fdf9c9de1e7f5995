import type { ApartFormat, FileHead } from './format.ts';

/** A browser's own lines, or the kind of message that a page with its pictures is (RFC 2557). */
const HEADERS = /^(?:[!-9;-~]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/;
const SAVED = /^(?:snapshot-content-location:|from:\s*["<]*saved by )/im;
const RELATED = /^content-type:\s*multipart\/related\b/im;

const isSaved = ({ text, ending }: FileHead): boolean => {
  const headers = HEADERS.exec(text.slice(0, 8192))?.[0] ?? '';
  return RELATED.test(headers) && (SAVED.test(headers) || mhtml.endings.includes(ending));
};

/** Web pages that a browser saved with their pictures in one file. Stands before mail, whose form it has. */
export const mhtml: ApartFormat = {
  name: 'MHTML',
  by: 'apart',
  endings: ['.mht', '.mhtml'],
  recognises: isSaved,
};
