import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { COUNTED } from '../../source/corpus/article.ts';
import { memoryView, SURE_ONLY, WHOLE } from '../../source/store/memory-view.ts';
import { fileOf, linkedSample } from './sample.ts';

/** What a person found in the sample corpus by reading it. `spellings` and `total`: sure mentions in counted blocks. */
interface Facts {
  readonly articles: readonly ({ readonly file: string } & Readonly<Record<string, string | null>>)[];
  readonly actors: readonly {
    readonly actor: string;
    readonly total: number;
    readonly spellings: Readonly<Record<string, number>>;
    readonly unsure: Readonly<Record<string, number>>;
    readonly otherBlocks: Readonly<Record<string, number>>;
  }[];
}

const facts: Facts = JSON.parse(readFileSync(new URL('../sample-facts.json', import.meta.url), 'utf8'));
const { articles, linked, table } = await linkedSample();

describe('the articles of the sample corpus', () => {
  it('are those that were read by hand', () => {
    expect(articles.map(fileOf).sort()).toEqual(facts.articles.map(({ file }) => file).sort());
  });

  it.each(facts.articles.map((fact) => [fact.file, fact] as const))('%s', (file, fact) => {
    const article = articles.find((one) => fileOf(one) === file);
    const { title, ...rest } = fact;
    expect({ file, ...article }).toMatchObject(rest);
    if (fact.titleFrom !== 'made') expect(article?.title).toBe(title);
    else {
      // Made from the first sentence, which is what was noted, and cut at a word.
      const head = article?.title?.replace(/\s*…$/, '') ?? '';
      expect(head.length).toBeGreaterThan(30);
      expect(title?.startsWith(head)).toBe(true);
      expect(title?.slice(head.length)).toMatch(/^([^\p{L}\p{N}]|$)/u);
    }
  });
});

/** Where the longest spelling that is not rare is another than the one an actor was noted by. */
const NAMED: Readonly<Record<string, string>> = {
  // 13 letters against 12, once against five times.
  'Ebrahim Raisi': 'Ebrahim Raeisi',
  // 15 letters against 14, once against four times; before Ismaeel Haniya and Ismael Haniyeh.
  'Ismail Haniyeh': 'Ismaeel Haniyeh',
};

describe('the actors of the sample corpus', () => {
  it.each(facts.actors.map((fact) => [fact.actor, fact] as const))('%s', (name, fact) => {
    const actor = linked.actors.find((one) => one.name === (NAMED[name] ?? name));
    if (actor === undefined) throw new Error(`nobody goes by the name of ${NAMED[name] ?? name}`);
    const counted: Record<string, number> = {};
    const unsure: Record<string, number> = {};
    const others: Record<string, number> = {};
    for (const of of linked.mentions) {
      for (const { actor: owner, candidates, block, spelling } of of) {
        if (owner !== actor.index && !candidates.some((candidate) => candidate.actor === actor.index))
          continue;
        const into = !COUNTED.has(block) ? others : spelling.sure ? counted : unsure;
        into[spelling.surface] = (into[spelling.surface] ?? 0) + 1;
      }
    }
    expect({ spellings: counted, unsure, otherBlocks: others }).toEqual({
      spellings: fact.spellings,
      unsure: fact.unsure,
      otherBlocks: fact.otherBlocks,
    });
    const view = memoryView({ articles, linked, unread: [] }, WHOLE, SURE_ONLY);
    expect(view.tally(actor.index)).toMatchObject({
      mentions: fact.total,
      unsure: Object.values(fact.unsure).reduce((sum, count) => sum + count, 0),
      spellings: Object.keys(fact.spellings).length,
    });
  });

  it('hold Kani and Khamenei apart from whom they are mixed up with', () => {
    const ownersOf = (surface: string): Set<string | null> =>
      new Set(
        linked.mentions.flatMap((of) =>
          of
            .filter(({ spelling }) => spelling.surface === surface)
            .map(({ actor }) => (actor === null ? null : linked.actors[actor].name)),
        ),
      );
    expect(ownersOf('Khomeini')).toEqual(new Set(['Ruhollah Khomeini']));
    expect(ownersOf('Khamenei')).toEqual(new Set(['Ali Khamenei']));
    expect(ownersOf('Kani')).toEqual(new Set(['Ali Bagheri Kani']));
  });

  it('are tied by rules that a person can follow', () => {
    const rules: readonly (readonly [string, string, readonly string[]])[] = [
      ['Ali Bagheri Kani', 'Bagheri-Kani', ['fold', 'part']],
      ['Ali Bagheri Kani', 'Bahgeri Kani', ['part', 'typo']],
      ['Ali Bagheri Kani', 'Kani', ['surname']],
      ['Hezbollah', 'Hizbollah', ['sound']],
      ['Hossein Amir-Abdollahian', 'Amirabdollahian', ['fold', 'surname']],
      ['Hossein Amir-Abdollahian', 'Hossein Amirabdollahian', ['fold']],
    ];
    for (const [name, surface, chain] of rules) {
      const actor = linked.actors.find((one) => one.name === name);
      const rows = actor?.spellings.filter((row) => row.surface === surface && row.sure) ?? [];
      expect(
        rows.map((row) => row.rules),
        surface,
      ).toEqual([chain]);
    }
  });

  it('are the same when the articles come in reversed order', () => {
    const back = linkAll(articles.toReversed(), table);
    const told = (of: typeof linked): unknown => [
      of.actors.map(({ id, name, kind }) => [id, name, kind]),
      of.mentions.map((mentions) => mentions.map(({ spelling, ...rest }) => ({ ...rest, ...spelling }))),
    ];
    expect(told({ ...back, mentions: back.mentions.toReversed() })).toEqual(told(linked));
  });
});
