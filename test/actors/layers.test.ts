import { describe, expect, it } from 'vitest';
import { readActorsFile } from '../../source/actors/actors-file.ts';
import { layered } from '../../source/actors/layers.ts';
import { articleOf, Corpus, entryOf, tableOf } from './support.ts';

const below = tableOf(
  entryOf('Turkey', 'state', {
    aliases: ['Republic of Turkey'],
    demonyms: ['Turkish'],
    capitals: ['Ankara'],
  }),
  entryOf('Jordan', 'state'),
  entryOf('Special Defence Forces', 'organisation', { aliases: ['SDF', 'Forces'], weak: ['Defence Forces'] }),
  entryOf('Red Sea', 'place'),
);
const over = (yaml: string) => {
  const file = readActorsFile(`actors:\n${yaml}`);
  expect(file.faults).toEqual([]);
  return layered(below, file).actors;
};
const named = (actors: ReturnType<typeof over>, name: string) => actors.filter((one) => one.name === name);

describe('an actors file over another', () => {
  it('adds an actor and leaves the rest', () => {
    const actors = over('  - {name: Ali Bagheri Kani, kind: person}');
    expect(actors).toEqual([...below.actors, entryOf('Ali Bagheri Kani', 'person')]);
  });

  it('adds names to the actor of the same name and kind', () => {
    const [turkey, ...more] = named(
      over('  - {name: Turkey, kind: state, aliases: [Anatolia], metonyms: [Bestepe]}'),
      'Turkey',
    );
    expect(more).toEqual([]);
    expect(turkey).toMatchObject({
      aliases: ['Republic of Turkey', 'Anatolia'],
      demonyms: ['Turkish'],
      capitals: ['Ankara'],
      metonyms: ['Bestepe'],
    });
  });

  it('renames the actor whose name it has as an alias', () => {
    const actors = over('  - {name: Türkiye, kind: state, aliases: [Turkey]}');
    expect(named(actors, 'Turkey')).toEqual([]);
    expect(named(actors, 'Türkiye')[0]).toMatchObject({
      aliases: ['Turkey', 'Republic of Turkey'],
      demonyms: ['Turkish'],
    });
  });

  it('keeps namesakes of two kinds apart', () => {
    const actors = named(over('  - {name: Jordan, kind: person}'), 'Jordan');
    expect(actors.map(({ kind }) => kind)).toEqual(['state', 'person']);
  });

  it('takes its names from whoever had them as aliases', () => {
    const actors = over('  - {name: Syrian Democratic Forces, kind: organisation, aliases: [SDF]}');
    expect(named(actors, 'Special Defence Forces')[0].aliases).toEqual(['Forces']);
    expect(named(actors, 'Syrian Democratic Forces')[0].aliases).toEqual(['SDF']);
  });

  it('rules names out, and makes weak ones sure', () => {
    const [turkey] = named(over('  - {name: Turkey, kind: state, not: [Ankara, Turkey Shoot]}'), 'Turkey');
    expect(turkey).toMatchObject({ capitals: [], not: ['Ankara', 'Turkey Shoot'] });
    const [forces] = named(
      over('  - {name: Special Defence Forces, kind: organisation, aliases: [Defence Forces]}'),
      'Special Defence Forces',
    );
    expect(forces).toMatchObject({ aliases: ['SDF', 'Forces', 'Defence Forces'], weak: [] });
  });

  it('removes an actor, and may give another of that name', () => {
    expect(named(over('  - {name: Red Sea, remove: true}'), 'Red Sea')).toEqual([]);
    expect(
      named(over('  - {name: Red Sea, remove: true}\n  - {name: Red Sea, kind: organisation}'), 'Red Sea'),
    ).toEqual([entryOf('Red Sea', 'organisation')]);
  });

  it('keeps dates and a remark', () => {
    expect(
      named(
        over('  - {name: Turkey, kind: state, from: 1923-10-29, until: 2022, note: "Renamed."}'),
        'Turkey',
      )[0],
    ).toMatchObject({ from: '1923-10-29', until: '2022', note: 'Renamed.' });
    const { table, faults } = readActorsFile(
      'actors:\n  - name: Iran\n    kind: state\n    from: long ago\n',
    );
    expect(table.actors).toEqual([entryOf('Iran', 'state')]);
    expect(faults).toEqual([{ line: 4, message: expect.stringMatching(/"from" of "Iran".*2014-06-29/) }]);
  });
});

describe('a listed person', () => {
  const table = tableOf(
    entryOf('Ali Bagheri Kani', 'person'),
    entryOf('Mahmoud Abbas', 'person', { aliases: ['Abu Mazen'] }),
  );
  const corpus = new Corpus(
    [
      articleOf('On Monday Ali Bagheri Kani spoke. Later Bagheri-Kani was seen; nobody asked Kani about it.'),
      articleOf('On Monday Ali Baqeri Kani spoke. Then Baqeri Kani left.'),
      articleOf('On Tuesday Ali Bahgeri Kani wrote. Then Kani slept.'),
      articleOf('They met Mohammad Bagheri. Then Bagheri left.'),
      articleOf('They met Abu Mazen today. Then Mahmoud Abbas spoke, and Abbas left.'),
    ],
    table,
  );

  it.each<[number, [string, string, string][]]>([
    [
      0,
      [
        ['Ali Bagheri Kani', 'Ali Bagheri Kani', 'exact'],
        ['Bagheri-Kani', 'Ali Bagheri Kani', 'fold part'],
        ['Kani', 'Ali Bagheri Kani', 'surname'],
      ],
    ],
    [
      1,
      [
        ['Ali Baqeri Kani', 'Ali Bagheri Kani', 'sound'],
        ['Baqeri Kani', 'Ali Bagheri Kani', 'part sound'],
      ],
    ],
    [
      2,
      [
        ['Ali Bahgeri Kani', 'Ali Bagheri Kani', 'typo'],
        ['Kani', 'Ali Bagheri Kani', 'surname'],
      ],
    ],
    [
      3,
      [
        ['Mohammad Bagheri', 'Mohammad Bagheri', 'exact'],
        ['Bagheri', 'Mohammad Bagheri', 'surname'],
      ],
    ],
    [
      4,
      [
        ['Abu Mazen', 'Mahmoud Abbas', 'alias'],
        ['Mahmoud Abbas', 'Mahmoud Abbas', 'exact'],
        ['Abbas', 'Mahmoud Abbas', 'surname'],
      ],
    ],
  ])('gathers spellings as a found one does: article %i', (article, expected) => {
    expect(
      corpus.told(article).map(({ surface, actor, rules }) => [surface, actor, rules.join(' ')]),
    ).toEqual(expected);
  });

  it('is not the one whose name is a slip away in the same article', () => {
    const two = new Corpus(
      [articleOf('They met Anton Zakharov today. Then Anton Zakhaov spoke to Anton Zakharov.')],
      tableOf(entryOf('Anton Zakharov', 'person')),
    );
    expect(two.pairs().map(([, actor]) => actor)).toEqual([
      'Anton Zakharov',
      'Anton Zakhaov',
      'Anton Zakharov',
    ]);
  });
});
