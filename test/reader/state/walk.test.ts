import { describe, expect, it } from 'vitest';
import type { State } from '../../../source/reader/state/index.ts';
import { corpus } from '../corpus.ts';
import { begin, lines, play, resize, shown } from '../play.ts';

/** The surface of the current mention, as the screen shows it, and the header's counts. */
function here(state: State): string {
  const rows = shown(state);
  const surface =
    rows
      .slice(1, -1)
      .join(' ')
      .match(/\[([^\]]*)\]/)?.[1] ?? '-';
  const counts = rows[0].match(/\d[\d,/]* here · \d[\d,/]* all/)?.[0] ?? '-';
  return `${surface}: ${counts}`;
}

const KANI = 'a k a n i enter';

describe('walking the mentions', () => {
  it.each([
    [KANI, 'Ali Bagheri Kani: 1/2 here · 1/6 all', ''],
    [`${KANI} n`, 'Kani: 2/2 here · 2/6 all', ''],
    [`${KANI} n n`, 'Bagheri Kani: 1/3 here · 3/6 all', ''],
    [`${KANI} n n n`, 'Kani: 2/3 here · 4/6 all', ''],
    [`${KANI} n n n n n`, 'Bagheri Kani: 1/1 here · 6/6 all', ''],
    [`${KANI} n n n n n n`, 'Ali Bagheri Kani: 1/2 here · 1/6 all', 'wrapped to the first mention'],
    [`${KANI} N`, 'Bagheri Kani: 1/1 here · 6/6 all', 'wrapped to the last mention'],
    [`${KANI} n n n N`, 'Bagheri Kani: 1/3 here · 3/6 all', ''],
    [`${KANI} ]`, 'Bagheri Kani: 1/3 here · 3/6 all', ''],
    [`${KANI} tab tab`, 'Bagheri Kani: 1/1 here · 6/6 all', ''],
    [`${KANI} ] ] ]`, 'Ali Bagheri Kani: 1/2 here · 1/6 all', 'wrapped to the first article'],
    [`${KANI} [`, 'Bagheri Kani: 1/1 here · 6/6 all', 'wrapped to the last article'],
    [`${KANI} ] ] shift-tab`, 'Bagheri Kani: 1/3 here · 3/6 all', ''],
    [`${KANI} J`, '-: 0 here · 6 all', ''],
    [`${KANI} J J`, 'Bagheri Kani: 1/3 here · 3/6 all', ''],
    [`${KANI} J n`, 'Bagheri Kani: 1/3 here · 3/6 all', ''],
    [`${KANI} J N`, 'Kani: 2/2 here · 2/6 all', ''],
    [`${KANI} K`, 'Ali Bagheri Kani: 1/2 here · 1/6 all', 'this is the first article'],
    [`${KANI} n n ctrl-o`, 'Kani: 2/2 here · 2/6 all', ''],
    [`${KANI} n n ctrl-o ctrl-o`, 'Ali Bagheri Kani: 1/2 here · 1/6 all', ''],
    [`${KANI} n n n U n`, 'Bagheri?: 3/5 here · 5/8 all', ''],
    ['a m o h a enter', 'Mohammad Bagheri: 1/1 here · 1/1 all', ''],
    ['a m o h a enter n', 'Mohammad Bagheri: 1/1 here · 1/1 all', 'the only mention'],
  ])('%s → %s %s', (keys, expected, message) => {
    const state = play(begin(corpus()), keys);
    expect(here(state)).toBe(expected);
    expect(state.message ?? '').toBe(message);
  });

  it('goes to the next mention from here when an actor is named while reading', () => {
    // From the second article the next Kani stands in the third, although the first has two.
    expect(here(play(begin(corpus()), `j enter ${KANI}`))).toBe('Bagheri Kani: 1/3 here · 3/6 all');
    expect(play(begin(corpus()), 'j enter a q a t a r enter').message).toBe('wrapped to the first mention');
  });

  it('opens an article from the list at the first mention in it', () => {
    expect(here(play(begin(corpus()), `${KANI} q j j enter`))).toBe('Bagheri Kani: 1/3 here · 3/6 all');
  });

  it('opens the finder when nobody has been named', () => {
    for (const key of ['n', 'N', 'tab', '[']) {
      expect(play(begin(corpus()), `enter ${key}`).overlays).toMatchObject([{ kind: 'finder' }]);
    }
  });

  it('takes the mention nearest to what is on the screen once the current one is out of sight', () => {
    const away = play(resize(begin(corpus()), 60, 12), `${KANI} n n G`);
    expect(here(play(away, 'n'))).toBe('Kani: 3/3 here · 5/6 all');
    expect(here(play(away, 'g N'))).toBe('Kani: 2/2 here · 2/6 all');
  });
});

describe('landing', () => {
  it('does not scroll when the mention is in sight', () => {
    const first = play(begin(corpus()), KANI);
    const before = lines(first)[2];
    expect(lines(play(first, 'n'))[2]).toBe(before);
  });

  it('lands on the upper third when it is not', () => {
    const state = play(begin(corpus()), `${KANI} n n n`);
    const row = shown(state).findIndex((one) => one.includes('[Kani]'));
    // Twenty rows of text from row 2: a third of them is six.
    expect(row).toBe(8);
  });

  it('shows the title when the mention is on the first screen of an article', () => {
    expect(lines(play(begin(corpus()), `${KANI} n n`))[2]).toBe('   A long report');
  });
});
