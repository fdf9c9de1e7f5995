import type { NameRow } from './name-row.ts';
import { meeting } from './settle/meeting.ts';
import { resettle } from './settle/resettle.ts';
import { settleAll } from './settle/settle-all.ts';
import { Settled } from './settle/settled.ts';
import type { Work } from './work.ts';

/** Names that changed, beyond which all articles are looked at again without asking which hold one. */
const MANY = 20_000;
/** When more names are touched, and a larger share of all, all are settled anew: that takes less time then. */
const FEW = 100;
const SHARE = 1 / 64;

/**
 * Third step: puts the names of the corpus together into actors; where few names are touched, only those that have to do with
 * them. Articles wait for the scan, or to be linked, that hold a surface that is now met otherwise or tied otherwise. `progress` is told again and again how
 * many names are put together.
 */
export function settle(work: Work, progress: (names: number) => void): Settled {
  const { db, names } = work;
  const touched = names.isSettled ? names.where('touched = 1') : null;
  const all = Number(db.prepare('SELECT count(*) AS count FROM names').get()?.count);
  const meet = meeting(work);
  const enter =
    touched !== null && touched.length <= Math.max(FEW, SHARE * all)
      ? resettle(work, touched, meet)
      : settleAll(work, meet, progress);
  return work.write(() => {
    const { rescanned, retied, reborne, renamed } = enter();
    if (names.isSettled) work.pending.add('show', renamed);
    const settled = new Settled(work);
    wait(work, 'scan', rescanned);
    wait(work, 'link', retied);
    waitBeside(work, settled, reborne);
    return settled;
  });
}

/** Lets the articles wait for a step that may hold one of some names. */
function wait({ pending, texts }: Work, step: 'scan' | 'link', names: ReadonlySet<NameRow>): void {
  if (names.size > MANY) pending.addAll(step);
  else for (const { key } of names) pending.add(step, texts.having(key.split(' ')));
}

/**
 * Lets the articles wait to be linked that may hold one of some names beside a full name of an actor; and the names, whom they
 * are left to where no such name stands.
 */
function waitBeside(
  { pending, texts }: Work,
  settled: Settled,
  reborne: ReadonlyMap<NameRow, ReadonlySet<number>>,
): void {
  pending.add(
    'judge',
    [...reborne.keys()].map(({ id }) => id),
  );
  const fullNames = new Map<number, readonly (readonly string[])[]>();
  const namesOf = (actor: number): readonly (readonly string[])[] => {
    const names = fullNames.get(actor) ?? settled.actor(actor)?.names ?? [];
    fullNames.set(actor, names);
    return names;
  };
  const beside = [...reborne].flatMap(([{ key }, actors]) =>
    [...actors].flatMap((actor) => namesOf(actor).map((name) => [...key.split(' '), ...name])),
  );
  if (beside.length > MANY) pending.addAll('link');
  else for (const words of beside) pending.add('link', texts.having([...new Set(words)]));
}
