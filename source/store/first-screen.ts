import type { Kind } from '../actors/types.ts';
import { UNTOLD } from '../corpus/about.ts';
import type { Article } from '../corpus/article.ts';
import { Copies } from './copies-in-view.ts';
import { SURE_ONLY, WHOLE } from './memory-view.ts';
import { checkRow } from './rows.ts';
import type { Facts, Listed, View } from './view.ts';

/** Rows that are in it: more than most terminals are high. */
export const FIRST_ROWS = 100;
/** Articles that may stand in these rows, as copies of each other. */
const MOST_ARTICLES = 1000;
/** UTF-16 units of the first article's paragraphs: more than a preview shows. */
const PREVIEWED = 2000;
/** Actors of the first article: more than a row names. */
const NAMED = 12;

/** What the list shows before anything is pressed, of all articles and with nothing switched in. */
export interface FirstScreen {
  readonly facts: Facts;
  /** How many articles there are, and how many files that could not be read. */
  readonly articles: number;
  readonly unread: number;
  readonly rows: readonly (Omit<Listed, 'format'> & Pick<Article, 'titleFrom'>)[];
  /** How many articles of all are copies of one before them, which have no row. */
  readonly laterCount: number;
  /** For each of these the number of its group of copies (see copies-in-view.ts), and how many are in that; empty where there are none. */
  readonly groups: readonly number[];
  readonly times: readonly number[];
  /** The first paragraphs of the first article. */
  readonly paragraphs: readonly string[];
  readonly actors: readonly { readonly name: string; readonly kind: Kind; readonly mentions: number }[];
}

/** What a view of everything shows first; null of an empty one, and of one whose first rows stand for all too many copies. */
export function firstScreenOf(view: View): FirstScreen | null {
  const { articles, facts, unread, actors, copies } = view;
  const count = articlesInRows(view);
  if (count === 0 || count > MOST_ARTICLES) return null;
  const rows = Array.from({ length: count }, (_, at) => {
    const { title, titleFrom, date, source, words } = articles.at(at);
    return { title, titleFrom, date, source, words };
  });
  const groups = copies.isNone ? [] : rows.map((_, at) => copies.groupOf(at));
  const times = groups.map((_, at) => copies.count(at));
  const named = view.actorsIn(0).slice(0, NAMED);
  return {
    ...{ facts, articles: articles.length, unread: unread.length, rows, groups, times },
    laterCount: copies.laterCount,
    paragraphs: paragraphsOf(articles.at(0)),
    actors: named.map(({ actor, mentions }) => {
      const { name, kind } = actors.at(actor);
      return { name, kind, mentions };
    }),
  };
}

/** How many articles stand in the first rows, copies in one. */
function articlesInRows({ articles, copies }: View): number {
  const met = new Set<number>();
  let count = 0;
  for (let rows = 0; count < articles.length && rows < FIRST_ROWS && count <= MOST_ARTICLES; count++) {
    const group = copies.groupOf(count);
    if (group === 0 || !met.has(group)) rows++;
    met.add(group);
  }
  return count;
}

function paragraphsOf({ text, blocks }: Article): string[] {
  const paragraphs: string[] = [];
  let room = PREVIEWED;
  for (const { kind, start, end } of blocks) {
    if (room <= 0) break;
    if (kind !== 'paragraph') continue;
    // Not between the halves of a character.
    paragraphs.push(text.slice(start, Math.min(end, start + room)).replace(/[\ud800-\udbff]$/, ''));
    room -= end - start;
  }
  return paragraphs;
}

/** As much of a view as the first frame asks of it, on a terminal of `FIRST_ROWS` rows at most; anything else throws. */
export function viewOfFirst(kept: FirstScreen): View {
  const { facts, articles, unread, rows, paragraphs, actors } = kept;
  const text = paragraphs.join('\n\n');
  let end = -2;
  const blocks = paragraphs.map((paragraph) => {
    const start = end + 2;
    end = start + paragraph.length;
    return { kind: 'paragraph', start, end } as const;
  });
  const view: View = {
    scope: WHOLE,
    switches: SURE_ONLY,
    facts,
    // Only how many there are is asked.
    unread: new Array(unread),
    articles: {
      length: articles,
      at(index) {
        checkRow(index, rows.length);
        const content = index === 0 ? { text, blocks } : { text: '', blocks: [] };
        return { ...NOT_LISTED, ...rows[index], ...content, about: UNTOLD };
      },
    },
    actors: {
      length: actors.length,
      at(index) {
        checkRow(index, actors.length);
        const { name, kind } = actors[index];
        return { index, id: '', name, kind, spellings: [], listed: [] };
      },
    },
    actorsIn: (article) =>
      article === 0 ? actors.map(({ mentions }, actor) => ({ actor, mentions })) : unasked(),
    with: () => view,
    isDecided: false,
    decidedBy: unasked,
    copies: new FirstCopies(kept),
    get sources() {
      return unasked();
    },
    get decided() {
      return unasked();
    },
    get undecided() {
      return unasked();
    },
    ...{
      eachActorIn: unasked,
      listed: unasked,
      ranks: unasked,
      isThere: unasked,
      mayHold: unasked,
      articleById: unasked,
      articlesBegun: unasked,
      articlesAt: unasked,
    },
    ...{ actorById: unasked, actorsNamed: unasked, actorsSpelt: unasked, actorsOf: unasked },
    ...{ mostMentioned: unasked, countMentioned: unasked, isAbsent: unasked, mentionsIn: unasked },
    ...{
      countMentions: unasked,
      occurrences: unasked,
      placesIn: unasked,
      tally: unasked,
      counts: unasked,
      spellings: unasked,
    },
  };
  return view;
}

/** How many articles are copies of each other; which these are is not asked as long as none are opened out. */
class FirstCopies extends Copies {
  readonly #kept: FirstScreen;

  constructor(kept: FirstScreen) {
    const pairs = kept.groups.flatMap((group, article) => (group === 0 ? [] : [article, group]));
    super(Uint32Array.from(pairs), kept.articles);
    this.#kept = kept;
  }

  override get isNone(): boolean {
    return this.laterCount === 0;
  }

  override get laterCount(): number {
    return this.#kept.laterCount;
  }

  override count(article: number): number {
    return this.#kept.times[article] ?? 1;
  }

  override of(article: number): Uint32Array {
    return Uint32Array.from({ length: this.count(article) }, (_, at) => at);
  }
}

/** What no row of a list shows. */
const NOT_LISTED = {
  ...{ id: '', path: '', record: 1, origin: null },
  ...{ dateFrom: null, sourceFrom: null, author: null, authorFrom: null },
} as const;

function unasked(): never {
  throw new Error('the first frame asks for more than is kept for it');
}
