import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Chance } from '../../support/chance.ts';
import { audit } from './ledger.ts';
import { emptyFolder, opened } from './opened.ts';

const NFS = 0x6969;
const booking = fileURLToPath(new URL('booking.ts', import.meta.url));

/** The number in the last whole line. */
const lastOf = (output: string): number => Number(output.split('\n').at(-2) ?? 0);

describe('kill -9 at any moment', () => {
  it.each([
    ['wal', 30, {}],
    ['rollback', 15, { typeOf: () => NFS }],
  ] as const)(
    'leaves every complete transaction and nothing of others (%s, %i times)',
    async (journal, times, more) => {
      const folder = emptyFolder();
      const chance = new Chance(9);
      let complete = 0;
      for (let i = 0; i < times; i++) {
        const child = spawn(process.execPath, [booking, folder, journal], {
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let output = '';
        let errors = '';
        child.stdout.on('data', (data) => {
          output += data;
        });
        child.stderr.on('data', (data) => {
          errors += data;
        });
        // Now and then before it has opened the index, else while it writes.
        if (chance.below(4) > 0) await once(child.stdout, 'data');
        await pause(chance.below(150));
        child.kill('SIGKILL');
        await once(child, 'close');
        expect(errors).toBe('');
        complete = Math.max(complete, lastOf(output));
        const index = opened(folder, more);
        expect([i, index.said]).toEqual([i, []]);
        const { transactions } = audit(index.db);
        // One may have been complete and not yet printed.
        expect([complete, complete + 1]).toContain(transactions);
        expect(index.db.prepare('PRAGMA quick_check').get()!.quick_check).toBe('ok');
        complete = transactions;
        index.close();
      }
      expect(complete).toBeGreaterThan(times);
    },
    120_000,
  );
});

describe('a limit on the size of files', () => {
  it('stops the writing with one sentence, and leaves what was complete', () => {
    const folder = emptyFolder();
    // In blocks of 512 bytes, or of 1024 where the shell is not strict.
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 400; exec "$0" "$@"', process.execPath, booking, folder, 'wal'],
      { encoding: 'utf8' },
    );
    expect(stderr).toMatch(
      /could not be brought up to date, because no room is left there; what was known before is kept/,
    );
    const index = opened(folder);
    expect(index).toMatchObject({ state: 'current', said: [] });
    expect(audit(index.db).transactions).toBe(lastOf(stdout));
    expect(lastOf(stdout)).toBeGreaterThan(0);
  });
});
