import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { linkAll } from '../../../source/actors/engine.ts';
import { firstKey } from '../../../source/actors/naming.ts';
import { readAll } from '../../../source/corpus/read.ts';
import { diskView } from '../../../source/store/disk-view.ts';
import { OneClerk } from '../../../source/store/ingest/clerks.ts';
import { meeting } from '../../../source/store/ingest/settle/meeting.ts';
import { settleAll } from '../../../source/store/ingest/settle/settle-all.ts';
import { Settled } from '../../../source/store/ingest/settle/settled.ts';
import { Work } from '../../../source/store/ingest/work.ts';
import { memoryView } from '../../../source/store/memory-view.ts';
import { respelt, WORDS } from '../../actors/respelt.ts';
import { entryOf, tableOf } from '../../actors/support.ts';
import { numbersFrom, pick } from '../../support/chance.ts';
import { bring, emptyIndex, type Index } from '../indexed.ts';
import { expectSameAnswers } from '../same-answers.ts';

/** Milliseconds: a machine may be busy. */
const LONG = 120_000;

const TABLE = tableOf(
  entryOf('Sergei Mikhailov', 'person', { aliases: ['Seryozha Mikhailov'] }),
  entryOf('Omar Abdallah Noor', 'person'),
  entryOf('Hamid Nasrallah', 'person', { weak: ['the Lamp'] }),
  entryOf('Whitaker Council', 'organisation', { aliases: ['WC'] }),
  entryOf('Narvia', 'state', { demonyms: ['Narvian'], capitals: ['Oldport'] }),
);
const LISTED = ['sergei mikhailov', 'omar abdallah noor', 'hamid nasrallah', 'whitaker council', 'narvia'];

/** Names of a few people, bodies and places, each of which is written in many ways. */
class Names {
  readonly #next: () => number;
  readonly #people: readonly (readonly string[])[];

  constructor(next: () => number) {
    this.#next = next;
    const words = Array.from({ length: 14 }, () => pick(next, WORDS));
    this.#people = [
      ...LISTED.map((name) => name.split(' ')),
      ...Array.from({ length: 22 }, () =>
        Array.from({ length: 2 + Math.floor(next() ** 2 * 3) }, () => pick(next, words)),
      ),
      ['bill', 'thornton'],
      ['william', 'thornton'],
      ['kalnins', 'petrauskas'],
    ];
  }

  one(): string {
    const next = this.#next;
    let words = [...pick(next, this.#people)];
    const at = Math.floor(next() * words.length);
    const way = Math.floor(next() * 16);
    if (way < 3) words[at] = respelt(words[at], next);
    else if (way === 3) words[0] = words[0][0];
    else if (way === 4) words = [words[words.length - 1]];
    else if (way === 5) words = [...words.slice(1), words[0]];
    else if (way === 6 && words.length > 1) words.splice(0, 2, words[0] + words[1]);
    else if (way === 7 && words.length > 2) words.splice(1, 1);
    else if (way === 8) words.splice(words.length - 1, 0, 'al');
    else if (way === 9) words.push(pick(next, ['council', 'front', 'jr']));
    else if (way === 11) words = ['al', words[words.length - 1]];
    else if (way === 12) words = words.map((word) => word[0]);
    const written = words
      .map((word) => (word === 'al' ? word : (word[0] ?? '').toUpperCase() + word.slice(1)))
      .join(' ');
    return way === 10 || (way === 4 && next() < 0.3) ? written.toUpperCase() : written;
  }
}

const TITLES = ['A long day', 'A long day', 'X & X to meet', 'X & X shares fall'];

const FRAMES = [
  'The head of X & X was there.',
  'They met X in the hall.',
  'It was X who asked for help.',
  'X spoke.',
  'Later X left for X.',
  'Then X, also known as X, sang.',
  'The town of X slept.',
];

function content(names: Names, next: () => number): string {
  const sentences = Array.from({ length: 3 + Math.floor(next() * 5) }, () => pick(next, FRAMES));
  const title = pick(next, TITLES).replaceAll('X', () => names.one().split(' ').at(-1) ?? '');
  return `${title}\n\n${sentences.map((frame) => frame.replaceAll('X', () => names.one())).join(' ')}\n`;
}

/** Everything that settling the names writes, but for what no answer depends on. */
function settled({ db }: Index): unknown[] {
  const rows = (sql: string): unknown[] => db.prepare(sql).all();
  return [
    rows(
      'SELECT key, kind, component, cluster, scanned, called, bearers, filed, touched FROM names WHERE scanned IS NOT NULL OR filed = 1',
    ),
    ...['name_parts', 'name_joins', 'listed_components'].map((table) => rows(`SELECT * FROM ${table}`)),
  ];
}

// What was written to in the last moments is read again: here nothing was.
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 }));
afterAll(() => vi.useRealTimers());

it.each([1, 2, 3, 4])(
  'settles of touched names what settling all names does, and answers as a fresh index (corpus %i)',
  async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const next = numbersFrom(seed);
    const names = new Names(next);
    const write = (file: number): void => writeFileSync(join(folder, `${file}.txt`), content(names, next));
    for (let file = 0; file < 60; file++) write(file);
    const index = emptyIndex(folder, TABLE);
    await bring(index);
    index.db.exec(`
      CREATE TEMP TABLE made (touched INTEGER);
      CREATE TEMP TRIGGER noting AFTER UPDATE OF touched ON names WHEN NEW.touched > OLD.touched
      BEGIN INSERT INTO made VALUES (NEW.id); END`);
    let rounds = 0;
    for (let round = 0; round < 12; round++) {
      index.db.exec('DELETE FROM made');
      const file = Math.floor(next() * 60);
      if (round % 3 < 2) write(round % 3 === 0 ? file : 60 + round);
      else unlinkSync(join(folder, `${59 + round}.txt`));
      await bring(index);
      // With many touched, all are settled anyway.
      const touched = Number(index.db.prepare('SELECT count(*) AS count FROM made').get()?.count);
      if (touched > 0 && touched <= 100) rounds++;
      const { articles, unread } = await readAll({ paths: [folder] });
      const linked = linkAll(articles, TABLE);
      const fresh = memoryView({ articles, linked, unread, table: TABLE });
      expectSameAnswers(fresh, diskView(index.db, index.roots, TABLE), LISTED);

      const before = settled(index);
      const work = new Work(
        { ...index, write: (change) => change(index.db), table: TABLE },
        new OneClerk(TABLE, () => null),
      );
      const { rescanned, retied, reborne, renamed } = settleAll(work, meeting(work))();
      expect([...rescanned, ...retied, ...reborne.keys()].map(({ key }) => key)).toEqual([]);
      expect([...renamed]).toEqual([]);
      expect(settled(index)).toEqual(before);
      const who = new Settled(work);
      for (const { cluster, key } of index.db.prepare('SELECT cluster, key FROM actors').all())
        expect(key).toBe(firstKey(who.actor(Number(cluster))?.names ?? []));
    }
    expect(rounds).toBeGreaterThan(6);
  },
  LONG,
);
