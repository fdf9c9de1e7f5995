/** Milliseconds from a key to the last byte of its answer, for this program or another that shows its frames. */
import { bandOf, listBandsOf } from '../../source/reader/layout/geometry.ts';
import type { Size } from '../../source/reader/rows.ts';
import { ENDLESS, lastWord, OFTEN, PLAIN, TYPED } from './articles.ts';
import type { Reader } from './reader.ts';
import { type Note, upAndDown } from './reader-bytes.ts';
import { wrappedRows } from './view.ts';

/** Every key whose answer is timed but a lone Esc, which has to be waited out before it is one. */
export const TIMED = ['scroll', 'page', 'select', 'letter', 'n', 'line', 'page of lines'] as const;
export const ESCAPE = 'lone Esc';

/** The first keys of a run, before the program's code is compiled; they are told apart too. */
export const FIRST = 'first keys';
const WARM = 20;

/** `quiet`: an answer has ended when nothing has come for so many milliseconds. */
export async function readerLatency(
  reader: Reader,
  size: Size,
  count: number,
  quiet: number,
  note: Note,
): Promise<void> {
  const timed = async (measure: string, key: string): Promise<void> =>
    note(measure, await reader.time(key, quiet));

  const moves = upAndDown(listBandsOf(size).list.height - 1, WARM + count);
  for (const [index, key] of moves.entries()) await timed(index < WARM ? FIRST : 'select', key);
  await reader.agree();

  await reader.open(PLAIN[0]);
  for (let line = 0; line < count; line++) await timed('scroll', 'j');
  await reader.agree();

  await reader.open(ENDLESS);
  const { height } = bandOf(size);
  const pages = Math.floor((wrappedRows(reader.state.view, ENDLESS, size).length - height) / (height - 1));
  for (let page = 0; page < count; page++) {
    if (page > 0 && page % pages === 0) await reader.press('g');
    await timed('page', 'space');
  }
  await reader.agree();

  await reader.goTo(lastWord(OFTEN).toLowerCase());
  for (let mention = 0; mention < count; mention++) await timed('n', 'n');
  await reader.agree();

  await reader.press('c');
  await reader.press('g');
  for (const key of upAndDown(height - 1, count)) await timed('line', key);
  await reader.agree();
  for (let page = 0; page < count; page++) await timed('page of lines', page % 2 === 0 ? 'space' : 'b');
  await reader.agree();

  await reader.toList();
  await reader.press('a');
  const letters = TYPED.join('').length;
  for (let round = 0; round * letters < count; round++) {
    for (const word of TYPED) {
      for (const letter of word) await timed('letter', letter);
      await reader.press('ctrl-u');
    }
  }
  await reader.agree();
  await reader.toList();
  for (let index = 0; index < count / 10; index++) {
    await reader.press('a');
    await timed(ESCAPE, 'escape');
  }
  await reader.agree();
}
