import { describe, expect, it, onTestFinished } from 'vitest';
import { mount } from '../../source/reader/host.tsx';
import type { Size } from '../../source/reader/rows.ts';
import { Stage } from '../../source/reader/stage.ts';
import { type Action, type State, select, update } from '../../source/reader/state/index.ts';
import { Store } from '../../source/reader/store.ts';
import { Wire } from '../../source/terminal/wire.ts';
import { Chance } from '../support/chance.ts';
import { pureSample } from './sample.ts';
import { Screen } from './side-by-side.ts';

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 10 },
  { columns: 200, rows: 50 },
];

const KEYS = [
  ...'jjjjkkk  bbddugG'.replaceAll(' ', '\0'),
  ...'nnnnNN][JK{}DU?R/aapAmi12',
  ...['down', 'up', 'pagedown', 'pageup', 'home', 'end', 'tab', 'shift-tab', 'enter', 'enter', 'escape'],
  ...['left', 'right', 'backspace', 'ctrl-l', 'ctrl-o', 'ctrl-w', 'ctrl-u', 'e', 'r', 's', 'ö', '漢'],
].map((key) => (key === '\0' ? 'space' : key));

const NAMES = ['bageri kani', 'hizbulah', 'iran', 'хезболла', 'nobody at all', 'حزب الله', 'qatar'];

/** The reader on Ink, its frames on a wire of that kind, and a terminal at the end of it. */
function drawn(store: Store<State>, size: Size, kind: 'changes' | 'plain') {
  let bytes = '';
  const line = {
    room: Number.POSITIVE_INFINITY,
    send(text: string): void {
      bytes += text;
    },
  };
  const wire = new Wire(line, size, { wire: kind, synchronizes: true });
  const screen = new Screen(size, 'by cluster');
  wire.open();
  const stage = new Stage(store, wire, true, wire.isPlain);
  const unmount = mount(
    stage,
    () => wire.size,
    (error) => expect.fail(String(error)),
  );
  onTestFinished(() => {
    unmount();
    screen.dispose();
  });
  return {
    screen,
    async settle(): Promise<void> {
      const sent = bytes;
      bytes = '';
      await screen.write(sent);
    },
    resize(next: Size): void {
      wire.resize(next);
      screen.resize(next);
    },
  };
}

function nextAction(chance: Chance, state: State): Action {
  if (state.restless && chance.once(3)) return { kind: 'rested' };
  if (chance.once(25)) {
    const size = { columns: 20 + chance.below(150), rows: 5 + chance.below(50) };
    return { kind: 'resize', size: chance.once(10) ? { columns: 1, rows: 1 } : size };
  }
  if (chance.once(25)) return { kind: 'paste', text: chance.of(NAMES) };
  return { kind: 'key', key: chance.of(KEYS) };
}

describe.each(SIZES)('on $columns × $rows', (size) => {
  it('any keys and resizes leave the screen that drawing all of it with Ink leaves', async () => {
    const chance = new Chance(size.rows);
    const store = new Store({ update, select }, await pureSample(size));
    const [changes, plain] = [drawn(store, size, 'changes'), drawn(store, size, 'plain')];
    let keys = 0;
    while (keys < 2000) {
      const action = nextAction(chance, store.state);
      if (update(store.state, action).exit !== null) continue;
      keys++;
      if (action.kind === 'resize') for (const one of [changes, plain]) one.resize(action.size);
      store.send(action);
      // Keys of one read come with nothing in between.
      if (action.kind === 'key' && chance.once(4)) continue;
      await new Promise(setImmediate);
      for (const one of [changes, plain]) await one.settle();
      expect(changes.screen.difference(plain.screen), JSON.stringify(action)).toEqual([]);
      const { cursor } = store.frame();
      if (cursor === null) continue;
      for (const { screen } of [changes, plain])
        expect(screen.cursor, JSON.stringify(action)).toEqual(cursor);
    }
  }, 120_000);
});
