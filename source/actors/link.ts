import { type Aliases, aliased, aliasesIn, joinedAliases } from './aliases.ts';
import type { Cluster } from './clusters.ts';
import { ownersOf } from './owners.ts';
import { type Bearer, Presence } from './presence.ts';
import type { Hit } from './scan.ts';
import type { Surface } from './surfaces.ts';
import { RULES, type Rule } from './types.ts';

/** Where one hit goes: to an actor, to several in doubt, or (null owner, no candidates) to an actor of its own. */
export interface Tie {
  readonly hit: Hit;
  readonly cluster: number | null;
  /** The links of the chain that the linking itself adds; what differs in spelling comes later. */
  readonly rules: readonly Rule[];
  readonly sure: boolean;
  readonly candidates: readonly { readonly cluster: number; readonly rule: Rule }[];
}

/** A shorter word in capitals is an acronym only where its long name stands. */
const SHORTEST_ACRONYM = 3;

const NO_RULES: readonly Rule[] = [];
const NO_CANDIDATES: Tie['candidates'] = [];
const ALONE = new Map(RULES.map((rule): [Rule, readonly Rule[]] => [rule, [rule]]));

/** A chain of one link: the same list for all ties that have it. */
const by = (rule: Rule): readonly Rule[] => ALONE.get(rule) ?? [rule];

/** What the text may find where an actors file only says whose name it is not. */
const OF_THE_TEXT: ReadonlySet<string | null> = new Set(['person', 'organisation']);

/** A hit that its own article does not settle: the corpus decides (see bearers.ts). */
export interface Open {
  readonly hit: Hit;
  readonly open: true;
}

/**
 * Ties the hits of one article to actors by what stands in this article alone.
 *
 * A part of a name goes to the one actor whose fuller name stands here; to no one, with all of them named, where
 * there are several; and stays open where there is none. `aliases`: whose other names are whose over the corpus.
 */
export function linkArticle(
  hits: readonly Hit[],
  clusters: readonly Cluster[],
  acronyms: Pick<ReadonlyMap<string, number>, 'get'>,
  absorbed: ReadonlySet<number>,
  aliases: Aliases,
): (Tie | Open)[] {
  const here = new Presence(hits, clusters, absorbed);
  const otherNames = joinedAliases(aliasesIn(hits, clusters), aliases);
  const candidatesOf = new Map<Surface, Tie['candidates']>();

  const ties: (Tie | Open)[] = [];
  for (const hit of hits) {
    const tie = linkKnown(hit) ?? linkFound(hit);
    if (tie !== 'nobody') ties.push('open' in tie ? tie : ownTie(tie));
  }
  return ties;

  /** Two who may be meant and turn out to be one are sure. */
  function ownTie(tie: Tie): Tie {
    const own = aliased(tie, otherNames);
    return own.cluster !== null && tie.cluster === null ? { ...own, sure: true } : own;
  }

  function linkFound(hit: Hit): Tie | Open | 'nobody' {
    const { surface } = hit;
    if (surface === null) return 'nobody';
    const longName = here.bracketed(surface.key) ?? acronyms.get(surface.key);
    // Two capitals that this article does not explain may be anything: a state's code, a pair of initials.
    const isShort = surface.caps && surface.key.length < SHORTEST_ACRONYM;
    if (longName !== undefined && longName !== null && !(isShort && !here.isNamed(longName)))
      return sure(hit, longName, by('acronym'));
    if (isShort) return 'nobody';
    const bearers = here.bearers(surface);
    if (hit.doubtful && bearers.length !== 1) return 'nobody';
    if (hit.strange && surface.bearers.size > 0) return 'nobody';
    // How a full name differs from another is told by the two names.
    if (bearers.length === 1)
      return sure(hit, bearers[0].cluster, surface.shared ? NO_RULES : bearers[0].rules);
    if (bearers.length > 1) {
      const candidates = candidatesFor(surface, bearers);
      return { hit, cluster: null, rules: nearest(bearers), sure: false, candidates };
    }
    if (surface.cluster !== null && surface.bearers.size === 0) {
      const longer = surface.kind === 'organisation' ? here.longerOrganisation(surface) : null;
      return longer === null ? sure(hit, surface.cluster, NO_RULES) : sure(hit, longer, by('short'));
    }
    return { hit, open: true };
  }

  function linkKnown(hit: Hit): Tie | 'nobody' | null {
    if (hit.known === null) return null;
    const { first, rivals } = ownersOf(hit.known);
    if (first === null) return OF_THE_TEXT.has(hit.surface?.kind ?? null) ? null : 'nobody';
    // Jordan in an article about Michael Jordan, Lisbon in one about Emma Lisbon.
    if ((first.ambiguous || first.rule === 'capital') && !hit.placed && here.bearers(hit.surface).length > 0)
      return null;
    const rules = first.rule === 'exact' ? NO_RULES : by(first.rule);
    if (rivals.length > 0) {
      const all = [first, ...rivals];
      const present = all.filter((name) => here.isListed(name.actor));
      if (present.length === 1) return sure(hit, present[0].actor, rules);
      return {
        hit,
        cluster: null,
        rules: by(first.rule),
        sure: false,
        candidates: all.map((name) => ({ cluster: name.actor, rule: name.rule })),
      };
    }
    if (first.words.length === 1 && first.rule === 'alias') {
      const [letters] = first.words;
      const own = here.bracketed(letters) ?? here.longNamed(letters, first.actor);
      if (own !== null && own !== first.actor) return sure(hit, own, by('acronym'));
    }
    const supported = !first.weak || here.isListed(first.actor);
    return { hit, cluster: first.actor, rules, sure: supported, candidates: NO_CANDIDATES };
  }

  /** One list for all hits of a surface: a common surname has many of both. */
  function candidatesFor(surface: Surface, bearers: readonly Bearer[]): Tie['candidates'] {
    let found = candidatesOf.get(surface);
    if (found === undefined) {
      found = bearers.map(({ cluster, rules }) => ({ cluster, rule: weakest(rules) }));
      candidatesOf.set(surface, found);
    }
    return found;
  }
}

export const sure = (hit: Hit, cluster: number, rules: readonly Rule[]): Tie => ({
  hit,
  cluster,
  rules,
  sure: true,
  candidates: NO_CANDIDATES,
});

/** Of several who may be meant, the rules of the one whose name is spelt most like it: whoever is numbered first. */
function nearest(bearers: readonly Bearer[]): readonly Rule[] {
  let best = bearers[0].rules;
  for (const { rules } of bearers) if (isNearer(rules, best)) best = rules;
  return best;
}

/** Whether a chain has fewer links than another, or as many and stronger ones. */
export function isNearer(rules: readonly Rule[], other: readonly Rule[]): boolean {
  if (rules.length !== other.length) return rules.length < other.length;
  const at = rules.findIndex((rule, link) => rule !== other[link]);
  return at >= 0 && RULES.indexOf(rules[at]) < RULES.indexOf(other[at]);
}

/** The rules that tie a part to a fuller name are named by the part, whatever else differs in spelling. */
export const weakest = (rules: readonly Rule[]): Rule =>
  rules.includes('surname') ? 'surname' : rules.includes('part') ? 'part' : (rules[0] ?? 'exact');
