import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_ACTORS } from '../../source/actors/table.ts';
import { nameIndex } from '../../source/search/finder.ts';
import { resolve } from '../../source/search/resolve.ts';
import { diskView } from '../../source/store/disk-view.ts';
import { SURE_ONLY, WHOLE } from '../../source/store/memory-view.ts';
import { Roots } from '../../source/store/roots.ts';
import type { Scope, View } from '../../source/store/view.ts';
import { type CountingDatabase, EVERYWHERE, fakeIndex } from './fake-index.ts';

const WHOEVER = { exact: false, kind: null };

/** What keys ask for, and how many rows of the index that may take: blobs that hold all articles or actors are one row. */
const ASKED: readonly [string, (view: View) => unknown, number][] = [
  ['the first fifty rows', (view) => Array.from({ length: 50 }, (_, at) => view.articles.at(at).title), 50],
  ['the last row', (view) => view.articles.at(view.articles.length - 1).title, 1],
  ['what the head of the list says', (view) => view.facts, 1],
  // The name, the order of actors, and the list.
  ['where a man is', (view) => view.occurrences(view.actorsNamed(EVERYWHERE)[0]).length, 4],
  [
    'his mention in the middle, and the next one',
    (view) => {
      const all = view.occurrences(0);
      const at = all.length >> 1;
      return [all.at(at).article, all.at(at + 1).article];
    },
    // The list and the order of actors; for each article its mentions, its file, where its text is, and two ties, one of
    // which both have.
    11,
  ],
  ['his numbers', (view) => ({ ...view.tally(0) }), 5],
  ['an actor', (view) => view.actors.at(100).name, 2],
  ['an article by the start of its id', (view) => view.articlesBegun('0000000000000001'), 1],
  ['an article by its path', (view) => view.articlesAt('corpus/n7.txt'), 1],
  ['an actor by its id', (view) => view.actorById('code7'), 2],
  ['actors by a spelling', (view) => view.actorsSpelt('Man 7'), 2],
  ['who is mentioned most', (view) => view.mostMentioned(null, 20).length, 2],
  ['how many are mentioned', (view) => view.countMentioned(null), 2],
  ['how many mentions there are', (view) => view.countMentions(null), 2],
  ['who is in an article', (view) => view.actorsIn(3), 6],
  ['whether somebody is absent', (view) => view.isAbsent('Nobody'), 0],
];

describe('what a key reads', () => {
  const indexes: CountingDatabase[] = [];
  beforeAll(() => {
    indexes.push(fakeIndex(200), fakeIndex(20_000));
  });
  afterAll(() => {
    for (const db of indexes) db.close();
  });

  /** Rows read for a question asked of a new view, beside those of opening it. */
  function rowsFor(db: CountingDatabase, ask: (view: View) => unknown, part: Partial<Scope> = {}): number {
    const view = diskView(db, new Roots(['corpus']), NO_ACTORS, { ...WHOLE, ...part }, SURE_ONLY);
    const before = db.rows;
    ask(view);
    return db.rows - before;
  }

  it.each(ASKED)('%s: no more rows than it gives, however large the corpus', (_what, ask, most) => {
    const [small, large] = indexes.map((db) => rowsFor(db, ask));
    expect(large).toBe(small);
    expect(large).toBeLessThanOrEqual(most);
  });

  it.each([EVERYWHERE, 'Carl Everwhere', 'everywhere'])(
    'to know whom %s means: no more than what its words are filed under, and whom that names',
    (name) => {
      // A word of ten letters has some seventy keys, one of four a dozen, the two run together as many.
      for (const db of indexes)
        expect(rowsFor(db, (view) => resolve(view, nameIndex(view), name, WHOEVER))).toBeLessThan(200);
    },
  );

  it('opens without reading anything but the order of articles', () => {
    for (const db of indexes) {
      const before = db.rows;
      diskView(db, new Roots(['corpus']), NO_ACTORS);
      // And how the index is written, and in which state it is.
      expect(db.rows - before).toBe(3);
    }
  });

  it('keeps what was asked for last', () => {
    const [, db] = indexes;
    const view = diskView(db, new Roots(['corpus']), NO_ACTORS);
    const ask = (): unknown => [
      view.articles.at(9).title,
      view.occurrences(0).at(9),
      view.with({ unsure: true }).with({ unsure: false }).tally(0).mentions,
    ];
    ask();
    const before = db.rows;
    ask();
    expect(db.rows - before).toBe(0);
  });

  it('reads of a narrow part only that', () => {
    const part = { since: '2001-01-02', until: '2001-01-03' };
    const most = (view: View): unknown => [view.mostMentioned(null, 20), view.countMentions(null)];
    for (const db of indexes) expect(rowsFor(db, most, part)).toBeLessThan(100);
  });

  it('reads of a wide part only the lists of those who may be among the first', () => {
    const [, db] = indexes;
    const rows = rowsFor(db, (view) => view.mostMentioned(null, 1), { since: '2002' });
    expect(rows).toBeLessThan(10);
  });
});
