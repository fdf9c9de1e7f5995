import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { program } from '../support/built.ts';
import { Pty } from './pty.ts';
import { isReady } from './sample.ts';

/** Has Node say what it does with each file that it compiled before. */
const TOLD = { NODE_DEBUG_NATIVE: 'COMPILE_CACHE' };

it('takes what was compiled before, whether an index is built or only read, by a command or here', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'dragoman-compiled-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const log = join(cache, 'log');
  const env = { ...TOLD, XDG_CACHE_HOME: cache };
  /** The files that Node had something of, by whether it could be used. */
  const told = (text = readFileSync(log, 'utf8')) => {
    const filesThat = (how: string): string[] =>
      [...text.matchAll(new RegExp(`(\\S+)\\.js was ${how}`, 'g'))].map(
        ([, name]) => name!.split('/').pop()!,
      );
    return { accepted: filesThat('accepted'), rejected: filesThat('rejected') };
  };
  async function read() {
    const pty = new Pty(['sh', '-c', 'exec "$@" 2>"$0"', log, process.execPath, program, '--sample'], {
      env,
    });
    onTestFinished(() => pty.close());
    await pty.until(isReady);
    pty.keys('a');
    await pty.until('Ismaeel Haniyeh');
    pty.keys('bagheri kani\r');
    await pty.until(/n N mention/);
    pty.keys('qq');
    expect((await pty.end()).status).toBe(0);
    return told();
  }
  const find = () =>
    told(
      spawnSync(process.execPath, [program, 'find', 'Bagheri Kani', '--sample'], { env, encoding: 'utf8' })
        .stderr,
    );

  expect(await read()).toEqual({ accepted: [], rejected: [] });
  const again = await read();
  expect(again.rejected).toEqual([]);
  expect(again.accepted).toEqual(
    expect.arrayContaining(['cli', 'reader', 'index', 'host', 'finder', 'text']),
  );
  expect((await find()).rejected).toEqual([]);
  expect((await read()).rejected).toEqual([]);
  const kept = join(cache, 'dragoman');
  for (const name of readdirSync(kept).filter((one) => one.startsWith('sample-')))
    rmSync(join(kept, name), { recursive: true });
  const built = await read();
  expect(built.rejected).toEqual([]);
  expect(built.accepted).toEqual(expect.arrayContaining(['host', 'finder', 'refresh-thread']));
});
