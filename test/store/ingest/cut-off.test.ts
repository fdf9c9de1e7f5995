import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
const FILES = 24;
/** Megabytes for a clerk. */
const ENOUGH = 256;

// What was written to in the last moments is read again: here nothing was.
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 }));
afterAll(() => vi.useRealTimers());

class Cut extends Error {}

/** A folder that is now as it was made, now as it was changed. */
class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'dragoman-'));

  make(): void {
    this.remove();
    const chance = new Chance(5);
    for (let at = 0; at < FILES; at++) this.#write(madeFile(chance, at));
  }

  /** Some files are rewritten, some are gone, some new. */
  change(): void {
    const before = new Chance(5);
    const names = Array.from({ length: FILES }, (_, at) => madeFile(before, at).name);
    for (const name of names.slice(0, 2)) unlinkSync(join(this.path, name));
    const chance = new Chance(6);
    for (const name of names.slice(2, 5)) this.#write({ name, content: madeFile(chance, 0).content });
    for (let at = 0; at < 2; at++) this.#write(madeFile(chance, FILES + at));
  }

  async afresh(): Promise<View> {
    const { articles, unread } = await readAll({ paths: [this.path] });
    return memoryView({ articles, linked: linkAll(articles, MADE_TABLE), unread, table: MADE_TABLE });
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  #write({ name, content }: { readonly name: string; readonly content: string }): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), content);
  }
}

function aFolder(): Folder {
  const folder = new Folder();
  onTestFinished(() => folder.remove());
  return folder;
}

/** Brings an index up to date, cut off at one of its transactions. Tells whether it came to that. */
async function bringCutOff(index: Index, at: number, when: 'before' | 'after'): Promise<boolean> {
  let count = 0;
  try {
    await bring(index, (moment) => {
      if (moment === when && ++count === at) throw new Cut();
    });
    return false;
  } catch (error) {
    if (error instanceof Cut) return true;
    throw error;
  }
}

const shown = ({ db, roots }: Index): View => diskView(db, roots, MADE_TABLE);

it.each(['before', 'after'] as const)(
  'goes on where it was cut off %s any of its transactions: a new corpus, and one that changed',
  async (when) => {
    const folder = aFolder();
    folder.make();
    const made = await folder.afresh();
    folder.change();
    const changed = await folder.afresh();
    let cuts = 0;
    for (let at = 1, isCut = true; isCut; at++) {
      folder.make();
      const index = emptyIndex(folder.path, MADE_TABLE);
      isCut = await bringCutOff(index, at, when);
      await bring(index);
      expectSameAnswers(made, shown(index), MADE_NAMES);
      folder.change();
      const isCutAgain = await bringCutOff(index, at, when);
      await bring(index);
      expectSameAnswers(changed, shown(index), MADE_NAMES);
      index.db.close();
      if (isCut && isCutAgain) cuts++;
    }
    // Counting, naming, settling, scanning, voting and showing have one each, at least.
    expect(cuts).toBeGreaterThanOrEqual(6);
  },
  LONG,
);

it(
  'works a change into an index with clerks in threads as it does alone',
  async () => {
    const folder = aFolder();
    folder.make();
    const index = emptyIndex(folder.path, MADE_TABLE);
    const clerks = () =>
      new ClerkPool(
        { table: MADE_TABLE, contentOf: contentsIn(index.db) },
        { threads: 2, megabytes: ENOUGH },
      );
    await bring(index, undefined, clerks);
    expectSameAnswers(await folder.afresh(), shown(index), MADE_NAMES);
    folder.change();
    // All are linked again, by clerks.
    index.db.exec('INSERT OR IGNORE INTO pending (step, article) SELECT 3, id FROM articles');
    await bring(index, undefined, clerks);
    expectSameAnswers(await folder.afresh(), shown(index), MADE_NAMES);
  },
  LONG,
);
