/**
 * What a View has to be of a part of the corpus: of some outlets, and with copies folded. Read by hand, in contract order:
 *
 * | article | outlet | text | Anna Keller | Boris Vogt |
 * |---|---|---|---|---|
 * | 0 2023-03-01 | Ruhr Post | wire | 2 | 1 |
 * | 1 2023-03-02 | Alpine Courier | wire, and a sentence behind it | 2 | 2 |
 * | 2 2023-03-03 | Élan | short | 1 | |
 * | 3 2023-03-04 | Ruhr Post | of its own | 1 | |
 * | 4 2023-03-05 | Alpine Courier | wire | 2 | 1 |
 * | 5 undated | Coast Wire | short | 1 | |
 * | 6 undated | | short, under another title | 1 | |
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WHOLE } from '../../source/store/memory-view.ts';
import { everyRow } from '../../source/store/rows.ts';
import type { ArticleOrder, Scope, View } from '../../source/store/view.ts';
import { tableOf } from '../actors/support.ts';
import { filledFolder } from '../support/filled-folder.ts';
import type { MakeView } from './view-contract.ts';

const WIRE =
  'Anna Keller met Boris Vogt by the old harbour on the morning of the vote, and the two of them walked along the quay for ' +
  'an hour while the boats came in and the market opened for the day. Nobody who saw them there could hear what was said. ' +
  'Later Anna Keller went back alone to the town hall, where the doors had been shut since the evening before.';
const SHORT = 'Anna Keller has left the town hall.';

const file = (title: string, date: string | null, source: string | null, text: string): string =>
  `Title: ${title}\n${date === null ? '' : `Date: ${date}\n`}${source === null ? '' : `Source: ${source}\n`}\n${text}\n`;

const FILES = {
  'a.txt': file('The walk', '2023-03-01', 'Ruhr Post', WIRE),
  'b.txt': file(
    'A walk by the harbour',
    '2023-03-02',
    'Alpine Courier',
    `${WIRE} Boris Vogt would not be asked.`,
  ),
  'c.md': file('Gone', '2023-03-03', 'Élan', SHORT),
  'd.txt': file(
    'A quiet day',
    '2023-03-04',
    'Ruhr Post',
    'Anna Keller rested, and nothing else is known of it.',
  ),
  'sub/e.txt': file('Two at the quay', '2023-03-05', 'Alpine Courier', WIRE),
  'sub/f.txt': file('Gone', null, 'Coast Wire', SHORT),
  // Its text is that of c, but it is too short to be a copy under another title.
  'sub/g.txt': file('She left', null, null, SHORT),
};

/** Articles in an order, those of one rank as they are listed. */
function orderOf(view: View, order: ArticleOrder): number[] {
  const ranks = view.ranks(order);
  return [...ranks.keys()].sort((a, b) => ranks[a] - ranks[b] || a - b);
}

