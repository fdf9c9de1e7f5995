import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_ACTORS } from '../../../source/actors/table.ts';
import { lookThrough } from '../../../source/store/ingest/file-look.ts';
import { areFoldersSame, lastLook, noteLook } from '../../../source/store/ingest/looks.ts';
import { folderOf } from '../../corpus/folder.ts';
import { emptyIndex, type Index } from '../indexed.ts';

/** The root and two years with folders in them, and four months without. */
const [ABOVE, ALL] = [3, 7];

async function looked(): Promise<{ folder: string; isSame: (most: number) => boolean; index: Index }> {
  const months = ['2001/01', '2001/02', '2002/01', '2002/02'];
  const folder = folderOf(Object.fromEntries(months.map((month) => [`${month}/a.txt`, 'It rained.'])));
  const index = emptyIndex(folder, NO_ACTORS);
  noteLook(index.db, index.roots, await lookThrough(index.db, index.roots, () => undefined));
  return { folder, isSame: (most) => areFoldersSame(index.db, index.roots, most), index };
}

describe('whether folders have the entries they had', () => {
  it('is so while nothing happens, and known of how many there are', async () => {
    const { isSame, index } = await looked();
    expect([isSame(ABOVE), isSame(ALL)]).toEqual([true, true]);
    expect(lastLook(index.db)).toMatchObject({ files: 4, folders: ALL });
    index.db.close();
  });

  it('is seen of a new folder among the first that are looked at', async () => {
    const { folder, isSame, index } = await looked();
    await new Promise((resolve) => setTimeout(resolve, 20));
    mkdirSync(join(folder, '2001/03'));
    expect(isSame(ABOVE)).toBe(false);
    index.db.close();
  });

  it('is seen of a new file where all are looked at', async () => {
    const { folder, isSame, index } = await looked();
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(folder, '2001/01/b.txt'), 'It rained.');
    expect([isSame(ABOVE), isSame(ALL)]).toEqual([true, false]);
    index.db.close();
  });

  it('is seen of a new file in the folder that changed last before all others without folders in them', async () => {
    const { folder, index } = await looked();
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(folder, '2001/02/b.txt'), 'It rained.');
    noteLook(index.db, index.roots, await lookThrough(index.db, index.roots, () => undefined));
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(join(folder, '2001/02/c.txt'), 'It rained.');
    expect(areFoldersSame(index.db, index.roots, ABOVE)).toBe(true);
    expect(areFoldersSame(index.db, index.roots, ABOVE + 1)).toBe(false);
    index.db.close();
  });
});
