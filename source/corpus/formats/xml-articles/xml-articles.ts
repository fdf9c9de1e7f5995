import type { TextFormat } from '../format.ts';
import { localName, rootOf } from '../xml-root.ts';
import { readXmlArticles } from './read-articles.ts';

/** Documents of the Text Encoding Initiative, one or a corpus of them, and news as NITF or NewsML. */
const ROOTS: ReadonlySet<string> = new Set([
  ...['TEI', 'teiCorpus', 'nitf', 'newsItem', 'newsMessage', 'NewsML'],
]);
/** An element of that name is common: Trafilatura's tells its article in attributes, before the text. */
const EXTRACTED = /<doc\s[^<>]{0,4000}(?:sitename|hostname|fingerprint|excerpt)="[^<>]*>\s*<main[\s/>]/;

/** Articles as XML in a vocabulary that is made for them: TEI, NITF, NewsML, and what Trafilatura extracts. */
export const xmlArticles: TextFormat = {
  name: 'XML articles',
  by: 'text',
  endings: ['.xml'],
  recognises({ text }) {
    const root = rootOf(text);
    return root !== null && (ROOTS.has(localName(root)) || EXTRACTED.test(text));
  },
  records: (file) => readXmlArticles(file),
};
