import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Apart } from '../../../source/corpus/apart/apart.ts';
import { LIMITS, timeOf } from '../../../source/corpus/apart/limits.ts';
import { type Content, isArticle } from '../../../source/corpus/article.ts';
import { NOTHING_ASKED } from '../../../source/corpus/formats/format.ts';
import { tarOf } from '../formats/archive/tar-made.ts';
import { zipOf } from '../formats/zip/zip-made.ts';

const HOSTILE = join(import.meta.dirname, 'hostile-worker.ts');
/** Enough for a good file on a busy machine, and few enough to wait for. */
const SHORT = { ...LIMITS, time: 2000, memory: 64, buffers: 200 };

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'apart-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const told = (contents: readonly Content[]): string[] =>
  contents.map((content) =>
    isArticle(content) ? `${content.path}#${content.record}` : `${content.path}: ${content.reason}`,
  );

const packed = gzipSync('packed');
const where = { bytes: packed };

/** Reads files one after the other in the thread where names are deeds. */
async function readByName(names: readonly string[], limits = SHORT): Promise<string[][]> {
  const apart = new Apart(NOTHING_ASKED, limits, HOSTILE);
  try {
    const all: string[][] = [];
    for (const name of names) all.push(told(await apart.read(name, where)));
    return all;
  } finally {
    await apart.close();
  }
}

const good = (name: string) => [`${name}#1`, `${name}#2`];

test('a file is read by its path, by a path that is no UTF-8, or from its bytes', async () => {
  const apart = new Apart(NOTHING_ASKED);
  const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.gz')]);
  const bytes = gzipSync('The ferry to Osterby was late again.');
  writeFileSync(path, bytes);
  writeFileSync(join(folder, 'a.txt.gz'), bytes);
  expect(told(await apart.read('x.gz', path))).toEqual(['x.gz/x#1']);
  expect(told(await apart.read('a.txt.gz', join(folder, 'a.txt.gz')))).toEqual(['a.txt.gz/a.txt#1']);
  expect(told(await apart.read('b.txt.gz', { bytes }))).toEqual(['b.txt.gz/b.txt#1']);
  await apart.close();
});

test('what is not there, is no file or is empty is told', async () => {
  const apart = new Apart(NOTHING_ASKED);
  writeFileSync(join(folder, 'empty.zip'), '');
  expect(told(await apart.read('gone.zip', join(folder, 'gone.zip')))[0]).toContain('is gone');
  expect(told(await apart.read('folder.zip', folder))[0]).toContain('pipe');
  expect(told(await apart.read('empty.zip', join(folder, 'empty.zip')))[0]).toContain('no text');
  await apart.close();
});

test.each(['loop', 'backtrack', 'hang'])(
  'a reader that does not end (%s) is cut off, and the next file is read',
  async (deed) => {
    const name = `${deed}.gz`;
    const [hung, next] = await readByName([name, 'good.gz']);
    expect(hung).toEqual([
      `${name}#1`,
      `${name}: It took longer than 2 seconds to read and was given up; open it with what made it and save its text as .txt.`,
    ]);
    expect(next).toEqual(good('good.gz'));
  },
);

test.each(['hog', 'buffers'])(
  'a reader that takes ever more memory (%s) is cut off, and the next file is read',
  async (deed) => {
    const name = `${deed}.gz`;
    const [hung, next] = await readByName([name, 'good.gz'], { ...SHORT, time: 20_000 });
    expect(hung!.at(-1)).toBe(
      `${name}: It needs more memory than 64 MiB to read; open it with what made it and save its text as .txt.`,
    );
    expect(next).toEqual(good('good.gz'));
  },
);

test('a reader that throws, or leaves, spoils its own file only', async () => {
  const [thrown, left, next] = await readByName(['throw.gz', 'leave.gz', 'good.gz']);
  expect(thrown).toEqual(['throw.gz#1', expect.stringContaining('It is damaged')]);
  expect(left!.at(-1)).toContain('It breaks what reads it');
  expect(next).toEqual(good('good.gz'));
});

test('each file has its time anew, and none of it while nobody waits', async () => {
  const limits = { ...SHORT, time: 3000 };
  expect(await readByName(['wait.gz', 'wait.gz', 'wait.gz'], limits)).toEqual(Array(3).fill(good('wait.gz')));
  const apart = new Apart(NOTHING_ASKED, limits, HOSTILE);
  const contents: Content[] = [];
  for await (const content of apart.contents('wait.gz', where)) {
    contents.push(content);
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }
  expect(told(contents)).toEqual(good('wait.gz'));
  await apart.close();
});

