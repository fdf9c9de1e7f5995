import { gzipSync, zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Content, isArticle } from '../../../../source/corpus/articles-in.ts';
import { formatName, opened } from '../opened.ts';
import { zipOf } from '../zip/zip-made.ts';
import { tarOf } from './tar-made.ts';

/** What stands in an archive, as `path#record`, with the reason where it cannot be read. */
const told = (contents: readonly Content[]): string[] =>
  contents.map((content) =>
    isArticle(content)
      ? `${content.path}#${content.record}`
      : `${content.path}${content.record === null ? '' : `#${content.record}`}: ${content.reason}`,
  );

const toldOf = async (path: string, bytes: Uint8Array): Promise<string[]> =>
  told(await opened(path, { bytes }));

const HARBOUR = 'The harbour of Velm was closed on Monday after the ferry struck a crane.\n';
const MARKET = '# Market day\n\nTraders in Osterby said that they had never sold so much wool in a week.\n';

test.each([
  [
    'news.zip',
    zipOf([
      { name: '2023/a.txt', text: HARBOUR },
      { name: 'b.md', text: MARKET },
    ]),
  ],
  [
    'news.tar',
    tarOf([
      { name: '2023/a.txt', text: HARBOUR },
      { name: 'b.md', text: MARKET },
    ]),
  ],
  [
    'news.tgz',
    gzipSync(
      tarOf([
        { name: '2023/a.txt', text: HARBOUR },
        { name: 'b.md', text: MARKET },
      ]),
    ),
  ],
  [
    'news.tar.zst',
    zstdCompressSync(
      tarOf([
        { name: '2023/a.txt', text: HARBOUR },
        { name: 'b.md', text: MARKET },
      ]),
    ),
  ],
])('%s is a folder', async (path, bytes) => {
  const contents = await opened(`corpus/${path}`, { bytes });
  expect(told(contents)).toEqual([`corpus/${path}/2023/a.txt#1`, `corpus/${path}/b.md#1`]);
  const [harbour, market] = contents.filter(isArticle);
  expect(harbour).toMatchObject({ text: HARBOUR.trim(), date: '2023', dateFrom: 'path' });
  expect(harbour!.about).toMatchObject({ format: 'plain text', inside: '2023/a.txt' });
  expect(market).toMatchObject({ title: 'Market day' });
  expect(market!.about).toMatchObject({ format: 'Markdown', inside: 'b.md' });
});
