import { describe, expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { memoryView, SURE_ONLY, WHOLE } from '../../source/store/memory-view.ts';
import { spellingRows } from '../../source/store/spelling-rows.ts';
import type { Scope, Switches } from '../../source/store/view.ts';
import { articleOf, entryOf, tableOf } from '../actors/support.ts';

const articles = [
  {
    ...articleOf(
      ['title', 'Rami Makhlouf in Iran'],
      'They met Rami Makhlouf. Later Makhlouf left Iran with Iranian friends.',
    ),
    path: 'a.txt',
    date: '2023-05-02',
  },
  {
    ...articleOf('They met Rami Makhlouf and Hafez Makhlouf there. Later Makhlouf left.'),
    path: 'b.txt',
    date: '2023-05-09',
  },
  { ...articleOf('They flew to Tehran, and Iranian guides met Rami Makhlouf there.'), path: 'c.txt' },
];
const table = tableOf(entryOf('Iran', 'state', { demonyms: ['Iranian'], capitals: ['Tehran'] }));
const library = { articles, linked: linkAll(articles, table), unread: [] };

function rowsOf(name: string, switches: Partial<Switches> = {}, scope: Partial<Scope> = {}) {
  const view = memoryView(library, { ...WHOLE, ...scope }, { ...SURE_ONLY, ...switches });
  const [index] = view.actorsNamed(name);
  return spellingRows(view, index).map(({ sample, candidates, ...row }) => ({
    ...row,
    candidates: candidates.map((one) => view.actors.at(one.actor).name),
    sample: `${view.articles.at(sample.article).path} ${sample.mention.block}`,
  }));
}

describe('the rows of a ledger', () => {
  it('are the spellings with their numbers, the sure ones first, then those in doubt', () => {
    expect(rowsOf('Rami Makhlouf')).toEqual([
      {
        surface: 'Rami Makhlouf',
        rule: 'exact',
        rules: ['exact'],
        sure: true,
        related: false,
        count: 4,
        first: '2023-05-02',
        last: '2023-05-09',
        counted: true,
        candidates: [],
        sample: 'a.txt paragraph',
      },
      {
        surface: 'Makhlouf',
        rule: 'surname',
        rules: ['surname'],
        sure: true,
        related: false,
        count: 1,
        first: '2023-05-02',
        last: '2023-05-02',
        counted: true,
        candidates: [],
        sample: 'a.txt paragraph',
      },
      {
        surface: 'Makhlouf',
        rule: 'surname',
        rules: ['surname'],
        sure: false,
        related: false,
        count: 1,
        first: '2023-05-09',
        last: '2023-05-09',
        counted: false,
        candidates: ['Rami Makhlouf', 'Hafez Makhlouf'],
        sample: 'b.txt paragraph',
      },
    ]);
  });

  it('end with what is related, undated where no article has a date', () => {
    expect(
      rowsOf('Iran').map(({ surface, count, counted, first, last }) => [
        surface,
        count,
        counted,
        first,
        last,
      ]),
    ).toEqual([
      ['Iran', 2, true, '2023-05-02', '2023-05-02'],
      ['Iranian', 2, false, '2023-05-02', '2023-05-02'],
      ['Tehran', 1, false, null, null],
    ]);
  });

  it('count what the switches let through, in the part that is looked at', () => {
    const counted = (name: string, switches: Partial<Switches>, scope: Partial<Scope> = {}) =>
      rowsOf(name, switches, scope)
        .filter((row) => row.counted)
        .map(({ surface, count }) => [surface, count]);
    expect(counted('Iran', { related: true })).toEqual([
      ['Iran', 2],
      ['Iranian', 2],
      ['Tehran', 1],
    ]);
    expect(counted('Hafez Makhlouf', { unsure: true })).toEqual([
      ['Hafez Makhlouf', 1],
      ['Makhlouf', 1],
    ]);
    expect(counted('Rami Makhlouf', {}, { since: '2023-05-09' })).toEqual([['Rami Makhlouf', 1]]);
    expect(counted('Rami Makhlouf', {}, { without: ['surname'] })).toEqual([['Rami Makhlouf', 4]]);
    expect(rowsOf('Rami Makhlouf', {}, { without: ['surname'] })).toHaveLength(1);
  });
});
