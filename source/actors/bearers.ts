import { type Aliases, aliased } from './aliases.ts';
import type { Open, Tie } from './link.ts';
import { weakest } from './link.ts';
import { coreOf } from './names.ts';
import type { Surface } from './surfaces.ts';
import { RULES } from './types.ts';

/** How often each part of a name was tied to each actor by an article that has the full name. */
export type Support = Map<string, Map<number, number>>;

/** Share of a part's supported mentions that one bearer needs to own the part where no full name stands. */
const SHARE = 0.95;
/** Supported mentions from which such an owner is sure. */
const ENOUGH = 10;

export function support(into: Support, ties: readonly (Tie | Open)[]): void {
  for (const tie of ties) {
    if ('open' in tie || tie.cluster === null || !tie.sure || tie.hit.surface === null) continue;
    if (!tie.rules.includes('surname') && !tie.rules.includes('part')) continue;
    let counts = into.get(tie.hit.surface.key);
    if (counts === undefined) {
      counts = new Map();
      into.set(tie.hit.surface.key, counts);
    }
    counts.set(tie.cluster, (counts.get(tie.cluster) ?? 0) + 1);
  }
}

/** What the corpus says of a part wherever its article says nothing; null: it is no name by itself. */
type Verdict = Omit<Tie, 'hit'> | null;

/** Settles parts of names whose article has no fuller one, each part once, by the whole corpus. */
export class Court {
  readonly #supported: Pick<Support, 'get'>;
  readonly #absorbed: ReadonlySet<number>;
  readonly #aliases: Aliases;
  readonly #verdicts = new Map<Surface, Verdict>();

  constructor(supported: Pick<Support, 'get'>, absorbed: ReadonlySet<number>, aliases: Aliases) {
    this.#supported = supported;
    this.#absorbed = absorbed;
    this.#aliases = aliases;
  }

  settle({ hit }: Open): Tie | null {
    if (hit.surface === null) return null;
    let verdict = this.#verdicts.get(hit.surface);
    if (verdict === undefined) {
      verdict = this.#judge(hit.surface);
      if (verdict !== null) verdict = aliased(verdict, this.#aliases);
      this.#verdicts.set(hit.surface, verdict);
    }
    return verdict === null ? null : { hit, ...verdict };
  }

  #judge(surface: Surface): Verdict {
    if (surface.kind === null) return null;
    const counts = this.#supported.get(surface.key);
    const bearers = [...surface.bearers].filter(([cluster]) => !this.#absorbed.has(cluster));
    // A full name, or no person's, that no article shows to be somebody's part is its own.
    const stands = !surface.shared && (surface.kind !== 'person' || coreOf(surface.words).length > 1);
    if (bearers.length === 0 || (stands && counts === undefined)) {
      return surface.cluster === null
        ? null
        : { cluster: surface.cluster, rules: [], sure: true, candidates: [] };
    }
    if (counts !== undefined) {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const [cluster, most] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
      if (most >= SHARE * total) {
        const rules = surface.bearers.get(cluster) ?? ['surname'];
        return { cluster, rules: ['bearer', ...rules], sure: total >= ENOUGH, candidates: [] };
      }
    }
    const candidates = bearers.map(([cluster, rules]) => ({ cluster, rule: weakest(rules) }));
    const strongest = RULES.find((rule) => candidates.some((one) => one.rule === rule)) ?? 'part';
    return { cluster: null, rules: [strongest], sure: false, candidates };
  }
}
