/** Files of many records in an index: the same answers as read in one go, whatever they are cut into and wherever it is cut off. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { linkAll } from '../../../source/actors/engine.ts';
import { readAll } from '../../../source/corpus/read.ts';
import { contentsIn } from '../../../source/store/content.ts';
import { diskView } from '../../../source/store/disk-view.ts';
import { ClerkPool } from '../../../source/store/ingest/clerk-pool.ts';
import { memoryView } from '../../../source/store/memory-view.ts';
import type { View } from '../../../source/store/view.ts';
import { Chance } from '../../support/chance.ts';
import { bring, emptyIndex, type Index } from '../indexed.ts';
import { MADE_NAMES, MADE_TABLE, madeFile } from '../made-corpus.ts';
import { expectSameAnswers } from '../same-answers.ts';

/** Milliseconds: a machine may be busy. */
const LONG = 120_000;
const RECORDS = 90;
const BAD = 45;

// What was written to in the last moments is read again: here nothing was.
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 }));
afterAll(() => vi.useRealTimers());

/** A folder with a file of records of more than two portions, and one of each other kind that is read otherwise. */
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const chance = new Chance(9);
  const record = (at: number): string =>
    JSON.stringify({
      title: `Record ${at}`,
      date: `2021-03-${String(1 + (at % 28)).padStart(2, '0')}`,
      body: madeFile(chance, at).content.padEnd(30_000, ` ${at} and on`),
    });
  const lines = Array.from({ length: RECORDS }, (_, at) => (at === BAD ? '{"title": "cut' : record(at)));
  writeFileSync(join(folder, 'many.jsonl'), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'few.jsonl.gz'), gzipSync(`${record(2000)}\n${record(2001)}\n`));
  writeFileSync(join(folder, 'one.txt'), madeFile(chance, 3000).content);
  return folder;
}

async function afresh(folder: string): Promise<View> {
  const { articles, unread } = await readAll({ paths: [folder] });
  return memoryView({ articles, linked: linkAll(articles, MADE_TABLE), unread, table: MADE_TABLE });
}

const shown = ({ db, roots }: Index): View => diskView(db, roots, MADE_TABLE);

it(
  'gives every record with its number, its line, its text and what could not be read',
  async () => {
    const folder = aFolder();
    const index = emptyIndex(folder, MADE_TABLE);
    await bring(index);
    const view = shown(index);
    expect(view.articles.length).toBe(RECORDS - 1 + 2 + 1);
    expect(index.db.prepare('SELECT name FROM files WHERE changed = -1').all()).toEqual([]);
    expect(view.unread).toMatchObject([
      { path: join(folder, 'many.jsonl'), record: BAD + 1, kind: 'bad record' },
    ]);
    const many = view.articlesAt(join(folder, 'many.jsonl'));
    expect(many.length).toBe(RECORDS - 1);
    const last = many.map((at) => view.articles.at(at)).find(({ title }) => title === 'Record 89');
    expect(last).toMatchObject({ record: 90, date: '2021-03-06', dateFrom: 'field' });
    expect(last?.about).toMatchObject({
      ...{ format: 'JSON Lines', line: 90, inside: null },
      fields: { text: 'body', title: 'title', date: 'date' },
    });
    expect(last?.text).toContain('89 and on');
    expectSameAnswers(await afresh(folder), view, MADE_NAMES);
  },
  LONG,
);

it(
  'comes to the same by several clerks in threads, and when articles are looked at again',
  async () => {
    const folder = aFolder();
    const index = emptyIndex(folder, MADE_TABLE);
    const clerks = () =>
      new ClerkPool({ table: MADE_TABLE, contentOf: contentsIn(index.db) }, { threads: 2, megabytes: 256 });
    await bring(index, undefined, clerks);
    const fresh = await afresh(folder);
    expectSameAnswers(fresh, shown(index), MADE_NAMES);
    // Clerks who have read nothing: what they want is kept in the index.
    for (const step of [1, 2, 3])
      index.db.prepare('INSERT OR IGNORE INTO pending (step, article) SELECT ?, id FROM articles').run(step);
    await bring(index, undefined, clerks);
    expectSameAnswers(fresh, shown(index), MADE_NAMES);
  },
  LONG,
);

it(
  'reads a file again that was cut off in its middle, and forgets what stood in one that is gone',
  async () => {
    const folder = aFolder();
    const index = emptyIndex(folder, MADE_TABLE);
    let transactions = 0;
    await expect(
      bring(index, (when) => {
        if (when === 'after' && ++transactions === 3) throw new Error('cut off');
      }),
    ).rejects.toThrow('cut off');
    const half = Number(index.db.prepare('SELECT count(*) AS count FROM articles').get()?.count);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(RECORDS);
    await bring(index);
    expectSameAnswers(await afresh(folder), shown(index), MADE_NAMES);

    rmSync(join(folder, 'many.jsonl'));
    await bring(index);
    expect(shown(index).articles.length).toBe(3);
    expect(shown(index).unread).toEqual([]);
    for (const table of ['contents', 'unread_records'])
      expect(index.db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.count).toBe(
        table === 'contents' ? 2 : 0,
      );
  },
  LONG,
);

it('keeps a thousand bad records of a file, tells how many more there are, and hides no other file by them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const good = JSON.stringify({ title: 'One', text: 'The ferry left at dawn.' });
  writeFileSync(join(folder, 'a.jsonl'), `${good}\n${'{"title": "cut\n'.repeat(1234)}`);
  writeFileSync(join(folder, 'b.txt'), '');
  const index = emptyIndex(folder, MADE_TABLE);
  await bring(index);
  const { unread } = shown(index);
  expect(unread).toHaveLength(1002);
  expect(unread[1000]).toMatchObject({ record: 1001 });
  expect(unread[1000]?.reason).toContain('234 more cannot be read');
  expect(unread[1001]).toMatchObject({ path: join(folder, 'b.txt'), kind: 'empty' });
});

it('says so where a file of records was changed behind the index, and shows nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'two.jsonl');
  const line = (word: string): string => JSON.stringify({ title: word, text: `The ${word} left at dawn.` });
  writeFileSync(file, `${line('ferry')}\n${line('train')}\n`);
  const index = emptyIndex(folder, MADE_TABLE);
  await bring(index);
  expect(shown(index).articles.at(0).text).toContain('The ferry left at dawn.');
  writeFileSync(file, `${line('horse')}\n${line('train')}\n`);
  expect(shown(index).articles.at(0).text).toMatch(/^This article cannot be shown\. Its file was changed/);
});
