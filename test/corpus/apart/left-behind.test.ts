import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const APART = new URL('../../../source/corpus/apart/apart.ts', import.meta.url).href;
const HOSTILE = join(import.meta.dirname, 'hostile-process.ts');

/** A program that has files read whose names are deeds (see hostile-readers.ts), and tells of each article its text. */
const programOf = (names: readonly string[], then = '') => `
  import { Apart } from ${JSON.stringify(APART)};
  const apart = new Apart({ maps: [], encodings: [] }, undefined, ${JSON.stringify(HOSTILE)});
  const bytes = Buffer.from('${gzipSync('packed').toString('base64')}', 'base64');
  for (const name of ${JSON.stringify(names)})
    for await (const content of apart.contents(name, { bytes })) console.log(content.text ?? content.reason);
  ${then}`;

/** Has the program run; what is told to it, and by it, goes through pipes. */
const started = (program: string): ChildProcess =>
  spawn(process.execPath, words(program), {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, FLOOD_COUNTED_IN: '/dev/null' },
  });

const words = (program: string) => ['--input-type=module', '-e', program];

/** The process that reads for a program, as the first article that it tells says. */
async function readerOf({ stdout }: ChildProcess): Promise<number> {
  let told = '';
  while (!told.includes(':')) told += String(await once(stdout!, 'data'));
  return Number(told.match(/ by (\d+):/)![1]);
}

/** What has ended and was not looked after by anybody counts as gone. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Resolves when it is gone; a test that waits for ever fails. */
async function gone(pid: number): Promise<void> {
  while (isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

// Busy, waiting for what never comes, held up with what nobody takes, and with nothing to do.
const CASES = [
  ['loop.gz', ''],
  ['hang.gz', ''],
  ['flood.gz', ''],
  ['good.gz', 'setInterval(() => undefined, 1000);'],
] as const;

const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGHUP'] as const;

test.each(CASES.flatMap(([name, then]) => SIGNALS.map((signal) => [name, signal, then] as const)))(
  'no process is left where one that has %s read is ended by %s',
  async (name, signal, then) => {
    const parent = started(programOf([name], then));
    const reader = await readerOf(parent);
    expect(isThere(reader)).toBe(true);
    parent.kill(signal);
    await gone(reader);
  },
  20_000,
);

test('no process is left where a thread that has a file read is ended', async () => {
  const parent = started(`
    import { Worker } from 'node:worker_threads';
    const url = new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(programOf(['loop.gz']))}`)});
    const worker = new Worker(url);
    process.stdin.once('data', () => worker.terminate());
    setInterval(() => undefined, 1000);`);
  const reader = await readerOf(parent);
  parent.stdin!.write('end');
  await gone(reader);
  expect(isThere(parent.pid!)).toBe(true);
  parent.kill();
}, 20_000);

test('who reads gets no signal of the terminal, and is not stopped with the job', async () => {
  const parent = started(programOf(['wait.gz']));
  const reader = await readerOf(parent);
  // Group and session, the third and fourth behind the name.
  const [group, session] = readFileSync(`/proc/${reader}/stat`, 'latin1')
    .split(') ')[1]!
    .split(' ')
    .slice(2)
    .map(Number);
  expect([group, session]).toEqual([reader, reader]);
  await gone(reader);
}, 20_000);

test('a process that waits keeps no other from ending, and nothing that it says is seen', () => {
  const names = ['print.gz', 'abort.gz', 'array.gz', 'later.gz', 'leave.gz', 'good.gz'];
  const { stdout, stderr, status } = spawnSync(process.execPath, words(programOf(names)), {
    encoding: 'utf8',
  });
  expect(stdout.match(/^(?:First|Second) of \w+|ended by itself|took more memory/gm)).toEqual([
    ...['First of print', 'Second of print'],
    ...['First of abort', 'ended by itself'],
    ...['First of array', 'took more memory'],
    ...['First of later', 'ended by itself'],
    ...['First of leave', 'ended by itself'],
    ...['First of good', 'Second of good'],
  ]);
  expect(stdout.match(/.+\n/g)).toHaveLength(12);
  expect([status, stderr]).toEqual([0, '']);
}, 60_000);
