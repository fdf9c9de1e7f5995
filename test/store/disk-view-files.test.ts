import { mkdirSync, mkdtempSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { NO_ACTORS } from '../../source/actors/table.ts';
import { readAll } from '../../source/corpus/read.ts';
import { diskView } from '../../source/store/disk-view.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import { everyRow } from '../../source/store/rows.ts';
import type { View } from '../../source/store/view.ts';
import { bring, emptyIndex, type Index } from './indexed.ts';
import { expectSameAnswers } from './same-answers.ts';

const KESTREL = 'Adrian Kestrel';
let folder = '';
let corpus = '';
let index: Index;

const write = (name: string, day: number, text: string): void =>
  writeFileSync(join(corpus, name), `A day at sea\n\nDate: 2023-05-0${day}\n\n${text}\n`);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  write('one.txt', 1, `They met ${KESTREL} there. Later Kestrel left.`);
  write('two.txt', 2, `It was ${KESTREL} who spoke.`);
  index = emptyIndex(corpus, NO_ACTORS, join(folder, 'index.db'));
  await bring(index);
});

afterEach(() => {
  index.db.close();
  rmSync(folder, { recursive: true, force: true });
});

const viewOf = (db = index.db): View => diskView(db, index.roots, NO_ACTORS);

describe('an article whose file', () => {
  function expectNote(view: View, words: RegExp): void {
    const { text, blocks, origin, title } = view.articles.at(0);
    expect(text).toMatch(words);
    expect(blocks).toEqual([{ kind: 'furniture', start: 0, end: text.length }]);
    expect([origin, title]).toEqual([null, 'A day at sea']);
    expect(view.mentionsIn(0)).toEqual([]);
    expect(view.actorsIn(0)).toEqual([]);
    // What was counted stays counted; only there is nothing to show of it.
    const [kestrel] = view.actorsNamed(KESTREL);
    const all = view.occurrences(kestrel);
    expect([...all.from(0)].map(({ article, mention: { start, end } }) => [article, start, end])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [1, ...placeOf(view, 1)],
    ]);
    expect(view.placesIn(kestrel, 0)).toHaveLength(2);
    expect(all.at(1).mention.spelling.surface).toBe('Kestrel');
    expect(view.mentionsIn(1)).toHaveLength(1);
  }

  function placeOf(view: View, article: number): [number, number] {
    const start = view.articles.at(article).text.indexOf(KESTREL);
    return [start, start + KESTREL.length];
  }

  it('is gone says so itself, and has no mentions', () => {
    unlinkSync(join(corpus, 'one.txt'));
    expectNote(viewOf(), /^This article cannot be shown\. It was there and is gone; start again to see /);
  });

  it.each([
    ['was changed', `They met nobody there, and ${KESTREL} least of all. Later Kestrel left.`],
    ['was changed to as many letters', `They met ${KESTREL} there. Later Solways left.`],
  ])('%s says so itself, and has no mentions', (_what, text) => {
    write('one.txt', 1, text);
    expectNote(viewOf(), /^This article cannot be shown\. Its file was changed since .*; start again to /);
  });

  it('was only touched is there', () => {
    utimesSync(join(corpus, 'one.txt'), 1e9, 1e9);
    const view = viewOf();
    expect(view.mentionsIn(0).map(({ start, end }) => [start, end])[0]).toEqual(placeOf(view, 0));
    expect(view.articles.at(0).text).toContain('They met');
  });
});

describe('while another writes', () => {
  const inMemory = async (): Promise<View> => {
    const { articles, unread } = await readAll({ paths: [corpus] });
    return memoryView({ articles, unread, linked: linkAll(articles, NO_ACTORS), table: NO_ACTORS });
  };

  it('a view is of what was there when it was made, and the next one of what is there then', async () => {
    const before = await inMemory();
    const reader = new DatabaseSync(join(folder, 'index.db'), { readOnly: true });
    try {
      const view = viewOf(reader);
      write('three.txt', 1, `With Marta Kestrel came ${KESTREL}. Kestrel spoke.`);
      write('aaa.txt', 1, 'Marta Kestrel came first. Kestrel spoke.');
      await bring(index);
      expectSameAnswers(before, view, [KESTREL, 'Marta Kestrel', 'Kestrel']);
      expect([...everyRow(view.articles)].map(({ path }) => path)).not.toContain(join(corpus, 'aaa.txt'));
      expectSameAnswers(await inMemory(), viewOf(reader), [KESTREL, 'Marta Kestrel', 'Kestrel']);
    } finally {
      reader.close();
    }
  });
});
