import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../source/actors/types.ts';
import { sampleCorpus } from '../../source/shipped.ts';
import sample from '../sample-facts.json' with { type: 'json' };
import { json, run } from './run.ts';

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value !== '';
const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const ordinal: Check = (value) => count(value) && (value as number) > 0;
const yes: Check = (value) => typeof value === 'boolean';
const among =
  (...values: readonly string[]): Check =>
  (value) =>
    values.includes(value as string);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const anyText: Check = (value) => typeof value === 'string';
const date: Check = (value) => text(value) && /^\d{4}(-\d\d(-\d\d)?)?$/.test(value as string);
const kind = among('person', 'organisation', 'state', 'place');
const rule = among(...RULES);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    const given = value as Record<string, unknown>;
    for (const [name, check] of Object.entries(fields)) {
      if (!check(given[name]))
        throw new Error(`${name} is ${JSON.stringify(given[name])} in ${JSON.stringify(value)}`);
    }
    return true;
  };
const from = orNull(among('field', 'header', 'dateline', 'filename', 'path', 'metadata', 'made'));
const block = among('title', 'heading', 'paragraph', 'caption', 'byline', 'tags', 'furniture');

const rate = (value: unknown): boolean => typeof value === 'number' && value >= 0;

/** The contract's fields, in its order. */
const MENTION = object({
  actor: orNull(text),
  actorId: orNull(text),
  kind: orNull(kind),
  surface: text,
  rule,
  rules: (value) => list(rule)(value) && (value as string[]).length > 0,
  sure: yes,
  candidates: list(object({ actor: text, actorId: text, rule })),
  article: text,
  title: orNull(text),
  date: orNull(date),
  source: orNull(text),
  path: text,
  record: ordinal,
  line: orNull(ordinal),
  column: orNull(ordinal),
  start: count,
  end: ordinal,
  block,
  before: anyText,
  after: anyText,
  copies: ordinal,
  group: text,
});
const ACTOR = object({
  actor: text,
  actorId: text,
  kind,
  mentions: count,
  unsure: count,
  related: count,
  articles: count,
  first: orNull(date),
  last: orNull(date),
  spellings: list(object({ surface: text, count: ordinal, rule, rules: list(rule), sure: yes })),
  perArticle: rate,
  per1000Words: rate,
});
const ARTICLE = {
  article: text,
  path: text,
  record: ordinal,
  title: orNull(text),
  titleFrom: from,
  date: orNull(date),
  dateFrom: from,
  source: orNull(text),
  sourceFrom: from,
  author: orNull(text),
  authorFrom: from,
  words: count,
  format: among('plain text', 'Markdown'),
  encoding: text,
  encodingFrom: among('bom', 'valid', 'declared', 'asked', 'guessed'),
  fields: list(text),
  url: orNull(text),
  section: orNull(text),
  length: orNull(text),
  language: orNull(text),
  exportId: orNull(text),
  line: orNull(ordinal),
  copies: ordinal,
  group: text,
};
const SHOWN = object({ ...ARTICLE, text, blocks: list(object({ kind: block, start: count, end: ordinal })) });

describe('JSON Lines', () => {
  it('hold every field of a mention', async () => {
    const all = await json(['mentions', '--sample', '--unsure', '--related', '--all-blocks']);
    expect(all.length).toBeGreaterThan(400);
    for (const one of all) {
      expect(MENTION(one)).toBe(true);
      expect((one.actor === null) === (one.actorId === null)).toBe(true);
      expect(one.actor !== null || one.candidates.length > 0).toBe(true);
      expect(one.rule).toBe(
        one.rules.toSorted((a: never, b: never) => RULES.indexOf(b) - RULES.indexOf(a))[0],
      );
      expect('query' in one).toBe(false);
      if ('raw' in one) expect(one.raw).not.toBe(one.surface);
    }
    expect(all.some(({ actor }) => actor === null)).toBe(true);
  });

  it('hold every field of an actor, and its numbers agree with each other', async () => {
    for (const one of await json(['actors', '--sample'])) {
      expect(ACTOR(one)).toBe(true);
      const own = one.spellings.filter(
        ({ sure, rules }: { sure: boolean; rules: string[] }) =>
          sure && !rules.some((each) => ['demonym', 'capital', 'metonym'].includes(each)),
      );
      expect(own.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(one.mentions);
      expect('query' in one || 'rank' in one || 'score' in one).toBe(false);
      expect(one.first === null || one.first <= one.last).toBe(true);
      expect(one.articles <= one.mentions).toBe(true);
    }
  });

  it('hold query, rank and score of an actor that was asked for', async () => {
    const ranked = await json(['actors', '--sample', '-q', 'bagheri']);
    expect(ranked.map(({ actor }) => actor).toSorted()).toEqual(['Ali Bagheri Kani', 'Mohammad Bagheri']);
    ranked.forEach((one, at) => {
      expect(ACTOR(one)).toBe(true);
      expect(one.query).toBe('bagheri');
      expect(one.rank).toBe(at + 1);
      expect(one.score).toBeGreaterThan(0);
      expect(one.score).toBeLessThanOrEqual(1);
    });
  });

  it('hold every field of an article, with what was counted by hand', async () => {
    const all = await json(['list', '--sample']);
    for (const one of all) {
      expect(object(ARTICLE)(one)).toBe(true);
      for (const name of ['title', 'date', 'source', 'author'])
        expect((one[name] === null) === (one[`${name}From`] === null)).toBe(true);
    }
    const known = sample.articles.map(({ file, ...facts }) => ({ path: join(sampleCorpus, file), ...facts }));
    const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
    const facts = all
      .map(({ path, title, titleFrom, date, dateFrom, source, sourceFrom, author, authorFrom }) => ({
        ...{ path, title, titleFrom, date, dateFrom, source, sourceFrom, author, authorFrom },
      }))
      .toSorted(byPath);
    known.sort(byPath).forEach((one, at) => {
      // A made title is as much of the first sentence as is read at a glance.
      const made = facts[at].title?.replace(/…$/, '');
      const title =
        one.titleFrom === 'made' && one.title.startsWith(`${made} `) ? facts[at].title : one.title;
      expect(facts[at]).toEqual({ ...one, title });
    });
    expect(facts.length).toBe(known.length);
  });

  it('hold text and blocks of an article that is shown; blocks stand in order and do not overlap', async () => {
    for (const { article } of await json(['list', '--sample'])) {
      const [one, ...others] = await json(['show', article, '--sample']);
      expect(others).toEqual([]);
      expect(SHOWN(one)).toBe(true);
      let end = 0;
      for (const each of one.blocks) {
        expect(each.start).toBeGreaterThanOrEqual(end);
        expect(each.end).toBeGreaterThan(each.start);
        end = each.end;
      }
      expect(one.text.length).toBeGreaterThanOrEqual(end);
    }
  });

  it('are all that stands on standard output', async () => {
    const { stdout, stderr } = await run(['find', 'Tehran', '--sample', '--json', '--limit', '2']);
    expect(stdout.split('\n').length).toBe(3);
    for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^\{.*\}$/);
    expect(stderr).toContain('“Tehran” is taken for Iran');
  });
});
