/** A citation in the form it is pasted in. */
import type { Article } from '../corpus/article.ts';
import { bibtexOf } from './bibtex.ts';
import { type Citation, citationOf, holding, MADE, type Span } from './citation.ts';
import type { Form } from './forms.ts';
import { markdownOf } from './markdown.ts';

/** Without a line break at its end. */
export const cited = (citation: Citation, form: Form): string => WRITERS[form](citation);

const WRITERS: Readonly<Record<Form, (citation: Citation) => string>> = {
  markdown: markdownOf,
  text: plainOf,
  bibtex: bibtexOf,
};

/** The citation of a span of an article, or (null) of the article, with no line break at its end. */
export const citationIn = (article: Article, span: Span | null, form: Form): string =>
  cited(citationOf(article, span), form);

/** The quote, then what it is from: two lines of plain text. */
function plainOf(citation: Citation): string {
  const { quote, title, isTitleMade, source, author, date, place } = citation;
  const titled = title === null ? null : isTitleMade ? `[${title}] (${MADE})` : `“${title}”`;
  const facts = [author, titled, source, date, place].filter((one) => one !== null);
  const from = `${facts.join(', ')}${facts.length > 0 ? '. ' : ''}${holding(citation)}`;
  return [...(quote === null ? [] : [`“${quote}”`]), from.replace(/\s+/gu, ' ')].join('\n');
}
