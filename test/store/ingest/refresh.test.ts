import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { linkAll } from '../../../source/actors/engine.ts';
import { readAll } from '../../../source/corpus/read.ts';
import { contentsIn } from '../../../source/store/content.ts';
import { connectToRead, type Location } from '../../../source/store/disk/connect.ts';
import { diskView } from '../../../source/store/disk-view.ts';
import { ClerkPool } from '../../../source/store/ingest/clerk-pool.ts';
import { lookThrough } from '../../../source/store/ingest/file-look.ts';
import type { ReadSoFar } from '../../../source/store/ingest/reading-course.ts';
import { refresh } from '../../../source/store/ingest/refresh.ts';
import { refreshInThread } from '../../../source/store/ingest/refresh-thread.ts';
import { bringUpToDate } from '../../../source/store/ingest/update.ts';
import { memoryView } from '../../../source/store/memory-view.ts';
import { Roots } from '../../../source/store/roots.ts';
import type { View } from '../../../source/store/view.ts';
import { Chance } from '../../support/chance.ts';
import { emptyIndex } from '../indexed.ts';
import { MADE_NAMES, MADE_TABLE, madeFile } from '../made-corpus.ts';
import { expectSameAnswers } from '../same-answers.ts';
import { indexOf } from './on-disk.ts';

/** Milliseconds: processes are started and killed, on a machine that may be busy. */
const LONG = 120_000;
const INDEXER = fileURLToPath(new URL('fixtures/indexer.ts', import.meta.url));

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

function makeFiles(folder: string, chance: Chance, from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const { name, content } = madeFile(chance, from + at);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
    return name;
  });
}

/** What the folder holds, worked out afresh and in memory. */
async function afresh(folder: string): Promise<View> {
  const { articles, unread } = await readAll({ paths: [folder] });
  return memoryView({ articles, linked: linkAll(articles, MADE_TABLE), unread, table: MADE_TABLE });
}

/** What an index shows at this moment, on a connection of its own that lasts as long as the test. */
function shownNow(location: Location, folder: string): View {
  const db = connectToRead(location);
  onTestFinished(() => db.close());
  return diskView(db, new Roots([folder]), MADE_TABLE);
}

const task = (location: Location, folder: string) => ({ location, paths: [folder], table: MADE_TABLE });

