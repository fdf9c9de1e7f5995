import { describe, expect, it } from 'vitest';
import { select } from '../../source/reader/state/index.ts';
import { onSample, pureCells, pureSample, showsGolden, start, typedInto } from './sample.ts';

/** A session: keys, and the golden screen they lead to. Esc stands alone, as it does when a person presses it. */
const SESSION: readonly (readonly [string, string])[] = [
  ['', 'list'],
  ['a', 'finder-empty'],
  ['bageri kani', 'finder'],
  ['\r', 'first-mention'],
  ['nnn', 'next-article'],
  ['/iran', 'find'],
  ['\rn', 'hits'],
  ['\x1b', 'hits-closed'],
  ['?', 'help'],
  ['qq', 'list-after-reading'],
  ['g', 'list-with-actor'],
  ["/'tehran", 'filter'],
  ['\r', 'filtered'],
  ['q', 'list-with-actor'],
  ['fjj', 'facets'],
  ['ffj', 'facets-format'],
  ['\r', 'narrowed'],
  ['q', 'list-with-actor'],
  ['c', 'lines'],
  ['sjj', 'lines-by-right-word'],
  ['/minister', 'lines-filter'],
  ['\r', 'lines-filtered'],
  ['\r', 'line-read'],
  ['q', 'lines-filtered'],
  ['qq', 'list-with-actor'],
  ['ss', 'by-title'],
  ['ssss', 'list-with-actor'],
  ['R', 'unread'],
];

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 10 },
];

describe.each(SIZES)('a session at $columns×$rows', (size) => {
  it('shows the golden screens, cell by cell what the pure core says', async () => {
    const pty = await onSample(size);
    let state = await pureSample(size);
    for (const [keys, name] of SESSION) {
      pty.keys(keys);
      await showsGolden(pty, name, size);
      state = typedInto(state, keys);
      expect(pty.cells()).toEqual(await pureCells(state));
      const { cursor } = select(state);
      expect(pty.cursorVisible ? pty.cursor : null).toEqual(cursor);
    }
    pty.keys('qq');
    expect((await pty.end()).status).toBe(0);
  });

  it('comes to the same screen when its keys arrive at once', async () => {
    const pty = await onSample(size);
    const keys = SESSION.filter(([key]) => key !== '\x1b').map(([key]) => key);
    pty.keys(keys.join('').replace('?qq', 'q?qq'));
    await showsGolden(pty, 'unread', size);
    pty.keys('q');
    await showsGolden(pty, 'list-with-actor', size);
  });
});

it('is the same session after a detour through 1×1', async () => {
  const pty = start(['--sample'], { columns: 1, rows: 1 });
  await pty.until(/^T$/);
  // Ctrl-L at the end is answered with a whole screen: by then the keys before it have had their say.
  const before = pty.bytes.length;
  pty.keys('abageri kani\rnnn?R/G\t\f');
  await pty.until(() => pty.bytes.length > before);
  pty.resize(80, 24);
  // Keys that nobody could see the work of have done nothing.
  await showsGolden(pty, 'list', SIZES[0]!);
  pty.keys('abageri kani\rnnn');
  await showsGolden(pty, 'next-article', SIZES[0]!);
  pty.resize(1, 1);
  await pty.until(/^T$/);
  pty.keys('jnnq');
  expect((await pty.end()).status).toBe(0);
  expect(pty.alternate).toBe(false);
});
