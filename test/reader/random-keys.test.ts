/** Ten thousand keys by chance over the whole app: it stands, nobody is caught in it, and all that was decided can be taken back. */
import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { readAll } from '../../source/corpus/read.ts';
import { KEYMAP } from '../../source/reader/keymap.ts';
import { namesOf } from '../../source/reader/names-asked.ts';
import { type State, update } from '../../source/reader/state/index.ts';
import { articleAt, listLength } from '../../source/reader/state/listing.ts';
import { screenOf } from '../../source/reader/state/screen.ts';
import { FLOOR } from '../../source/search/resolve.ts';
import { draftOf } from '../../source/store/decided/drafts.ts';
import { ledgerRows } from '../../source/store/decided/ledger.ts';
import { diskView } from '../../source/store/disk-view.ts';
import { memoryView, SURE_ONLY, WHOLE } from '../../source/store/memory-view.ts';
import { everyRow } from '../../source/store/rows.ts';
import type { View } from '../../source/store/view.ts';
import { bring, emptyIndex } from '../store/indexed.ts';
import { MADE_NAMES, MADE_TABLE, madeFile } from '../store/made-corpus.ts';
import { Chance } from '../support/chance.ts';
import { filledFolder } from '../support/filled-folder.ts';
import { ALL_KEYS, NORMAL, PASTES, SIZES, WAYS } from './chance-keys.ts';
import { Host } from './deciding.ts';
import { begin } from './play.ts';
import { expectWhole } from './whole-frame.ts';

/** Each on articles of its own, held in memory and in an index: twelve thousand steps, most of them a key, some a few. */
const SEEDS = [1, 2, 3];
const KEYS_EACH = 2000;
/** Milliseconds, on a machine that may be busy. */
const TIME = 120_000;
/** Keys between two looks whether anybody is caught. */
const LOOK_EVERY = 50;

/** Articles as chance has them, with and without the last one, as they are held in memory or in an index. */
async function corpora(chance: Chance, isOnDisk: boolean): Promise<readonly View[]> {
  const files = Array.from({ length: 24 }, (_, number) => madeFile(chance, number));
  return Promise.all(
    [files, files.slice(0, -1)].map(async (some) => {
      const folder = filledFolder(Object.fromEntries(some.map(({ name, content }) => [name, content])));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      if (isOnDisk) {
        const index = emptyIndex(folder, MADE_TABLE);
        await bring(index);
        return diskView(index.db, index.roots, MADE_TABLE, WHOLE, SURE_ONLY, []);
      }
      const { articles, unread } = await readAll({ paths: [folder] });
      return memoryView({ articles, unread, linked: linkAll(articles, MADE_TABLE), table: MADE_TABLE });
    }),
  );
}

/** What chance does next. */
function act(host: Host, chance: Chance, views: readonly View[]): void {
  const { state } = host;
  const bound = KEYMAP.filter(({ screens }) => screens.includes(screenOf(state))).flatMap(({ keys }) => keys);
  const what = chance.below(100);
  if (what < 48) press(host, rarely(chance, chance.of(bound)));
  else if (what < 58) press(host, rarely(chance, chance.of(ALL_KEYS)));
  else if (what < 66) press(host, chance.of(['enter', 'enter', 'escape']));
  else if (what < 74) type(host, chance.of(MADE_NAMES));
  else if (what < 84) type(host, chance.of(WAYS)(chance.of(MADE_NAMES)));
  else if (what < 86) host.send({ kind: 'paste', text: chance.of(PASTES) });
  else if (what < 91) host.send({ kind: 'resize', size: chance.of(SIZES) });
  else if (what < 93) host.send({ kind: 'rested' });
  else if (what < 96) host.send({ kind: 'step' });
  else if (what < 98) host.rest();
  else if (what === 98) host.send({ kind: 'dwelt' });
  else if (chance.once(2)) decideElsewhere(host, chance);
  else host.send({ kind: 'view', view: chance.of(views).decidedBy(host.log.read().rulings), progress: null });
}

