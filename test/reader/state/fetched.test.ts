import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../source/reader/names-asked.ts';
import { select, update } from '../../../source/reader/state/index.ts';
import type { View } from '../../../source/store/view.ts';
import { begin, lines, play } from '../play.ts';
import { tallView } from '../tall-view.ts';

const ARTICLES = 100_000;
const FIRST = ['Karim', 'Hassan', 'Kamal', 'Farid', 'Kaveh', 'Reza', 'Layla', 'Omid', 'Shirin', 'Anton'];
/** Numbers written in letters, so that names have many words. */
const worded = (number: number): string =>
  String(number).replace(
    /\d/g,
    (digit) => ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'za'][Number(digit)],
  );
const nameOf = (actor: number): string => {
  const last = worded(Math.floor(actor / FIRST.length));
  return `${FIRST[actor % FIRST.length]} ${last[0].toUpperCase()}${last.slice(1)}`;
};

/** A screen has 24 rows; what is shown of one takes a few fetches, of actor, article and mentions. */
const MOST_ROWS = 200;
/** Of twenty thousand names; two thousand of them are Karim’s. */
const MOST_NAMES = 3000;

describe('in a hundred thousand articles, with an actor mentioned three times in each', () => {
  const { view, fetched } = tallView(ARTICLES, 20_000, nameOf);
  const { finder, resolve } = namesOf(null);
  const opened = () => begin(view, { finder, resolve });

  /** What is fetched for a thing done. */
  function costOf(done: () => void): { rows: number; tallies: number; names: number } {
    const before = { ...fetched };
    done();
    const { rows, tallies, names } = fetched;
    return { rows: rows - before.rows, tallies: tallies - before.tallies, names: names - before.names };
  }

  it('opening fetches what a screen shows', () => {
    expect(costOf(() => select(opened())).rows).toBeLessThanOrEqual(MOST_ROWS);
  });

  it.each([
    ['the list', 'j k space d G g b u enter q'],
    ['walking', 'a k a n i enter n N n tab shift-tab ] [ J K ctrl-o j space G g } { n N U D'],
    ['wrapping', 'a k a n i enter N n G tab shift-tab tab'],
    ['pins', 'a k a n i enter 1 a h a s s a n enter 2 1 2 p n n q j G'],
    ['the finder', 'a down down k a r i m space b up down escape a z z z z enter escape'],
    ['finding', 'enter / m o r e enter n N escape'],
    [
      'the concordance',
      'a k a n i enter c j k space G b g s s j O j O / l e f t enter k escape enter n escape U D 1 q',
    ],
    ['its orders', 'a k a n i enter c G s j s k s s s s s s s s j enter q'],
  ])('no key of %s fetches more', (_what, keys) => {
    let state = opened();
    select(state);
    for (const key of keys.split(' ')) {
      const cost = costOf(() => {
        state = update(state, { kind: 'key', key });
        select(state);
        select(update(state, { kind: 'rested' }));
      });
      expect(cost.rows, `rows for ${key}`).toBeLessThanOrEqual(MOST_ROWS);
      expect(cost.names, `names for ${key}`).toBeLessThanOrEqual(MOST_NAMES);
      // Two hundred answers to nothing typed, and what is on the screen.
      expect(cost.tallies, `tallies for ${key}`).toBeLessThanOrEqual(MOST_ROWS);
    }
  });

  it('nor does a view that takes the place of another', () => {
    const state = play(opened(), 'a k a n i enter 1 n n n');
    const cost = costOf(() => {
      select(update(state, { kind: 'view', view: view.with({}), progress: null }));
    });
    expect(cost.rows).toBeLessThanOrEqual(MOST_ROWS);
  });

  it('nor does one in which none of its articles is left', () => {
    // Every file has many others, of other records.
    const articles = { length: ARTICLES, at: (index: number) => ({ ...view.articles.at(index), record: 2 }) };
    const all = Array.from({ length: ARTICLES }, (_, at) => at);
    const other: View = { ...view.with({}), articles, articleById: () => null, articlesAt: () => all };
    // Opened behind filters that have places of their own to go back to.
    const state = play(opened(), "G / ' D a y enter k k / space 9 enter k enter J J J q b");
    const cost = costOf(() => {
      select(update(state, { kind: 'view', view: other, progress: null }));
    });
    // Each place that is remembered is looked for.
    expect(cost.rows).toBeLessThanOrEqual(5 * MOST_ROWS);
  });

  it('all of them are there: the last mention is as near as the first', () => {
    const state = play(opened(), 'a k a n i enter N');
    expect(lines(state)[0]).toContain('3/3 here · 300,000/300,000 all');
    expect(lines(play(state, 'shift-tab'))[0]).toContain('1/3 here · 299,995/300,000 all');
  });
});
