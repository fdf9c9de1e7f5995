/**
 * What every View has to be, whatever keeps it: asked of a few files written here, with expected values found by reading
 * them. Counted by hand, in contract order:
 *
 * | article | Iran | related | Rami Makhlouf | Hafez Makhlouf | of neither | others |
 * |---|---|---|---|---|---|---|
 * | 0 also, 2023-05-02 | | | | | | Red Sea |
 * | 1 spring, 2023-05-02 | 2, and 1 in the tags | Iranian | 2 (one of them a bare Makhlouf) | | | Gulf Dispatch in the byline |
 * | 2 brothers, 2023-05-09 | | | 1 | 1 | 1, and 1 in the furniture | Levant Wire in the byline |
 * | 3 winter, 2024-01 | | Tehran, and Iranian in the furniture | | | | |
 * | 4 undated | 1 | | 1 | | | |
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActorsTable } from '../../source/actors/table.ts';
import type { Kind, Rule } from '../../source/actors/types.ts';
import { SURE_ONLY, WHOLE } from '../../source/store/memory-view.ts';
import { everyRow } from '../../source/store/rows.ts';
import type { Place, Scope, Switches, View } from '../../source/store/view.ts';
import { entryOf, tableOf } from '../actors/support.ts';
import { filledFolder } from '../support/filled-folder.ts';

const FILES = {
  'news/also.txt': 'A ship goes out\n\nDate: 2023-05-02\n\nThey sailed on the Red Sea today.\n',
  'news/spring.txt':
    'Envoys meet in the south\n\nSource: Gulf Dispatch\nDate: 2023-05-02\n\n' +
    'They met Rami Makhlouf in Iran. Later Makhlouf left Iran with Iranian friends.\n\nTags: Iran, Travel\n',
  'news/brothers.txt':
    'Two men at one table\n\nSource: Levant Wire\nDate: 2023-05-09\n\n' +
    'They met Rami Makhlouf and Hafez Makhlouf there. Later Makhlouf left.\n\nRead more: Makhlouf at home\n',
  'old/winter.txt':
    'A flight in the snow\n\nDate: 2024-01\n\nThey flew to Tehran today.\n\nRelated: Iranian films\n',
  'old/undated.txt': 'They met Rami Makhlouf today, far from Iran.\n',
  'old/scan.mp4': 'no text',
};
const PATHS = ['news/also.txt', 'news/spring.txt', 'news/brothers.txt', 'old/winter.txt', 'old/undated.txt'];

const TABLE = tableOf(
  entryOf('Iran', 'state', { demonyms: ['Iranian'], capitals: ['Tehran'] }),
  entryOf('Iraq', 'state', { aliases: ['Republic of Iraq'] }),
  entryOf('Red Sea', 'place'),
  entryOf('Black Sea', 'place'),
);

/** A corpus on disk: the folder to read, and the actors file to link it with. */
export interface Corpus {
  readonly folder: string;
  readonly table: ActorsTable;
}

/** Makes the view of a scope with no switch on. */
export type MakeView = (corpus: Corpus, scope: Scope) => View | Promise<View>;

