/** How much is done in one step, for which a key has to wait. */
import type { TextSearch } from '../../search/text-search.ts';

/** Articles looked at, of what is known of them without reading. */
export const LOOKED_AT = 8192;
/** Articles read to know whether they hold a text: each takes a fraction of a millisecond. */
export const TEXTS_READ = 8;

/** Takes the first search that is not narrowed one step further. Gives whether all are narrowed by then. */
export function narrowed(searches: readonly TextSearch[]): boolean {
  searches.find((one) => !one.isNarrowed)?.narrow();
  return searches.every((one) => one.isNarrowed);
}
