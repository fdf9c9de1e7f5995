import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FolderWatch } from '../../source/corpus/folder-watch.ts';
import { INDEX_MARKER } from '../../source/corpus/index-marker.ts';

const WAIT = 10_000;

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A watch, and how to wait until it has told of something since this was last asked. */
function watching(): { watch: FolderWatch; told: (within?: number) => Promise<boolean> } {
  let count = 0;
  const watch = new FolderWatch(() => count++);
  onTestFinished(() => watch.close());
  const told = async (within = WAIT): Promise<boolean> => {
    for (const end = Date.now() + within; count === 0 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 5));
    const isTold = count > 0;
    count = 0;
    return isTold;
  };
  return { watch, told };
}

const all = (folder: string) => ({ folder, only: null });

it('tells of what is read, and not of what is passed over', async () => {
  const folder = tempFolder();
  const { watch, told } = watching();
  expect(await watch.follow([all(folder)])).toBe(true);
  expect(await watch.follow([all(folder)])).toBe(false);
  writeFileSync(join(folder, 'a.txt'), 'x');
  expect(await told()).toBe(true);
  expect(await told(200)).toBe(false);
  expect(watch.failure).toBe(null);
});

it('watches a folder anew that was taken away and made again, and leaves those that are not wanted', async () => {
  const parent = tempFolder();
  const folder = join(parent, 'in');
  mkdirSync(folder);
  const { watch, told } = watching();
  await watch.follow([all(folder)]);
  rmSync(folder, { recursive: true });
  await told();
  mkdirSync(folder);
  expect(await watch.follow([all(folder)])).toBe(true);
  writeFileSync(join(folder, 'a.txt'), 'x');
  expect(await told()).toBe(true);
  expect(await watch.follow([])).toBe(false);
  expect(await watch.follow([all(folder)])).toBe(true);
});

it('passes over folders that are gone, and those that hold an index', async () => {
  const folder = tempFolder();
  writeFileSync(join(folder, INDEX_MARKER), '');
  const { watch } = watching();
  expect(await watch.follow([all(join(folder, 'nowhere')), all(folder)])).toBe(false);
  expect(watch.failure).toBe(null);
});

it('tells of one file of a folder, where only that is wanted', async () => {
  const folder = tempFolder();
  const { watch, told } = watching();
  await watch.follow([{ folder, only: 'a.txt' }]);
  writeFileSync(join(folder, 'b.txt'), 'x');
  writeFileSync(join(folder, 'a.txt'), 'x');
  expect(await told()).toBe(true);
});
