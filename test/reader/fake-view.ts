/**
 * A View over hand-written articles. Mentions are marked in the text: `{0:Bagheri Kani}` is a mention of actor 0,
 * `{0?:Kani}` an unsure one, `{0~:Iranians}` a related one, `{0|1:Kani}` one with two candidates and no owner.
 */
import type { Actor, Kind, Mention, Spelling } from '../../source/actors/types.ts';
import {
  type Article,
  type Block,
  type BlockKind,
  COUNTED,
  type Unread,
} from '../../source/corpus/article.ts';
import type { Place, Switches, Tally, View } from '../../source/store/view.ts';

export interface FakeArticle {
  readonly title?: string;
  readonly made?: true;
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

export function fakeView({ actors, articles, unread = [] }: FakeCorpus): View {
  const read = articles.map((one, index) => readArticle(one, index, actors));
  const spellings = actors.map((_, actor) => {
    const all = read.flatMap(({ mentions }) => mentions).filter((one) => one.actor === actor);
    return [...new Map(all.map(({ spelling }) => [spelling.surface, spelling])).values()];
  });
  const made = actors.map(
    ([name, kind], index): Actor => ({
      index,
      id: `actor-${name}`,
      name,
      kind,
      listed: [],
      spellings: spellings[index],
    }),
  );
  return viewOf({ unsure: false, related: false, allBlocks: false }, read, made, unread);
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
    path: `folder/${index}.txt`,
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

function viewOf(
  switches: Switches,
  read: readonly Read[],
  actors: readonly Actor[],
  unread: readonly Unread[],
): View {
  const belongs = (one: Mention, actor: number) =>
    one.actor === actor ||
    (one.actor === null && one.candidates.some((candidate) => candidate.actor === actor));
  const isUnsure = (one: Mention) => one.actor === null || !one.spelling.sure;
  const counted = (one: Mention) => switches.allBlocks || COUNTED.has(one.block);
  const passes = (one: Mention) =>
    counted(one) && (switches.unsure || !isUnsure(one)) && (switches.related || !one.spelling.related);
  const placesIn = actors.map((_, actor) =>
    read.map(({ mentions }, article) =>
      mentions
        .filter((one) => belongs(one, actor) && passes(one))
        .map((one): Place => ({ article, mention: one })),
    ),
  );
  const places = placesIn.map((one) => one.flat());
  const tally = (actor: number): Tally => {
    const all = read.flatMap(({ mentions }) => mentions).filter((one) => belongs(one, actor) && counted(one));
    const dates = places[actor]
      .map(({ article }) => read[article].article.date)
      .filter((date) => date !== null);
    return {
      mentions: places[actor].length,
      unsure: all.filter(isUnsure).length,
      related: all.filter((one) => one.spelling.related).length,
      articles: new Set(places[actor].map(({ article }) => article)).size,
      spellings: actors[actor].spellings.length,
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    };
  };
  return {
    scope: { since: null, until: null, under: null, kind: null, without: [] },
    switches,
    articles: read.map(({ article }) => article),
    unread,
    actors,
    isAbsent: () => false,
    mentionsIn: (article) => read[article].mentions,
    places: (actor) => places[actor],
    placesIn: (actor, article) => placesIn[actor][article],
    tally,
    actorsIn: (article) =>
      actors
        .map(({ index }) => ({ actor: index, mentions: placesIn[index][article].length }))
        .filter(({ mentions }) => mentions > 0)
        .sort((one, other) => other.mentions - one.mentions || one.actor - other.actor),
    with: (some) => viewOf({ ...switches, ...some }, read, actors, unread),
  };
}
