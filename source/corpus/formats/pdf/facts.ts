import { readMeta } from '../../structure/byline.ts';
import { parseDate } from '../../structure/dates.ts';
import type { FieldName } from '../../structure/fields.ts';
import { isKnownOutlet } from '../../structure/outlets.ts';
import type { Told } from '../format.ts';
import type { Layout } from './layout.ts';
import type { Properties } from './open.ts';

/** Names that programs give to what they make. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|unbenannt|sans (?:nom|titre)|sin título|document\s?\d*$|dokument\s?\d*$|layout\s?\d*$|powerpoint|slide \d|presentation\s?\d*$|no job name|print$|full page|page \d|blank|template|about:blank|[\w-]+\s*:\s*layout)/i;
const FILE_NAME = /\.(?:docx?|odt|rtf|txt|indd|qx[pd]|pdf|pptx?|xlsx?|tex|dvi|ps|html?|cdr|ai|pub|pmd|p65)$/i;
const NO_AUTHOR =
  /^(?:user|users|admin|administrator|owner|author|unknown|root|guest|default|windows|microsoft|adobe|acrobat|pc|editor|test|none|n\/a|anonymous|administrateur|benutzer|usuario)\b/i;

/**
 * Title, date, source and author of a PDF beyond what its text is found to say. The title the file gives itself counts if it looks
 * like one and the first page knows it; else the headline does. When the file was made (`CreationDate`) is not when the article
 * was published: it is not used.
 */
export function factsOf(
  { title, author, published }: Properties,
  { headline, opening, edges }: Layout,
  fileName: string,
): Map<FieldName, Told> {
  const facts = new Map<FieldName, Told>();
  const page = wordsOf([headline ?? '', ...opening, ...edges].join(' '));
  if (looksLikeTitle(title, fileName) && (headline === null || isKnown(title, page))) {
    facts.set('title', { value: isPartOf(headline, title) ? headline! : title, from: 'metadata' });
  }
  const lines = opening.slice(0, SIGNED_WITHIN).map(readMeta);
  if (!lines.some((line) => line?.author) && looksLikeName(author))
    facts.set('author', { value: author, from: 'metadata' });
  if (parseDate(published) !== null) facts.set('date', { value: published, from: 'metadata' });
  else learnFrom(edges, lines.some((line) => line?.date?.length === A_DAY) ? A_DAY : A_MONTH, facts);
  return facts;
}

/** A byline stands among the first paragraphs. */
const SIGNED_WITHIN = 14;

/** UTF-16 units of `2024-01-20` and `2024-01`. */
const [A_DAY, A_MONTH] = [10, 7];

/** A line over the page that has the date of the issue, or its name. `least`: a month over a text that tells its day says nothing of use. */
function learnFrom(edges: readonly string[], least: number, facts: Map<FieldName, Told>): void {
  for (const edge of edges) {
    for (const part of [edge, ...edge.split(/\s*[|·•]\s*|\s+[–—-]\s+|\s{3,}/)]) {
      const date = parseDate(part);
      if (date !== null && date !== 'unclear' && date.length >= least && !facts.has('date'))
        facts.set('date', { value: part, from: 'header' });
      if (isKnownOutlet(part) && !facts.has('source')) facts.set('source', { value: part, from: 'header' });
    }
  }
}

function looksLikeTitle(title: string, fileName: string): boolean {
  if (title.length < 4 || !/\p{L}.*\p{L}/u.test(title) || NO_TITLE.test(title) || FILE_NAME.test(title))
    return false;
  const bare = fileName.replace(/\.[^.]*$/, '').toLowerCase();
  // A name of one word, or with signs for blanks, is a file's.
  return title.toLowerCase() !== bare && /\s/.test(title) && !/^\S*_\S*$/.test(title);
}

function looksLikeName(author: string): boolean {
  const words = author.split(/\s+/);
  return (
    words.length >= 2 &&
    author.length <= 100 &&
    !NO_AUTHOR.test(author) &&
    !/[\d@_\\/]/.test(author) &&
    /^\p{Lu}|^\p{Lo}/u.test(author)
  );
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);

/** Whether at least half of its words stand on the page. */
function isKnown(title: string, page: ReadonlySet<string>): boolean {
  const words = [...wordsOf(title)];
  return words.length > 0 && words.filter((word) => page.has(word)).length * 2 >= words.length;
}

/** Whether a title is the headline with the name of a site behind it. */
function isPartOf(headline: string | null, title: string): boolean {
  return (
    headline !== null &&
    title.startsWith(headline) &&
    /^\s*(?:$|[|·•:–—-])/.test(title.slice(headline.length))
  );
}