test('time grows with the size of a file, up to a limit', () => {
  const limits = { ...LIMITS, time: 10, timeOfMebibyte: 2, longest: 50 };
  expect([0, 1, 5, 1000].map((mebibytes) => timeOf(mebibytes * 1024 * 1024, limits))).toEqual([
    10, 12, 20, 50,
  ]);
});

test('a larger file has more time', async () => {
  const zip = zipOf([
    { name: 'wait.gz', text: packed },
    { name: 'x.bin', text: Buffer.alloc(1024 * 1024), stored: true },
  ]);
  const apart = new Apart(NOTHING_ASKED, { ...SHORT, time: 0, timeOfMebibyte: 5000 }, HOSTILE);
  expect(told(await apart.read('a.zip', { bytes: zip })).slice(0, 2)).toEqual(good('a.zip/wait.gz'));
  await apart.close();
});

test('in an archive all is read but the files that are given up', async () => {
  const files = ['good.gz', 'loop.gz', 'fine.gz', 'hog.gz', 'last.gz'].map((name) => ({
    name,
    text: packed,
  }));
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  const paths = (all: readonly string[]) => all.map((line) => line.replace(/: .*/, ' not read'));
  for (const [path, bytes] of [
    ['a.zip', zipOf([{ name: '.hidden.gz' }, { name: 'odd.xyz' }, ...files, { name: 'more.xyz' }])],
    ['a.tar', tarOf([{ name: '.hidden.gz' }, { name: 'odd.xyz' }, ...files, { name: 'more.xyz' }])],
  ] as const)
    expect(paths(told(await apart.read(path, { bytes })))).toEqual([
      `${path}/odd.xyz not read`,
      ...good(`${path}/good.gz`),
      `${path}/loop.gz#1`,
      `${path}/loop.gz not read`,
      ...good(`${path}/fine.gz`),
      `${path}/hog.gz#1`,
      `${path}/hog.gz not read`,
      ...good(`${path}/last.gz`),
      `${path}/more.xyz not read`,
    ]);
  await apart.close();
});

test('an archive of nothing but traps is given up', async () => {
  const files = Array.from({ length: 10 }, (_, n) => ({ name: `${n}/leave.gz`, text: packed }));
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  const all = told(await apart.read('a.zip', { bytes: zipOf(files) }));
  expect(all.at(-1)).toMatch(/^a\.zip: Too many files in it/);
  expect(all.filter((line) => line.includes('breaks what reads it'))).toHaveLength(LIMITS.failures);
  await apart.close();
});

test('files that are asked for together are read one after the other', async () => {
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  const all = await Promise.all(['wait.gz', 'loop.gz', 'good.gz'].map((name) => apart.read(name, where)));
  expect(told(all[0]!)).toEqual(good('wait.gz'));
  expect(told(all[1]!)[1]).toContain('It took longer');
  expect(told(all[2]!)).toEqual(good('good.gz'));
  await apart.close();
});

test('what is no longer wanted is left, and the next file is read', async () => {
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  for await (const content of apart.contents('loop.gz', where)) {
    expect(isArticle(content)).toBe(true);
    break;
  }
  expect(told(await apart.read('good.gz', where))).toEqual(good('good.gz'));
  await apart.close();
});

test('closing ends what is being read', async () => {
  const apart = new Apart(NOTHING_ASKED, { ...SHORT, time: 600_000, longest: 600_000 }, HOSTILE);
  const reading = apart.read('loop.gz', where);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await apart.close();
  expect(told(await reading).filter((line) => line.includes(':'))).toEqual([]);
});

test('a thread that waits keeps no process alive, and nothing that a reader prints is seen', () => {
  const program = `
    import { Apart } from ${JSON.stringify(join(import.meta.dirname, '../../../source/corpus/apart/apart.ts'))};
    const apart = new Apart({ maps: [], encoding: null }, undefined, ${JSON.stringify(HOSTILE)});
    const { length } = await apart.read('print.gz', { bytes: Buffer.from('${packed.toString('base64')}', 'base64') });
    console.log(length);`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 15_000,
  });
  expect(printed).toBe('2\n');
});
