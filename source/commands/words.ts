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

/** What is said when a name means nobody, or several. */
export function unresolvedWords(
  name: string,
  answer: Exclude<Resolution, { kind: 'actor' }>,
  view: View,
): string {
  const list = (ranked: readonly Ranked[]): string =>
    ranked
      .map(({ actor }) => {
        const { name, kind } = view.actors.at(actor);
        return `${name} (${kind}, ${counted(view.counts(actor).mentions, 'mention')})`;
      })
      .join(', ');
  if (answer.kind === 'ambiguous')
    return `${quoted(name)} may be any of: ${list(answer.ranked)}. Write more of the name, or one of these as it stands here with --exact.`;
  const { length } = view.articles;
  if (length === 0) return `No mention of ${quoted(name)}: there are no articles to look in.`;
  const where = length === 1 ? 'in this article' : `in these ${counted(length, 'article')}`;
  const near = answer.nearest.length > 0 ? ` Nearest names: ${list(answer.nearest)}.` : '';
  return `No mention of ${quoted(name)} ${where}.${near}`;
}

/** Said where --limit held lines back; null where it did not. */
export function limitWords(all: number, shown: number): string | null {
  return shown < all ? `${number(all - shown)} more; --limit shows ${number(shown)}.` : null;
}

export const unsureWords = (count: number): string => `${count} more unsure`;

/** “4,210 files not read: .html 4,000, .pdf 210; dragoman index says why.” `isKept`: there is an index to ask. */
export const unreadWords = (unread: readonly Unread[], isKept: boolean): string =>
  `${unreadThings(unread)} not read: ${unreadKinds(unread)}${isKept ? '; dragoman index says why' : ''}.`;
