import type { Mention } from '../actors/types.ts';
import type { About } from '../corpus/about.ts';
import { around } from '../corpus/around.ts';
import type { Article } from '../corpus/article.ts';
import { position, rawSlice } from '../corpus/origin.ts';
import { ratesOf } from '../store/rates.ts';
import { spellingRows } from '../store/spelling-rows.ts';
import type { View } from '../store/view.ts';
import { byCodePoint } from '../text/order.ts';

/** How much of the same block is printed before and behind a mention, in UTF-16 units at most. */
const AROUND = 60;

/** What JSON may hold and a terminal may act on, joiners aside: they are text. */
const UNSAFE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * One line of JSON Lines. Controls and whatever else does not show itself, which a file's `raw` slice or a `query` may
 * hold, are written as `\uXXXX`: the value is the same, and nothing of it reaches a terminal as control.
 */
export function jsonLine(value: Record<string, unknown>): string {
  return JSON.stringify(value).replace(UNSAFE, escaped);
}

function escaped(character: string): string {
  let shown = '';
  for (let i = 0; i < character.length; i++)
    shown += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return shown;
}

/** A mention as the contract has it; `at`: the article it stands in. `query` is only there when names came from a file. */
export function mentionJson(
  view: View,
  at: number,
  mention: Mention,
  query?: string,
): Record<string, unknown> {
  const { spelling, actor } = mention;
  const { raw, ...place } = placeJson(view, at, mention);
  return {
    ...(query === undefined ? {} : { query }),
    actor: actor === null ? null : view.actors.at(actor).name,
    actorId: actor === null ? null : view.actors.at(actor).id,
    kind: mention.kind,
    surface: spelling.surface,
    ...raw,
    rule: spelling.rule,
    rules: spelling.rules,
    sure: spelling.sure,
    candidates: mention.candidates.map((one) => ({
      actor: view.actors.at(one.actor).name,
      actorId: view.actors.at(one.actor).id,
      rule: one.rule,
    })),
    ...place,
  };
}

/** A place where a text stands, as a mention of nobody. `query` as for those. */
export function textJson(
  view: View,
  at: number,
  found: Pick<Mention, 'start' | 'end' | 'block'>,
  query?: string,
): Record<string, unknown> {
  const { raw, ...place } = placeJson(view, at, found);
  return {
    ...(query === undefined ? {} : { query }),
    actor: null,
    actorId: null,
    kind: null,
    surface: view.articles.at(at).text.slice(found.start, found.end),
    ...raw,
    rule: null,
    rules: [],
    sure: true,
    candidates: [],
    ...place,
  };
}

/** Where a span stands; `raw` holds the file's own slice where that is another. */
function placeJson(view: View, at: number, { start, end, block }: Pick<Mention, 'start' | 'end' | 'block'>) {
  const article = view.articles.at(at);
  const { origin, text, about } = article;
  const { line, column } = origin === null ? { line: about.line, column: null } : position(origin, start);
  const raw = origin === null ? null : rawSlice(origin, text, start, end);
  const { before, after } = around(article, start, end, AROUND);
  return {
    raw: raw === null ? {} : { raw },
    article: article.id,
    title: article.title,
    date: article.date,
    source: article.source,
    path: article.path,
    record: article.record,
    ...{ line, column, start, end, block, before, after },
    ...copiesJson(view, at),
  };
}

/** Scores are given to three places: more would promise what they do not hold. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** What an article's JSON holds beside its id, in this order. */
const ARTICLE_FIELDS = [
  'path',
  'record',
  'title',
  'titleFrom',
  'date',
  'dateFrom',
  'source',
  'sourceFrom',
  'author',
  'authorFrom',
  'words',
] as const satisfies readonly (keyof Article)[];

export function articleJson(view: View, at: number): Record<string, unknown> {
  const article = view.articles.at(at);
  return {
    article: article.id,
    ...Object.fromEntries(ARTICLE_FIELDS.map((field) => [field, article[field]])),
    ...aboutJson(article.about),
    ...copiesJson(view, at),
  };
}

/** How an article was read, and what else its file says of it; fields as `--map` takes them. */
function aboutJson({ format, encoding, fields, line, details }: About): Record<string, unknown> {
  const { url = null, section = null, length = null, language = null, exportId = null } = details;
  return {
    ...{ format, encoding: encoding?.name ?? null, encodingFrom: encoding?.from ?? null },
    fields: Object.entries(fields ?? {}).map(([part, field]) => `${part}=${field}`),
    ...{ url, section, length, language, exportId, line },
  };
}

/** How many articles of what is looked at are copies of each other with this one, and the id of the first of them that is there. */
function copiesJson({ articles, copies }: View, at: number): { copies: number; group: string } {
  return { copies: copies.count(at), group: articles.at(copies.of(at)[0]).id };
}

/** An actor as the contract has it; `ranked` where a query ranked it. */
export function actorJson(
  view: View,
  index: number,
  ranked?: { query: string; rank: number; score: number },
): Record<string, unknown> {
  const { name, id, kind } = view.actors.at(index);
  const { mentions, unsure, related, articles, first, last } = view.tally(index);
  return {
    ...(ranked === undefined ? {} : { query: ranked.query, rank: ranked.rank, score: rounded(ranked.score) }),
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
    ...ratesOf(view, mentions),
  };
}

/** The actor's own spellings with their counts in the blocks looked at, most frequent first. */
function spellingsOf(
  view: View,
  index: number,
): { surface: string; count: number; rule: string; rules: readonly string[]; sure: boolean }[] {
  return spellingRows(view, index)
    .filter(({ candidates }) => candidates.length === 0)
    .map(({ surface, count, rule, rules, sure }) => ({ surface, count, rule, rules, sure }))
    .sort(
      (a, b) =>
        b.count - a.count || byCodePoint(a.surface, b.surface) || byCodePoint(a.rules.join(), b.rules.join()),
    );
}
