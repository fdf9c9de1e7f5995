import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYMAP } from '../../../source/reader/keymap.ts';
import type { Size } from '../../../source/reader/rows.ts';
import { type Action, select, update } from '../../../source/reader/state/index.ts';
import type { View } from '../../../source/store/view.ts';
import { corpus } from '../corpus.ts';
import { fakeView } from '../fake-view.ts';
import { begin, rested } from '../play.ts';
import { expectWhole } from '../whole-frame.ts';

const empty = fakeView({ actors: [], articles: [] });
const odd = fakeView({
  actors: [['北京', 'place']],
  articles: [
    {
      title: '👨‍👩‍👧'.repeat(30),
      source: '北京日报'.repeat(9),
      date: '2023',
      blocks: [`{0:北京}${'e\u0301北'.repeat(3000)}`],
    },
    { blocks: [] },
    {
      title: '',
      blocks: [['caption', 'ﷺ{0?:北京}'.repeat(400)], ['furniture', 'x'.repeat(500)], 'line\nbreak\there'],
    },
  ],
  unread: [
    { path: `${'/deep'.repeat(99)}/x\u001b[2J.pdf`, record: null, kind: '.pdf', reason: 'long '.repeat(99) },
  ],
});

const keys = [...new Set(KEYMAP.flatMap(({ keys }) => keys)), 'x', 'é', '北', 'f5'].filter(
  (key) => key !== 'ctrl-c',
);
const size = fc.record({ columns: fc.integer({ min: 0, max: 120 }), rows: fc.integer({ min: 0, max: 50 }) });
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...keys).map((key) => ({ kind: 'key', key }) as const) },
  { weight: 2, arbitrary: size.map((one) => ({ kind: 'resize', size: one }) as const) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary', maxLength: 300 })
      .map((text) => ({ kind: 'paste', text }) as const),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'rested' } as const) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(empty, odd, corpus())
      .map((view) => ({ kind: 'view', view, progress: null }) as const),
  },
);

function playedOn(view: View, actions: readonly Action[], start: Size): void {
  let state = begin(view, { size: start });
  expectWhole(state);
  for (const one of actions) {
    state = update(state, one);
    expectWhole(state);
  }
}

describe('every frame', () => {
  it.each([
    ['a small corpus', corpus()],
    ['an empty one', empty],
    ['an odd one', odd],
  ])('has as many rows as the screen, none too wide, whatever is pressed: %s', (_what, view) => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), size, (actions, start) =>
        playedOn(view, actions, start),
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    [1, 1],
    [0, 0],
    [0, 24],
    [80, 0],
    [19, 24],
    [20, 5],
    [10_000, 50],
  ])('stands at %i columns and %i rows', (columns, rows) => {
    const all = keys.map((key) => ({ kind: 'key', key }) as const);
    for (const view of [corpus(), odd, empty]) playedOn(view, all, { columns, rows });
  });

  it('has come to rest, or says that something has yet to follow', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), size, (actions, start) => {
        const state = actions.reduce(update, begin(corpus(), { size: start }));
        const still = rested(state);
        expect(still.restless).toBe(false);
        if (!state.restless) expect(select(still)).toEqual(select(state));
      }),
      { numRuns: 150 },
    );
  });

  it('is the same for the same keys', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 15 }), (actions) => {
        const once = actions.reduce(update, begin(corpus()));
        const again = actions.reduce(update, begin(corpus()));
        expect(select(again)).toEqual(select(once));
      }),
      { numRuns: 50 },
    );
  });
});