export function viewContract(name: string, make: MakeView): void {
  describe(name, () => {
    let folder = '';
    beforeAll(() => {
      folder = filledFolder(FILES);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** `under` is below the folder. */
    async function view(part: Partial<Scope> = {}, switches: Partial<Switches> = {}): Promise<View> {
      const under = part.under == null ? null : join(folder, part.under);
      return (await make({ folder, table: TABLE }, { ...WHOLE, ...part, under })).with(switches);
    }

    it('has articles in contract order', async () => {
      const { articles } = await view();
      expect([...everyRow(articles)].map(({ path }) => path)).toEqual(
        PATHS.map((path) => join(folder, path)),
      );
      expect(articles.at(1)).toMatchObject({
        title: 'Envoys meet in the south',
        titleFrom: 'header',
        date: '2023-05-02',
        source: 'Gulf Dispatch',
        record: 1,
        // The title's five, and the paragraph's thirteen.
        words: 18,
      });
      const { text, blocks } = articles.at(1);
      expect(blocks.map(({ kind }) => kind)).toEqual(['title', 'byline', 'byline', 'paragraph', 'tags']);
      expect(text.slice(blocks[3].start, blocks[3].end)).toBe(
        'They met Rami Makhlouf in Iran. Later Makhlouf left Iran with Iranian friends.',
      );
      expect(articles.at(4)).toMatchObject({ titleFrom: 'made', date: null, source: null });
    });

    it('has rows, and none beside them', async () => {
      const { articles, actors } = await view();
      for (const rows of [articles, actors]) {
        for (const index of [-1, rows.length, 0.5, Number.NaN])
          expect(() => rows.at(index)).toThrow(RangeError);
      }
      expect([...everyRow(actors)].map(({ index }) => index)).toEqual([...Array(actors.length).keys()]);
    });

    it('gives the same row again while others are looked at', async () => {
      const whole = await view();
      const [article, actor] = [whole.articles.at(1), whole.actors.at(0)];
      expect([...everyRow(whole.articles)][1]).toBe(article);
      expect([...everyRow(whole.actors)][0]).toBe(actor);
      expect(whole.with({ unsure: true }).articles.at(1)).toBe(article);
    });

    it('gives many articles at a time, for a list to be filtered by', async () => {
      const whole = await view();
      const facts = [...everyRow(whole.articles)].map(({ title, source, date, words }) => ({
        ...{ title, source, date, words },
      }));
      const listed = (one: View, from: number, to: number) =>
        one.listed(from, to).map(({ title, source, date, words }) => ({ title, source, date, words }));
      expect(listed(whole, 0, whole.articles.length)).toEqual(facts);
      expect(listed(whole, 1, 3)).toEqual(facts.slice(1, 3));
      expect(listed(whole, 2, 2)).toEqual([]);
      expect(listed(await view({ under: 'old' }), 0, 2)).toEqual(facts.slice(3));
    });

    it('sums its articles up', async () => {
      expect((await view()).facts).toEqual({
        first: '2023-05-02',
        last: '2024-01',
        sources: 2,
        sourced: 2,
        undated: 1,
        sourceWidth: 'Gulf Dispatch'.length,
      });
      expect((await view({ since: '2024' })).facts).toEqual({
        first: '2024-01',
        last: '2024-01',
        sources: 0,
        sourced: 0,
        undated: 0,
        sourceWidth: 0,
      });
    });

    it('tells what could not be read', async () => {
      const { unread } = await view();
      expect(unread).toMatchObject([{ path: join(folder, 'old/scan.mp4'), kind: '.mp4' }]);
    });

    it.each<[string, Partial<Scope>, readonly string[]]>([
      ['a period', { since: '2023-05-09', until: '2024' }, ['news/brothers.txt', 'old/winter.txt']],
      ['a folder', { under: 'old' }, ['old/winter.txt', 'old/undated.txt']],
      ['a file', { under: 'news/also.txt' }, ['news/also.txt']],
      ['both', { under: 'old', until: '2023' }, []],
    ])('is narrowed to %s, and everybody in the corpus is still known', async (_what, part, paths) => {
      const narrow = await view(part);
      expect([...everyRow(narrow.articles)].map(({ path }) => path)).toEqual(
        paths.map((path) => join(folder, path)),
      );
      expect([...everyRow(narrow.actors)]).toEqual([...everyRow((await view()).actors)]);
      expect(narrow.unread).toHaveLength(1);
    });

    it('finds an article by its id, the start of one, and its path', async () => {
      const whole = await view();
      const { id, path } = whole.articles.at(2);
      expect(whole.articleById(id)).toBe(2);
      expect(whole.articleById(id.slice(0, 8))).toBe(null);
      expect(whole.articlesBegun(id.slice(0, 8))).toEqual([2]);
      expect(whole.articlesBegun('')).toEqual([0, 1, 2, 3, 4]);
      expect(whole.articlesBegun(`${id}0`)).toEqual([]);
      expect(whole.articlesAt(path)).toEqual([2]);
      expect(whole.articlesAt(folder)).toEqual([]);
      const narrow = await view({ since: '2023-05-09' });
      expect(narrow.articleById(id)).toBe(0);
      expect(narrow.articleById(whole.articles.at(1).id)).toBe(null);
      expect(narrow.articlesAt(whole.articles.at(1).path)).toEqual([]);
    });

    it('finds actors by id, name, spelling and kind', async () => {
      const whole = await view();
      const names = (found: readonly number[]): string[] => found.map((index) => whole.actors.at(index).name);
      const [rami] = whole.actorsNamed('Rami Makhlouf');
      expect(whole.actors.at(rami)).toMatchObject({ index: rami, name: 'Rami Makhlouf', kind: 'person' });
      expect(whole.actorById(whole.actors.at(rami).id)).toBe(rami);
      expect(whole.actorById('nobody')).toBe(null);
      expect(whole.actorsNamed('rami makhlouf')).toEqual([]);
      expect(whole.actorsNamed('Makhlouf')).toEqual([]);
      expect(names(whole.actorsSpelt('Makhlouf'))).toEqual(['Rami Makhlouf']);
      expect(names(whole.actorsSpelt('Tehran'))).toEqual(['Iran']);
      expect(whole.actorsSpelt('Iraq')).toEqual([]);
      for (const [kind, those] of Object.entries({
        person: ['Hafez Makhlouf', 'Rami Makhlouf'],
        organisation: ['Gulf Dispatch', 'Levant Wire'],
        state: ['Iran'],
        place: ['Red Sea'],
      })) {
        const found = whole.actorsOf(kind as Kind);
        expect(names(found).sort()).toEqual(those);
        expect(found).toEqual([...found].sort((a, b) => a - b));
      }
    });

    it('has an actor with the spellings found and the names listed', async () => {
      const whole = await view();
      const iran = whole.actors.at(indexOf(whole, 'Iran'));
      expect(iran.spellings.map(({ surface }) => surface).sort()).toEqual(['Iran', 'Iranian', 'Tehran']);
      expect(iran.listed).toEqual([
        { name: 'Iranian', rule: 'demonym' },
        { name: 'Tehran', rule: 'capital' },
      ]);
      expect(whole.actors.at(indexOf(whole, 'Hafez Makhlouf')).listed).toEqual([]);
    });

    it('knows whom the actors file lists and the corpus never names', async () => {
      const whole = await view({ since: '2024' });
      const absent = ['Iraq', 'republic of iraq', 'Iran', 'Iranian', 'Black Sea', 'Rami Makhlouf', 'Nobody'];
      expect(absent.filter((one) => whole.isAbsent(one))).toEqual(['Iraq', 'republic of iraq', 'Black Sea']);
    });

    it('gives every mention of an article whatever the switches', async () => {
      const whole = await view();
      const surfaces = (article: number): string[] =>
        whole.mentionsIn(article).map(({ spelling }) => spelling.surface);
      expect(surfaces(1)).toEqual([
        'Gulf Dispatch',
        'Rami Makhlouf',
        'Iran',
        'Makhlouf',
        'Iran',
        'Iranian',
        'Iran',
      ]);
      expect(surfaces(3)).toEqual(['Tehran', 'Iranian']);
      for (const at of PATHS.keys()) {
        const { text } = whole.articles.at(at);
        for (const { start, end, spelling } of whole.mentionsIn(at))
          expect(text.slice(start, end)).toBe(spelling.surface);
      }
      const [rami, hafez] = ['Rami Makhlouf', 'Hafez Makhlouf'].map((one) => indexOf(whole, one));
      const [, , , bare, inFurniture] = whole.mentionsIn(2);
      expect(bare).toMatchObject({ actor: null, kind: 'person', block: 'paragraph' });
      expect(bare.spelling).toMatchObject({ surface: 'Makhlouf', rule: 'surname', sure: false });
      expect(bare.candidates.map(({ actor }) => actor).sort()).toEqual([rami, hafez].sort());
      expect(inFurniture.block).toBe('furniture');
    });

    describe('the numbers of an actor', () => {
      it.each<[string, Partial<Switches>, readonly [...number[], string | null, string | null]]>([
        ['Iran', {}, [3, 0, 2, 2, 1, '2023-05-02', '2023-05-02']],
        ['Iran', { related: true }, [5, 0, 2, 3, 3, '2023-05-02', '2024-01']],
        ['Iran', { allBlocks: true }, [4, 0, 3, 2, 1, '2023-05-02', '2023-05-02']],
        ['Iran', { allBlocks: true, related: true }, [7, 0, 3, 3, 3, '2023-05-02', '2024-01']],
        ['Rami Makhlouf', {}, [4, 1, 0, 3, 2, '2023-05-02', '2023-05-09']],
        ['Rami Makhlouf', { unsure: true }, [5, 1, 0, 3, 2, '2023-05-02', '2023-05-09']],
        ['Hafez Makhlouf', {}, [1, 1, 0, 1, 1, '2023-05-09', '2023-05-09']],
        ['Hafez Makhlouf', { unsure: true }, [2, 1, 0, 1, 2, '2023-05-09', '2023-05-09']],
        ['Hafez Makhlouf', { unsure: true, allBlocks: true }, [3, 2, 0, 1, 2, '2023-05-09', '2023-05-09']],
        ['Gulf Dispatch', {}, [0, 0, 0, 0, 0, null, null]],
        ['Gulf Dispatch', { allBlocks: true }, [1, 0, 0, 1, 1, '2023-05-02', '2023-05-02']],
      ])('%s with %j', async (who, switches, numbers) => {
        const here = await view({}, switches);
        const { mentions, unsure, related, articles, spellings, first, last } = here.tally(
          indexOf(here, who),
        );
        expect([mentions, unsure, related, articles, spellings, first, last]).toEqual(numbers);
        expect(here.counts(indexOf(here, who))).toMatchObject({ mentions, unsure, related });
      });

      it.each<[string, Partial<Scope>, number]>([
        ['Rami Makhlouf', { since: '2023-05-09' }, 1],
        ['Rami Makhlouf', { until: '2023-05-08' }, 2],
        ['Rami Makhlouf', { since: '2023' }, 3],
        ['Rami Makhlouf', { under: 'old' }, 1],
        ['Rami Makhlouf', { under: 'old', since: '2023' }, 0],
        ['Iran', { under: 'news' }, 2],
        ['Rami Makhlouf', { without: ['surname'] }, 3],
        ['Rami Makhlouf', { without: ['exact'] }, 1],
        ['Rami Makhlouf', { without: ['exact', 'surname'] }, 0],
        ['Iran', { without: ['demonym', 'capital'] }, 3],
      ])('%s with %j: %i', async (who, part, mentions) => {
        const here = await view(part);
        expect(here.tally(indexOf(here, who)).mentions).toBe(mentions);
      });

      it('go without what a rule has tied, sure or not, related or not', async () => {
        const all = { unsure: true, related: true, allBlocks: true };
        const without = (...rules: Rule[]): Promise<View> => view({ without: rules }, all);
        const hafez = await without('surname');
        expect(hafez.tally(indexOf(hafez, 'Hafez Makhlouf'))).toMatchObject({ mentions: 1, unsure: 0 });
        const iran = await without('demonym');
        // Three of the name, one more in the tags, and Tehran.
        expect(iran.tally(indexOf(iran, 'Iran'))).toMatchObject({ mentions: 5, related: 1 });
        expect(iran.mentionsIn(1).map(({ spelling }) => spelling.surface)).not.toContain('Iranian');
      });
    });

    describe('who is mentioned most', () => {
      it.each<[Kind | null, Partial<Switches>, Partial<Scope>, readonly string[]]>([
        [null, {}, {}, ['Rami Makhlouf', 'Iran', 'Hafez Makhlouf']],
        [null, { related: true }, {}, ['Iran', 'Rami Makhlouf', 'Hafez Makhlouf']],
        ['person', {}, {}, ['Rami Makhlouf', 'Hafez Makhlouf']],
        ['organisation', {}, {}, []],
        ['place', {}, {}, ['Red Sea']],
        // Related there, and nothing else.
        [null, {}, { since: '2024' }, ['Iran']],
        // Unsure there, and nothing else.
        [
          'person',
          {},
          { without: ['exact'], under: 'news/brothers.txt' },
          ['Hafez Makhlouf', 'Rami Makhlouf'],
        ],
      ])('of kind %s with %j, %j', async (kind, switches, part, names) => {
        const here = await view(part, switches);
        const found = here.mostMentioned(kind);
        const told = found.map((index) => here.actors.at(index).name);
        const counts = found.map((index) => here.tally(index).mentions);
        // Equals stand by index, which is nobody's to expect.
        expect(new Set(counts).size === counts.length ? told : told.sort()).toEqual(names);
        expect(found).toEqual(
          [...found].sort((a, b) => here.tally(b).mentions - here.tally(a).mentions || a - b),
        );
        expect(here.countMentioned(kind)).toBe(names.length);
        expect(here.mostMentioned(kind, 1)).toEqual(found.slice(0, 1));
        expect(here.mostMentioned(kind, 0)).toEqual([]);
      });
    });

    it.each<[Kind | null, Partial<Switches>, Partial<Scope>, number, number]>([
      [null, {}, {}, 8, 1],
      [null, { unsure: true }, {}, 9, 0],
      [null, { related: true }, {}, 10, 1],
      [null, { allBlocks: true }, {}, 11, 2],
      ['person', {}, {}, 5, 1],
      ['state', { related: true, allBlocks: true }, {}, 7, 0],
      ['organisation', { allBlocks: true }, {}, 2, 0],
      ['place', {}, {}, 1, 0],
      [null, {}, { under: 'old' }, 2, 0],
      [null, {}, { without: ['surname'] }, 7, 0],
    ])('counts mentions of kind %s with %j, %j', async (kind, switches, part, mentions, unsure) => {
      expect((await view(part, switches)).countMentions(kind)).toEqual({ mentions, unsure });
    });

    describe('the occurrences of an actor', () => {
      it.each<[string, Partial<Switches>, readonly (readonly [number, string])[]]>([
        [
          'Rami Makhlouf',
          {},
          [
            [1, 'Rami Makhlouf'],
            [1, 'Makhlouf'],
            [2, 'Rami Makhlouf'],
            [4, 'Rami Makhlouf'],
          ],
        ],
        ['Hafez Makhlouf', {}, [[2, 'Hafez Makhlouf']]],
        [
          'Hafez Makhlouf',
          { unsure: true },
          [
            [2, 'Hafez Makhlouf'],
            [2, 'Makhlouf'],
          ],
        ],
        [
          'Iran',
          { related: true },
          [
            [1, 'Iran'],
            [1, 'Iran'],
            [1, 'Iranian'],
            [3, 'Tehran'],
            [4, 'Iran'],
          ],
        ],
        ['Levant Wire', {}, []],
      ])('%s with %j', async (who, switches, expected) => {
        const here = await view({}, switches);
        const actor = indexOf(here, who);
        const all = here.occurrences(actor);
        expect(all.length).toBe(expected.length);
        expect(told([...all.from(0)])).toEqual(expected);
        expect(told([...all.from(1)])).toEqual(expected.slice(1));
        expect(told(expected.map((_, index) => all.at(index)))).toEqual(expected);
        const articles = [...new Set(expected.map(([article]) => article))];
        expect(all.articles).toEqual(Uint32Array.from(articles));
        const before = (article: number): number => expected.filter(([at]) => at < article).length;
        expect(all.starts).toEqual(Uint32Array.from([...articles.map(before), expected.length]));
        for (const article of PATHS.keys()) {
          const inIt = expected.filter(([at]) => at === article);
          expect(told(here.placesIn(actor, article))).toEqual(inIt);
        }
        for (const index of [-1, expected.length, 0.5]) expect(() => all.at(index)).toThrow(RangeError);
      });

      it('are indices of the articles in view', async () => {
        const here = await view({ since: '2023-05-09', until: '2023-05-09' });
        const rami = indexOf(here, 'Rami Makhlouf');
        expect([...here.occurrences(rami).articles]).toEqual([0]);
        expect(here.placesIn(rami, 0)).toHaveLength(1);
      });

      it('are as many as the tally says, by article and start', async () => {
        const whole = await view();
        for (const switches of [SURE_ONLY, { unsure: true, related: true, allBlocks: true }]) {
          const here = whole.with(switches);
          for (const { index } of everyRow(here.actors)) {
            const all = here.occurrences(index);
            expect(all.length).toBe(here.tally(index).mentions);
            expect(all.articles.length).toBe(here.tally(index).articles);
            const order = [...all.from(0)].map(({ article, mention }) => article * 1e6 + mention.start);
            expect(order).toEqual([...order].sort((a, b) => a - b));
          }
        }
      });
    });

    it('tells who is in an article, most first, under its switches', async () => {
      const who = (here: View, article: number): [string, number][] =>
        here.actorsIn(article).map(({ actor, mentions }) => [here.actors.at(actor).name, mentions]);
      const whole = await view();
      expect(who(whole, 1).sort()).toEqual([
        ['Iran', 2],
        ['Rami Makhlouf', 2],
      ]);
      expect(who(whole.with({ related: true }), 1)).toEqual([
        ['Iran', 3],
        ['Rami Makhlouf', 2],
      ]);
      expect(who(whole, 3)).toEqual([]);
      expect(who(whole.with({ related: true }), 3)).toEqual([['Iran', 1]]);
      // What only candidates have is nobody's there.
      expect(who(whole.with({ unsure: true }), 2).sort()).toEqual([
        ['Hafez Makhlouf', 1],
        ['Rami Makhlouf', 1],
      ]);
      expect(who(whole, 0)).toEqual([]);
      expect(who(await view({ kind: 'place' }), 0)).toEqual([['Red Sea', 1]]);
    });

    it('is not changed by a switch: another one is made, of the same actors', async () => {
      const whole = await view();
      const iran = indexOf(whole, 'Iran');
      const related = whole.with({ related: true });
      expect(related.tally(iran).mentions).toBe(5);
      expect(related.switches).toEqual({ ...SURE_ONLY, related: true });
      expect(related.actors).toBe(whole.actors);
      expect(whole.tally(iran).mentions).toBe(3);
      expect(related.with({ related: false }).tally(iran)).toEqual(whole.tally(iran));
    });
  });
}

function indexOf(view: View, name: string): number {
  const [index] = view.actorsNamed(name);
  if (index === undefined) throw new Error(`nobody is called ${name}`);
  return index;
}

const told = (places: readonly Place[]): [number, string][] =>
  places.map(({ article, mention }) => [article, mention.spelling.surface]);
