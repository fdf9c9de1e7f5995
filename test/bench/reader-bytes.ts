/** Bytes per key of this program, or of another that shows its frames. */
import { bandOf, ledgerBandOf, listBandsOf } from '../../source/reader/layout/geometry.ts';
import type { Size } from '../../source/reader/rows.ts';
import type { Amount } from './amount.ts';
import { lastWord, OFTEN, ONCE, PLAIN, RICH, TYPED } from './articles.ts';
import { type Reader, textOf } from './reader.ts';
import { wrappedRows } from './view.ts';

/** Takes the value of one key. */
export type Note = (measure: string, value: number) => void;

const KINDS = [
  ['plain', PLAIN],
  ['rich', RICH],
] as const;

export async function readerBytes(reader: Reader, size: Size, amount: Amount, note: Note): Promise<void> {
  for (const [kind, articles] of KINDS) {
    if (kind === 'rich') await reader.goTo(OFTEN.toLowerCase());
    for (const article of articles) await scroll(reader, size, amount, article, kind, note);
  }
  await reader.toList();
  await select(reader, size, amount, note);
  await letters(reader, amount, note);
  await mentions(reader, amount, note);
  await lines(reader, size, amount, note);
  await spellings(reader, amount, note);
}

/**
 * The first rows by line, then from the top by page. less has no header, so it shows rows ahead of us: by so many
 * lines this is scrolled before it counts, and both are measured on the very same rows.
 */
async function scroll(
  reader: Reader,
  size: Size,
  amount: Amount,
  article: number,
  kind: string,
  note: Note,
): Promise<void> {
  const { height } = bandOf(size);
  await reader.open(article);
  await reader.press('g');
  for (let ahead = size.rows - 1 - height; ahead > 0; ahead--) await reader.press('j');
  for (let line = 0; line < amount.lines; line++) note(`scroll, ${kind}`, (await reader.press('j')).bytes);
  await reader.agree();
  for (let line = 0; line < amount.rests; line++)
    note(`scroll, ${kind}, at rest`, (await reader.pressAndRest('j')).restBytes);
  await reader.press('g');
  const { view } = reader.state;
  const pages = Math.floor((wrappedRows(view, article, size).length - height) / (height - 1));
  for (let page = 0; page < Math.min(amount.pages, pages); page++)
    note(`page, ${kind}`, (await reader.press('space')).bytes);
  await reader.agree();
  await reader.press('g');
  for (let page = 0; page < amount.rests; page++)
    note(`page, ${kind}, at rest`, (await reader.pressAndRest('space')).restBytes);
}

/** The marker up and down within the list, then at its lower edge, where the list scrolls; then one key at a time. */
async function select(reader: Reader, size: Size, amount: Amount, note: Note): Promise<void> {
  const { list, preview } = listBandsOf(size);
  await reader.press('g');
  for (const key of upAndDown(list.height - 1, amount.keys)) note('select', (await reader.press(key)).bytes);
  await reader.agree();
  await reader.press('g');
  for (let row = 1; row < list.height; row++) await reader.press('j');
  for (let row = 0; row < amount.keys; row++) note('select at the edge', (await reader.press('j')).bytes);
  await reader.agree();
  await reader.press('g');
  await reader.agree();
  for (let row = 0; row < amount.keys; row++) {
    const { restBytes } = await reader.pressAndRest('j');
    const rows = textOf(reader.state).slice(preview!.top, preview!.top + preview!.lines + 2);
    note('preview', restBytes);
    note('preview, its text', Buffer.byteLength(rows.map((one) => one.trim()).join('\n')));
  }
}

/** The concordance of an actor with many mentions: the marker up and down, then at the lower edge, then by page. */
async function lines(reader: Reader, size: Size, amount: Amount, note: Note): Promise<void> {
  const { height } = bandOf(size);
  await reader.goTo(OFTEN.toLowerCase());
  await reader.press('c');
  await reader.press('g');
  for (const key of upAndDown(height - 1, amount.keys)) note('line', (await reader.press(key)).bytes);
  await reader.agree();
  await reader.press('g');
  for (let row = 1; row < height; row++) await reader.press('j');
  for (let row = 0; row < amount.keys; row++) note('line at the edge', (await reader.press('j')).bytes);
  await reader.agree();
  await reader.press('g');
  for (let page = 0; page < amount.pages; page++) note('page of lines', (await reader.press('space')).bytes);
  await reader.agree();
  await reader.toList();
}

/** The ledger of an actor: the marker up and down. Where its log lies is the program's own: the core cannot say it. */
async function spellings(reader: Reader, amount: Amount, note: Note): Promise<void> {
  await reader.goTo(OFTEN.toLowerCase());
  await reader.pressAndRest('v');
  const { view, actor, size } = reader.state;
  const room = Math.max(1, Math.min(view.spellings(actor ?? 0).length, ledgerBandOf(size).height) - 1);
  for (const key of upAndDown(room, amount.keys)) note('spelling', (await reader.press(key)).bytes);
  await reader.toList();
}

/** `count` keys: as far down as there is room, as far up again, and so on. */
export function upAndDown(room: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => (Math.floor(index / room) % 2 === 0 ? 'j' : 'k'));
}

async function letters(reader: Reader, amount: Amount, note: Note): Promise<void> {
  await reader.press('a');
  for (const word of TYPED.slice(0, amount.words)) {
    for (const letter of word) note('letter', (await reader.press(letter)).bytes);
    await reader.agree();
    await reader.press('ctrl-u');
  }
  await reader.agree();
}

/** From mention to mention, through articles full of them and then through articles with one each. */
async function mentions(reader: Reader, amount: Amount, note: Note): Promise<void> {
  for (const name of [OFTEN, ONCE]) {
    await reader.goTo(lastWord(name).toLowerCase());
    for (let key = 0; key < amount.mentions; key++) {
      const before = reader.state.reading!;
      const { bytes } = await reader.press('n');
      const { article, anchor } = reader.state.reading!;
      const there =
        article !== before.article
          ? 'to another article'
          : anchor === before.anchor
            ? 'in sight'
            : 'scrolling';
      note(`n ${there}`, bytes);
    }
    await reader.agree();
  }
}
