/** Only where all the pinned actors are mentioned together: `&`. */

import { describe, expect, it } from 'vitest';
import { commandsOf } from '../../../source/reader/state/command-of.ts';
import type { State } from '../../../source/reader/state/index.ts';
import { NOT_INVOKED } from '../../../source/reader/state/initial.ts';
import { articleAt, listLength } from '../../../source/reader/state/listing.ts';
import { asSession, sessionOf } from '../../../source/reader/state/session.ts';
import { fakeView } from '../fake-view.ts';
import { begin, lines, listed, play } from '../play.ts';

/**
 * Anna, Bert, Cora. Both of the first two: in articles 0, 1, 2 and 4; in one paragraph of 1, 2 and 4; in one sentence of 2 (twice
 * in one, so two mentions of Anna there) and 4.
 */
const view = () =>
  fakeView({
    actors: [
      ['Anna', 'person'],
      ['Bert', 'person'],
      ['Cora', 'person'],
    ],
    articles: [
      { title: 'Zero', date: '2024-01-01', blocks: ['{0:Anna} came.', '{1:Bert} came.'] },
      { title: 'One', date: '2024-01-02', blocks: ['{0:Anna} spoke.', '{0:Anna} came. Then {1:Bert} came.'] },
      {
        title: 'Two',
        date: '2024-01-03',
        blocks: ['{0:Anna} met {1:Bert} and {0:Anna} left. {0:Anna} slept.', '{2:Cora} met {0:Anna}.'],
      },
      { title: 'Three', date: '2024-01-04', blocks: ['{0:Anna} met {2:Cora}.'] },
      { title: 'Four', date: '2024-01-05', blocks: ['{2:Cora} told {1:Bert} of {0:Anna}. {2:Cora} left.'] },
    ],
  });

/** Anna pinned as 1, Bert as 2, Anna the current one; in the list. */
const pinned = (): State => listed(play(begin(view()), 'a a n n a enter 1 a b e r t enter 2 1 q g'));
const narrowed = (times: number): State => listed(play(pinned(), Array(times).fill('&').join(' ')));
const articles = (state: State): number[] =>
  Array.from({ length: listLength(state) }, (_, row) => articleAt(state.listing, row));

/** Where n goes from the top of the list on, until it is back at the first: article and which of its mentions of Anna. */
function walk(state: State, key = 'n'): [number, number][] {
  const found: [number, number][] = [];
  let now = listed(play(state, 'g enter'));
  for (let left = 20; left > 0; left--) {
    const { reading, actor } = now;
    if (reading === null || actor === null) break;
    const at = now.view
      .placesIn(actor, reading.article)
      .findIndex(({ mention }) => mention.start === reading.cursor);
    if (found.some(([article, nth]) => article === reading.article && nth === at)) break;
    found.push([reading.article, at]);
    now = play(now, key);
  }
  return found;
}

