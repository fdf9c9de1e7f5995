import type { ApartFormat, FileHead } from './format.ts';

/** The tags that only whole pages have, near the beginning of one. */
const PAGE =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,4000}-->\s*)*(?:<!doctype\s+html\b|<html\b|<head\b|<body\b)/i;
/** Looked at from the beginning, in UTF-16 units. */
const LOOKED_AT = 8192;

const isPage = ({ text }: FileHead): boolean => PAGE.test(text.slice(0, LOOKED_AT));

/** Web pages saved to disk: the article without its page. A stretch of HTML in a text stays text. */
export const webPage: ApartFormat = {
  name: 'web page',
  by: 'apart',
  endings: ['.html', '.htm', '.xhtml', '.shtml'],
  recognises: (head) => head.text !== '' && (webPage.endings.includes(head.ending) || isPage(head)),
};
