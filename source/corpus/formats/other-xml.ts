import type { TextFormat } from './format.ts';
import { localName, rootOf } from './xml-root.ts';

/** XML that no format before it knows is said to be none that is read: as plain text its tags would count as words. */
export const otherXml: TextFormat = {
  name: 'XML',
  by: 'text',
  endings: ['.xml'],
  recognises({ ending, text }) {
    const root = ending === '.xml' ? rootOf(text) : null;
    return root !== null && localName(root).toLowerCase() !== 'html';
  },
  *records({ text }) {
    const reason = `This XML (<${rootOf(text)}>) is of a kind that is not read: feeds (RSS, Atom), TEI, NITF, NewsML and Factiva's XML are.`;
    yield { line: null, reason };
  },
};
