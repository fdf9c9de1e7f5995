import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { markOf } from '../../source/text/mark.ts';
import type { Pty } from './pty.ts';
import { isReady, start } from './sample.ts';

let cache = '';

beforeEach(async () => {
  cache = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  await left(await ready());
});

async function ready(...args: string[]): Promise<Pty> {
  const pty = start(['--sample', ...args], { env: { XDG_CACHE_HOME: cache } });
  await pty.until(isReady);
  return pty;
}

async function left(pty: Pty): Promise<void> {
  pty.keys('q');
  expect((await pty.end()).status).toBe(0);
}

/** The folder of the index. */
function folder(): string {
  const root = join(cache, 'dragoman');
  return join(root, readdirSync(root).find((name) => name.startsWith('sample-'))!);
}

/** Puts other words into what is kept for the first frame, marked as the program marks what it writes itself. */
function forge(words: string, others: string): void {
  const path = join(folder(), 'first-screen.json');
  const kept = readFileSync(path, 'utf8');
  const forged = kept.slice(kept.indexOf('\n') + 1).replaceAll(words, others);
  writeFileSync(path, `${markOf(forged)}\n${forged}`);
}

describe('the first frame from what is kept for it', () => {
  it('shows what is kept, then what the index has', async () => {
    forge('Thai politician says', 'Kept politician says');
    const pty = await ready();
    await pty.until('Thai politician says');
    // The true title is drawn over the one that was kept.
    const first = pty.bytes.indexOf('Kept politician says');
    expect(first).toBeGreaterThan(0);
    expect(pty.bytes.indexOf('Thai', first)).toBeGreaterThan(first);
    expect(pty.bytes.slice(0, first)).not.toContain('Thai politician says');
    await left(pty);
  });

  it('is taken over by the index without drawing a row again', async () => {
    const pty = await ready();
    expect(pty.bytes.split('14 articles')).toHaveLength(2);
    // The title stands in the list and over the preview, each once.
    expect(pty.bytes.split('Thai politician says')).toHaveLength(3);
    // What is shown from here on is the index's.
    pty.keys('G');
    await pty.until(/14\/14$/m);
    await left(pty);
  });

  it('answers a key that was pressed before there was anything to see', async () => {
    const pty = start(['--sample'], { env: { XDG_CACHE_HOME: cache } });
    pty.keys('jj');
    await pty.until(/3\/14$/m);
    await left(pty);
  });

  it('is followed by the truth where the index turns out to be damaged, which is said at the end', async () => {
    for (const name of readdirSync(folder()))
      if (name.endsWith('.sqlite')) writeFileSync(join(folder(), name), 'not an index at all'.repeat(500));
    const pty = await ready();
    pty.keys('q');
    expect((await pty.end()).status).toBe(0);
    expect(pty.screen().join('')).toContain('was damaged and is built anew');
  });

  it('is not used where more is asked for than the list', async () => {
    const pty = await ready('--since', '2023-11-08');
    expect(pty.bytes).not.toContain('14 articles');
    await left(pty);
  });
});
