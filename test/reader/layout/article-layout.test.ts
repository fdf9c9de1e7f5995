import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/corpus/article.ts';
import {
  type At,
  firstRow,
  type Layout,
  lastRow,
  layoutOf,
  lineAt,
  moveRows,
  nextRow,
  offsetAt,
  previousRow,
  rowOf,
} from '../../../source/reader/layout/article-layout.ts';
import { cutAt, UNIT, unitCount } from '../../../source/reader/layout/units.ts';
import { type FakeArticle, fakeView } from '../fake-view.ts';

function article(blocks: FakeArticle['blocks']): Article {
  return fakeView({ actors: [], articles: [{ blocks }] }).articles.at(0);
}

function rowsOf(layout: Layout): At[] {
  const rows: At[] = [];
  for (let at = firstRow(layout); at; at = nextRow(layout, at)) rows.push(at);
  return rows;
}

function texts(layout: Layout): string[] {
  return rowsOf(layout).map((at) => {
    const line = lineAt(layout, at);
    return line ? layout.article.text.slice(line.from, line.to) : '';
  });
}

describe('an article as rows', () => {
  it('has a blank row between blocks and none at the end', () => {
    const layout = layoutOf(article([['title', 'A title'], 'one two three', 'four']), 9, [], []);
    expect(texts(layout)).toEqual(['A title', '', 'one two', 'three', '', 'four']);
  });

  it('names the blank row by the end of the block over it', () => {
    const layout = layoutOf(article(['one', 'two']), 9, [], []);
    const rows = rowsOf(layout);
    expect(rows.map((at) => offsetAt(layout, at))).toEqual([0, 3, 5]);
    expect(rowOf(layout, 3)).toEqual(rows[1]);
    expect(rowOf(layout, 4)).toEqual(rows[1]);
    expect(rowOf(layout, 5)).toEqual(rows[2]);
  });

  it('folds neighbouring furniture into one row that covers it, and opens it by its start', () => {
    const blocks: FakeArticle['blocks'] = ['one', ['furniture', 'Share'], ['furniture', 'More'], 'two'];
    const folded = layoutOf(article(blocks), 9, [], []);
    expect(rowsOf(folded)).toHaveLength(5);
    expect(folded.segments[1]).toMatchObject({ start: 5, end: 16, folded: 2 });
    expect(rowOf(folded, 13)).toEqual({ segment: 1, unit: 0, line: 0 });
    const open = layoutOf(article(blocks), 9, [5], []);
    expect(texts(open)).toEqual(['one', '', 'Share', 'More', '', 'two']);
  });

  it('shows furniture when there is nothing else', () => {
    expect(texts(layoutOf(article([['furniture', 'Share']]), 9, [], []))).toEqual(['Share']);
  });

  it('has no rows without text', () => {
    const layout = layoutOf(article([]), 9, [], []);
    expect([firstRow(layout), lastRow(layout), rowOf(layout, 0)]).toEqual([null, null, null]);
  });
});

const pieces = fc.constantFrom(
  'word',
  ' ',
  '. ',
  'x'.repeat(700),
  '北京',
  'e\u0301',
  '🇶🇦',
  '👨‍👩‍👧',
  'a\u0300\u0301',
  ' and so on ',
);
const block = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 150 }))
  .map(([parts, times]) => `b${parts.join('').repeat(times).slice(0, 15_000)}e`);

describe('any article', () => {
  it('has every offset in exactly one row, in order, and goes up as it goes down', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 8, max: 90 }),
        (blocks, columns) => {
          const layout = layoutOf(article(blocks), columns, [], []);
          const rows = rowsOf(layout);
          let offset = 0;
          for (const [index, at] of rows.entries()) {
            expect(offsetAt(layout, at)).toBe(offset);
            expect(rowOf(layout, offset)).toEqual(at);
            expect(previousRow(layout, at)).toEqual(rows[index - 1] ?? null);
            const line = lineAt(layout, at);
            offset = line ? line.end : layout.segments[at.segment + 1].start;
            expect(rowOf(layout, offset - 1)).toEqual(at);
          }
          expect(offset).toBe(layout.article.text.length);
          expect(lastRow(layout)).toEqual(rows.at(-1));
          expect(moveRows(layout, rows[0], rows.length + 5)).toEqual(rows.at(-1));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is cut into units that are no longer than they may be and join up', () => {
    fc.assert(
      fc.property(block, (text) => {
        const cuts = Array.from({ length: unitCount(0, text.length) + 1 }, (_, k) =>
          cutAt(text, 0, text.length, k),
        );
        expect(cuts[0]).toBe(0);
        expect(cuts.at(-1)).toBe(text.length);
        for (let k = 1; k < cuts.length; k++) {
          expect(cuts[k]).toBeGreaterThan(cuts[k - 1]);
          expect(cuts[k] - cuts[k - 1]).toBeLessThanOrEqual(2 * UNIT);
        }
      }),
    );
  });

  it('prefers to cut a unit behind a sentence', () => {
    const text = `${'word '.repeat(810)}end. ${'more '.repeat(900)}`;
    expect(text.slice(0, cutAt(text, 0, text.length, 1))).toMatch(/end\. $/);
  });
});
