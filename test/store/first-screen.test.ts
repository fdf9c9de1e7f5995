import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { select } from '../../source/reader/state/index.ts';
import { connectToRead, type Location } from '../../source/store/disk/connect.ts';
import { isFirstScreenKept, keptFirstScreen } from '../../source/store/disk/first-screen-file.ts';
import { markDamaged, startIndex } from '../../source/store/disk/generations.ts';
import { placeOf } from '../../source/store/disk/place.ts';
import { diskView } from '../../source/store/disk-view.ts';
import { FIRST_ROWS, type FirstScreen, firstScreenOf, viewOfFirst } from '../../source/store/first-screen.ts';
import { refresh } from '../../source/store/ingest/refresh.ts';
import { Roots } from '../../source/store/roots.ts';
import type { View } from '../../source/store/view.ts';
import { markOf } from '../../source/text/mark.ts';
import { corpus as fakeCorpus } from '../reader/corpus.ts';
import { type FakeArticle, fakeView } from '../reader/fake-view.ts';
import { begin } from '../reader/play.ts';
import { Chance } from '../support/chance.ts';
import { indexOf } from './ingest/on-disk.ts';
import { MADE_TABLE, madeFile } from './made-corpus.ts';

let folder = '';
let cache = '';
let location: Location;

const refreshed = () => refresh({ location, paths: [folder], table: MADE_TABLE }, () => undefined);

const write = (name: string, content: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
};

function shownNow(): View {
  const db = connectToRead(location);
  onTestFinished(() => db.close());
  return diskView(db, new Roots([folder]), MADE_TABLE);
}

const kept = (): FirstScreen | null =>
  keptFirstScreen(
    placeOf({ corpus: [folder], flavour: '', indexDir: null }, { XDG_CACHE_HOME: cache }) ?? {
      ...{ folder: '', key: '' },
    },
  )?.screen ?? null;

const frameOf = (view: View, columns: number, rows: number) =>
  select(begin(view, { size: { columns, rows }, progress: { stage: 'checking', read: 0, total: null } }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  cache = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => {
    for (const one of [folder, cache]) rmSync(one, { recursive: true, force: true });
  });
  const chance = new Chance(7);
  for (let at = 0; at < FIRST_ROWS + 60; at++) {
    const { name, content } = madeFile(chance, at);
    write(name, content);
  }
  // Later looks are to see that nothing has changed, which the looks of a file just written do not tell.
  await new Promise((resolve) => setTimeout(resolve, 200));
  const index = indexOf(folder, cache);
  onTestFinished(index.close);
  location = index.location;
});

const SIZES = [
  [80, 24],
  [200, 50],
  [40, 10],
  [24, 20],
  [300, FIRST_ROWS],
] as const;

