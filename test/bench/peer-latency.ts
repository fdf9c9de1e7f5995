/** Milliseconds from a key to the last byte of its answer, for other people's programs and for bare Node. */
import { join } from 'node:path';
import type { Size } from '../../source/reader/rows.ts';
import { ENDLESS, TYPED } from './articles.ts';
import { wholeAnswer } from './chunks.ts';
import { shows } from './peer-bytes.ts';
import { type Program, using } from './program.ts';
import { PAGERS, type PagerName, type Programs } from './programs.ts';
import type { Note } from './reader-bytes.ts';

/** An answer has ended when nothing has come for so many milliseconds; fzf looks for a letter in the background. */
const QUIET = 10;
const QUIET_FZF = 40;

export async function pagerLatency(
  programs: Programs,
  name: PagerName,
  size: Size,
  count: number,
  note: Note,
): Promise<void> {
  const { line, page } = PAGERS[name];
  const { command, rows } = programs.pager(name, ENDLESS, size);
  for (const [measure, key] of [
    ['scroll', line],
    ['page', page],
  ] as const) {
    await using(command, size, async (program) => {
      await program.until(shows(rows, 0));
      for (let index = 0; index < count; index++) note(measure, await took(program, key, QUIET));
    });
  }
}

export async function fzfLatency(programs: Programs, size: Size, count: number, note: Note): Promise<void> {
  await using(programs.fzf(), size, async (program) => {
    await program.until((screen) => screen.at(-1) === '>');
    for (let typed = 0; typed < count; ) {
      for (const word of TYPED) {
        for (const letter of word) note('letter', await took(program, letter, QUIET_FZF));
        await took(program, '\x15', QUIET_FZF);
        typed += word.length;
      }
    }
  });
}

/** What a key costs a Node program that answers it with a line and does nothing else. */
export async function echoLatency(programs: Programs, size: Size, count: number, note: Note): Promise<void> {
  const command = programs.bareNode(join(import.meta.dirname, 'fixtures/echo.mjs'));
  await using(command, size, async (program) => {
    await program.until((screen) => screen[0] === 'ready');
    for (let index = 0; index < count; index++) note('scroll', await took(program, 'j', QUIET));
  });
}

async function took(program: Program, key: string, quiet: number): Promise<number> {
  const { chunks, from } = await program.time(key, quiet);
  return wholeAnswer(chunks, from).took;
}
