import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { NO_ACTORS } from '../../../source/actors/table.ts';
import { diskView } from '../../../source/store/disk-view.ts';
import { bring, emptyIndex } from '../indexed.ts';

// What was written to in the last moments is read again: here nothing was.
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 }));
afterAll(() => vi.useRealTimers());

it('reads a headline anew when the full names of the two it names come, and when one goes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const index = emptyIndex(folder, NO_ACTORS);
  const named = async (): Promise<string[]> => {
    await bring(index);
    const view = diskView(index.db, index.roots, NO_ACTORS);
    return Array.from({ length: view.actors.length }, (_, at) => view.actors.at(at).name).sort();
  };
  const filler = Array.from({ length: 40 }, (_, at) => `Word${'abcdefghij'[at % 10]}`).join(', ');
  for (let at = 0; at < 8; at++) write(`f${at}.txt`, `Weather\n\nIt rained in the hills. ${filler}\n`);
  write('a.txt', 'Dolenc & Varga to meet\n\nNothing else was said about it.\n');
  expect(await named()).toContain('Dolenc & Varga');

  write('b.txt', 'Talks\n\nOn Monday the premier, Matej Dolenc, spoke. Later Dolenc left.\n');
  expect(await named()).toContain('Dolenc & Varga');
  write('c.txt', 'Talks\n\nOn Monday the envoy, Ilona Varga, spoke. Later Varga left.\n');
  expect(await named()).not.toContain('Dolenc & Varga');

  unlinkSync(join(folder, 'b.txt'));
  expect(await named()).toContain('Dolenc & Varga');
});
