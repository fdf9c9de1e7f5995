import { corpusPaths } from '../corpus-paths.ts';
import type { Request } from '../request.ts';
import type { Lookups } from '../search/filter-match.ts';
import { marksKept } from '../store/disk/marks-kept.ts';
import { isMarked } from '../store/marked.ts';
import type { View } from '../store/view.ts';

/** The articles of a corpus that a person marked so, for the filter. */
export const markedIn =
  (view: View, request: Request): Lookups['marked'] =>
  (sign) =>
    isMarked({ view, ...marksKept(corpusPaths(request), process.env) }, sign);
