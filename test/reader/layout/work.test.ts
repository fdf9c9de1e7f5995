import { describe, expect, it } from 'vitest';
import { UNIT } from '../../../source/reader/layout/units.ts';
import { work } from '../../../source/reader/layout/work.ts';
import { select, update } from '../../../source/reader/state/index.ts';
import { fakeView } from '../fake-view.ts';
import { begin, play } from '../play.ts';

const MEGABYTE = 1 << 20;
const huge = {
  'one line': 'All the words of a long day went into a single line of text. '.repeat(MEGABYTE / 61),
  'one word': 'x'.repeat(MEGABYTE),
  'wide letters': '北'.repeat(MEGABYTE),
  'accents apart': 'e\u0301'.repeat(MEGABYTE / 2),
};

/** Three units stand around a screenful: the one it starts in, the one it ends in, and the last of the article. */
const UNITS_A_KEY = 4;

describe('a key in a megabyte without a line break', () => {
  it.each(Object.entries(huge))('costs a screenful and a unit or two: %s', (_what, text) => {
    const blocks = [`{0:Kani} came. ${text} {0:Kani} went.`];
    const view = fakeView({ actors: [['Kani', 'person']], articles: [{ blocks }] });
    let state = play(begin(view), 'a k a n i enter');
    select(state);
    const keys = 'j j space space d b u k G k b g } n N space ctrl-o J U n';
    for (const key of keys.split(' ')) {
      const before = { ...work };
      state = update(state, { kind: 'key', key });
      select(state);
      expect(work.characters - before.characters).toBeLessThan(UNITS_A_KEY * 2 * UNIT);
      expect(work.rows - before.rows).toBeLessThan(UNITS_A_KEY * (UNIT / 20));
    }
    const before = { ...work };
    state = update(state, { kind: 'resize', size: { columns: 50, rows: 30 } });
    select(state);
    expect(work.characters - before.characters).toBeLessThan(UNITS_A_KEY * 2 * UNIT);
  });

  it('does work at all: the meter runs', () => {
    const before = work.rows;
    const view = fakeView({ actors: [], articles: [{ blocks: [huge['one line']] }] });
    select(play(begin(view), 'enter G'));
    expect(work.rows - before).toBeGreaterThan(20);
  });
});
