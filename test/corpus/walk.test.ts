import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unread } from '../../source/corpus/unread.ts';
import { walk } from '../../source/corpus/walk.ts';
import { Problem } from '../../source/problem.ts';
import { folderOf } from './folder.ts';

const quiet = () => undefined;

/** Paths below `folder`, without it. */
async function found(folder: string, ...paths: string[]) {
  const { files, unread } = await walk(paths.length > 0 ? paths : [folder], quiet);
  return {
    files: files.map((file) => file.path.replace(`${folder}/`, '')),
    unread: unread.map((each) => `${each.path.replace(`${folder}/`, '')}: ${each.kind}`).sort(),
  };
}

describe('walk', () => {
  it('finds what can be read, whatever the case of its ending, by code point of the path', async () => {
    const folder = folderOf({
      'b.TXT': '',
      'a/z.md': '',
      'a-b.txt': '',
      '😀.txt': '',
      'ｚ.txt': '',
      'x.mp4': '',
      README: '',
    });
    expect(await found(folder)).toEqual({
      files: ['README', 'a-b.txt', 'a/z.md', 'b.TXT', 'ｚ.txt', '😀.txt'],
      unread: ['x.mp4: .mp4'],
    });
  });

  it('passes over what systems and programs leave in folders without a word', async () => {
    const left = [
      ...['Thumbs.db', 'thumbs.db', 'ehthumbs.db', 'Desktop.ini', 'desktop.ini'],
      ...['.DS_Store', '~$report.docx', '~$letter.rtf'],
    ];
    const folder = folderOf(
      Object.fromEntries([...left, 'apart.txt', 'z~$.txt', 'b.part/c.txt'].map((name) => [name, 'x'])),
    );
    const { files, unread } = await walk([folder], () => undefined);
    expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'apart.txt',
      'b.part/c.txt',
      'z~$.txt',
    ]);
    expect(unread).toEqual([]);
    // Named, such a file is read as any other.
    const { files: named } = await walk([join(folder, 'Thumbs.db')], () => undefined);
    expect(named).toHaveLength(1);
  });

  it('tells of downloads that were not finished, and reads one that is named', async () => {
    const folder = folderOf({
      'a.txt': 'x',
      'news.zip.part': '',
      'News.PDF.crdownload': '',
      'b.html.PARTIAL': '',
    });
    expect(await found(folder)).toEqual({
      files: ['a.txt'],
      unread: ['News.PDF.crdownload: unfinished', 'b.html.PARTIAL: unfinished', 'news.zip.part: unfinished'],
    });
    const { files: named } = await walk([join(folder, 'news.zip.part')], () => undefined);
    expect(named).toHaveLength(1);
  });

  it('passes over dot files, node_modules and actors.yaml without a word', async () => {
    const folder = folderOf({
      '.a.txt': '',
      '.git/b.txt': '',
      'node_modules/c.txt': '',
      'actors.yaml': '',
      'd.txt': '',
    });
    expect(await found(folder)).toEqual({ files: ['d.txt'], unread: [] });
  });

  it('takes a file that is named whatever its name', async () => {
    const folder = folderOf({ '.hidden': '', 'x.log': '' });
    const paths = [`${folder}/.hidden`, `${folder}/x.log`];
    expect(await found(folder, ...paths)).toEqual({ files: ['.hidden', 'x.log'], unread: [] });
    expect((await walk(paths, quiet)).files.every((file) => file.named)).toBe(true);
  });

  it('keeps a path as it was typed', async () => {
    const folder = folderOf({ 'a/b.txt': '' });
    expect((await walk([`${folder}/a/`], quiet)).files[0]?.path).toBe(`${folder}/a/b.txt`);
    expect((await walk([`${folder}/a/../a`], quiet)).files[0]?.path).toBe(`${folder}/a/../a/b.txt`);
  });

  it('reads a file reached twice once, under the path that sorts first', async () => {
    const folder = folderOf({ 'm/a.txt': '', 'm/b.txt': '' });
    symlinkSync(join(folder, 'm/a.txt'), join(folder, 'c.txt'));
    symlinkSync(join(folder, 'm'), join(folder, 'l'));
    expect(await found(folder)).toEqual({ files: ['c.txt', 'l/b.txt'], unread: [] });
    expect(await found(folder, `${folder}/m`, folder, `${folder}/m/b.txt`)).toEqual({
      files: ['c.txt', 'l/b.txt'],
      unread: [],
    });
  });

  it('tells how many were found so far, a file that several ways lead to once', async () => {
    const folder = folderOf({ 'b/a.txt': '', 'b/c.txt': '', 'd/e.txt': '', 'x.mp4': '' });
    const elsewhere = folderOf({ 'far.txt': '' });
    // To a file in a folder that comes later, in the same one, in one that was before, and in none of these.
    for (const [from, to] of [
      ['a.txt', 'b/a.txt'],
      ['b/d.txt', 'b/c.txt'],
      ['d/f.txt', 'b/c.txt'],
    ])
      symlinkSync(join(folder, to!), join(folder, from!));
    symlinkSync(join(elsewhere, 'far.txt'), join(folder, 'd/far.txt'));
    const told: number[] = [];
    const paths = [folder, join(folder, 'd/e.txt'), join(folder, 'd/f.txt')];
    const { files } = await walk(paths, (count) => told.push(count));
    expect(files).toHaveLength(4);
    // Both that were named and the one behind the first link; the folder b; the folder d.
    expect(told).toEqual([3, 3, 4]);
  });

  it('follows links to files anywhere and to folders only inside the corpus', async () => {
    const both = folderOf({ 'other/far.txt': '', 'other/deep/x.txt': '', 'corpus/near/a.txt': '' });
    const [folder, other] = [join(both, 'corpus'), join(both, 'other')];
    symlinkSync(join(other, 'far.txt'), join(folder, 'far.txt'));
    symlinkSync(join(other, 'deep'), join(folder, 'out'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'gone.txt'));
    symlinkSync('self.txt', join(folder, 'self.txt'));
    expect(await found(folder)).toEqual({
      files: ['far.txt', 'near/a.txt'],
      unread: ['gone.txt: broken link', 'out: link', 'self.txt: broken link'],
    });
    expect((await found(both, folder, other)).files).toEqual([
      'corpus/far.txt',
      'corpus/near/a.txt',
      'corpus/out/x.txt',
    ]);
  });

  it('passes over a folder with an index in it', async () => {
    const folder = folderOf({
      'a.txt': '',
      'index/dragoman-index.txt': '',
      'index/b.txt': '',
      'index/deep/c.txt': '',
    });
    expect(await found(folder)).toEqual({ files: ['a.txt'], unread: [] });
  });

  it('ends where links lead in circles', async () => {
    const folder = folderOf({ 'a/b/x.txt': '' });
    symlinkSync(folder, join(folder, 'a/up'));
    symlinkSync(join(folder, 'a'), join(folder, 'a/b/up'));
    expect(await found(folder)).toEqual({ files: ['a/b/x.txt'], unread: [] });
  });

  it('never opens a pipe, a socket or a device', async () => {
    const folder = folderOf({ 'a.txt': '' });
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(join(folder, 'socket.txt'), resolve));
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    expect(await found(folder)).toEqual({
      files: ['a.txt'],
      unread: ['pipe.txt: not a file', 'socket.txt: not a file', 'zero.txt: not a file'],
    });
    expect((await walk([join(folder, 'pipe.txt')], quiet)).unread[0]?.kind).toBe('not a file');
  });

  it('goes a thousand folders deep, and into a folder that is called like a file', async () => {
    const folder = folderOf({});
    const deep = join(folder, 'x.txt', ...Array<string>(1000).fill('d'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'a.txt'), '');
    expect((await found(folder)).files).toEqual([`x.txt/${'d/'.repeat(1000)}a.txt`]);
  });

  it('shows names that are no text or would act on the terminal', async () => {
    const folder = folderOf({ 'a\nb.txt': '', 'c\u001b[2J.txt': '', ' d .txt': '', '-e.txt': '' });
    const bytes = [Buffer.from(`${folder}/f`), Buffer.from([0xff]), Buffer.from('é.txt')];
    writeFileSync(Buffer.concat(bytes), 'words');
    expect((await found(folder)).files).toEqual([
      ' d .txt',
      '-e.txt',
      'a<U+000A>b.txt',
      'c<U+001B>[2J.txt',
      'f<byte FF>é.txt',
    ]);
  });

  it('says what is not there, and what may have been meant', async () => {
    const folder = folderOf({ 'articles/a.txt': '' });
    const missing = walk([`${folder}/articels`], quiet);
    await expect(missing).rejects.toThrow(Problem);
    await expect(missing).rejects.toThrow(
      `${folder}/articels: no such file or folder. Did you mean ${folder}/articles?`,
    );
    await expect(walk([`${folder}/entirely-other`], quiet)).rejects.toThrow('Check the spelling');
  });
});

describe('what could not be read', () => {
  it.each([
    ['EACCES', 'no permission'],
    ['EPERM', 'no permission'],
    ['ELOOP', 'broken link'],
    ['EIO', 'cannot read'],
    ['EWHATEVER', 'cannot read'],
  ])('%s is counted as %s, with a sentence', (code, kind) => {
    const told = unread('a.txt', { failed: Object.assign(new Error('no'), { code }) });
    expect(told.kind).toBe(kind);
    expect(told.reason).toMatch(/^[A-Z].*\.$/);
  });
});
