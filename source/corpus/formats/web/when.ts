import { marksAround } from './around.ts';
import type { Block } from './blocks.ts';
import { isInPassing, machineDate, writtenDate } from './dates.ts';
import { MARK } from './marks.ts';
import type { Page } from './page.ts';

/* Where the day of publication stands in a page, beside what it says to machines alone. */

/** A moment as machines write it, where a reader sees "an hour ago" (microformats, hAtom: the title of an `abbr`). */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d/;

/** What `<time datetime>`, `<abbr title>` and elements with a `datePublished` say around the headline. */
export function timesIn({ nodes, held }: Page, head: readonly Block[]): string[] {
  const times: string[] = [];
  const places = head.map(({ at }) => at);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  for (let i = Math.max(1, from - 40); i <= Math.min(nodes.length - 1, to + 5); i++) {
    const { tag, attrs } = nodes[i]!;
    const isPublished = /\bdatePublished\b/.test(attrs.get('itemprop') ?? '');
    const short = tag === 'abbr' ? attrs.get('title') : undefined;
    const isMoment = short !== undefined && MOMENT.test(short);
    if ((tag !== 'time' && !isPublished && !isMoment) || held.gone[i]) continue;
    const value = attrs.get('datetime') ?? attrs.get('content') ?? (isMoment ? short : undefined);
    if (!value || /\bdateModified\b/.test(attrs.get('itemprop') ?? '')) continue;
    if (isPublished || attrs.has('pubdate')) times.unshift(value);
    else times.push(value);
  }
  return times;
}

/** A line longer than this tells no date unless the markup says so; in UTF-16 units. */
const DATE_LINE = 120;

/** The date in a line that a reader sees. */
export function dateIn(page: Page, block: Block, language: string | null): string | null {
  const marked = (marksAround(page, block) & (MARK.date | MARK.byline)) !== 0;
  if (block.text.length > (marked ? 300 : DATE_LINE) || /[.!?]["”»]?$/.test(block.text.replace(/\d\.$/, '')))
    return null;
  return !marked && isInPassing(block.text) ? null : writtenDate(block.text, language);
}

/** The day in an address: `/2023/11/07/`, and `/2023/politics/11/07/`. */
export function dateInUrl(url: string | null): string | null {
  const match = url && /\/(\d{4})(?:\/[a-z][a-z_-]*){0,2}[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/i.exec(url);
  return match
    ? machineDate(`${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`)
    : null;
}
