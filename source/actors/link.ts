import { initialsOf } from './acronyms.ts';
import type { Cluster } from './clusters.ts';
import type { KnownName } from './known.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { partRules } from './names.ts';
import type { Hit } from './scan.ts';
import type { Surface } from './surfaces.ts';
import type { Rule } from './types.ts';

/** Where one hit goes: to an actor, to several in doubt, or (null owner, no candidates) to an actor of its own. */
export interface Tie {
  readonly hit: Hit;
  readonly cluster: number | null;
  /** The links of the chain that the linking itself adds; what differs in spelling comes later. */
  readonly rules: readonly Rule[];
  readonly sure: boolean;
  readonly candidates: readonly { readonly cluster: number; readonly rule: Rule }[];
}

/** Somebody whose fuller name stands in the article, and the rules by which a part of it is theirs. */
interface Bearer {
  readonly cluster: number;
  readonly rules: readonly Rule[];
}

/** What the text may find where an actors file only says whose name it is not. */
const OF_THE_TEXT: ReadonlySet<string | null> = new Set(['person', 'organisation']);

/** A hit that its own article does not settle: the corpus decides (see bearers.ts). */
export interface Open {
  readonly hit: Hit;
  readonly open: true;
}

/**
 * Actors of the text whose full name turns out to be a part of a longer one that stands in the same article: “Bagheri
 * Kani” beside “Ali Bagheri Kani”. They bear nothing themselves. Adds to `into`.
 */
export function absorb(into: Set<number>, hits: readonly Hit[]): void {
  const full = new Map<number, readonly string[]>();
  for (const hit of hits) {
    const { known, surface } = hit;
    const listed = strongName(hit);
    if (listed?.actor != null) full.set(listed.actor, listed.words);
    else if (known === null && surface?.cluster != null && surface.kind === 'person')
      full.set(surface.cluster, surface.words);
  }
  for (const surface of new Set(hits.map((hit) => hit.surface))) {
    if (surface?.cluster == null || !full.has(surface.cluster)) continue;
    const few = surface.bearers.size < full.size ? surface.bearers.keys() : full.keys();
    for (const bearer of few) {
      const longer = surface.bearers.has(bearer) ? full.get(bearer) : undefined;
      if (longer === undefined || partRules(surface.words, longer) === null) continue;
      into.add(surface.cluster);
      break;
    }
  }
}

/** The name of an actors file that a hit surely is, whoever it may be besides. */
const strongName = ({ known }: Hit): KnownName | undefined =>
  known?.find(
    (name) => name.actor !== null && !name.weak && (name.rule === 'exact' || name.rule === 'alias'),
  );

/**
 * Ties the hits of one article to actors by what stands in this article alone.
 *
 * A part of a name goes to the one actor whose fuller name stands here; to no one, with all of them named, where
 * there are several; and stays open where there is none.
 */