export function partContract(name: string, make: MakeView): void {
  describe(`${name}, of a part of the corpus`, () => {
    let folder = '';
    beforeAll(() => {
      folder = filledFolder(FILES);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    async function view(part: Partial<Scope> = {}): Promise<View> {
      return make({ folder, table: tableOf() }, { ...WHOLE, ...part });
    }
    const filesOf = (one: View): string[] =>
      [...everyRow(one.articles)].map(({ path }) => path.slice(folder.length + 1));
    const mentionsOf = (one: View, actor: string): number => one.counts(one.actorsNamed(actor)[0]).mentions;

    it('has articles that are copies of each other, and knows of which how many', async () => {
      const { copies } = await view();
      expect([0, 1, 2, 3, 4, 5, 6].map((at) => [...copies.of(at)])).toEqual([
        ...[[0, 1, 4], [0, 1, 4], [2, 5], [3], [0, 1, 4], [2, 5], [6]],
      ]);
      expect([0, 1, 2, 3, 4, 5, 6].map((at) => copies.count(at))).toEqual([3, 3, 2, 1, 3, 2, 1]);
      expect(copies.groupOf(3)).toBe(0);
      expect(copies.groupOf(1)).toBe(copies.groupOf(0));
      expect(copies.groupOf(2)).not.toBe(copies.groupOf(0));
    });

    it('has only the outlets asked for, and of the copies those among them', async () => {
      const ruhr = await view({ sources: ['Ruhr Post', 'Élan'] });
      expect(filesOf(ruhr)).toEqual(['a.txt', 'c.md', 'd.txt']);
      expect(ruhr.sources).toEqual(['Ruhr Post', 'Élan']);
      expect([0, 1, 2].map((at) => ruhr.copies.count(at))).toEqual([1, 1, 1]);
      expect(mentionsOf(ruhr, 'Anna Keller')).toBe(4);
      expect(mentionsOf(ruhr, 'Boris Vogt')).toBe(1);
      expect(filesOf(await view({ sources: ['Ruhr'] }))).toEqual([]);
      expect((await view()).sources).toEqual(['Ruhr Post', 'Alpine Courier', 'Élan', 'Coast Wire']);
    });

    it('ranks articles for orders that are not the list’s own', async () => {
      const whole = await view();
      expect(orderOf(whole, 'newest')).toEqual([4, 3, 2, 1, 0, 5, 6]);
      // Of the last one nothing but a title is told: “Title: She left”.
      expect(orderOf(whole, 'title')).toEqual([3, 1, 2, 5, 6, 0, 4]);
      expect(orderOf(whole, 'source')).toEqual([1, 4, 5, 2, 0, 3, 6]);
      // The wire with a sentence more, the wire twice, then by what little is told.
      expect(orderOf(whole, 'length').slice(0, 3)).toEqual([1, 4, 0]);
      const titles = whole.ranks('title');
      expect(titles[2]).toBe(titles[5]);
      expect(whole.ranks('source')[6]).toBeGreaterThan(whole.ranks('source')[0]);
      for (const order of ['newest', 'title', 'source', 'length'] as const) {
        expect(whole.ranks(order)).toHaveLength(7);
        expect(Math.max(...whole.ranks(order))).toBeLessThanOrEqual(7);
      }
      const folded = await view({ foldCopies: true });
      expect(orderOf(folded, 'title').map((at) => filesOf(folded)[at])).toEqual([
        ...['d.txt', 'c.md', 'sub/g.txt', 'a.txt'],
      ]);
    });

    it('counts copies once where they are folded: the first of them stands for all', async () => {
      const folded = await view({ foldCopies: true });
      expect(filesOf(folded)).toEqual(['a.txt', 'c.md', 'd.txt', 'sub/g.txt']);
      expect([0, 1, 2].map((at) => [...folded.copies.of(at)])).toEqual([[0], [1], [2]]);
      expect([0, 1, 2].map((at) => folded.copies.count(at))).toEqual([3, 2, 1]);
      expect(mentionsOf(folded, 'Anna Keller')).toBe(5);
      expect(mentionsOf(folded, 'Boris Vogt')).toBe(1);
      expect(folded.countMentions(null)).toEqual({ mentions: 6, unsure: 0 });
      expect(folded.facts).toMatchObject({ sources: 2, sourced: 3, undated: 1, last: '2023-03-04' });
      expect(mentionsOf(await view(), 'Anna Keller')).toBe(10);
    });

    it('folds what the rest of the scope leaves', async () => {
      const later = await view({ foldCopies: true, since: '2023-03-02' });
      expect(filesOf(later)).toEqual(['b.txt', 'c.md', 'd.txt']);
      expect([0, 1, 2].map((at) => later.copies.count(at))).toEqual([2, 1, 1]);
      const alpine = await view({ foldCopies: true, sources: ['Alpine Courier'] });
      expect(filesOf(alpine)).toEqual(['b.txt']);
      expect(mentionsOf(alpine, 'Boris Vogt')).toBe(2);
    });

    it('tells the format of each article, and who is mentioned in it', async () => {
      const whole = await view();
      expect(whole.listed(1, 4).map(({ format }) => format)).toEqual(['txt', 'md', 'txt']);
      const whose = (article: number): string[] => {
        const names: string[] = [];
        whole.eachActorIn(article, (actor) => names.push(whole.actors.at(actor).name));
        return names.sort();
      };
      expect([1, 2].map(whose)).toEqual([['Anna Keller', 'Boris Vogt'], ['Anna Keller']]);
    });
  });
}
