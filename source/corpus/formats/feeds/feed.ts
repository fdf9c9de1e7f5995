import type { TextFormat } from '../format.ts';
import { localName, rootOf } from '../xml-root.ts';
import { readFeed } from './read-feed.ts';

const CHANNEL = /<channel[\s>]/i;
const ATOM = /xmlns(?::\w+)?\s*=\s*["']https?:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/)/i;
const RSS_1 =
  /https?:\/\/(?:purl\.org\/(?:net\/)?rss\/?1\.[01]|my\.netscape\.com\/(?:publish\/formats|rdf))/i;

/** A feed that was saved: RSS 0.9 to 2.0, among them WordPress exports, and Atom. Each item is a record. */
export const feed: TextFormat = {
  name: 'feed',
  by: 'text',
  endings: ['.rss', '.atom', '.rdf', '.xml'],
  recognises({ text }) {
    const root = rootOf(text);
    if (root === null) return false;
    const name = localName(root).toLowerCase();
    return (
      (name === 'rss' && CHANNEL.test(text)) ||
      (name === 'feed' && ATOM.test(text)) ||
      (name === 'rdf' && RSS_1.test(text))
    );
  },
  records: (file) => readFeed(file),
};
