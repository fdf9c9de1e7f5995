/** A large corpus: how long its index takes, what it costs, and what is answered from it. */
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeCorpus } from '../made-corpus/write-corpus.ts';
import { Chance } from '../support/chance.ts';
import { largeKeys } from './large-keys.ts';
import { mostMemory } from './memory.ts';
import { type Command, using } from './program.ts';
import { isInstalled, READERS } from './programs.ts';
import { NODE, START } from './section-start.ts';
import type { Setting } from './setting.ts';
import { SIZES } from './sizes.ts';

const [OURS] = READERS;
const [SIZE] = SIZES;
const SEED = 1;
const NAMES = 150_000;
/** Actors that names are taken from to be typed. */
const PERSONS = 1000;
/** Milliseconds after which the reader has looked at the files. */
const SETTLED = 10_000;
/** Files changed at a time. */
const CHANGED = 10;
/** The marker, before the first row of the list. */
const ROW = ' › ';

/** What is measured, each under this name. The unit stands in it. */
export const INDEX = {
  text: 'text, MB',
  seconds: 'indexing, s',
  rate: 'indexing, MB/s',
  memory: 'memory while indexing, MB',
  size: 'index ÷ text',
  update: `after ${CHANGED} files changed, s`,
  firstRows: 'first rows of a corpus never opened, ms',
  frame: 'first frame with all rows, ms',
  find: 'find, 40 lines, ms',
  mentions: 'mentions of the actor found',
  rg: 'rg for the name, ms',
  kills: 'kills while indexing',
  damaged: 'damaged after a kill',
} as const;

export async function measureIndex(setting: Setting): Promise<void> {
  const { amount, corpus, figures, programs } = setting;
  const add = (measure: string, value: number): void => figures.add(measure, OURS, SIZE!, value);
  const folder = corpus.place('large');
  process.stderr.write(`writing ${amount.articles} articles\n`);
  const { bytes } = writeCorpus({ folder, articles: amount.articles, seed: SEED, names: NAMES });
  add(INDEX.text, bytes / 1e6);
  const command = (...words: string[]): Command => programs.program(...words);

  await using(command(folder), SIZE!, async (program) => {
    add(INDEX.firstRows, await program.firstShown(ROW));
  });
  await killed(command('index', folder), amount.kills, add);
  // What was killed left its work behind: this is to be all of it.
  const whole = command('index', folder, '--index-dir', corpus.place('indexes'), '--json');
  process.stderr.write('indexing\n');
  const made = await watched(whole);
  add(INDEX.seconds, made.seconds);
  add(INDEX.rate, bytes / 1e6 / made.seconds);
  add(INDEX.memory, made.memory);
  add(INDEX.size, (JSON.parse(made.stdout) as { bytes: number }).bytes / bytes);
  await watched(command('index', folder));
  for (let round = 0; round < amount.updates; round++) {
    change(folder, round);
    add(INDEX.update, (await watched(command('index', folder))).seconds);
  }

  const persons = lines(command('actors', folder, '--kind', 'person', '--limit', `${PERSONS}`, '--json')).map(
    (line) => JSON.parse(line) as { actor: string; mentions: number },
  );
  const [{ actor: name, mentions }] = persons as [{ actor: string; mentions: number }];
  add(INDEX.mentions, mentions);
  for (let round = 0; round < amount.starts; round++) {
    add(INDEX.find, timeOf(command('find', name, folder, '--limit', '40', '--exact')));
    figures.add(START, NODE, SIZE!, timeOf(programs.bareNode('-e', '0')));
    if (isInstalled('rg'))
      figures.add(INDEX.rg, 'rg', SIZE!, timeOf(programs.other('rg', '-F', name, folder)));
    await using(command(folder), SIZE!, async (program) => {
      add(INDEX.frame, await program.firstShown(ROW));
    });
    await using(programs.sample(), SIZE!, async (program) => {
      figures.add(INDEX.frame, 'sample', SIZE!, await program.firstShown(ROW));
    });
  }
  // Names of all ranks, the most frequent first.
  const names = persons.filter((_, at) => at % (PERSONS / 20) === 0).map(({ actor }) => actor);
  await using(command(folder), SIZE!, async (program) => {
    await program.firstShown(ROW);
    await pause(SETTLED);
    await largeKeys(program, names, amount.timedLarge, add);
  });
  if (!isInstalled('rg')) figures.missing.push('rg is not installed');
}

/** Kills the indexing at random moments; notes how often the next start found damage. */
async function killed(
  { words, cwd, env }: Command,
  kills: number,
  add: (measure: string, value: number) => void,
): Promise<void> {
  const chance = new Chance(SEED);
  let damaged = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(words[0]!, words.slice(1), { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    await Promise.race([ended, pause(50 + chance.below(3000))]);
    child.kill('SIGKILL');
    await ended;
    if (/damaged|built anew|made anew/.test(said)) damaged++;
  }
  add(INDEX.kills, kills);
  add(INDEX.damaged, damaged);
}

/** Runs a command to its end: seconds, the most memory that was resident (MB), what it wrote. Throws what it said when it failed. */
async function watched({
  words,
  cwd,
  env,
}: Command): Promise<{ seconds: number; memory: number; stdout: string }> {
  const start = performance.now();
  const child = spawn(words[0]!, words.slice(1), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [stdout, stderr, memory] = ['', '', 0];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk;
  });
  const look = setInterval(() => {
    memory = Math.max(memory, mostMemory(child.pid));
  }, 100);
  const status = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(look);
  if (status !== 0) throw new Error(stderr);
  return { seconds: (performance.now() - start) / 1000, memory, stdout };
}

const run = ({ words, cwd, env }: Command) =>
  spawnSync(words[0]!, words.slice(1), { cwd, env, encoding: 'utf8', maxBuffer: 1e9 });

const lines = (command: Command): string[] => run(command).stdout.trimEnd().split('\n');

function timeOf(command: Command): number {
  const start = performance.now();
  run(command);
  return performance.now() - start;
}

/** Adds a sentence to some files, others each round. */
function change(folder: string, round: number): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const step = Math.floor(files.length / CHANGED);
  for (let at = 0; at < CHANGED; at++) {
    const { parentPath, name } = files[(at * step + round) % files.length]!;
    const path = join(parentPath, name);
    if (statSync(path).size > 0)
      appendFileSync(path, `\nRound ${round} was told by Darius Kamali and Marta Lindqvist.\n`);
  }
}