/** Another window renames somebody. */
function decideElsewhere(host: Host, chance: Chance): void {
  const { view } = host.state;
  if (view.actors.length === 0) return;
  const draft = draftOf(view, chance.below(view.actors.length), { verdict: 'named', name: 'Somebody' });
  if (draft === null) return;
  host.log.decide(draft);
  const { rulings } = host.log.read();
  host.send({ kind: 'decided', view: view.decidedBy(rulings), text: 'decided in another window' });
}

const NAMED: Readonly<Record<string, string>> = { ' ': 'space', '\r': 'enter' };
const type = (host: Host, text: string): void => {
  for (const key of text) press(host, NAMED[key] ?? key);
};

/** Taking back is pressed less often than what there is to take back. */
const rarely = (chance: Chance, key: string): string => (key === 'z' && !chance.once(6) ? 'j' : key);

/** A key that leaves the reader is as none. */
function press(host: Host, key: string): void {
  const { state } = host;
  host.key(key);
  if (host.state.exit !== null) host.state = state;
}

/** From everywhere it is fewer: what is opened over what was read lies in layers, and keys by chance open some. */
const MOST_ESCAPES = 60;

/** The whole list, to which Esc leads as often as it takes, and from where q leaves. */
function home(state: State, chance: Chance): State {
  const host = new Host(state, chance);
  host.send({ kind: 'resize', size: NORMAL });
  for (let pressed = 0; screenOf(host.state) !== 'articles'; pressed++) {
    if (pressed > MOST_ESCAPES) throw new Error(`Esc does not lead out of ${screenOf(host.state)}`);
    host.key('escape');
    host.rest();
  }
  expect(update(host.state, { kind: 'key', key: 'q' }).exit).toEqual({ status: 0 });
  return host.state;
}

/** Everything a person may read off as a number: of each actor the counts, the ledger and where it is mentioned. */
const numbersOf = (view: View): unknown =>
  [...everyRow(view.actors)].map(({ index, name, kind }) => ({
    ...{ index, name, kind },
    tally: view.tally(index),
    ledger: ledgerRows(view, index),
    places: [...view.occurrences(index).from(0)],
  }));

const listOf = (state: State): readonly number[] =>
  Array.from({ length: listLength(state) }, (_, row) => articleAt(state.listing, row));

describe.each(SEEDS)('keys by chance, from seed %i', (seed) => {
  it.each(['memory', 'an index'])(
    'break nothing, catch nobody, and leave nothing that z does not take back: in %s',
    { timeout: TIME },
    async (where) => {
      const chance = new Chance(seed);
      const views = await corpora(chance, where !== 'memory');
      const first = begin(views[0]!, { ...namesOf(null), floor: FLOOR, decisions: '/log' });
      const host = new Host(first, chance);
      for (let pressed = 0; pressed < KEYS_EACH; pressed++) {
        act(host, chance, views);
        expectWhole(host.state);
        if (pressed % LOOK_EVERY !== 0) continue;
        const atHome = home(host.state, chance);
        if (chance.once(2)) host.state = atHome;
      }
      host.send({ kind: 'view', view: views[0]!.decidedBy(host.log.read().rulings), progress: null });
      host.state = home(host.state, chance);
      expect(host.log.read().rulings.length).toBeGreaterThan(0);
      // What was decided in one go is taken back in one.
      for (let left = host.log.read().rulings.length; left > 0; ) {
        host.key('z');
        expect(host.state.message).toMatch(/taken back \(/);
        const now = host.log.read().rulings.length;
        expect(now).toBeLessThan(left);
        left = now;
      }
      host.key('z');
      expect(host.state.message).toBe('nothing is left to take back in this corpus');
      host.rest();
      const { switches } = first.view;
      expect(numbersOf(host.state.view.with(switches))).toEqual(numbersOf(first.view));
      // Where pinned actors meet there may be few articles, or none.
      for (let walked = 0; host.state.together !== null && walked < 9; walked++) host.key('&');
      for (let sorted = 0; host.state.sort !== 'date' && sorted < 9; sorted++) {
        host.key('s');
        host.rest();
      }
      expect(listOf(host.state)).toEqual(listOf(first));
    },
  );
});
