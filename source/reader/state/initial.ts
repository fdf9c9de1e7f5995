import { FORMS } from '../../export/forms.ts';
import { Marks } from '../../store/marks.ts';
import { SAME_PATHS } from '../../store/ties.ts';
import { broughtBack } from './bring-back.ts';
import { begun } from './finding.ts';
import { plainListing } from './listing.ts';
import { relisted } from './relist.ts';
import type { Invoked, Options, State } from './types.ts';

/** What there is of a command line where nobody typed one. */
export const NOT_INVOKED: Invoked = {
  paths: [],
  actors: null,
  decisions: null,
  indexDir: null,
  map: [],
  encoding: [],
  aside: '',
};

/** The state the reader opens with: the articles, nothing over them, no actor. */
export function initialState(options: Options): State {
  const first: State = {
    finder: options.finder,
    floor: options.floor ?? 0,
    resolve: options.resolve,
    name: options.name,
    sample: options.sample,
    actorsFile: options.actorsFile,
    decisions: options.decisions ?? null,
    view: options.view,
    progress: options.progress,
    size: options.size,
    list: { marker: 0, top: 0, previewOf: 0 },
    filter: null,
    sort: 'date',
    listing: plainListing(options.view),
    work: null,
    opened: [],
    opening: false,
    reading: null,
    concordance: null,
    ledger: null,
    seek: null,
    spread: null,
    overlays: [],
    actor: null,
    pins: [null, null, null, null, null, null, null, null, null],
    together: null,
    absent: [],
    coming: options.session ?? null,
    left: null,
    offered: false,
    picture: options.picture ?? null,
    paths: options.paths ?? SAME_PATHS,
    marks: Marks.NONE,
    marksAsked: Marks.NONE,
    jumps: [],
    message: null,
    brief: null,
    why: null,
    unwatched: false,
    waiting: options.query ?? null,
    touched: false,
    invoked: options.invoked ?? NOT_INVOKED,
    taken: { of: null, form: FORMS[0] },
    exit: null,
    effects: [],
    restless: false,
    busy: false,
  };
  if (options.isFirst === true) return first;
  const listed = relisted(begun(broughtBack(first)));
  return { ...listed, busy: listed.work !== null };
}
