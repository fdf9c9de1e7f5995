/** How little of a screen a key changes: what is not changed need not be sent. */
import { describe, expect, it } from 'vitest';
import { type State, select, update } from '../../../source/reader/state/index.ts';
import { type Damage, damage } from '../damage.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';
import { begin, lines, play, rested } from '../play.ts';

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
];

/** Columns of text on a row of an article: the measure. */
const TEXT = 78;

/** Sentences that differ, so that no row looks like another. */
const told = (about: number, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `On day ${about}.${at} the ${about + at} of them wrote ${about * at}.`,
  );

/** A long article with a mention in every fourth paragraph and one that is bold; then many short ones. */
const long: FakeArticle = {
  title: 'A long article',
  source: 'AP',
  date: '2023-01-01',
  blocks: Array.from({ length: 60 }, (_, at) => {
    const words = told(at, 3 + (at % 5)).join(' ');
    return at % 4 === 0 ? `${words} {0:${at % 8 === 0 ? 'Ali Bagheri Kani' : 'Kani'}} saw it.` : words;
  }),
};
const short = Array.from({ length: 120 }, (_, at): FakeArticle => {
  const [first] = told(at, 1);
  return { title: `${first.slice(0, 20 + (at % 30))} (${at})`, source: 'AP', blocks: [`${first} {0:Kani}.`] };
});
const names = Array.from({ length: 40 }, (_, at) => [`Somebody ${at * at}`, 'person'] as const);
const view = fakeView({
  actors: [['Ali Bagheri Kani', 'person'], ...names],
  articles: [long, ...short],
  unread: Array.from({ length: 90 }, (_, at) => ({
    path: `${at * at}.pdf`,
    record: null,
    kind: '.pdf',
    reason: 'A PDF.',
  })),
});

/** What each of some keys changes, and in the end the rest. */
function played(from: State, keys: string): Damage[] {
  const { columns } = from.size;
  let state = from;
  const step = (next: State): Damage => {
    const one = damage(select(state), select(next), columns);
    state = next;
    return one;
  };
  const steps = keys.split(' ').map((key) => step(update(state, { kind: 'key', key })));
  return [...steps, step(rested(state))];
}

const inkIn = (row: string) => row.replaceAll(' ', '').length;
const leftOf = (all: readonly Damage[]) => all.slice(0, -1).map(({ left }) => left);
const most = (numbers: readonly number[]) => Math.max(...numbers);

describe.each(SIZES)('at $columns×$rows', (size) => {
  const list = begin(view, { size });
  const reading = rested(play(list, 'a k a n i enter'));

  it('moving the marker changes the marker', () => {
    for (const state of [list, rested(play(reading, 'q')), rested(play(list, '1'))]) {
      const [first, ...others] = played(state, 'j j j k k').slice(0, -1);
      // What was said in the footer goes with the first key.
      expect(first.cells).toBeLessThanOrEqual(state.message === null ? 2 : 60);
      expect(others.map(({ cells }) => cells)).toEqual([2, 2, 2, 2]);
    }
    expect(
      played(play(list, 'a'), 'down down up')
        .slice(0, 3)
        .map(({ cells }) => cells),
    ).toEqual([2, 2, 2]);
  });

  it('a list that scrolls changes a row and the marker', () => {
    // Header and blank row above; below two rows of footer, and seven of preview.
    const ends = { 1: size.rows - 2 - 7 - 1, [-1]: 2 };
    for (const [way, key, keys] of [
      [1, 'j', 'j '.repeat(size.rows)],
      [-1, 'k', `G ${'k '.repeat(size.rows)}`],
    ] as const) {
      let state = rested(play(list, keys));
      for (let turn = 0; turn < 4; turn++) {
        const [one] = played(state, key);
        state = play(state, key);
        expect(one.shift).toBe(way);
        expect(one.left).toBeLessThanOrEqual(2 + inkIn(lines(state)[ends[way]]));
      }
    }
  });

  it('scrolling the text changes the rows that come in, and nothing when it stops but two numbers and a mark', () => {
    for (const [keys, rows] of [
      ['j j j k k', 1],
      ['d d u', (size.rows - 4) >> 1],
      ['space space b', size.rows - 4],
    ] as const) {
      const all = played(reading, keys);
      expect(most(leftOf(all))).toBeLessThanOrEqual(rows * TEXT);
      expect(all.at(-1)?.cells).toBeLessThanOrEqual(2 + 2);
    }
    // A scroll behind a jump that said something takes the words away, once.
    const [first, second] = leftOf(played(rested(play(reading, '1')), 'j j'));
    expect(first).toBeLessThanOrEqual(TEXT + 80);
    expect(second).toBeLessThanOrEqual(TEXT);
  });

  it('scrolling the text leaves all around it alone', () => {
    const around = (state: State) => {
      const { rows, band } = select(state);
      return rows.filter((_, at) => !band || at < band.top || at >= band.top + band.height);
    };
    let state = reading;
    for (const key of 'j space d } G k u b { g'.split(' ')) {
      state = play(state, key);
      expect(around(state)).toEqual(around(reading));
    }
  });

  it('a page leaves two rows of the text where the eye goes on', () => {
    const text = (state: State) => lines(state).slice(2, size.rows - 2);
    const paged = play(reading, 'space');
    expect(text(paged).slice(0, 2)).toEqual(text(reading).slice(-2));
    expect(text(play(paged, 'b'))).toEqual(text(reading));
  });

  it('going to a mention in sight changes the two mentions, their numbers, the plot and the reason', () => {
    const near = fakeView({
      actors: [['Ali Bagheri Kani', 'person']],
      articles: [
        {
          ...long,
          blocks: [
            '{0:Ali Bagheri Kani} came.',
            ...Array.from({ length: 11 }, () => 'Later {0:Kani} spoke.'),
          ],
        },
      ],
    });
    const first = rested(play(begin(near, { size: { ...size, rows: 50 } }), 'a k a n i enter'));
    const all = played(first, 'n n n n n n n n n n');
    const name = 'Ali Bagheri Kani'.length;
    const reasons = 'surname; full name in this article'.length;
    // The first one has another reason than those behind it; the tenth one's number is a digit longer.
    expect(all[0].cells).toBeLessThanOrEqual(name + 'Kani'.length + 2 + 2 + reasons);
    expect(most(all.slice(1, 8).map(({ cells }) => cells))).toBeLessThanOrEqual('Kani'.length * 2 + 2 + 2);
    expect(all[8].cells).toBeLessThanOrEqual('Kani'.length * 2 + 2 + '10/12 here · 10/12 all'.length);
    // It is all there at once.
    expect(all.at(-1)?.cells).toBe(0);
  });

  it('a screen that is only read scrolls like a text', () => {
    const all = played(play(list, 'R'), 'j j k');
    expect(most(leftOf(all))).toBeLessThanOrEqual(TEXT);
    expect(all.at(-1)?.cells).toBeLessThanOrEqual(2);
  });
});

