import { describe, expect, it } from 'vitest';
import { type Cells, cellsOf } from '../../source/terminal/cells.ts';
import { bestScroll } from '../../source/terminal/scroll.ts';

const TEXT = [
  'Envoys of four states met again on Tuesday in a hotel by the sea',
  'and left without a word to those who had waited since morning.',
  '',
  'A diplomat who asked to stay unnamed spoke of small steps, and of',
  'a list that both sides had promised to bring. Neither had done so.',
  '',
  'The talks go on next week, in another town, with other people; so',
  'much was told by the host, whose patience nobody has praised yet.',
  'Two of the four have sent word that they will come, two have not.',
  'Ships in the strait were meanwhile asked to keep to the west of it.',
];

const cells = (rows: readonly string[]): Cells[] => rows.map((row) => cellsOf(row, 80));
const screen = (top: number, footer = '12%'): Cells[] =>
  cells(['head of the article', ...TEXT.slice(top, top + 6), footer]);
const whole = { top: 0, bottom: 7 };

describe('bestScroll', () => {
  it('finds the band that moved, up and down, and leaves header and footer', () => {
    const up = bestScroll(screen(0), screen(1), whole);
    expect(up).toEqual({ band: { top: 1, bottom: 6 }, shift: 1 });
    expect(bestScroll(screen(1), screen(0), whole)).toEqual({ band: { top: 1, bottom: 6 }, shift: -1 });
    expect(bestScroll(screen(0), screen(3, '40%'), whole)).toEqual({ band: { top: 1, bottom: 6 }, shift: 3 });
  });

  it('finds none where next to nothing changes, or nothing moved', () => {
    expect(bestScroll(screen(0), screen(0), whole)).toBeNull();
    expect(bestScroll(screen(0), screen(0, '13%'), whole)).toBeNull();
    const marked = (row: number) =>
      cells(TEXT.slice(0, 8).map((text, i) => `${i === row ? '›' : ' '} ${text}`));
    expect(bestScroll(marked(3), marked(4), whole)).toBeNull();
  });

  it('is not blinded by a marker in the band', () => {
    const list = (top: number) =>
      cells([
        'head',
        ...TEXT.slice(top, top + 6).map((text, i) => `${i === 4 ? '›' : ' '} ${text}x`),
        'foot',
      ]);
    expect(bestScroll(list(0), list(1), whole)).toMatchObject({ shift: 1 });
  });

  it('clears a band whose rows all change', () => {
    const page = (letters: string) =>
      cells(['head', ...[...letters].map((letter) => letter.repeat(70)), 'foot']);
    const found = bestScroll(page('abcdef'), cells(['head', 'x', 'y', '', 'z', '', '', 'foot']), whole);
    expect(found?.band).toEqual({ top: 1, bottom: 6 });
    expect(found?.shift).toBeGreaterThanOrEqual(6);
  });

  it('keeps to the scroll region that is set where that is as good', () => {
    const set = { top: 1, bottom: 6 };
    const blankEnd = (top: number) => cells(['head', ...TEXT.slice(top, top + 4), '', '', 'foot']);
    expect(bestScroll(blankEnd(3), blankEnd(4), set)?.band).toEqual(set);
  });
});
