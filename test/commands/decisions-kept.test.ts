/** What was decided stays, whatever happens to the process that wrote it down. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLog } from '../../source/actors/decisions/log-lines.ts';
import { DecisionsLog } from '../../source/decisions-log.ts';
import { Chance } from '../support/chance.ts';
import { folder, lines } from './run.ts';

const KILLS = 50;
const AT_ONCE = 2;
const TIME = 180_000;
const LOOP = join(import.meta.dirname, '../support/decide-in-a-loop.ts');

/** Has a process decide in a log until it is killed, so many milliseconds after it has begun. Gives the ids that it said. */
function killedAfter(log: string, milliseconds: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [LOOP, log], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => {
      expect(signal).toBe('SIGKILL');
      resolve(lines(Buffer.concat(said).toString()));
    });
  });
}

it('after kill -9 at any moment: all that was told as decided, and no line damaged but the last', {
  timeout: TIME,
}, async () => {
  const chance = new Chance(1);
  const log = join(folder(), 'log');
  const told: string[] = [];
  let killed = 0;
  while (killed < KILLS) {
    const some = Array.from({ length: AT_ONCE }, () => killedAfter(log, chance.below(40)));
    told.push(...(await Promise.all(some)).flat());
    killed += AT_ONCE;
    const { entries, faults } = readLog(readFileSync(log, 'utf8'));
    const there = new Set(entries.map(({ id }) => id));
    expect(told.filter((id) => !there.has(id))).toEqual([]);
    // Each that was killed left behind what it wrote last, two lines, at most.
    expect(there.size + faults.length - told.length).toBeLessThanOrEqual(2 * killed);
  }
  expect(told.length).toBeGreaterThan(KILLS);
  // It goes on from there.
  const own = new DecisionsLog({ decisions: log }, []);
  const taken = own.undo(own.read().rulings.at(-1)!);
  expect(taken).toHaveLength(2);
  expect(own.read().rulings).toHaveLength(readLog(readFileSync(log, 'utf8')).entries.length - 4);
});

it('in a log that cannot be read for a while: that is said each time, until it can', () => {
  const path = join(folder(), 'log');
  const log = new DecisionsLog({ decisions: path }, []);
  mkdirSync(path);
  for (const _ of ['once', 'again']) expect(() => log.read()).toThrow('cannot be read (it is a folder)');
  rmdirSync(path);
  expect(log.read().rulings).toEqual([]);
});