describe('what is kept for the first frame', () => {
  it.each(SIZES)('shows on %i columns and %i rows what the index shows', async (columns, rows) => {
    await refreshed();
    const view = shownNow();
    expect(view.articles.length).toBeGreaterThan(FIRST_ROWS);
    expect(view.unread.length).toBeGreaterThan(0);
    const first = viewOfFirst(kept()!);
    expect(frameOf(first, columns, rows)).toEqual(frameOf(view, columns, rows));
  });

  it.each(SIZES)('shows on %i columns and %i rows a small corpus as it is', (columns, rows) => {
    const screen: FirstScreen = JSON.parse(JSON.stringify(firstScreenOf(fakeCorpus())));
    expect(frameOf(viewOfFirst(screen), columns, rows)).toEqual(frameOf(fakeCorpus(), columns, rows));
  });

  it.each(SIZES)('tells on %i columns and %i rows of how many the first row is', (columns, rows) => {
    const chance = new Chance(7);
    const word = () => Array.from({ length: 6 }, () => chance.of([...'abdegilmnorstu'])).join('');
    const texts = Array.from({ length: FIRST_ROWS + 20 }, () => Array.from({ length: 60 }, word).join(' '));
    // Copies of the last article stand behind the first rows; others have none.
    const last = texts.at(-1)!;
    const articles = [...texts, last, last].map((text, at): FakeArticle => {
      const date = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
      return { title: `No ${at}`, date, blocks: [text] };
    });
    const view = fakeView({ actors: [], articles });
    const screen: FirstScreen = JSON.parse(JSON.stringify(firstScreenOf(view)));
    const frame = frameOf(viewOfFirst(screen), columns, rows);
    expect(frame).toEqual(frameOf(view, columns, rows));
    if (columns > 40)
      expect(
        frame.rows
          .at(-1)!
          .map(({ text }) => text)
          .join(''),
      ).toContain(`1/${texts.length} `);
  });

  it('has copies of one article in one row', async () => {
    await refreshed();
    const rows = frameOf(viewOfFirst(kept()!), 120, FIRST_ROWS).rows.map((row) =>
      row.map(({ text }) => text).join(''),
    );
    expect(rows.some((row) => / ×\d/.test(row))).toBe(true);
  });

  it('is not there before everything is worked out, nor while a change is worked in', async () => {
    expect(kept()).toBeNull();
    await refreshed();
    const before = kept();
    write('aaa.txt', 'A first day\n\nDate: 1999-01-01\n\nThey met Adrian Kestrel.\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const during: (FirstScreen | null)[] = [];
    await refresh({ location, paths: [folder], table: MADE_TABLE }, ({ stage }) => {
      if (stage !== 'looking') during.push(kept());
    });
    expect(during.length).toBeGreaterThan(0);
    expect(during.filter((one) => one !== null)).toEqual([]);
    expect(kept()?.articles).toBe(before!.articles + 1);
    expect(kept()?.rows[0]).toMatchObject({ title: 'A first day', date: '1999-01-01' });
  });

  it('follows what cannot be read, though nothing else changes', async () => {
    await refreshed();
    const before = kept()!;
    write('more.mp4', 'x');
    expect(await refreshed()).toBe('same');
    expect(kept()).toEqual({ ...before, unread: before.unread + 1 });
  });

  it('is written again where it is gone', async () => {
    await refreshed();
    const before = kept();
    rmSync(join(dirname(location.path), 'first-screen.json'));
    expect(await refreshed()).toBe('same');
    expect(kept()).toEqual(before);
  });
});

describe('what is kept for the first frame is not believed', () => {
  const file = (): string => join(dirname(location.path), 'first-screen.json');

  it.each([
    [
      'where a digit of it is another',
      () => writeFileSync(file(), readFileSync(file(), 'utf8').replace('"articles":1', '"articles":7')),
    ],
    [
      'where another version of the program wrote it',
      () => {
        const kept = readFileSync(file(), 'utf8').split('\n').slice(1).join('\n');
        const other = kept.replace(/"shape":\d+/, '"shape":0');
        writeFileSync(file(), `${markOf(other)}\n${other}`);
      },
    ],
    ['where half of it is missing', () => writeFileSync(file(), readFileSync(file()).subarray(0, 900))],
    ['where it is empty', () => writeFileSync(file(), '')],
    ['where the index is marked as damaged', () => markDamaged(location.path)],
    ['where another index has taken the place of its own', () => startIndex(dirname(location.path), 'wal')],
    ['where there is no index', () => rmSync(location.path)],
  ])('%s', async (_where, harm) => {
    await refreshed();
    expect(kept()).not.toBeNull();
    harm();
    expect(kept()).toBeNull();
  });

  it('for another corpus, or with other actors', async () => {
    await refreshed();
    const place = { folder: dirname(location.path), key: location.key };
    expect(keptFirstScreen(place)).not.toBeNull();
    expect(keptFirstScreen({ ...place, key: '["/elsewhere"]' })).toBeNull();
    expect(isFirstScreenKept(location, kept()!.unread)).toBe(true);
    expect(readdirSync(place.folder).filter((name) => name.endsWith('.half'))).toEqual([]);
  });
});
