/** A citation in the form it is pasted in. */
import { bibtexOf } from './bibtex.ts';
import { type Citation, holding, MADE } from './citation.ts';
import type { Form } from './forms.ts';
import { markdownOf } from './markdown.ts';

/** Without a line break at its end. */
export const cited = (citation: Citation, form: Form): string => WRITERS[form](citation);

const WRITERS: Readonly<Record<Form, (citation: Citation) => string>> = {
  markdown: markdownOf,
  text: plainOf,
  bibtex: bibtexOf,
};

/** The quote, then what it is from: two lines of plain text. */
function plainOf(citation: Citation): string {
  const { quote, title, isTitleMade, source, author, date, place } = citation;
  const titled = title === null ? null : isTitleMade ? `[${title}] (${MADE})` : `“${title}”`;
  const facts = [author, titled, source, date, place].filter((one) => one !== null);
  const from = `${facts.join(', ')}${facts.length > 0 ? '. ' : ''}${holding(citation)}`;
  return [...(quote === null ? [] : [`“${quote}”`]), from.replace(/\s+/gu, ' ')].join('\n');
}
