import type { NameRow } from './name-row.ts';
import { meeting } from './settle/meeting.ts';
import { resettle } from './settle/resettle.ts';
import { settleAll } from './settle/settle-all.ts';
import { Settled } from './settle/settled.ts';
import type { Articles, Work } from './work.ts';

/** Names that changed, beyond which all articles are looked at again without asking which hold one. */
const MANY = 20_000;
/** When more names are touched, and a larger share of all, all are settled anew: that takes less time then. */
const FEW = 100;
const SHARE = 1 / 64;

/**
 * Third step: puts the names of the corpus together into actors; where few names are touched, only those that have to do with
 * them. Articles wait for the scan, or to be linked, that hold a surface that is now met otherwise or tied otherwise.
 */
export function settle(work: Work): Settled {
  const { db, names } = work;
  const touched = names.isSettled ? names.where('touched = 1') : null;
  const all = Number(db.prepare('SELECT count(*) AS count FROM names').get()?.count);
  const meet = meeting(work);
  const enter =
    touched !== null && touched.length <= Math.max(FEW, SHARE * all)
      ? resettle(work, touched, meet)
      : settleAll(work, meet);
  return work.write(() => {
    const { rescanned, retied } = enter();
    wait(work, 'scan', rescanned);
    wait(work, 'link', retied);
    return new Settled(work);
  });
}

/** Lets the articles wait for a step that may hold one of some names. */
function wait(work: Work, step: 'scan' | 'link', names: readonly NameRow[]): void {
  if (names.length > MANY) {
    work.pending.addAll(step);
    return;
  }
  const holders: Articles = new Set();
  for (const name of names) work.addHolders(name, holders);
  work.pending.add(step, holders);
}
