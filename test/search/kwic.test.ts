import { expect, it } from 'vitest';
import { kwicOf } from '../../source/search/kwic.ts';
import { cellsOf } from '../../source/terminal/cells.ts';
import { fakeView } from '../reader/fake-view.ts';

/** What stands before, the surface, what stands behind. */
const TEXTS = [
  ['قال المتحدث باسم ', 'علي باقري', ' إن المحادثات مستمرة في الدوحة.'],
  ['הדובר אמר כי ', 'עלי באקרי', ' הגיע לדוחה ביום שלישי.'],
  ['서울에서 열린 회담에 ', '김철수', ' 장관이 도착했다고 전했다.'],
  ['ᄒ\u1161ᆫ글로 ', '김\u1102\u1161', ' 왔다.'],
  ['👩‍👩‍👧 🇨🇭 met ', 'Ali 👍🏽 Kani', ' 🎉🎉🎉 today.'],
  ['Ve\u0301le\u0301z said that ', 'Ali\u0301 Ka\u0308ni', ' e\u0301tait la\u0300.'],
  ['Then ', 'Kani', ' of علي باقري and הדובר spoke'],
] as const;

const view = fakeView({
  actors: [['Somebody', 'person']],
  articles: TEXTS.map(([before, surface, after]) => ({
    date: '2024-05-06',
    source: 'صحيفة القدس',
    blocks: [`${before}{0:${surface}}${after}`],
  })),
});
const parts = TEXTS.map((_, article) => {
  const { mention } = view.placesIn(0, article)[0]!;
  return kwicOf(view.articles.at(article), mention, 'صحيفة القدس', 90);
});

it('stands in the order of reading, whichever way a script runs, with nothing put between its parts', () => {
  for (const [index, [before, surface, after]] of TEXTS.entries()) {
    const { gutter, left, right, ...shown } = parts[index]!;
    expect(gutter).toBe(`2024-05-06  صحيفة القدس${' '.repeat(3)}  `);
    expect(before.endsWith(left.trimStart().replace('…', ''))).toBe(true);
    expect(shown.surface).toBe(surface);
    expect(after.startsWith(right.replace('…', ''))).toBe(true);
    // No isolate, no mark of direction: none has a cell.
    expect(gutter + left + right).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/);
  }
});

it('begins its surface in the same cell of the screen, whatever stands before it', () => {
  const begins = parts.map(({ gutter, left }) => cellsOf(`${gutter}${left}|`, 120).chars.lastIndexOf('|'));
  // 90 columns: 28 of the gutter, then (62 - 18) / 2.
  expect(new Set(begins)).toEqual(new Set([28 + 22]));
});
