import { parseDate } from './dates.ts';
import { isKnownOutlet, looksLikeOutlet } from './outlets.ts';

/** `TEHRAN, July 8, 2024 (Reuters) - …`, `DOHA, Qatar (AP) — …`, `(AFP) – …`, `MOSCOW, July 8. /TASS/. …`. */
const WITH_SOURCE =
  /^(?:(\p{Lu}[\p{L}’'. /-]{1,40}?)(?:,\s*([^()/–—]{2,60}?))?[.,]?\s*)?(?:\(([^()]{2,40})\)|\/([^/()]{2,20})\/)\s*(?:--?|–|—|:|\.|$)/u;
/** `TEHRAN, 8 July 2024 – …`: without a source, only in capitals. */
const WITHOUT_SOURCE = /^(\p{Lu}[\p{Lu}’'. /-]{2,40}),\s*([^()/–—]{2,60}?)\s*(?:--?|–|—|:)\s/u;
const LOOKED_AT = 160;

export interface Dateline {
  readonly date: string | null;
  readonly source: string | null;
}

/** Of `Iran, July 8, 2024` the part that is a date; a day without its year is none. */
function dateIn(text: string): string | null {
  const parts = text.split(/,\s*/);
  for (let from = 0; from < parts.length; from++) {
    const date = parseDate(parts.slice(from).join(', '));
    if (date !== null && date !== 'unclear' && date.length > 4) return date;
  }
  return null;
}

/** What the line of place and day at the head of an article's first paragraph says. */
export function readDateline(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, LOOKED_AT);
  const full = WITH_SOURCE.exec(head);
  if (full) {
    const source = (full[3] ?? full[4])!.trim();
    const date = full[2] ? dateIn(full[2]) : null;
    const known = isKnownOutlet(source) || (looksLikeOutlet(source) && full[1] !== undefined);
    return known || date ? { date, source: known ? source : null } : null;
  }
  const plain = WITHOUT_SOURCE.exec(head);
  const date = plain ? dateIn(plain[2]!) : null;
  return date ? { date, source: null } : null;
}
