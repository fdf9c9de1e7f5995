/** The log of decisions under several windows, and under what happens to it and to the files it speaks of. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readLog } from '../../source/actors/decisions/log-lines.ts';
import { folder, json, kellers, run } from '../commands/run.ts';
import type { Pty } from './pty.ts';
import { start } from './sample.ts';

/** Hezbollah in data/sample, counted by hand: Hezbollah 11, Hizbollah 6, Hizbullah 5, Hezbullah 3, in that order. */
const ALL = 25;

async function onList(args: readonly string[]): Promise<Pty> {
  const pty = start(args);
  await pty.until(/^ +Enter read(?!.*checking).*\? keys +\S+$/m);
  return pty;
}

/** The ledger of Hezbollah in the sample, with that log. */
async function ledger(log: string): Promise<Pty> {
  const pty = await onList(['--sample', '--decisions', log]);
  pty.keys('ahezbollah\r');
  await pty.until(/ here · 1\/\d+ all/);
  pty.keys('v');
  await pty.until(/^ Hezbollah · organisation +\d+ mentions? in/m);
  return pty;
}

const counts = (count: number): RegExp =>
  new RegExp(`^ Hezbollah · organisation +${count} mentions? in`, 'm');

async function leave(pty: Pty, keys: string): Promise<string> {
  pty.keys(keys);
  expect((await pty.end()).status).toBe(0);
  return pty.screen().join('');
}

it('each of two windows shows what the other decides, and nothing is lost when both do at once', async () => {
  const log = join(folder(), 'log');
  const [one, two] = [await ledger(log), await ledger(log)];
  one.keys('jx');
  await one.until(counts(ALL - 6));
  await two.until(counts(ALL - 6));
  expect(two.screen().at(-1)).toContain(`${ALL} → ${ALL - 6} mentions`);
  // Hizbullah in one and Hezbullah in the other, out and in again and again.
  const often = 15;
  one.keys(`j${'x'.repeat(often)}`);
  two.keys(`jjj${'x'.repeat(often)}`);
  for (const pty of [one, two]) await pty.until(counts(ALL - 6 - 5 - 3));
  const { entries, faults } = readLog(readFileSync(log, 'utf8'));
  expect(faults).toEqual([]);
  const decided = (of: string): string[] =>
    entries.flatMap((entry) => ('surface' in entry && entry.surface === of ? [entry.decided] : []));
  const inAndOut = Array.from({ length: often }, (_, at) => (at % 2 === 0 ? 'not' : 'is'));
  expect([decided('Hizbollah'), decided('Hizbullah'), decided('Hezbullah')]).toEqual([
    ['not'],
    inAndOut,
    inAndOut,
  ]);
  // All of it goes back, whoever decided it.
  two.keys('z'.repeat(entries.length + 1));
  await two.until('nothing is left to take back in this corpus');
  for (const pty of [one, two]) await pty.until(counts(ALL));
  for (const pty of [one, two]) await leave(pty, 'qqq');
});

it('what was decided is there after kill -9, and can be taken back', async () => {
  const log = join(folder(), 'log');
  const one = await ledger(log);
  one.keys('jx');
  await one.until(counts(ALL - 6));
  process.kill(one.pid, 'SIGKILL');
  await one.end();
  const two = await ledger(log);
  await two.until(counts(ALL - 6));
  two.keys('z');
  await two.until(counts(ALL));
  await leave(two, 'qqq');
});

it('where the log cannot be written nothing is decided, which is said, and everything else works', async () => {
  const pty = await ledger(join(folder({ plain: '' }), 'plain', 'log'));
  pty.keys('jx');
  await pty.until('The decision cannot be written to');
  expect(pty.screen().join('\n')).toMatch(counts(ALL));
  pty.keys('z');
  await pty.until('nothing is left to take back');
  pty.keys('c');
  await pty.until(` Hezbollah · ${ALL} lines`);
  await leave(pty, 'qqqq');
});

it('a damaged line is told at the start and once more on the main screen, and costs no other', async () => {
  const decided = { id: 'a1', at: '2026-01-01T00:00:00.000Z', decided: 'not', surface: 'Hizbollah' };
  const whole = JSON.stringify({ ...decided, actor: { surface: 'Hezbollah', kind: 'organisation' } });
  const log = join(folder({ log: `${whole.slice(0, 60)}\n${whole}\n` }), 'log');
  const pty = start(['--sample', '--decisions', log], { columns: 132 });
  await pty.until('line 1 is no decision');
  pty.keys('ahezbollah\r');
  await pty.until(new RegExp(`/${ALL - 6} all`));
  expect((await leave(pty, 'qq')).replaceAll(/\s+/g, ' ')).toContain(
    'line 1 is no decision: it is not one whole JSON object; it is left out.',
  );
  expect(readFileSync(log, 'utf8')).toBe(`${whole.slice(0, 60)}\n${whole}\n`);
});

it('decisions on single lines go with them when a file is renamed and an article edited; where both, it is said', async () => {
  // Anna Keller is named in full in a.txt, b.txt and u.txt, and as Keller in the title of b.txt, in its text and in u.txt.
  const corpus = kellers();
  const log = join(folder(), 'log');
  const pty = await onList([corpus, '--watch', '--decisions', log]);
  const out = async (count: number): Promise<void> => {
    await pty.until(` Anna Keller · ${count} lines`);
    const found = await json(['find', 'Anna Keller', corpus, '--decisions', log]);
    expect(found).toHaveLength(count);
  };
  pty.keys('aanna keller\rc');
  await out(6);
  // “Anna Keller spoke in Bern. Keller left.”, and “Anna Keller came again, and then Keller went.”: of each the second mention.
  pty.keys("/'left\r");
  await pty.until(' Anna Keller · 2 of 6 lines');
  pty.keys("jx/\x15'went\r");
  await pty.until(' Anna Keller · 2 of 5 lines');
  pty.keys('jx');
  await pty.until(' Anna Keller · 1 of 4 lines');
  pty.keys('\x1b');
  await out(4);

  const edited = (text: string): string => `This was corrected.\n\nIt began otherwise.\n\n${text}`;
  renameSync(join(corpus, 'b.txt'), join(corpus, 'renamed.txt'));
  const unnamed = join(corpus, 'u.txt');
  writeFileSync(unnamed, edited(readFileSync(unnamed, 'utf8')));
  pty.keys('G\r');
  await pty.until('It began otherwise.');
  pty.keys('q');
  await out(4);

  const renamed = join(corpus, 'renamed.txt');
  writeFileSync(renamed, `${readFileSync(renamed, 'utf8')}\nMore was said later.\n`);
  await out(5);
  pty.keys('v');
  await pty.until('2 decisions · 1 not met here');
  const { stderr } = await run(['find', 'Anna Keller', corpus, '--decisions', log]);
  expect(stderr).toContain('the article is not here, or does not hold the line any more');
  await leave(pty, 'qqqq');
});
