import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readAll } from '../../../source/corpus/read.ts';
import { prose } from '../article-of.ts';
import { folderOf } from '../folder.ts';
import { tarOf } from '../formats/archive/tar-made.ts';
import { zipOf } from '../formats/zip/zip-made.ts';

/** Paths of what was read, and of what was not with what it is counted under, below a folder. */
async function readBelow(folder: string) {
  const { articles, unread, failed } = await readAll({ paths: [folder] });
  const own = (path: string) => path.slice(folder.length + 1);
  return {
    read: articles.map(({ path }) => own(path)).sort(),
    unread: unread.map(({ path, kind }) => `${own(path)} ${kind}`).sort(),
    failed,
  };
}

test('archives are read as folders among other files, and one that is damaged hides no other', async () => {
  const files = [
    { name: 'x/1.txt', text: prose('A') },
    { name: 'x/2.txt', text: prose('B') },
    { name: 'x/3.jpeg', text: '' },
  ];
  const folder = folderOf({
    'a.txt': prose('C'),
    'b.zip': zipOf(files),
    'c.tgz': gzipSync(tarOf(files)).subarray(0, -20),
    'd.txt.gz': gzipSync(prose('D')),
    'e.zip': 'no archive at all',
    'f.zip': zipOf(files).subarray(0, 200),
    'g.tar': tarOf(files),
    'h.txt': zipOf([files[0]!]),
    'i.txt': prose('E'),
  });
  const before = readFileSync(join(folder, 'b.zip'));
  expect(await readBelow(folder)).toEqual({
    read: [
      'a.txt',
      ...['b.zip/x/1.txt', 'b.zip/x/2.txt', 'c.tgz/x/1.txt', 'c.tgz/x/2.txt', 'd.txt.gz/d.txt'],
      // Told by what it holds, whatever it is called.
      ...['e.zip', 'g.tar/x/1.txt', 'g.tar/x/2.txt', 'h.txt/x/1.txt', 'i.txt'],
    ],
    unread: ['b.zip/x/3.jpeg .jpeg', 'c.tgz cannot read', 'f.zip cannot read', 'g.tar/x/3.jpeg .jpeg'],
    failed: [],
  });
  expect(readFileSync(join(folder, 'b.zip'))).toEqual(before);
});

test('an archive over the limit of a text is read apart', async () => {
  const filler = Buffer.alloc(65 * 1024 * 1024);
  const folder = folderOf({
    'large.tar': tarOf([
      { name: '1.txt', text: prose('A') },
      { name: 'x.bin', text: filler },
      { name: '2.txt', text: prose('B') },
    ]),
  });
  expect(statSync(join(folder, 'large.tar')).size).toBeGreaterThan(64 * 1024 * 1024);
  expect(await readBelow(folder)).toEqual({
    read: ['large.tar/1.txt', 'large.tar/2.txt'],
    unread: ['large.tar/x.bin .bin'],
    failed: [],
  });
});

test('an archive may come by standard input', async () => {
  async function* input() {
    yield zipOf([{ name: 'a.txt', text: prose('A') }]);
  }
  const { articles } = await readAll({ paths: ['-'], input: input() });
  expect(articles).toMatchObject([{ path: '-/a.txt', about: { inside: 'a.txt' } }]);
});

test('an archive that grows while it is read is read as it was', async () => {
  const folder = folderOf({ 'a.tgz': gzipSync(tarOf([{ name: '1.txt', text: prose('A') }])) });
  appendFileSync(
    join(folder, 'a.tgz'),
    gzipSync(tarOf([{ name: '2.txt', text: prose('B') }])).subarray(0, 30),
  );
  const { articles } = await readAll({ paths: [folder] });
  expect(articles.map(({ path }) => path.slice(folder.length + 1))).toEqual(['a.tgz/1.txt']);
});
