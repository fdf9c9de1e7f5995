import { foldedWords } from '../text/fold.ts';
import { ordered, partRule, spellingRules } from './chain.ts';
import type { Cluster } from './clusters.ts';
import { nameRules } from './full-names.ts';
import type { KnownName } from './known.ts';
import { partRules, wordRule } from './names.ts';
import { organisationRules } from './organisation-names.ts';
import type { ActorsTable, TableActor } from './table.ts';
import type { Kind, Rule } from './types.ts';

/** What of a tie its chain is made of. */
export interface Bond {
  readonly rules: readonly Rule[];
  /** The listed names that its span may be. */
  readonly known: readonly KnownName[] | null;
}

/** The whole chain: what tied the span to its actor, and how it is spelt otherwise than the name it stands for. */
export function chainOf(
  tie: Bond,
  surface: string,
  name: string | null,
  cluster: Cluster | null,
  table: ActorsTable,
): readonly Rule[] {
  if (name === null || cluster === null) return ordered(tie.rules);
  const own = tie.known?.filter((known) => known.actor === cluster.table && known.actor !== null) ?? [];
  const listed = own.find(({ written }) => written === surface) ?? own[0];
  if (listed !== undefined) {
    const target = listed.rule === 'exact' ? name : listed.written;
    return ordered([...tie.rules, ...(surface === target ? [] : spellingRules(surface, target))]);
  }
  if (tie.rules.includes('acronym')) return ordered(tie.rules);
  // A text said so; the other name may be the one that the actor goes by.
  const isOther = cluster.table !== null || isOtherName(surface, name);
  if (tie.rules.includes('alias')) {
    if (isOther) return ordered(tie.rules);
    return chainOf(
      { ...tie, rules: tie.rules.filter((rule) => rule !== 'alias') },
      surface,
      name,
      cluster,
      table,
    );
  }
  if (cluster.table === null && tie.rules.length === 0 && isOther) return ['alias'];
  if (cluster.table !== null && cluster.kind !== 'person') {
    // Another spelling of a listed name: of the one it is nearest to, and by that name's own rule.
    const entry = table.actors[cluster.table];
    const byName = listedRules(surface, entry.name);
    if (byName.length > 0) return ordered([...tie.rules, ...byName]);
    for (const alias of entry.aliases) {
      const rules = listedRules(surface, alias);
      if (rules.length > 0) return ordered(['alias', ...tie.rules, ...rules]);
    }
    return ordered(['alias', ...tie.rules]);
  }
  const target = cluster.table === null ? name : nearestListed(surface, name, table.actors[cluster.table]);
  const links = tie.rules.filter((rule) => rule !== 'part' && rule !== 'surname');
  const isPart = links.length < tie.rules.length || foldedWords(surface).length < foldedWords(target).length;
  const part = isPart && cluster.kind === 'person' ? partRule(surface, target) : null;
  const isFull = tie.rules.length === 0;
  return ordered([
    ...(target === name ? [] : (['alias'] as const)),
    ...links,
    ...(part === null ? [] : [part]),
    ...(isFull ? fullNameRules(surface, target, cluster.kind) : spellingRules(surface, target)),
  ]);
}

/** Whether two names have no word in common, in any spelling, and neither is a form or a part of the other. */
function isOtherName(surface: string, name: string): boolean {
  if (surface === name) return false;
  const [words, whole] = [foldedWords(surface), foldedWords(name)];
  if (words.some((word) => whole.some((other) => wordRule(word, other) !== null))) return false;
  return (nameRules(words, whole) ?? organisationRules(words, whole) ?? partRules(words, whole)) === null;
}

/** How one full name differs from another: by what made them one actor's, and in case, marks and hyphens. */
function fullNameRules(surface: string, target: string, kind: Kind): Rule[] {
  if (surface === target) return [];
  const [words, whole] = [foldedWords(surface), foldedWords(target)];
  const rules = kind === 'person' ? nameRules(words, whole) : organisationRules(words, whole);
  const spelt = spellingRules(surface, target);
  if (rules === null) return spelt;
  const found = spelt.includes('fold') ? [...rules, 'fold' as const] : rules;
  return found.length === 0 && words.length === whole.length ? ['fold'] : found;
}

/** How a surface differs from a listed name that it is another spelling of; nothing where it is none. */
function listedRules(surface: string, listed: string): Rule[] {
  const rules = spellingRules(surface, listed);
  return rules.length > 0 ? rules : (organisationRules(foldedWords(surface), foldedWords(listed)) ?? []);
}

/** Which of the names of a listed person a surface spells otherwise, or is a part of. */
function nearestListed(surface: string, name: string, { aliases }: TableActor): string {
  const words = foldedWords(surface);
  const fits = (one: string): boolean => {
    const whole = foldedWords(one);
    return (nameRules(words, whole) ?? partRules(words, whole)) !== null;
  };
  return [name, ...aliases].find(fits) ?? name;
}