describe('&', () => {
  it('says what to do where fewer than two are pinned', () => {
    const words = '& shows where the pinned actors meet: pin two or more, by 1 to 9';
    expect(play(begin(view()), '&').message).toBe(words);
    const one = play(begin(view()), 'a a n n a enter 1 &');
    expect([one.message, one.together]).toEqual([words, null]);
  });

  it('goes from articles to paragraphs to sentences, and back to all', () => {
    expect([0, 1, 2, 3, 4].map((times) => articles(narrowed(times)))).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, 2, 4],
      [1, 2, 4],
      [2, 4],
      [0, 1, 2, 3, 4],
    ]);
    expect([1, 2, 3, 4].map((times) => narrowed(times).message)).toEqual([
      'only articles with Anna and Bert',
      'only paragraphs with Anna and Bert',
      'only sentences with Anna and Bert',
      'all articles again, whoever is mentioned in them',
    ]);
    expect(lines(narrowed(2))[0]).toMatch(/3 of 5 articles · Anna and Bert in one paragraph/);
  });

  it('has n and ] walk only the mentions that stand there', () => {
    expect(walk(narrowed(0))).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
      [3, 0],
      [4, 0],
    ]);
    expect(walk(narrowed(1))).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
      [4, 0],
    ]);
    expect(walk(narrowed(2))).toEqual([
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 2],
      [4, 0],
    ]);
    expect(walk(narrowed(3))).toEqual([
      [2, 0],
      [2, 1],
      [4, 0],
    ]);
    expect(walk(narrowed(3), ']')).toEqual([
      [2, 0],
      [4, 0],
    ]);
    expect(walk(narrowed(3), 'N')).toEqual([
      [2, 0],
      [4, 0],
      [2, 1],
    ]);
    // Somebody who is not pinned, where those who are meet: once in the sentence of article 4. Enter is at her
    // first mention in article 2, which does not stand so.
    const cora = listed(play(narrowed(3), 'a c o r a enter q'));
    expect(walk(cora)).toEqual([
      [2, 0],
      [4, 0],
    ]);
    expect(walk(listed(play(cora, '& & &'))).slice(1)).toEqual([
      [4, 0],
      [4, 1],
    ]);
  });

  it('says in the header what is walked, and where in that the mention is', () => {
    const header = (state: State) => lines(state)[0];
    const reading = play(narrowed(2), 'g enter');
    expect(header(reading)).toContain(' Anna  2/2 here · 1/5 in paragraphs with ¹² · 9 all');
    expect(header(play(reading, 'n n'))).toContain(' 2/4 here · 3/5 in paragraphs with ¹² · 9 all');
    // A mention that stands elsewhere has no place in that.
    const outside = listed(play(narrowed(0), 'g enter n n n n n n & & &'));
    expect(header(outside)).toContain(' 4/4 here · 3 in sentences with ¹² · 9 all');
  });

  it('narrows the concordance, and with it what is narrowed there', () => {
    const spots = (state: State): [number, number][] => {
      const all = state.concordance?.listed.lines;
      return Array.from({ length: all?.length ?? 0 }, (_, row) => all!.placeAt(row)).map(
        ({ article, mention }) => [
          article,
          state.view.placesIn(0, article).findIndex((one) => one.mention.start === mention.start),
        ],
      );
    };
    const opened = listed(play(narrowed(2), 'c'));
    expect(spots(opened)).toEqual([
      [1, 1],
      [2, 0],
      [2, 1],
      [2, 2],
      [4, 0],
    ]);
    expect(lines(opened)[0]).toContain('5 of 9 lines · oldest first · in paragraphs with ¹²');
    expect(spots(listed(play(opened, '&')))).toEqual([
      [2, 0],
      [2, 1],
      [4, 0],
    ]);
    expect(spots(listed(play(opened, '& &')))).toHaveLength(9);
    expect(spots(listed(play(opened, '& & &')))).toHaveLength(8);
    expect(spots(listed(play(opened, 'O')))).toEqual([
      [1, 1],
      [2, 0],
      [4, 0],
    ]);
  });

  it('goes with a filter, and ends when fewer than two are pinned', () => {
    const filtered = listed(play(narrowed(2), "/ ' o enter"));
    expect(articles(filtered)).toEqual([1, 2, 4]);
    const both = listed(play(narrowed(2), '/ t w o enter'));
    expect(articles(both)).toEqual([2]);
    expect(lines(play(both, 'enter'))[0]).toContain(' 1/4 here · 1/3 in filter, paragraphs with ¹² · 9 all');
    const ended = listed(play(narrowed(2), '1'));
    expect([ended.together, articles(ended).length]).toEqual([null, 5]);
    expect(ended.message).toBe('Anna is no longer pinned: all articles again');
  });

  it('ends by Esc in the list, after the filter; then q leaves', () => {
    const both = listed(play(narrowed(2), '/ t w o enter'));
    expect(lines(both).at(-1)).toContain('Esc all');
    const unfiltered = listed(play(both, 'escape'));
    expect([unfiltered.together, articles(unfiltered)]).toEqual(['paragraph', [1, 2, 4]]);
    expect(lines(unfiltered).at(-1)).toContain('Esc all');
    const all = listed(play(unfiltered, 'q'));
    expect([all.exit, articles(all)]).toEqual([null, [0, 1, 2, 3, 4]]);
    expect(play(all, 'q').exit).toEqual({ status: 0 });
  });

  it('says so where there is no such place', () => {
    const none = listed(play(narrowed(3), 'a c o r a enter 3 q'));
    expect(articles(none)).toEqual([4]);
    const nobody = listed(play(narrowed(3), "/ ' z e r o enter"));
    expect(lines(nobody).join(' ').replace(/\s+/g, ' ')).toContain(
      "None of 5 articles of clippings fits “'zero” and has Anna and Bert in one sentence.",
    );
  });

  it('counts what the switches let in', () => {
    const more = fakeView({
      actors: [
        ['Anna', 'person'],
        ['Bert', 'person'],
      ],
      articles: [{ blocks: ['{0:Anna} met {1?:Bert}.'] }, { blocks: ['{0:Anna} met {1:Bert}.'] }],
    });
    const state = listed(play(begin(more), 'a a n n a enter 1 a b e r t enter 2 1 & & &'));
    expect(articles(state)).toEqual([1]);
    expect(articles(listed(play(state, 'U')))).toEqual([0, 1]);
  });

  it('is told as a command', () => {
    const told = (state: State) => commandsOf(state).map(({ words, command }) => [words, command]);
    const clips = {
      ...NOT_INVOKED,
      paths: ['clips'],
    };
    const state = (keys: string) =>
      listed(play(begin(view(), { invoked: clips }), `a a n n a enter 1 a b e r t enter 2 1 ${keys}`));
    expect(told(state('& & q'))[0]).toEqual([
      'the same, with the mentions of Anna',
      'dragoman list clips --and Anna --and Bert --within paragraph -q Anna --exact',
    ]);
    expect(told(state('&'))[2]).toEqual([
      'those in articles with ¹²',
      'dragoman find Anna clips --exact --and Bert',
    ]);
    expect(told(state('& & & c'))[0]).toEqual([
      'these lines',
      'dragoman find Anna clips --exact --and Bert --within sentence',
    ]);
  });

  it('comes back with the pins', () => {
    const session = asSession(JSON.parse(JSON.stringify(sessionOf(narrowed(2)))));
    const back = listed(begin(view(), { session }));
    expect([back.together, articles(back)]).toEqual(['paragraph', [1, 2, 4]]);
    const old = { ...sessionOf(narrowed(2)), together: 'elsewhere' };
    expect(asSession(JSON.parse(JSON.stringify(old)))?.together).toBe(null);
  });
});
