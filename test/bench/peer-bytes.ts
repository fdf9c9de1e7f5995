/** Bytes per key of other people's programs. All that comes after a key counts: none of them waits for a rest. */
import type { Size } from '../../source/reader/rows.ts';
import type { Amount } from './amount.ts';
import { PLAIN, RICH, TYPED } from './articles.ts';
import { wholeAnswer } from './chunks.ts';
import { type Program, using } from './program.ts';
import { PAGERS, type PagerName, type Programs } from './programs.ts';
import { PACE } from './reader.ts';
import { type Note, upAndDown } from './reader-bytes.ts';

/** fzf looks for a letter in the background, and lnav and newsboat also draw on a timer: milliseconds a key is given. */
const SLOW_PACE = 100;

const KINDS = [
  ['plain', PLAIN],
  ['rich', RICH],
] as const;

/** A pager on every article that this program is measured on: line by line, then from the top page by page. */
export async function pagerBytes(
  programs: Programs,
  name: PagerName,
  size: Size,
  amount: Amount,
  note: Note,
): Promise<void> {
  const { top, line, page } = PAGERS[name];
  const pace = name === 'lnav' ? SLOW_PACE : PACE;
  for (const [kind, articles] of KINDS) {
    for (const article of articles) {
      const { command, rows } = programs.pager(name, article, size);
      const pages = Math.floor((rows.length - size.rows) / size.rows);
      await using(command, size, async (program) => {
        await program.until(shows(rows, top === '' ? 0 : rows.length - 2));
        if (top !== '') await program.press(top, SLOW_PACE);
        for (let index = 0; index < amount.lines; index++)
          note(`scroll, ${kind}`, await bytesOf(program, line, pace));
        await program.until(shows(rows, amount.lines));
      });
      await using(command, size, async (program) => {
        await program.until(shows(rows, top === '' ? 0 : rows.length - 2));
        if (top !== '') await program.press(top, SLOW_PACE);
        for (let index = 0; index < Math.min(amount.pages, pages); index++)
          note(`page, ${kind}`, await bytesOf(program, page, pace));
      });
    }
  }
}

/** Whether a row of the text, or the next that is not blank, is on the screen. */
export function shows(rows: readonly string[], from: number): (screen: readonly string[]) => boolean {
  const wanted = rows.slice(from).find((row) => row !== '') ?? '';
  return (screen) => screen.some((row) => row.includes(wanted));
}

/** newsboat's list of articles: the marker up and down within it, then at its lower edge. */
export async function newsboatBytes(
  programs: Programs,
  titles: readonly string[],
  size: Size,
  amount: Amount,
  note: Note,
): Promise<void> {
  const inList = (work: (program: Program, height: number) => Promise<void>): Promise<void> =>
    using(programs.newsboat(), size, async (program) => {
      await program.until((screen) => screen.some((row) => row.includes('clippings')));
      await program.press('\r', SLOW_PACE);
      // It lists the newest first.
      await program.until((screen) => screen.some((row) => row.includes(titles.at(-1)!)));
      const screen = await program.screen();
      await work(program, screen.filter((row) => titles.some((title) => row.includes(title))).length);
    });
  await inList(async (program, height) => {
    for (const key of upAndDown(height - 1, amount.keys)) note('select', await bytesOf(program, key, PACE));
  });
  await inList(async (program, height) => {
    for (let row = 1; row < height; row++) await program.press('j', PACE);
    for (let row = 0; row < amount.keys; row++) note('select at the edge', await bytesOf(program, 'j', PACE));
  });
}

export async function fzfBytes(programs: Programs, size: Size, amount: Amount, note: Note): Promise<void> {
  await using(programs.fzf(), size, async (program) => {
    await program.until((screen) => /^ +(\d+)\/\1\b/.test(screen.at(-2) ?? ''));
    for (const word of TYPED.slice(0, amount.words)) {
      for (const letter of word) note('letter', await bytesOf(program, letter, SLOW_PACE));
      await program.until((screen) => screen.at(-1) === `> ${word}`);
      await program.press('\x15', SLOW_PACE);
    }
  });
}

async function bytesOf(program: Program, key: string, milliseconds: number): Promise<number> {
  const { chunks, from } = await program.press(key, milliseconds);
  return wholeAnswer(chunks, from).bytes;
}
