import type { TextFormat } from '../format.ts';
import { localName, rootOf } from '../xml-root.ts';
import { readFactivaPage, readFactivaText, readFactivaXml } from './read.ts';
import { isFactivaText } from './text-shapes.ts';

/** Behind kilobytes of styles the articles begin late: what stands in every page's head tells it, too. */
const PAGE =
  /<title>\s*factiva(?:®|&reg;)?\s*<\/title>|class=["']article [a-z]{2}Article["']|class=["'](?:fcpNavContainer|factivalogo)["']/i;

/** What Factiva shows for articles that are saved or printed: in full, one below the other, with its keys or without. */
export const factivaPage: TextFormat = {
  name: 'Factiva',
  by: 'text',
  endings: ['.html', '.htm'],
  recognises: ({ text }) => text.trimStart().startsWith('<') && PAGE.test(text),
  records: (file) => readFactivaPage(file),
};

/** Factiva's articles as XML (its namespace ends in `pps/2.0`). */
export const factivaXml: TextFormat = {
  name: 'Factiva XML',
  by: 'text',
  endings: ['.xml'],
  recognises: ({ text }) => /^pps/i.test(localName(rootOf(text) ?? '')),
  records: (file) => readFactivaXml(file),
};

/** The same as plain text: saved so, copied, or made of an RTF. */
export const factivaText: TextFormat = {
  name: 'Factiva text',
  by: 'text',
  endings: ['.txt'],
  recognises: ({ text }) => isFactivaText(text),
  records: (file) => readFactivaText(file),
};
