import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstFiles } from '../../source/corpus/first-files.ts';
import { folderOf } from './folder.ts';

const found = (...paths: string[]): string[] => [...firstFiles(paths)].map(({ path }) => path);

it('are articles that the walk finds too, in the order of their names', () => {
  const folder = folderOf({
    'b.txt': '',
    'a/z.md': '',
    'a/.hidden.txt': '',
    'node_modules/x.txt': '',
    'actors.yaml': '',
    'c.mp4': '',
    'index/dragoman-index.txt': '',
    'index/i.txt': '',
  });
  symlinkSync(folder, join(folder, 'up'));
  expect(found(folder)).toEqual([join(folder, 'a/z.md'), join(folder, 'b.txt')]);
  expect(found(join(folder, 'c.mp4'), join(folder, 'a'))).toEqual([
    join(folder, 'c.mp4'),
    join(folder, 'a/z.md'),
  ]);
});

it('are none where nothing can be looked at', () => {
  expect(found(join(folderOf({}), 'missing'))).toEqual([]);
});
