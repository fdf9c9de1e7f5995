/** Milliseconds from a key to the last byte of its answer in the reader over a large corpus, and the memory that it takes. */
import { setTimeout as pause } from 'node:timers/promises';
import { firstFrame, wholeAnswer } from './chunks.ts';
import { mostMemory } from './memory.ts';
import type { Program } from './program.ts';
import { RESTED } from './reader.ts';

/** What is measured, each under this name. The unit stands in it. */
export const KEYS = {
  letter: 'letter in the finder, ms',
  next: 'to the next article with an actor, ms',
  last: 'to the last article of the list, ms',
  sort: 'another order of the list, ms',
  memory: 'memory while reading, MB',
  ledger: 'first drawing of a ledger, ms',
  details: 'its dates, samples and look-alikes, all there, ms',
  judged: 'a spelling judged, all numbers changed, ms',
  lines: 'first drawing of a concordance, ms',
  order: 'its lines in another order, all there, ms',
  sorted: 'memory once they were sorted, MB',
} as const;

/** An answer has ended when nothing has come for so many milliseconds: before what is drawn at rest. */
const QUIET = 60;
const [ENTER, ESCAPE, CLEAR] = ['\r', '\x1b', '\x15'];

type Note = (measure: string, value: number) => void;

/**
 * Drives a reader that shows its list. In: the names of actors, the first of them one who stands in many articles; how
 * many keys of each kind are timed.
 */
export async function largeKeys(
  program: Program,
  names: readonly string[],
  count: number,
  note: Note,
): Promise<void> {
  const timed = async (measure: string, key: string): Promise<void> => {
    const { chunks, from } = await program.time(key, QUIET);
    note(measure, wholeAnswer(chunks, from).took);
  };
  const settled = async (key: string): Promise<void> => {
    program.type(key);
    await pause(RESTED);
  };

  for (let at = 0; at < count; at++) {
    await timed(KEYS.last, 'G');
    await settled('g');
  }
  for (let at = 0; at < count; at++) await timed(KEYS.sort, 's');

  await settled('a');
  let typed = 0;
  for (let at = 0; typed < count * 5; at++) {
    for (const letter of names[at % names.length]!) {
      await timed(KEYS.letter, letter);
      typed++;
    }
    await settled(CLEAR);
  }
  for (const letter of names[0]!) await settled(letter);
  await settled(ENTER);
  for (let at = 0; at < count; at++) await timed(KEYS.next, '\t');
  note(KEYS.memory, mostMemory(program.pid));
  await settled(ESCAPE);

  for (let at = 0; at < count; at++) {
    const { chunks, from } = await program.time('v', QUIET);
    note(KEYS.ledger, firstFrame(chunks, from).took);
    note(KEYS.details, wholeAnswer(chunks, from).took);
    await pause(RESTED);
    // The first spelling out, and in again.
    for (const key of ['x', 'x']) {
      await timed(KEYS.judged, key);
      await pause(RESTED);
    }
    await settled('q');
  }

  // From another place of the list each time: no line of it has been seen.
  for (let at = 0; at < count; at++) {
    await settled(' ');
    await timed(KEYS.lines, 'c');
    await settled('q');
  }
  await settled('c');
  await timed(KEYS.order, 's');
  note(KEYS.sorted, mostMemory(program.pid));
  await settled('q');
}
