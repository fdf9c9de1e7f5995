/**
 * A View over hand-written articles. Mentions are marked in the text: `{0:Bagheri Kani}` is a mention of actor 0,
 * `{0?:Kani}` an unsure one, `{0~:Iranians}` a related one, `{0|1:Kani}` one with two candidates and no owner.
 */

import type { Actor, Kind, Mention, Spelling } from '../../source/actors/types.ts';
import { UNTOLD } from '../../source/corpus/about.ts';
import type { Article, Block, BlockKind, Unread } from '../../source/corpus/article.ts';
import { memoryView, WHOLE } from '../../source/store/memory-view.ts';
import type { Scope, View } from '../../source/store/view.ts';

export interface FakeArticle {
  readonly title?: string;
  readonly made?: true;
  /** By its place unless said. */
  readonly path?: string;
  readonly date?: string;
  readonly source?: string;
  /** Paragraphs are plain strings. */
  readonly blocks: readonly (string | readonly [BlockKind, string])[];
}

export interface FakeCorpus {
  readonly actors: readonly (readonly [string, Kind])[];
  readonly articles: readonly FakeArticle[];
  readonly unread?: readonly Unread[];
}

const MARK = /\{([\d|]+)([?~]?):([^}]*)\}/g;

export function fakeView({ actors, articles, unread = [] }: FakeCorpus, part: Partial<Scope> = {}): View {
  const read = articles.map((one, index) => readArticle(one, index, actors));
  const spellings = actors.map((_, actor) => {
    const all = read.flatMap(({ mentions }) => mentions).filter((one) => one.actor === actor);
    return [...new Map(all.map(({ spelling }) => [spelling.surface, spelling])).values()];
  });
  const made = actors.map(
    ([name, kind], index): Actor => ({
      index,
      id: `${kind} ${name}`,
      name,
      kind,
      listed: [],
      spellings: spellings[index],
    }),
  );
  return memoryView(
    {
      articles: read.map(({ article }) => article),
      linked: { actors: made, mentions: read.map(({ mentions }) => mentions) },
      unread,
    },
    { ...WHOLE, ...part },
  );
}

interface Read {
  readonly article: Article;
  readonly mentions: readonly Mention[];
}

function readArticle(one: FakeArticle, index: number, actors: FakeCorpus['actors']): Read {
  let text = '';
  const blocks: Block[] = [];
  const mentions: Mention[] = [];
  for (const block of one.blocks) {
    const [kind, words] = typeof block === 'string' ? (['paragraph', block] as const) : block;
    if (text !== '') text += '\n\n';
    const start = text.length;
    let from = 0;
    for (const match of words.matchAll(MARK)) {
      const [whole, owners, doubt, surface] = match;
      text += words.slice(from, match.index);
      from = match.index + whole.length;
      mentions.push(mention(owners, doubt, surface, text.length, kind, actors));
      text += surface;
    }
    text += words.slice(from);
    blocks.push({ kind, start, end: text.length });
  }
  const article: Article = {
    id: `article-${one.title ?? index}`,
    path: one.path ?? `folder/${index}.txt`,
    record: 1,
    title: one.title ?? null,
    titleFrom: one.title === undefined ? null : one.made ? 'made' : 'header',
    date: one.date ?? null,
    dateFrom: one.date === undefined ? null : 'field',
    source: one.source ?? null,
    sourceFrom: one.source === undefined ? null : 'header',
    author: null,
    authorFrom: null,
    text,
    blocks,
    words: text.split(/\s+/).length,
    origin: null,
    about: UNTOLD,
  };
  return { article, mentions };
}

function mention(
  owners: string,
  doubt: string,
  surface: string,
  start: number,
  block: BlockKind,
  actors: FakeCorpus['actors'],
): Mention {
  const named = owners.split('|').map(Number);
  const owner = named.length === 1 ? named[0] : null;
  const rule =
    doubt === '~' ? 'demonym' : owner !== null && surface === actors[owner][0] ? 'exact' : 'surname';
  const spelling: Spelling = {
    surface,
    rules: [rule],
    rule,
    sure: doubt !== '?' && owner !== null,
    related: doubt === '~',
  };
  return {
    start,
    end: start + surface.length,
    block,
    actor: owner,
    kind: owner === null ? null : actors[owner][1],
    spelling,
    candidates: owner === null ? named.map((actor) => ({ actor, rule: 'surname' })) : [],
  };
}
