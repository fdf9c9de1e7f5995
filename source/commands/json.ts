import type { Mention } from '../actors/types.ts';
import type { Article } from '../corpus/article.ts';
import { position, rawSlice } from '../corpus/origin.ts';
import { isLetThrough } from '../store/memory-view.ts';
import type { View } from '../store/view.ts';

/** How much of the same block is printed before and behind a mention, in UTF-16 units at most. */
const AROUND = 60;

/** A mention as the contract has it. `query` is only there when names came from a file. */
export function mentionJson(
  view: View,
  article: Article,
  mention: Mention,
  query?: string,
): Record<string, unknown> {
  const { start, end, spelling, actor } = mention;
  const { before, after } = around(article, start, end, AROUND);
  const place = article.origin === null ? { line: null, column: null } : position(article.origin, start);
  const raw = article.origin === null ? null : rawSlice(article.origin, article.text, start, end);
  return {
    ...(query === undefined ? {} : { query }),
    actor: actor === null ? null : view.actors[actor].name,
    actorId: actor === null ? null : view.actors[actor].id,
    kind: mention.kind,
    surface: spelling.surface,
    ...(raw === null ? {} : { raw }),
    rule: spelling.rule,
    rules: spelling.rules,
    sure: spelling.sure,
    candidates: mention.candidates.map((one) => ({
      actor: view.actors[one.actor].name,
      actorId: view.actors[one.actor].id,
      rule: one.rule,
    })),
    article: article.id,
    title: article.title,
    date: article.date,
    source: article.source,
    path: article.path,
    record: article.record,
    line: place.line,
    column: place.column,
    start,
    end,
    block: mention.block,
    before,
    after,
  };
}

/** What stands before and behind a span in its own block, cut so that no character is halved. */
export function around(
  article: Article,
  start: number,
  end: number,
  most: number,
): { before: string; after: string } {
  const block = article.blocks.find((one) => one.start <= start && end <= one.end);
  const from = Math.max(block?.start ?? 0, start - most);
  const to = Math.min(block?.end ?? article.text.length, end + most);
  const before = article.text.slice(from, start);
  const after = article.text.slice(end, to);
  return { before: before.replace(/^[\udc00-\udfff]/, ''), after: after.replace(/[\ud800-\udbff]$/, '') };
}

export function articleJson(article: Article): Record<string, unknown> {
  const {
    id,
    path,
    record,
    title,
    titleFrom,
    date,
    dateFrom,
    source,
    sourceFrom,
    author,
    authorFrom,
    words,
  } = article;
  return {
    article: id,
    path,
    record,
    title,
    titleFrom,
    date,
    dateFrom,
    source,
    sourceFrom,
    author,
    authorFrom,
    words,
  };
}

/** An actor as the contract has it; `ranked` where a query ranked it. */
export function actorJson(
  view: View,
  index: number,
  ranked?: { query: string; rank: number; score: number },
): Record<string, unknown> {
  const { name, id, kind } = view.actors[index];
  const { mentions, unsure, related, articles, first, last } = view.tally(index);
  return {
    ...(ranked === undefined ? {} : { query: ranked.query, rank: ranked.rank, score: ranked.score }),
    actor: name,
    actorId: id,
    kind,
    mentions,
    unsure,
    related,
    articles,
    first,
    last,
    spellings: spellingsOf(view, index),
  };
}

/** The ledger of an actor: its own spellings with their counts in the blocks looked at, most frequent first. */
export function spellingsOf(
  view: View,
  index: number,
): { surface: string; count: number; rule: string; rules: readonly string[]; sure: boolean }[] {
  const whole = view.with({ unsure: true, related: true });
  const counts = new Map<Mention['spelling'], number>();
  for (const { mention } of whole.places(index)) {
    if (mention.actor !== index || !isLetThrough(mention, whole.switches)) continue;
    counts.set(mention.spelling, (counts.get(mention.spelling) ?? 0) + 1);
  }
  return [...counts]
    .map(([{ surface, rule, rules, sure }, count]) => ({ surface, count, rule, rules, sure }))
    .sort(
      (a, b) =>
        b.count - a.count ||
        (a.surface < b.surface ? -1 : a.surface > b.surface ? 1 : 0) ||
        (a.rule < b.rule ? -1 : 1),
    );
}