it('an answer that comes into sight in a wide finder changes nothing in the rows of the others', () => {
  const people = Array.from({ length: 10 }, (_, at) => [`Somebody ${at}`, 'person'] as const);
  const once = people.map((_, at) => `{${at}:S${at}}`).join(' ');
  const often = Array.from({ length: 1200 }, (_, at) => `{10:B${at % 20}}`).join(' ');
  const few = fakeView({
    actors: [...people, ['Some body of theirs', 'organisation']],
    articles: [{ blocks: ['Nobody.'] }, { blocks: [`${once} ${often} {10?:B}`] }],
  });
  const finder = rested(
    play(begin(few, { size: { columns: 120, rows: 24 } }), `a s o m ${'down '.repeat(9)}`),
  );
  const [one] = played(finder, 'down');
  // The last row of the panel is the text.
  const row = lines(play(finder, 'down'))[22];
  expect(row).toMatch(/^ › Some body of theirs +organisation +1,200 in 1 article +\+1\? +20 spellings$/);
  expect(one.left).toBeLessThanOrEqual(2 + inkIn(row));
});

it('a letter more of a name that stays the first changes what it adds to, twice', () => {
  // Where it is typed and where it stands as text, with the quotation mark behind it.
  const [letter] = played(rested(play(begin(view), 'a a l')), 'i');
  expect(letter.cells).toBeLessThanOrEqual(4);
});

describe('the measure itself', () => {
  const frame = (...rows: string[]) => ({
    rows: rows.map((text) => [{ text, style: {} }]),
    cursor: null,
    band: null,
  });

  it('counts cells that differ, in what they say or in how they look', () => {
    expect(damage(frame('abc', 'x'), frame('abd', 'x '), 4)).toEqual({ cells: 1, left: 1, shift: 0 });
    const bold = { ...frame(''), rows: [[{ text: 'a 北', style: { bold: true as const } }]] };
    expect(damage(frame('a 北'), bold, 4).cells).toBe(2);
  });

  it('finds the band that was scrolled, under rows that stay', () => {
    const before = frame('head', 'one', 'two', 'three', 'foot');
    expect(damage(before, frame('head', 'two', 'three', 'four', 'foot'), 5)).toEqual({
      cells: 12,
      left: 4,
      shift: 1,
    });
    expect(damage(before, frame('head', '', 'one', 'two', 'foot'), 5)).toMatchObject({ left: 0, shift: -1 });
  });
});
