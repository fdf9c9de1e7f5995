/** What reads Factiva's exports, loaded together: both bring the same tokenizer. */
export { readFactivaPage } from './read-page.ts';
export { readFactivaXml } from './read-xml.ts';
