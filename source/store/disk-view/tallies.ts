import { CLASSES, type ClassCounts, UNCOUNTED } from '../ingest/occurrence-lists.ts';
import type { Switches, Tally } from '../view.ts';
import { ClassSums, isClassLetThrough } from './classes.ts';
import type { Listing } from './listing.ts';
import type { Lists } from './lists.ts';
import type { TieCounts } from './tie-counts.ts';
import { classOfSpelling, type Ties } from './ties.ts';

/** Counts the mentions of an actor by its list. `counts`: of the ties in the view; null where it is of the whole corpus. */
export function diskTally(
  actor: number,
  switches: Switches,
  { lists, listing, ties }: { readonly lists: Lists; readonly listing: Listing; readonly ties: Ties },
  counts: () => TieCounts | null,
): Tally {
  const sums = new ClassSums(switches);
  const all = new Uint32Array(CLASSES);
  const { dates } = listing;
  let articles = 0;
  let first = listing.length;
  let last = -1;
  lists.each(actor, (article, here: ClassCounts) => {
    for (let of = 0; of < CLASSES; of++) all[of] += here[of];
    if (sums.mentions(here) === 0) return;
    articles++;
    if (dates[article] === 0) return;
    if (article < first) first = article;
    if (article > last) last = article;
  });
  let spellings: number | null = null;
  return {
    mentions: sums.mentions(all),
    unsure: sums.unsure(all),
    related: sums.related(all),
    articles,
    get spellings() {
      spellings ??= articles === 0 ? 0 : spellingsOf(actor, switches, ties, counts());
      return spellings;
    },
    first: last === -1 ? null : listing.dateAt(first),
    last: last === -1 ? null : listing.dateAt(last),
  };
}

/** How many surfaces the mentions have that are let through. */
function spellingsOf(actor: number, switches: Switches, ties: Ties, counts: TieCounts | null): number {
  const surfaces = new Set<string>();
  for (const { id, spelling, count, counted } of ties.of(actor)) {
    const of = classOfSpelling(spelling);
    const here = counts === null ? counted : counts.counted(id);
    const elsewhere = counts === null ? count - counted : counts.others(id);
    if (
      (here > 0 && isClassLetThrough(of, switches)) ||
      (elsewhere > 0 && isClassLetThrough(of | UNCOUNTED, switches))
    )
      surfaces.add(spelling.surface);
  }
  return surfaces.size;
}
