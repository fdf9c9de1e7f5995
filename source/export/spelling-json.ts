import { around } from '../corpus/around.ts';
import { position } from '../corpus/origin.ts';
import { reasonOf } from '../store/decided/reason-of.ts';
import type { SpellingRow } from '../store/spelling-rows.ts';
import type { View } from '../store/view.ts';

/** Why a row is the actor's, and whose it may be besides. */
export function rowReason(view: View, actor: number, row: SpellingRow): string {
  const others = row.candidates
    .filter((one) => one.actor !== actor)
    .map((one) => `${view.actors.at(one.actor).name}’s`);
  const words = reasonOf(view, actor, row);
  return others.length === 0 ? words : `${words}; or ${others.join(' or ')}`;
}

/** How much of the same block is shown before and behind the sample, in UTF-16 units at most. */
const AROUND = 60;

/** A row of a ledger with the fields of `spellings --json`; `query`: what was asked for, where several names were. */
export function spellingJson(
  view: View,
  actor: number,
  row: SpellingRow,
  query?: string,
): Record<string, unknown> {
  const { name, id, kind } = view.actors.at(actor);
  const { surface, count, rule, rules, sure, related, counted, first, last, candidates } = row;
  const article = view.articles.at(row.sample.article);
  const { start, end } = row.sample.mention;
  const { before, after } = around(article, start, end, AROUND);
  return {
    ...(query === undefined ? {} : { query }),
    actor: name,
    actorId: id,
    kind,
    surface,
    count,
    rule,
    rules,
    sure,
    related,
    counted,
    candidates: candidates.map((one) => ({
      actor: view.actors.at(one.actor).name,
      actorId: view.actors.at(one.actor).id,
      rule: one.rule,
    })),
    first,
    last,
    reason: rowReason(view, actor, row),
    sample: {
      before,
      surface,
      after,
      article: article.id,
      path: article.path,
      line: article.origin === null ? article.about.line : position(article.origin, start).line,
    },
  };
}
