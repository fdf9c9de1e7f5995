import type { Unread } from '../corpus/article.ts';
import { unreadKinds, unreadThings } from '../corpus/unread-words.ts';
import type { Resolution } from '../search/resolve.ts';
import type { Ranked } from '../search/types.ts';
import type { View } from '../store/view.ts';
import { counted } from '../text/counted.ts';
import { number } from '../text/number.ts';
import { safeText } from '../text/safe.ts';

/** A name as typed, to be read in a sentence. */
export const quoted = (name: string): string => `“${safeText(name)}”`;

/** “Ali Bagheri Kani · person · 13 mentions in 3 articles · 5 spellings · +2 unsure (--unsure)” */
export function headingOf(view: View, actor: number): string {
  const { name, kind } = view.actors.at(actor);
  const { mentions, unsure, related, articles, spellings } = view.tally(actor);
  const parts = [
    name,
    kind,
    `${counted(mentions, 'mention')} in ${counted(articles, 'article')}`,
    counted(spellings, 'spelling'),
  ];
  if (unsure > 0 && !view.switches.unsure) parts.push(`+${unsure} unsure (--unsure)`);
  if (related > 0 && !view.switches.related) parts.push(`+${related} related (--related)`);
  return parts.join(' · ');
}

/** “Anna Keller (person, 6 mentions), Peter Keller (person, 3 mentions)” */
const listed = (ranked: readonly Ranked[], view: View): string =>
  ranked
    .map(({ actor }) => {
      const { name, kind } = view.actors.at(actor);
      return `${name} (${kind}, ${counted(view.counts(actor).mentions, 'mention')})`;
    })
    .join(', ');

/** Of those who have a name too, so many are told. */
const NAMESAKES = 3;

/** What is said where a name was taken for one actor and others bear it too. */
export function namesakeWords(name: string, actor: number, others: readonly Ranked[], view: View): string {
  const more = others.length - NAMESAKES;
  const rest = more > 0 ? ` and ${number(more)} more (actors -q lists them)` : '';
  return `${quoted(name)} is taken for ${view.actors.at(actor).name}. Of that name too: ${listed(others.slice(0, NAMESAKES), view)}${rest}. Write more of the name, or one of these as it stands here with --exact.`;
}

/** What is said when a name means nobody, or several. `byText`: whether its words can be looked for instead. */
export function unresolvedWords(
  name: string,
  answer: Exclude<Resolution, { kind: 'actor' }>,
  view: View,
  byText = false,
): string {
  if (answer.kind === 'ambiguous')
    return `${quoted(name)} may be any of: ${listed(answer.ranked, view)}. Write more of the name, or one of these as it stands here with --exact.`;
  const { length } = view.articles;
  if (length === 0) return `No mention of ${quoted(name)}: there are no articles to look in.`;
  const where = length === 1 ? 'in this article' : `in these ${counted(length, 'article')}`;
  const near = answer.nearest.length > 0 ? ` Nearest names: ${listed(answer.nearest, view)}.` : '';
  const text = byText ? ' --text looks for the words as they stand.' : '';
  return `No mention of ${quoted(name)} ${where}.${near}${text}`;
}

/** Said where --limit held lines back; null where it did not. */
export function limitWords(all: number, shown: number): string | null {
  return shown < all ? `${number(all - shown)} more; --limit shows ${number(shown)}.` : null;
}

export const unsureWords = (count: number): string => `${count} more unsure`;

/** “4,210 files not read: .html 4,000, .pdf 210; dragoman index says why.” `isKept`: there is an index to ask. */
export const unreadWords = (unread: readonly Unread[], isKept: boolean): string =>
  `${unreadThings(unread)} not read: ${unreadKinds(unread)}${isKept ? '; dragoman index says why' : ''}.`;
