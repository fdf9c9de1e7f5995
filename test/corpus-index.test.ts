import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { NO_ACTORS } from '../source/actors/table.ts';
import { CorpusIndex } from '../source/corpus-index.ts';
import { markDamaged } from '../source/store/disk/generations.ts';
import { beginWriting } from '../source/store/disk/writer.ts';
import { SURE_ONLY, WHOLE } from '../source/store/memory-view.ts';

const quiet = (): void => undefined;

/** How many threads have been asked for that are not gone. */
const threads = (): number =>
  process.getActiveResourcesInfo().filter((one) => /worker|messageport/i.test(one)).length;

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

it('keeps the views of before good until they are given up, also when it has to be made anew', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.txt'), 'Envoys meet\n\nDate: 2023-05-02\n\nThey met Rami Makhlouf there.\n');
  const used = { table: NO_ACTORS, hash: '', files: null, said: [] };
  const index = new CorpusIndex([folder], used, { indexDir: tempFolder(), map: [], encoding: [] });
  onTestFinished(() => index.close());
  expect(await index.refresh(quiet)).toBe('changed');
  const before = index.view(WHOLE, SURE_ONLY);

  markDamaged(index.location.path);
  writeFileSync(join(folder, 'b.txt'), 'Envoys leave\n\nDate: 2023-05-03\n\nRami Makhlouf left.\n');
  expect(await index.refresh(quiet)).toBe('changed');
  expect(index.said.join()).toMatch(/anew/);
  expect(before.articles.at(0).title).toBe('Envoys meet');
  const giveUp = index.reopen();
  const now = index.view(WHOLE, SURE_ONLY);
  expect([before.articles.length, now.articles.length]).toEqual([1, 2]);
  giveUp();
  expect(() => before.articlesAt(join(folder, 'a.txt'))).toThrow('not open');
  expect(now.tally(now.actorsNamed('Rami Makhlouf')[0] ?? -1).mentions).toBe(2);
});

it('finds without a thread of its own that another is at it, and is at it once that is done', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.txt'), 'Envoys meet\n\nDate: 2023-05-02\n\nThey met Rami Makhlouf there.\n');
  const used = { table: NO_ACTORS, hash: '', files: null, said: [] };
  const index = new CorpusIndex([folder], used, { indexDir: tempFolder(), map: [], encoding: [] });
  onTestFinished(() => index.close());
  const other = beginWriting(index.location);
  if (typeof other === 'string') throw new Error(other);
  const before = threads();
  const asked = index.refresh(quiet, quiet);
  expect(threads()).toBe(before);
  expect(await asked).toBe('busy');
  other.close();
  expect(await index.refresh(quiet, quiet)).toBe('changed');
});

it('is the same index in whatever order the folders are named, each path that of its own file', async () => {
  const [one, other, indexes] = [tempFolder(), tempFolder(), tempFolder()];
  writeFileSync(join(one, 'a.txt'), 'Envoys meet\n\nDate: 2023-05-02\n\nThey met Rami Makhlouf there.\n');
  writeFileSync(join(other, 'b.txt'), 'Envoys leave\n\nDate: 2023-05-03\n\nRami Makhlouf left.\n');
  const used = { table: NO_ACTORS, hash: '', files: null, said: [] };
  const of = (paths: readonly string[]): CorpusIndex => {
    const index = new CorpusIndex(paths, used, { indexDir: indexes, map: [], encoding: [] });
    onTestFinished(() => index.close());
    return index;
  };
  await of([one, other]).refresh(quiet);
  for (const paths of [
    [other, one],
    [one, other, one],
    [`${other}/`, one],
  ]) {
    const view = of(paths).view(WHOLE, SURE_ONLY);
    const rows = [0, 1].map((at) => [view.articles.at(at).title, view.articles.at(at).path]);
    expect(rows).toEqual([
      ['Envoys meet', join(one, 'a.txt')],
      ['Envoys leave', join(other, 'b.txt')],
    ]);
  }
});

it('has the articles in the order of their paths as they are named now', async () => {
  const [root, indexes] = [tempFolder(), tempFolder()];
  const [one, other] = ['p', 'q'].map((name) => {
    mkdirSync(join(root, name));
    writeFileSync(join(root, name, 'a.txt'), `They met Rami Makhlouf on the way to ${name}.\n`);
    return join(root, name);
  }) as [string, string];
  // Another way to the second folder, which sorts before the first.
  const before = `${root}/./q`;
  const used = { table: NO_ACTORS, hash: '', files: null, said: [] };
  for (const paths of [
    [one, other],
    [one, before],
  ]) {
    const index = new CorpusIndex(paths, used, { indexDir: indexes, map: [], encoding: [] });
    await index.refresh(quiet);
    const view = index.view(WHOLE, SURE_ONLY);
    const named = [0, 1].map((at) => view.articles.at(at).path);
    expect(named).toEqual(paths.map((path) => `${path}/a.txt`).sort());
    index.close();
  }
});
