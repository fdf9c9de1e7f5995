import type { Linked } from '../../source/actors/types.ts';
import type { Article } from '../../source/corpus/article.ts';
import { fileOffset } from '../../source/corpus/origin.ts';
import { fileOf } from '../actors/sample.ts';

/** One name marked by a person. `start`, `end`: UTF-16 offsets in the decoded file, which counts no BOM. */
export interface Marked {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** `related`: a demonym, capital or metonym. */
  readonly kind: Named | 'related';
  /** Null where it may be one of several; absent for related ones. */
  readonly actor?: string | null;
  /** Whether it is a name at all can be argued: neither rewarded nor punished, as related ones are. */
  readonly debatable?: boolean;
}

/** The kinds that count. */
export const NAMED = ['person', 'organisation', 'state'] as const;
type Named = (typeof NAMED)[number];

export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** Their harmonic mean; all three in per cent. */
  readonly f1: number;
}

export interface Scores {
  readonly span: Score;
  /** The same, where the kind must be right too. */
  readonly typed: Score;
  /** The same, of each kind by itself. */
  readonly kinds: Readonly<Record<Named, Score>>;
  /** B-cubed (Bagga and Baldwin 1998) of the actors, over the spans that were found. */
  readonly actors: Score;
  /** What was marked and not found, found and not marked, or found with another kind: for the reader of a failure. */
  readonly differences: readonly string[];
}

const keyOf = (file: string, start: number, end: number): string => `${file}:${start}-${end}`;

/**
 * Compares exact spans of persons, organisations and states with what a person marked. Only `files` count: where it is
 * not given, those with a mark.
 */
export function score(
  marked: readonly Marked[],
  articles: readonly Article[],
  linked: Linked,
  files: ReadonlySet<string> = new Set(marked.map(({ file }) => file)),
): Scores {
  const gold = new Map<string, Marked>();
  const passedOver = marked.filter(({ kind, debatable }) => kind === 'related' || debatable);
  for (const one of marked) if (!passedOver.includes(one)) gold.set(keyOf(one.file, one.start, one.end), one);

  const found = new Map<string, { kind: string | null; actor: string; surface: string }>();
  articles.forEach((article, at) => {
    const file = fileOf(article);
    const { origin } = article;
    if (!files.has(file) || origin === null) return;
    for (const { start, end, actor, kind, spelling, candidates } of linked.mentions[at]) {
      const from = fileOffset(origin, start);
      const to = fileOffset(origin, end - 1) + 1;
      const key = keyOf(file, from, to);
      const isPassedOver =
        spelling.related ||
        kind === 'place' ||
        passedOver.some((one) => one.file === file && one.start < to && from < one.end);
      if (isPassedOver && !gold.has(key)) continue;
      if (spelling.related) continue;
      const owner =
        actor === null
          ? candidates
              .map((one) => linked.actors[one.actor].name)
              .sort()
              .join('|')
          : linked.actors[actor].name;
      found.set(key, { kind, actor: owner, surface: spelling.surface });
    }
  });

  const matched = [...gold].filter(([key]) => found.has(key));
  const typed = matched.filter(([key, { kind }]) => found.get(key)?.kind === kind);
  const groups = (actorOf: (key: string) => string): Map<string, Set<string>> => {
    const by = new Map<string, Set<string>>();
    for (const [key] of matched) by.set(actorOf(key), (by.get(actorOf(key)) ?? new Set()).add(key));
    return by;
  };
  const mine = (key: string): string => found.get(key)?.actor ?? '';
  const theirs = (key: string): string => gold.get(key)?.actor ?? '?';
  const made = groups(mine);
  const meant = groups(theirs);
  let precision = 0;
  let recall = 0;
  for (const [key] of matched) {
    const a = made.get(mine(key)) ?? new Set();
    const b = meant.get(theirs(key)) ?? new Set();
    const both = a.intersection(b).size;
    precision += both / a.size;
    recall += both / b.size;
  }
  const ofKind = (kind: Named): Score => {
    const count = (of: Iterable<{ readonly kind: string | null }>): number =>
      [...of].filter((one) => one.kind === kind).length;
    return scoreOf(count(typed.map(([, one]) => one)), count(found.values()), count(gold.values()));
  };
  const average = (sum: number): number => (matched.length === 0 ? 0 : sum / matched.length);
  return {
    span: scoreOf(matched.length, found.size, gold.size),
    typed: scoreOf(typed.length, found.size, gold.size),
    kinds: { person: ofKind('person'), organisation: ofKind('organisation'), state: ofKind('state') },
    actors: harmonic(average(precision), average(recall)),
    differences: [
      ...[...gold].filter(([key]) => !found.has(key)).map(([key, one]) => `missed ${one.surface} at ${key}`),
      ...[...found].filter(([key]) => !gold.has(key)).map(([key, one]) => `extra ${one.surface} at ${key}`),
      ...matched
        .filter(([key, { kind }]) => found.get(key)?.kind !== kind)
        .map(([key, { surface, kind }]) => `${surface} is ${found.get(key)?.kind}, not ${kind}, at ${key}`),
    ],
  };
}

const scoreOf = (hits: number, found: number, marked: number): Score =>
  harmonic(found === 0 ? 0 : hits / found, marked === 0 ? 0 : hits / marked);

const harmonic = (precision: number, recall: number): Score => ({
  precision: 100 * precision,
  recall: 100 * recall,
  f1: precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall),
});
