import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { program } from '../support/built.ts';
import { Pty } from './pty.ts';
import { isReady } from './sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'dragoman-loaded-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes what has been loaded, of Node's modules and of the program's files, when the program ends. */
const hook = join(folder, 'hook.cjs');
const list = join(folder, 'loaded.json');
writeFileSync(
  hook,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(list)},
    JSON.stringify([...process.moduleLoadList, ...Object.keys(require.cache)])));`,
);

/** The names of what the reader on the sample corpus has loaded when it is left after this. */
async function loaded(wait: (pty: Pty) => Promise<void>): Promise<string[]> {
  const pty = new Pty([process.execPath, '--require', hook, program, '--sample']);
  onTestFinished(() => pty.close());
  await wait(pty);
  pty.keys('q');
  expect((await pty.end()).status).toBe(0);
  const names: string[] = JSON.parse(readFileSync(list, 'utf8'));
  return names.map((name) => name.replace(/^NativeModule |.*\/dist\//, ''));
}

describe('what the reader loads', () => {
  it('has Ink, and nothing of the network or of other processes', async () => {
    const names = await loaded((pty) => pty.until(isReady));
    expect(names).toEqual(expect.arrayContaining(['tty', 'cli.js', 'reader.js', 'host.js']));
    const needless = /undici|^(?:http|https|child_process|inspector)|^(?:commands|actors-file|engine)\.js$/;
    expect(names.filter((name) => needless.test(name))).toEqual([]);
  });
});
