/** Sets paragraphs in columns as a typesetting program does, so that it is known what has to be read out of them again. */
import type { Written, WrittenPage } from './written.ts';

/** Widths of Helvetica's letters, in thousandths of its size (Adobe Font Metrics). */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [222, 'ijl'],
      [278, 'ft .,I'],
      [333, 'r-'],
      [500, 'cksvxyzJ'],
      [556, 'abdeghnopquL'],
      [611, 'FTZ'],
      [667, 'ABEKPSVXY'],
      [722, 'wCDHNRU'],
      [778, 'GOQ'],
      [833, 'mM'],
      [944, 'W'],
    ] as const
  ).flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)),
);

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + WIDTHS.get(letter)!, 0) * (size / 1000);

export interface Setting {
  readonly columns: number;
  /** All in points. */
  readonly size: number;
  readonly leading: number;
  readonly gutter: number;
  /** Lines as wide as the column, their blanks as wide as it takes. */
  readonly justified: boolean;
  /** Each word is drawn by itself. */
  readonly byWord: boolean;
  /** Paragraphs are set in; else set apart. */
  readonly indented: boolean;
  /** How much further down than the first the other columns begin. */
  readonly shift: number;
}

interface SetLine {
  readonly words: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const LEFT = 50;
const WIDTH = 495;
const BOTTOM = 780;
const HEADLINE = 22;

/** Pages with running heads and page numbers, a headline over the first. */
export function typeset(headline: string, paragraphs: readonly string[], setting: Setting): WrittenPage[] {
  const { columns, size, leading, gutter, indented, shift } = setting;
  const width = (WIDTH - gutter * (columns - 1)) / columns;
  const pages: Written[][] = [];
  let column = columns;
  let top = 110;
  let y = BOTTOM + 1;
  for (const line of paragraphs.flatMap((text) => linesOf(text, width, setting))) {
    if (y > BOTTOM) {
      if (++column >= columns) {
        top = pages.length === 0 ? 110 : 60;
        pages.push(headOf(pages.length + 3, pages.length === 0 ? headline : null));
        column = 0;
      }
      y = top + (column === 0 ? 0 : shift);
    }
    const indent = line.isFirst && indented ? 1.2 * size : 0;
    pages.at(-1)!.push(...setLine(line, LEFT + column * (width + gutter) + indent, y, width - indent, setting));
    y += leading + (line.isLast && !indented ? 0.6 * leading : 0);
  }
  return pages.map((texts) => ({ texts }));
}

function headOf(number: number, headline: string | null): Written[] {
  const head: Written[] = [
    { x: LEFT, y: 30, size: 8, font: 'helvetica', text: 'The Lasso Messenger' },
    { x: 500, y: 30, size: 8, font: 'helvetica', text: String(number) },
  ];
  if (headline !== null) head.push({ x: LEFT, y: 80, size: HEADLINE, font: 'helvetica-bold', text: headline });
  return head;
}

/** Long words are parted where they would not fit. */
function linesOf(text: string, width: number, { size, indented }: Setting): SetLine[] {
  const lines: SetLine[] = [];
  let words: string[] = [];
  const fits = (word: string): boolean =>
    widthOf([...words, word].join(' '), size) <= width - (lines.length === 0 && indented ? 1.2 * size : 0);
  const close = (isLast: boolean): void => {
    lines.push({ words, isFirst: lines.length === 0, isLast });
    words = [];
  };
  for (const word of text.split(' ')) {
    if (fits(word)) {
      words.push(word);
      continue;
    }
    let cut = word.length >= 9 && /^[a-z]+[.,]?$/.test(word) ? word.length - 4 : 0;
    while (cut >= 3 && !fits(`${word.slice(0, cut)}-`)) cut--;
    if (cut >= 3) words.push(`${word.slice(0, cut)}-`);
    close(false);
    words.push(cut >= 3 ? word.slice(cut) : word);
  }
  close(true);
  return lines;
}

function setLine(
  { words, isLast }: SetLine,
  x: number,
  y: number,
  width: number,
  { size, justified, byWord }: Setting,
): Written[] {
  const free = width - widthOf(words.join(' '), size);
  const more = justified && !isLast && words.length > 1 ? free / (words.length - 1) : 0;
  if (!byWord && more === 0) return [{ x, y, size, font: 'helvetica', text: words.join(' ') }];
  let at = x;
  return words.map((text) => {
    const written: Written = { x: at, y, size, font: 'helvetica', text };
    at += widthOf(`${text} `, size) + more;
    return written;
  });
}
