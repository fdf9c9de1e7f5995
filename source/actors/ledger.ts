import { createHash } from 'node:crypto';
import type { Article } from '../corpus/article.ts';
import { foldedWords } from '../text/fold.ts';
import { ordered, partRule, spellingRules } from './chain.ts';
import type { Cluster } from './clusters.ts';
import type { Tie } from './link.ts';
import { canonicalName } from './naming.ts';
import type { ActorsTable, TableActor } from './table.ts';
import type { Actor, Kind, Linked, Mention, Rule, Spelling } from './types.ts';
import type { Words } from './words.ts';

const RELATED: ReadonlySet<Rule> = new Set(['demonym', 'capital', 'metonym']);

/**
 * From ties to what is shown: actors with their names and spellings, mentions with their chains. Actors come out
 * by number of mentions, most first, then by name; one without a mention is none.
 */
export function ledger(
  articles: readonly Pick<Article, 'text' | 'blocks'>[],
  texts: readonly Words[],
  ties: readonly (readonly Tie[])[],
  clusters: readonly Cluster[],
  table: ActorsTable,
): Linked {
  const surfaceOf = (index: number, tie: Tie): string => {
    const words = texts[index];
    return articles[index].text.slice(words.start[tie.hit.from], words.end[tie.hit.to - 1]);
  };

  const counts = new Map<number, Map<string, number>>();
  const mentionCount = new Map<number, number>();
  const touched = new Set<number>();
  ties.forEach((of, index) => {
    for (const tie of of) {
      for (const { cluster } of tie.candidates) touched.add(cluster);
      if (tie.cluster === null) continue;
      touched.add(tie.cluster);
      if (!tie.sure || tie.rules.some((rule) => RELATED.has(rule))) continue;
      mentionCount.set(tie.cluster, (mentionCount.get(tie.cluster) ?? 0) + 1);
      let spellings = counts.get(tie.cluster);
      if (spellings === undefined) {
        spellings = new Map();
        counts.set(tie.cluster, spellings);
      }
      const surface = surfaceOf(index, tie);
      spellings.set(surface, (spellings.get(surface) ?? 0) + 1);
    }
  });

  const nameOf = (cluster: Cluster): string => {
    if (cluster.table !== null) return table.actors[cluster.table].name;
    const spellings = [...(counts.get(cluster.index) ?? new Map<string, number>())].map(
      ([surface, count]) => ({ surface, count }),
    );
    return spellings.length > 0 ? canonicalName(spellings) : (cluster.names[0] ?? []).join(' ');
  };
  const shown = [...touched]
    .map((index) => ({
      cluster: clusters[index],
      name: nameOf(clusters[index]),
      mentions: mentionCount.get(index) ?? 0,
    }))
    .sort(
      (a, b) =>
        b.mentions - a.mentions ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        (a.cluster.kind < b.cluster.kind ? -1 : 1),
    );
  const placeOf = new Map(shown.map(({ cluster }, at) => [cluster.index, at]));

  const spellings: Map<string, Spelling>[] = shown.map(() => new Map());
  const loose = new Map<string, Spelling>();
  const mentions = ties.map((of, index): Mention[] => {
    const words = texts[index];
    return of.map((tie): Mention => {
      const surface = surfaceOf(index, tie);
      const owner = tie.cluster === null ? null : (placeOf.get(tie.cluster) ?? null);
      const name = owner === null ? null : shown[owner].name;
      const rules = chainOf(tie, surface, name, owner === null ? null : shown[owner].cluster, table);
      const key = `${surface}\n${rules.join()}\n${tie.sure}`;
      const home = owner === null ? loose : spellings[owner];
      let spelling = home.get(key);
      if (spelling === undefined) {
        const related = rules.some((rule) => RELATED.has(rule));
        spelling = { surface, rules, rule: rules[rules.length - 1], sure: tie.sure, related };
        home.set(key, spelling);
      }
      const candidates = tie.candidates
        .map(({ cluster, rule }) => ({ actor: placeOf.get(cluster) ?? 0, rule }))
        .sort((a, b) => a.actor - b.actor);
      return {
        start: words.start[tie.hit.from],
        end: words.end[tie.hit.to - 1],
        block: articles[index].blocks[words.block[tie.hit.from]].kind,
        actor: owner,
        kind:
          owner === null
            ? sharedKind(candidates.map(({ actor }) => shown[actor].cluster.kind))
            : shown[owner].cluster.kind,
        spelling,
        candidates,
      };
    });
  });
  const actors = shown.map(
    ({ cluster, name }, index): Actor => ({
      index,
      id: createHash('sha256').update(`${cluster.kind}\n${name}`).digest('hex').slice(0, 12),
      name,
      kind: cluster.kind,
      spellings: [...spellings[index].values()],
      listed: cluster.table === null ? [] : listedNames(table.actors[cluster.table]),
    }),
  );
  return { actors, mentions };
}

function listedNames({ aliases, weak, demonyms, capitals, metonyms }: TableActor): Actor['listed'] {
  const by = (names: readonly string[], rule: Rule) => names.map((name) => ({ name, rule }));
  return [
    ...by(aliases, 'alias'),
    ...by(weak, 'alias'),
    ...by(demonyms, 'demonym'),
    ...by(capitals, 'capital'),
    ...by(metonyms, 'metonym'),
  ];
}

/** The whole chain: what tied the span to its actor, and how it is spelt otherwise than the name it stands for. */
function chainOf(
  tie: Tie,
  surface: string,
  name: string | null,
  cluster: Cluster | null,
  table: ActorsTable,
): readonly Rule[] {
  if (name === null || cluster === null) return ordered(tie.rules);
  const own = tie.hit.known?.filter((known) => known.actor === cluster.table && known.actor !== null) ?? [];
  const listed = own.find(({ written }) => written === surface) ?? own[0];
  if (listed !== undefined) {
    const target = listed.rule === 'exact' ? name : listed.written;
    return ordered([...tie.rules, ...(surface === target ? [] : spellingRules(surface, target))]);
  }
  if (tie.rules.includes('acronym')) return ordered(tie.rules);
  if (cluster.table !== null) {
    // Another spelling of a listed name: of the one it is nearest to, and by that name's own rule.
    const entry = table.actors[cluster.table];
    const byName = spellingRules(surface, entry.name);
    if (byName.length > 0) return ordered([...tie.rules, ...byName]);
    for (const alias of entry.aliases) {
      const rules = spellingRules(surface, alias);
      if (rules.length > 0) return ordered(['alias', ...tie.rules, ...rules]);
    }
    return ordered(['alias', ...tie.rules]);
  }
  const links = tie.rules.filter((rule) => rule !== 'part' && rule !== 'surname');
  const isPart = links.length < tie.rules.length || foldedWords(surface).length < foldedWords(name).length;
  const part = isPart && cluster.kind === 'person' ? partRule(surface, name) : null;
  return ordered([...links, ...(part === null ? [] : [part]), ...spellingRules(surface, name)]);
}

function sharedKind(kinds: readonly Kind[]): Kind | null {
  return kinds.length > 0 && kinds.every((kind) => kind === kinds[0]) ? kinds[0] : null;
}
