import { initialsOf } from './acronyms.ts';
import type { Cluster } from './clusters.ts';
import { nameRules } from './full-names.ts';
import { ORGANISATION_WORDS } from './lexicon/cues.ts';
import { partRules } from './names.ts';
import { ownersOf } from './owners.ts';
import type { Hit } from './scan.ts';
import type { Surface } from './surfaces.ts';
import type { Rule } from './types.ts';

/** Somebody whose fuller name stands in the article, and the rules by which a part of it is theirs. */
export interface Bearer {
  readonly cluster: number;
  readonly rules: readonly Rule[];
}

const NO_BEARERS: readonly Bearer[] = [];

/** Longer words in capitals are no acronyms. */
const LONGEST_ACRONYM = 6;

/** Who stands in one article under a full name, and what may therefore be called shorter there. */
export class Presence {
  readonly #clusters: readonly Cluster[];
  readonly #full = new Map<number, (readonly string[])[]>();
  readonly #listed = new Set<number>();
  /** Organisations by the first and the last word of their names; made when first asked for. */
  #headsAndTails: ReadonlyMap<string, readonly number[]> | null = null;
  /** Those who stand here by the initials of their names; made when first asked for. */
  #initials: ReadonlyMap<string, readonly number[]> | null = null;
  readonly #bracketed = new Map<string, number>();
  readonly #bearers = new Map<Surface, readonly Bearer[]>();

  constructor(hits: readonly Hit[], clusters: readonly Cluster[], absorbed: ReadonlySet<number>) {
    this.#clusters = clusters;
    for (let at = 0; at < hits.length; at++) {
      const hit = hits[at];
      const { strong } = ownersOf(hit.known);
      if (strong !== null) {
        this.#listed.add(strong.actor);
        this.#note(strong.actor, strong.words);
      } else if (hit.surface?.cluster != null && !absorbed.has(hit.surface.cluster)) {
        this.#note(hit.surface.cluster, hit.surface.words);
      }
      if (at > 0) this.#noteBracket(hits[at - 1], hit);
    }
  }

  #note(cluster: number, words: readonly string[]): void {
    const names = this.#full.get(cluster);
    if (names === undefined) this.#full.set(cluster, [words]);
    else if (names.includes(words)) return;
    else names.push(words);
  }

  #byHeadsAndTails(): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const [cluster, names] of this.#full) {
      if (this.#clusters[cluster].kind !== 'organisation') continue;
      for (const words of names) {
        for (const word of [words[0], words[words.length - 1]]) {
          const there = found.get(word);
          if (there === undefined) found.set(word, [cluster]);
          else if (!there.includes(cluster)) there.push(cluster);
        }
      }
    }
    return found;
  }

  /** “Slovak National Party (SNS)”: for this article the acronym is what stands before it. */
  #noteBracket(before: Hit, hit: Hit): void {
    if (!hit.bracketed || hit.to - hit.from !== 1 || before.to !== hit.from || before.to - before.from < 2)
      return;
    const owner = ownersOf(before.known).first?.actor ?? before.surface?.cluster ?? null;
    const letters = hit.known?.[0].words[0] ?? hit.surface?.key;
    const isAcronym = hit.known?.some((name) => name.rule === 'alias') ?? hit.surface?.caps ?? false;
    if (owner === null || letters === undefined || !isAcronym) return;
    if (this.#clusters[owner].kind === 'organisation') this.#bracketed.set(letters, owner);
  }

  /** Whether a name of an actors file stands here that is surely this actor's. */
  isListed(cluster: number): boolean {
    return this.#listed.has(cluster);
  }

  /** Whether a full name of this actor stands here. */
  isNamed(cluster: number): boolean {
    return this.#full.has(cluster);
  }

  /** Those whose fuller name stands here and holds the surface, in the order of their numbers. */
  bearers(surface: Surface | null): readonly Bearer[] {
    if (surface === null) return NO_BEARERS;
    if (surface.bearers.size === 0) return NO_BEARERS;
    const asked = this.#bearers.get(surface);
    if (asked !== undefined) return asked;
    const found: Bearer[] = [];
    // Whichever are fewer: the bearers of a common surname, or the people of this article.
    const few = surface.bearers.size < this.#full.size ? [...surface.bearers.keys()] : [...this.#full.keys()];
    for (const cluster of few.sort((a, b) => a - b)) {
      const rules = surface.bearers.get(cluster);
      const names = this.#full.get(cluster);
      if (rules === undefined || names === undefined) continue;
      // The full name that stands here must itself hold the part: “Kani” does not follow from “Ali Bagheri”.
      const holds = names.some((name) =>
        surface.shared
          ? nameRules(surface.words, name) !== null
          : name.length > surface.words.length && partRules(surface.words, name) !== null,
      );
      if (holds) found.push({ cluster, rules });
    }
    this.#bearers.set(surface, found);
    return found;
  }

  /** What a word stands for where it was put in brackets behind a long name. */
  bracketed(letters: string): number | null {
    return this.#bracketed.get(letters) ?? null;
  }

  /** An acronym that the list gives to one body and this article to another, whose long name it has: SDF. */
  longNamed(letters: string, owner: number): number | null {
    if (letters.length > LONGEST_ACRONYM) return null;
    this.#initials ??= this.#byInitials();
    const all = this.#initials.get(letters);
    if (all === undefined || all.includes(owner)) return null;
    const others = all.filter((cluster) => this.#clusters[cluster].kind === 'organisation');
    return others.length === 1 ? others[0] : null;
  }

  #byInitials(): Map<string, number[]> {
    const found = new Map<string, number[]>();
    for (const [cluster, names] of this.#full) {
      for (const name of names) {
        if (name.length < 2) continue;
        for (const letters of initialsOf(name)) {
          const there = found.get(letters);
          if (there === undefined) found.set(letters, [cluster]);
          else if (!there.includes(cluster)) there.push(cluster);
        }
      }
    }
    return found;
  }

  /** “the Foundation”, “Anadolu”: the one organisation here whose long name begins or ends so. */
  longerOrganisation(surface: Surface): number | null {
    if (surface.words.every((word) => ORGANISATION_WORDS.has(word))) return null;
    this.#headsAndTails ??= this.#byHeadsAndTails();
    let found: number | null = null;
    for (const word of [surface.words[0], surface.words[surface.words.length - 1]]) {
      for (const cluster of this.#headsAndTails.get(word) ?? []) {
        if (cluster === surface.cluster || cluster === found) continue;
        if (!(this.#full.get(cluster) ?? []).some((name) => isPiece(surface.words, name))) continue;
        if (found !== null) return null;
        found = cluster;
      }
    }
    return found;
  }
}

/** Whether words stand at the head or at the end of a longer name. */
function isPiece(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length >= whole.length) return false;
  const tail = whole.length - part.length;
  return part.every((word, at) => word === whole[at]) || part.every((word, at) => word === whole[tail + at]);
}
