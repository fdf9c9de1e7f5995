import { hash } from 'node:crypto';
import type { Made, Resolved } from '../../actors/decisions/resolved.ts';
import { bySpelling } from '../../actors/ledger-rows.ts';
import { canonicalName } from '../../actors/naming.ts';
import type { Actor, Kind, Spelling } from '../../actors/types.ts';

/** A spelling that an actor owns, with its mentions in the whole corpus, in all blocks. */
export interface Owned {
  readonly spelling: Spelling;
  readonly count: number;
}

/** Opaque, and the same for the same decision. */
export const madeId = ({ ruling }: Made): string => hash('sha256', `apart\n${ruling.id}`).slice(0, 12);

/** Of whom an actor is made: those the engine found, by index, and those set apart. */
export interface Members {
  readonly found: readonly Actor[];
  readonly made: readonly Made[];
  /** Whether the engine calls anybody of a kind so. */
  readonly isTaken: (name: string, kind: Kind) => boolean;
}

/**
 * An actor as decided, by the spellings that are its own then. It is called what was decided; else as an actors file says;
 * else as the engine calls it, unless that is no spelling of it any more or it is made of several: then by the rule for
 * names (`canonicalName`). Whoever was set apart from one of the same name has a number behind it.
 */
export function decidedActor(
  index: number,
  { found, made, isTaken }: Members,
  resolved: Resolved,
  owned: readonly Owned[],
): Actor {
  const first = found[0];
  const spellings = new Map<string, Spelling>();
  const sure = new Map<string, number>();
  for (const { spelling, count } of owned) {
    spellings.set([spelling.surface, spelling.rules.join(), spelling.sure].join('\n'), spelling);
    if (spelling.sure) sure.set(spelling.surface, (sure.get(spelling.surface) ?? 0) + count);
  }
  const called = first?.name ?? made[0].name;
  const isSpelt = owned.some(({ spelling }) => spelling.surface === called);
  const isOne = found.length === 1 && made.length === 0 && (sure.size === 0 || isSpelt);
  const kind = resolved.kindOf(index) ?? first?.kind ?? made[0].kind;
  const bySpellings = (): string =>
    sure.size === 0 ? called : canonicalName([...sure].map(([surface, count]) => ({ surface, count })));
  const listed = found.find((one) => one.listed.length > 0);
  const numbered = (name: string): string =>
    found.length === 0 && isTaken(name, kind) ? `${name} (2)` : name;
  return {
    index,
    id: first?.id ?? madeId(made[0]),
    name: resolved.nameOf(index) ?? listed?.name ?? (isOne ? called : numbered(bySpellings())),
    kind,
    spellings: [...spellings.values()].sort(bySpelling),
    listed: found.flatMap((one) => one.listed),
  };
}

/** The actor of an id that was set apart, by whom it goes now; null where none was. */
export function madeWithId({ made, groupOf }: Resolved, id: string): number | null {
  const found = made.find((one) => madeId(one) === id);
  return found === undefined ? null : groupOf(found.index);
}
