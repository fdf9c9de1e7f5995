/** What reads Factiva's exports, loaded together. */
export { readFactivaPage } from './read-page.ts';
export { readFactivaText } from './read-text.ts';
export { readFactivaXml } from './read-xml.ts';