export function linkArticle(
  hits: readonly Hit[],
  clusters: readonly Cluster[],
  acronyms: ReadonlyMap<string, number>,
  absorbed: ReadonlySet<number>,
): (Tie | Open)[] {
  const full = new Map<number, (readonly string[])[]>();
  const listed = new Set<number>();
  const bearersOf = new Map<Surface, readonly Bearer[]>();
  const candidatesOf = new Map<Surface, Tie['candidates']>();
  const headsAndTails = new Map<string, Set<number>>();
  for (const hit of hits) {
    const strong = strongName(hit);
    if (strong?.actor != null) {
      listed.add(strong.actor);
      note(strong.actor, strong.words);
    } else if (hit.surface?.cluster != null && !absorbed.has(hit.surface.cluster)) {
      note(hit.surface.cluster, hit.surface.words);
    }
  }

  // “Slovak National Party (SNS)”: for this article the acronym is what stands before it.
  const bracketed = new Map<string, number>();
  for (const [at, hit] of hits.entries()) {
    const before = hits[at - 1];
    if (
      !hit.bracketed ||
      hit.to - hit.from !== 1 ||
      before === undefined ||
      before.to !== hit.from ||
      before.to - before.from < 2
    )
      continue;
    const owner = before.known?.find((name) => name.actor !== null)?.actor ?? before.surface?.cluster ?? null;
    const letters = hit.known?.[0].words[0] ?? hit.surface?.key;
    const isAcronym = hit.known?.some((name) => name.rule === 'alias') ?? hit.surface?.caps ?? false;
    if (owner !== null && letters !== undefined && isAcronym && clusters[owner].kind === 'organisation')
      bracketed.set(letters, owner);
  }

  return hits.flatMap((hit): (Tie | Open)[] => {
    if (hit.known !== null) {
      const tie = linkKnown(hit);
      if (tie !== null) return tie === 'nobody' ? [] : [tie];
    }
    const { surface } = hit;
    if (surface === null) return [];
    const longName = bracketed.get(surface.key) ?? acronyms.get(surface.key);
    if (longName !== undefined) return [sure(hit, longName, ['acronym'])];
    const here = bearersHere(hit);
    if (hit.doubtful && here.length !== 1) return [];
    if (hit.strange && surface.bearers.size > 0) return [];
    if (here.length === 1) return [sure(hit, here[0].cluster, here[0].rules)];
    if (here.length > 1) {
      return [
        {
          hit,
          cluster: null,
          rules: here[0].rules,
          sure: false,
          candidates: candidatesHere(surface, here),
        },
      ];
    }
    if (surface.cluster !== null && surface.bearers.size === 0) {
      const longer = surface.kind === 'organisation' ? longerOrganisation(hit) : null;
      return [longer === null ? sure(hit, surface.cluster, []) : sure(hit, longer, ['short'])];
    }
    return [{ hit, open: true }];
  });

  function note(cluster: number, words: readonly string[]): void {
    const names = full.get(cluster);
    if (names === undefined) full.set(cluster, [words]);
    else names.push(words);
    if (clusters[cluster].kind !== 'organisation') return;
    for (const word of [words[0], words[words.length - 1]]) {
      const there = headsAndTails.get(word);
      if (there === undefined) headsAndTails.set(word, new Set([cluster]));
      else there.add(cluster);
    }
  }

  function linkKnown(hit: Hit): Tie | 'nobody' | null {
    const names = hit.known ?? [];
    const owners = names.filter((name) => name.actor !== null);
    if (owners.length === 0) return OF_THE_TEXT.has(hit.surface?.kind ?? null) ? null : 'nobody';
    const [first] = owners;
    if (first.actor === null) return 'nobody';
    // Jordan in an article about Michael Jordan, Lisbon in one about Emma Lisbon.
    if ((first.ambiguous || first.rule === 'capital') && !hit.placed && bearersHere(hit).length > 0)
      return null;
    const rivals = owners.filter((name) => name.actor !== first.actor && name.rule === first.rule);
    const rules: Rule[] = first.rule === 'exact' ? [] : [first.rule];
    if (rivals.length > 0) {
      const all = [first, ...rivals];
      const present = all.filter((name) => name.actor !== null && listed.has(name.actor));
      if (present.length === 1 && present[0].actor !== null) return sure(hit, present[0].actor, rules);
      return {
        hit,
        cluster: null,
        rules: [first.rule],
        sure: false,
        candidates: all.flatMap((name) =>
          name.actor === null ? [] : [{ cluster: name.actor, rule: name.rule }],
        ),
      };
    }
    const ownLong = bracketed.get(first.words[0]) ?? longNamedHere(hit, first.actor);
    if (ownLong !== null && ownLong !== first.actor && first.words.length === 1)
      return sure(hit, ownLong, ['acronym']);
    const supported = !first.weak || listed.has(first.actor);
    return { hit, cluster: first.actor, rules, sure: supported, candidates: [] };
  }

  /** An acronym that the list gives to one body and the article to another, whose long name it has: SDF. */
  function longNamedHere(hit: Hit, owner: number): number | null {
    const [letters] = hit.known?.[0].words ?? [];
    if (
      hit.to - hit.from !== 1 ||
      hit.known?.[0].rule !== 'alias' ||
      letters === undefined ||
      letters.length > 6
    )
      return null;
    const has = (cluster: number): boolean =>
      (full.get(cluster) ?? []).some((name) => initialsOf(name).includes(letters));
    if (has(owner)) return null;
    const others = [...full.keys()].filter(
      (cluster) => clusters[cluster].kind === 'organisation' && has(cluster),
    );
    return others.length === 1 ? others[0] : null;
  }

  function candidatesHere(surface: Surface, here: readonly Bearer[]): Tie['candidates'] {
    let found = candidatesOf.get(surface);
    if (found === undefined) {
      found = here.map(({ cluster, rules }) => ({ cluster, rule: weakest(rules) }));
      candidatesOf.set(surface, found);
    }
    return found;
  }

  function bearersHere(hit: Hit): readonly Bearer[] {
    const { surface } = hit;
    if (surface === null) return [];
    const asked = bearersOf.get(surface);
    if (asked !== undefined) return asked;
    const found: Bearer[] = [];
    // Whichever are fewer: the bearers of a common surname, or the people of this article.
    const few = surface.bearers.size < full.size ? [...surface.bearers.keys()] : [...full.keys()];
    for (const cluster of few.sort((a, b) => a - b)) {
      const rules = surface.bearers.get(cluster);
      const names = full.get(cluster);
      if (rules === undefined || names === undefined) continue;
      // The full name that stands here must itself hold the part: “Kani” does not follow from “Ali Bagheri”.
      const holds = names.some(
        (name) => name.length > surface.words.length && partRules(surface.words, name) !== null,
      );
      if (holds) found.push({ cluster, rules });
    }
    bearersOf.set(surface, found);
    return found;
  }

  /** “the Foundation”, “Anadolu” where the long name stands in the same article. */
  function longerOrganisation(hit: Hit): number | null {
    const { surface } = hit;
    if (surface === null || surface.words.every((word) => ORGANISATION_WORDS.has(word))) return null;
    const found = new Set<number>();
    const [first, last] = [surface.words[0], surface.words[surface.words.length - 1]];
    for (const word of new Set([first, last])) {
      for (const cluster of headsAndTails.get(word) ?? []) {
        if (cluster === surface.cluster || found.has(cluster)) continue;
        if ((full.get(cluster) ?? []).some((name) => isPiece(surface.words, name))) found.add(cluster);
      }
    }
    return found.size === 1 ? [...found][0] : null;
  }
}

/** Whether words stand at the head or at the end of a longer name. */
function isPiece(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false;
  const tail = whole.length - part.length;
  return part.every((word, at) => word === whole[at]) || part.every((word, at) => word === whole[tail + at]);
}

export const sure = (hit: Hit, cluster: number, rules: readonly Rule[]): Tie => ({
  hit,
  cluster,
  rules,
  sure: true,
  candidates: [],
});

/** The rules that tie a part to a fuller name are named by the part, whatever else differs in spelling. */
export const weakest = (rules: readonly Rule[]): Rule =>
  rules.includes('surname') ? 'surname' : rules.includes('part') ? 'part' : (rules[0] ?? 'exact');
