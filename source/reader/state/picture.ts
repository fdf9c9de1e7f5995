/** What the next start will show first, told by the end of this session: so it need not wait for the index. */

import type { Frame } from '../rows.ts';
import { select } from '../screens/select.ts';
import { canGoOn } from './left-off.ts';
import { underAll } from './session.ts';
import type { State } from './types.ts';
import { isListed } from './wants.ts';

/** The list as it will be brought back, while it is looked for changes; null where that cannot be told yet. */
export function pictureOf(state: State): Frame | null {
  if (state.progress !== null || state.coming !== null || state.work !== null) return null;
  const under = underAll(state);
  const { marker } = under.list;
  const next: State = {
    ...under,
    list: { ...under.list, previewOf: marker },
    opened: [],
    progress: { stage: 'checking', read: 0, total: null },
    ...{ message: null, brief: null, why: null, unwatched: false, waiting: null, seek: null, spread: null },
    offered: canGoOn(under.left),
  };
  return isListed(next) && !next.listing.isPart ? select(next) : null;
}
