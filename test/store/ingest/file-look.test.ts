import { appendFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { INDEX_MARKER } from '../../../source/corpus/index-marker.ts';
import { lookThrough } from '../../../source/store/ingest/file-look.ts';
import { tableOf } from '../../actors/support.ts';
import { filledFolder } from '../../support/filled-folder.ts';
import { bring, emptyIndex } from '../indexed.ts';

/** Milliseconds. */
const SETTLED = 300;

const FILES = { 'b/real.txt': 'Anna Keller came.', 'c.txt': 'Boris Vogt went.', 'd.txt': 'Nobody stayed.' };

async function indexed() {
  const folder = filledFolder(FILES);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const index = emptyIndex(folder, tableOf());
  // A file is sure to be the same only if it was not written to in the moment it was looked at.
  await pause(SETTLED);
  await bring(index);
  const look = async () => {
    const { files, changes } = await lookThrough(index.db, index.roots, () => undefined);
    const toRead = changes.toRead.map(({ path }) => path.slice(folder.length + 1));
    const name = index.db.prepare('SELECT name FROM files WHERE id = ?');
    return { files, toRead, gone: changes.gone.map((id) => name.get(id)?.name).sort() };
  };
  return { folder, index, look };
}

describe('a look at the files of a corpus', () => {
  it('tells what came, went or was changed since, and of the others nothing', async () => {
    const { folder, look } = await indexed();
    expect(await look()).toEqual({ files: 3, toRead: [], gone: [] });
    rmSync(join(folder, 'd.txt'));
    appendFileSync(join(folder, 'c.txt'), ' He came back.');
    symlinkSync(join(folder, 'b/real.txt'), join(folder, 'e.txt'));
    expect(await look()).toEqual({ files: 2, toRead: ['c.txt'], gone: ['c.txt', 'd.txt'] });
  });

  it('takes of two ways to a file that which sorts first, though its folder was met before', async () => {
    const { folder, index, look } = await indexed();
    symlinkSync(join(folder, 'b/real.txt'), join(folder, 'a.txt'));
    expect(await look()).toEqual({ files: 3, toRead: ['a.txt'], gone: ['b/real.txt'] });
    await bring(index);
    expect(await look()).toEqual({ files: 3, toRead: [], gone: [] });
  });

  it('keeps two files apart that are shown by one path', async () => {
    const { folder, index, look } = await indexed();
    writeFileSync(join(folder, 'soft.txt'), 'Anna Keller left.');
    // With a soft hyphen, which is not shown.
    writeFileSync(join(folder, 'so\u00adft.txt'), 'Boris Vogt left.');
    await pause(SETTLED);
    expect(await look()).toEqual({ files: 5, toRead: ['soft.txt', 'soft.txt'], gone: [] });
    await bring(index);
    expect(await look()).toEqual({ files: 5, toRead: [], gone: [] });
    rmSync(join(folder, 'soft.txt'));
    expect(await look()).toEqual({ files: 4, toRead: [], gone: ['soft.txt'] });
  });

  it('takes a file through a link whose own folder is looked into in vain', async () => {
    const { folder, look } = await indexed();
    writeFileSync(join(folder, 'b', INDEX_MARKER), '');
    symlinkSync(join(folder, 'b/real.txt'), join(folder, 'z.txt'));
    expect(await look()).toEqual({ files: 3, toRead: ['z.txt'], gone: ['b/real.txt'] });
  });
});
