import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keptPlace } from '../../source/store/disk/kept.ts';
import { MarksLog } from '../../source/store/disk/marks-log.ts';
import { dispatch, folder, json, run } from './run.ts';

it('a filter asks after what was marked in the reader', async () => {
  const corpus = folder({
    'a.txt': dispatch('One', '2024-01-01', 'Anna Keller came.'),
    'b.txt': dispatch('Two', '2024-01-02', 'Anna Keller left.'),
  });
  const env = { XDG_DATA_HOME: folder() };
  const find = ['find', 'keller', corpus, '--filter'];
  const titles = async (filter: string) => (await json([...find, filter], { env })).map(({ title }) => title);
  const [{ article: id }] = await json(['find', 'keller', corpus], { env });
  const { data } = keptPlace([realpathSync(corpus)], env);
  const article = { id, path: join(corpus, 'a.txt'), record: 1 };
  new MarksLog(data!).add([{ mark: 'star', article, on: true }], new Date());
  expect(await titles('is:starred')).toEqual(['One']);
  expect(await titles('!is:starred')).toEqual(['Two']);
  expect(await titles('is:unread')).toEqual(['One', 'Two']);
  const { stderr, status } = await run([...find, 'is:x'], { env });
  expect(status).toBe(2);
  expect(stderr).toContain('dragoman: --filter: is: takes one of starred, read, unread, noted, not “x”.\n');
});