it('tells how many files are read, one in many portions as one, and how much of large ones', {
  timeout: LONG,
}, async () => {
  const folder = tempFolder();
  const line = `${JSON.stringify({ title: 'Envoys meet', text: 'They met in Doha. '.repeat(250) })}\n`;
  writeFileSync(join(folder, 'a.jsonl'), line.repeat(1000));
  for (const name of ['b.txt', 'c.txt'])
    writeFileSync(join(folder, name), `They met in Doha, says ${name}.\n`);
  const { location, close } = indexOf(folder, tempFolder());
  onTestFinished(close);
  const told: ReadSoFar[] = [];
  await refresh(task(location, folder), (progress) => {
    if (progress.stage === 'reading') told.push(progress);
  });
  const size = 1000 * line.length + 2 * 'They met in Doha, says b.txt.\n'.length;
  expect(told.at(-1)).toMatchObject({ done: 3, total: 3, bytes: { done: size, total: size } });
  const done = told.map((one) => one.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  // Its four portions and more bring no file to its end but one.
  expect(told.filter((one) => one.done === 0).length).toBeGreaterThan(2);
});

it(
  'shows the state of before, whole, until the new one is worked out',
  async () => {
    const [folder, cache, chance] = [tempFolder(), tempFolder(), new Chance(11)];
    const names = makeFiles(folder, chance, 0, 60);
    const { location, close } = indexOf(folder, cache);
    onTestFinished(close);
    expect(await refresh(task(location, folder), () => undefined)).toBe('changed');
    const before = await afresh(folder);

    for (const name of names.slice(0, 20)) unlinkSync(join(folder, name));
    makeFiles(folder, chance, 100, 20);
    makeFiles(folder, chance, 20, 10);
    // What was written in the moment of a look is looked at again by the next one.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const stages = new Set<string>();
    const looked = await refresh(task(location, folder), ({ stage }) => {
      if (stages.has(stage)) return;
      stages.add(stage);
      const now = shownNow(location, folder);
      expect(now.articles.length).toBe(before.articles.length);
      expect(now.countMentions(null)).toEqual(before.countMentions(null));
      for (const actor of [0, 1, 2]) expect({ ...now.tally(actor) }).toEqual({ ...before.tally(actor) });
    });
    expect([looked, ...stages]).toEqual([
      ...['changed', 'looking', 'reading', 'naming', 'scanning', 'linking', 'showing'],
    ]);
    expectSameAnswers(await afresh(folder), shownNow(location, folder), MADE_NAMES);
    expect(await refresh(task(location, folder), () => undefined)).toBe('same');
  },
  LONG,
);

it(
  'lists the articles of a corpus that is read for the first time, and nobody in them yet',
  async () => {
    const [folder, cache] = [tempFolder(), tempFolder()];
    makeFiles(folder, new Chance(12), 0, 40);
    const { location, close } = indexOf(folder, cache);
    onTestFinished(close);
    let told = 0;
    const lists: number[] = [];
    await refresh(
      task(location, folder),
      ({ stage }) => {
        // The rows are there when the transaction has ended in which they were told.
        if (told === 0 || stage !== 'naming' || lists.length > 0) return;
        const now = shownNow(location, folder);
        lists.push(now.articles.length, now.actors.length);
        expect(now.articles.at(0).text.length).toBeGreaterThan(0);
      },
      () => told++,
    );
    const { articles } = await readAll({ paths: [folder] });
    expect(told).toBeGreaterThan(0);
    const [listed, named] = lists;
    // All have been read when names are looked for.
    expect(listed).toBe(articles.length);
    expect(named).toBe(0);
  },
  LONG,
);

it(
  'goes on where it was cut off, and comes to what a fresh index holds',
  async () => {
    const [folder, cache, chance] = [tempFolder(), tempFolder(), new Chance(13)];
    const actors = join(cache, 'actors.json');
    writeFileSync(actors, JSON.stringify(MADE_TABLE));
    const names = makeFiles(folder, chance, 0, 150);
    const ends: string[] = [];
    for (let round = 0; round < 8; round++) {
      ends.push(await killedAt(2 + chance.below(16), [INDEXER, folder, cache, actors]));
      for (const name of names.slice(2 * round, 2 * round + 2)) unlinkSync(join(folder, name));
      makeFiles(folder, chance, 1000 + 10 * round, 3);
    }
    expect(ends).toContain('SIGKILL');
    const { location, state, said, close } = indexOf(folder, cache);
    onTestFinished(close);
    expect([state, said]).toEqual(['current', []]);
    await refresh(task(location, folder), () => undefined);
    expectSameAnswers(await afresh(folder), shownNow(location, folder), MADE_NAMES);
  },
  LONG,
);

/** How a program ended that was killed when it had written so many lines, unless it had ended before. */
function killedAt(line: number, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    let lines = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString().split('\n').length - 1;
      if (lines >= line) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      words += chunk;
    });
    child.on('close', (status, signal) => {
      if (signal === null && status !== 0) reject(new Error(words));
      else resolve(signal ?? 'ended');
    });
  });
}

it(
  'goes on with more memory where a thread came to the end of what it may take',
  async () => {
    const folder = tempFolder();
    makeFiles(folder, new Chance(15), 0, 1200);
    // How much is too little for the work, and enough to begin it, depends on Node.
    for (const megabytes of [20, 16, 24, 12]) {
      const { location, close } = indexOf(folder, tempFolder());
      onTestFinished(close);
      let looks = 0;
      let last = '';
      const { kind } = await refreshInThread({ ...task(location, folder), megabytes }, (message) => {
        if (message.kind !== 'told') return;
        const { stage } = message.told;
        if (stage === 'looking' && last !== 'looking') looks++;
        last = stage;
      });
      expect(kind).toBe('done');
      if (looks < 2) continue;
      expectSameAnswers(await afresh(folder), shownNow(location, folder), MADE_NAMES);
      return;
    }
    expect.fail('no thread came to the end of its memory in the midst of the work');
  },
  LONG,
);

it(
  'comes to the same by several clerks in threads',
  async () => {
    const folder = tempFolder();
    makeFiles(folder, new Chance(14), 0, 200);
    const { db, roots, table } = emptyIndex(folder, MADE_TABLE);
    const pool = new ClerkPool(
      { table, contentOf: contentsIn(db), folder: tempFolder() },
      { threads: 2, megabytes: 256 },
    );
    onTestFinished(() => pool.close());
    const write = <T>(change: (own: typeof db) => T): T => {
      db.exec('BEGIN');
      const made = change(db);
      db.exec('COMMIT');
      return made;
    };
    await bringUpToDate(
      { db, write, table, roots, clerks: () => pool, progress: () => undefined, rows: () => undefined },
      (await lookThrough(db, roots, () => undefined)).changes,
    );
    const fresh = await afresh(folder);
    const view = diskView(db, roots, table);
    expect(view.countMentions(null)).toEqual(fresh.countMentions(null));
    for (let at = 0; at < fresh.articles.length; at++)
      expect(view.mentionsIn(at)).toEqual(fresh.mentionsIn(at));
  },
  LONG,
);
