import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Apart } from '../../../source/corpus/apart/apart.ts';
import { LIMITS, timeOf } from '../../../source/corpus/apart/limits.ts';
import { type Content, isArticle } from '../../../source/corpus/article.ts';
import { NOTHING_ASKED } from '../../../source/corpus/formats/format.ts';
import { tarOf } from '../formats/archive/tar-made.ts';
import { zipOf } from '../formats/zip/zip-made.ts';

const HOSTILE = join(import.meta.dirname, 'hostile-process.ts');
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

/** Reads files one after the other in the process where names are deeds. */
async function readByName(names: readonly string[], limits = SHORT): Promise<string[][]> {
  const apart = new Apart(NOTHING_ASKED, limits, HOSTILE);
  try {
    const all: string[][] = [];
    for (const name of names) all.push(told(await apart.read(name, where)));
    return all;
  } finally {
    apart.close();
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
  apart.close();
});

test('what is not there, is no file or is empty is told', async () => {
  const apart = new Apart(NOTHING_ASKED);
  writeFileSync(join(folder, 'empty.zip'), '');
  expect(told(await apart.read('gone.zip', join(folder, 'gone.zip')))[0]).toContain('is gone');
  expect(told(await apart.read('folder.zip', folder))[0]).toContain('pipe');
  expect(told(await apart.read('empty.zip', join(folder, 'empty.zip')))[0]).toContain('no text');
  apart.close();
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

const WAY_OUT = 'open it with what made it and save its text as .txt.';

test.each([
  // Of objects it may have 64 MiB, of all together 264.
  ['hog', 64],
  ['array', 64],
  ['buffers', 264],
  ['numbers', 264],
])(
  'a reader that takes ever more memory (%s) is cut off, and the next file is read',
  async (deed, mebibytes) => {
    const name = `${deed}.gz`;
    const [hung, next] = await readByName([name, 'good.gz'], { ...SHORT, time: 20_000 });
    expect(hung).toEqual([
      `${name}#1`,
      `${name}: It took more memory than ${mebibytes} MiB to read and was given up; ${WAY_OUT}`,
    ]);
    expect(next).toEqual(good('good.gz'));
  },
);

test.each([
  ['leave', 'status 0'],
  ['abort', 'SIGABRT'],
  ['kill', 'SIGKILL'],
  ['scrawl', 'SIGKILL'],
  ['later', 'status 1'],
  ['reject', 'status 1'],
])('a reader that ends its process (%s) spoils its own file only', async (deed, how) => {
  const name = `${deed}.gz`;
  const [ended, next] = await readByName([name, 'good.gz']);
  expect(ended).toEqual([
    `${name}#1`,
    `${name}: What reads it ended by itself while it was read (${how}); ${WAY_OUT}`,
  ]);
  expect(next).toEqual(good('good.gz'));
});

test.each(['throw', 'nothing'])('a reader that throws (%s) spoils its own file only', async (deed) => {
  const [thrown, next] = await readByName([`${deed}.gz`, 'good.gz']);
  expect(thrown).toEqual([`${deed}.gz#1`, expect.stringContaining('It is damaged')]);
  expect(next).toEqual(good('good.gz'));
});

test('a reader that has much to say is read', async () => {
  expect(await readByName(['noise.gz'], { ...SHORT, time: 20_000 })).toEqual([good('noise.gz')]);
});

test('what a file leaves behind spoils none that is read after it', async () => {
  const names = ['mine.gz', 'good.gz', 'fine.gz'];
  expect(await readByName(names)).toEqual(names.map(good));
});

test('a process that cannot be started, or ends at once, is told', async () => {
  const apart = new Apart(NOTHING_ASKED, SHORT, join(folder, 'not-there.js'));
  expect(told(await apart.read('a.gz', where))).toEqual([
    'a.gz: The process that reads files of its kind could not be started (status 1); end some other programs, and start again.',
  ]);
});

test('what Node is told for the program at large does not reach the process', async () => {
  vi.stubEnv('NODE_OPTIONS', '--no-such-option');
  expect(await readByName(['good.gz'])).toEqual([good('good.gz')]);
  vi.unstubAllEnvs();
});

test('files that are asked for ahead come in their order, the bad among them too', async () => {
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  const names = ['1.gz', 'leave.gz', '2.gz', 'loop.gz', 'mine.gz', '3.gz', '4.gz'];
  const asked = names.map((name) => apart.contents(name, where));
  const all: string[] = [];
  for (const contents of asked) all.push(...told(await Array.fromAsync(contents)));
  apart.close();
  expect(all.map((line) => line.replace(/: .*/, ' not read'))).toEqual([
    ...good('1.gz'),
    ...['leave.gz#1', 'leave.gz not read'],
    ...good('2.gz'),
    ...['loop.gz#1', 'loop.gz not read'],
    ...['mine.gz', '3.gz', '4.gz'].flatMap(good),
  ]);
});

test('what comes of a file is held up while nobody takes it', async () => {
  const counted = join(folder, 'flood.txt');
  const count = () => Number(readFileSync(counted, 'utf8'));
  vi.stubEnv('FLOOD_COUNTED_IN', counted);
  const apart = new Apart(NOTHING_ASKED, { ...SHORT, time: 60_000 }, HOSTILE);
  const contents = apart.contents('flood.gz', where);
  vi.unstubAllEnvs();
  for (let line = 0; line < 2; line++) expect((await contents.next()).done).toBe(false);
  for (let before = -1; count() !== before; ) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  // Lines of 6 kB; 4 MiB of them are taken ahead.
  expect(count()).toBeLessThan(2000);
  for (let line = count() + 500; line > 0; line--) expect((await contents.next()).done).toBe(false);
  apart.close();
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
  apart.close();
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
  apart.close();
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
  apart.close();
});

test('an archive of nothing but traps is given up', async () => {
  const files = Array.from({ length: 10 }, (_, n) => ({ name: `${n}/leave.gz`, text: packed }));
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  const all = told(await apart.read('a.zip', { bytes: zipOf(files) }));
  expect(all.at(-1)).toMatch(/^a\.zip: Too many files in it/);
  expect(all.filter((line) => line.includes('ended by itself'))).toHaveLength(LIMITS.failures);
  apart.close();
});

test('files that are asked for together are read one after the other', async () => {
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  const all = await Promise.all(['wait.gz', 'loop.gz', 'good.gz'].map((name) => apart.read(name, where)));
  expect(told(all[0]!)).toEqual(good('wait.gz'));
  expect(told(all[1]!)[1]).toContain('It took longer');
  expect(told(all[2]!)).toEqual(good('good.gz'));
  apart.close();
});

test('what is no longer wanted is left, and the next file is read', async () => {
  const apart = new Apart(NOTHING_ASKED, SHORT, HOSTILE);
  for await (const content of apart.contents('loop.gz', where)) {
    expect(isArticle(content)).toBe(true);
    break;
  }
  expect(told(await apart.read('good.gz', where))).toEqual(good('good.gz'));
  apart.close();
});

test('closing ends what is being read', async () => {
  const apart = new Apart(NOTHING_ASKED, { ...SHORT, time: 600_000, longest: 600_000 }, HOSTILE);
  const reading = apart.read('loop.gz', where);
  await new Promise((resolve) => setTimeout(resolve, 300));
  apart.close();
  expect(told(await reading).filter((line) => line.includes(':'))).toEqual([]);
});
