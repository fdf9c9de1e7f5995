import { describe, expect, it } from 'vitest';
import { articleOf, Corpus, corpusOf, entryOf, tableOf } from './support.ts';

describe('inside one article', () => {
  it('ties a surname to the full name, before and behind it', () => {
    const corpus = corpusOf(['Nobody saw Fidan leave. On Monday Hakan Fidan spoke, and Fidan smiled.']);
    expect(corpus.told().map(({ surface, actor, rules, sure }) => [surface, actor, rules, sure])).toEqual([
      ['Fidan', 'Hakan Fidan', ['surname'], true],
      ['Hakan Fidan', 'Hakan Fidan', ['exact'], true],
      ['Fidan', 'Hakan Fidan', ['surname'], true],
    ]);
  });

  it('ties several words of a longer name by rule part', () => {
    const corpus = corpusOf(['They met Ali Bagheri Kani there. Later Bagheri Kani left.']);
    expect(corpus.one('Bagheri Kani')).toMatchObject({
      actor: 'Ali Bagheri Kani',
      rules: ['part'],
      sure: true,
    });
  });

  it('leaves a surname of two brothers to neither, and names both', () => {
    const corpus = corpusOf(['They met Hafez Makhlouf and Rami Makhlouf there. Later Makhlouf left.']);
    expect(corpus.one('Makhlouf')).toMatchObject({
      actor: null,
      kind: 'person',
      sure: false,
      candidates: ['Hafez Makhlouf', 'Rami Makhlouf'],
    });
    expect(corpus.one('Hafez Makhlouf').actor).toBe('Hafez Makhlouf');
    expect(corpus.one('Rami Makhlouf').actor).toBe('Rami Makhlouf');
  });

  it('leaves Bagheri to neither of two men who bear it, and Kani to the one who does', () => {
    const corpus = corpusOf([
      'They met Ali Bagheri Kani and Mohammad Bagheri there. Later Bagheri left, and so did Kani.',
    ]);
    expect(corpus.one('Bagheri')).toMatchObject({
      actor: null,
      sure: false,
      candidates: ['Ali Bagheri Kani', 'Mohammad Bagheri'],
    });
    expect(corpus.one('Kani')).toMatchObject({ actor: 'Ali Bagheri Kani', rules: ['surname'], sure: true });
  });

  it.each([
    ['long name first', 'He joined the Syrian Democratic Forces (SDF) there. Later the SDF won.'],
    ['acronym first', 'He joined the SDF (Syrian Democratic Forces) there. Later the SDF won.'],
  ])('ties an acronym to its long form: %s', (_, text) => {
    const corpus = corpusOf([text]);
    expect(corpus.one('SDF')).toMatchObject({
      actor: 'Syrian Democratic Forces',
      kind: 'organisation',
      rules: ['acronym'],
      sure: true,
    });
    expect(corpus.names()).toEqual(['Syrian Democratic Forces']);
  });

  it('reads an acronym with the small words left out or in', () => {
    const corpus = corpusOf(['He led the Organisation of Islamic Cooperation (OIC) there. The OIC met.']);
    expect(corpus.one('OIC')).toMatchObject({
      actor: 'Organisation of Islamic Cooperation',
      rules: ['acronym'],
    });
  });

  it('ties an acronym in an article without its long form by the rest of the corpus', () => {
    const corpus = corpusOf([
      'He joined the Syrian Democratic Forces (SDF) there.',
      'On Friday the SDF took a hill. They say the SDF has more men.',
    ]);
    expect(new Set(corpus.pairs(1).map(([, actor]) => actor))).toEqual(new Set(['Syrian Democratic Forces']));
  });

  it('ties a shortened organisation to the long one', () => {
    const corpus = corpusOf([
      'He joined the Kurdistan Workers Party there. They say that the Kurdistan Workers Party and the ' +
        'Workers Party are one.',
    ]);
    expect(corpus.one('Workers Party')).toMatchObject({
      actor: 'Kurdistan Workers Party',
      rules: ['short'],
      sure: true,
    });
  });

  it('does not tie a surname to the owner of a longer name that does not hold it', () => {
    const corpus = corpusOf([
      'They met Ali Khamenei there. He praised Ruhollah Khomeini. Later Khomeini died.',
    ]);
    expect(corpus.one('Khomeini').actor).toBe('Ruhollah Khomeini');
  });

  it('owns a state by its demonym, capital and metonym, and says that these are related', () => {
    const corpus = corpusOf(
      ['On Friday Iranian envoys flew to Tehran; the Kremlin was told.'],
      tableOf(
        entryOf('Iran', 'state', { demonyms: ['Iranian'], capitals: ['Tehran'] }),
        entryOf('Russia', 'state', { metonyms: ['Kremlin'] }),
      ),
    );
    expect(corpus.told().map(({ surface, actor, rules, kind }) => [surface, actor, rules, kind])).toEqual([
      ['Iranian', 'Iran', ['demonym'], 'state'],
      ['Tehran', 'Iran', ['capital'], 'state'],
      ['Kremlin', 'Russia', ['metonym'], 'state'],
    ]);
    for (const mention of corpus.linked.mentions[0]) expect(mention.spelling.related).toBe(true);
  });

  it('has a weak alias sure only where another name of the actor stands too', () => {
    const table = tableOf(entryOf('Antigua and Barbuda', 'state', { weak: ['Antigua'] }));
    const corpus = corpusOf(
      ['They flew to Antigua today.', 'They love Antigua and Barbuda, and Antigua loves them.'],
      table,
    );
    expect(corpus.told(0)).toMatchObject([
      { surface: 'Antigua', actor: 'Antigua and Barbuda', rules: ['alias'], sure: false },
    ]);
    expect(corpus.told(1)).toMatchObject([
      { surface: 'Antigua and Barbuda', rules: ['exact'], sure: true },
      { surface: 'Antigua', rules: ['alias'], sure: true },
    ]);
  });

  it('gives a demonym of two states to the one that stands there, else to none, both named', () => {
    const table = tableOf(
      entryOf('Dominica', 'state', { demonyms: ['Dominican'] }),
      entryOf('Dominican Republic', 'state', { demonyms: ['Dominican'] }),
    );
    const corpus = corpusOf(['A Dominican ship sank.', 'A Dominican ship left Dominica.'], table);
    expect(corpus.told(0)).toMatchObject([
      { actor: null, kind: 'state', sure: false, candidates: ['Dominica', 'Dominican Republic'] },
    ]);
    expect(corpus.told(1)[0]).toMatchObject({ actor: 'Dominica', sure: true });
  });

  it('keeps the span of a not entry from everybody', () => {
    const table = tableOf(entryOf('India', 'state', { demonyms: ['Indian'], not: ['Indian Ocean'] }));
    expect(corpusOf(['Ships crossed the Indian Ocean there.'], table).told()).toEqual([]);
  });

  it('finds another spelling of a listed name by its sound', () => {
    const corpus = corpusOf(
      ['They say that Hezbollah, or Hizbollah, or Hizbullah, or Hizballah, won. Nobody asked HEZBOLLAH.'],
      tableOf(entryOf('Hezbollah', 'organisation')),
    );
    expect(corpus.told().map(({ surface, actor, rules }) => [surface, actor, rules])).toEqual([
      ['Hezbollah', 'Hezbollah', ['exact']],
      ['Hizbollah', 'Hezbollah', ['sound']],
      ['Hizbullah', 'Hezbollah', ['sound']],
      ['Hizballah', 'Hezbollah', ['sound']],
      ['HEZBOLLAH', 'Hezbollah', ['fold']],
    ]);
  });

  it('takes composed and decomposed letters for one spelling of one man, at the right places', () => {
    const corpus = corpusOf(['They met Recep Erdo\u011fan there. They met Recep Erdog\u0306an again.']);
    expect(corpus.names()).toHaveLength(1);
    expect(corpus.told().map(({ surface }) => surface)).toEqual([
      'Recep Erdo\u011fan',
      'Recep Erdog\u0306an',
    ]);
  });

  it('finds names in every kind of block and says which', () => {
    const corpus = new Corpus([
      articleOf(
        ['title', 'Why Hakan Fidan flew home'],
        'On Friday Hakan Fidan left.',
        ['caption', 'Here Hakan Fidan waves.'],
        ['furniture', 'Read more about Hakan Fidan here'],
      ),
    ]);
    expect(corpus.linked.mentions[0].map(({ block }) => block)).toEqual([
      'title',
      'paragraph',
      'caption',
      'furniture',
    ]);
  });
});

/** `n` articles in which both the full name and its surname stand once each. */
const supporting = (name: string, surname: string, n: number): string[] =>
  Array.from({ length: n }, (_, at) => `On day ${at + 1} they met ${name} there. Later ${surname} left.`);

describe('a surname in an article without the full name', () => {
  it('is the one bearer’s, and sure from ten supported mentions on', () => {
    const corpus = corpusOf([...supporting('Hakan Fidan', 'Fidan', 10), 'They say that Fidan won.']);
    expect(corpus.told(10)).toEqual([
      {
        surface: 'Fidan',
        actor: 'Hakan Fidan',
        kind: 'person',
        rules: ['surname', 'bearer'],
        sure: true,
        candidates: [],
      },
    ]);
  });

  it('is the one bearer’s but unsure below ten', () => {
    const corpus = corpusOf([...supporting('Hakan Fidan', 'Fidan', 9), 'They say that Fidan won.']);
    expect(corpus.told(9)).toEqual([
      {
        surface: 'Fidan',
        actor: 'Hakan Fidan',
        kind: 'person',
        rules: ['surname', 'bearer'],
        sure: false,
        candidates: [],
      },
    ]);
  });

  it('is the main bearer’s at 95 %: 19 of 20', () => {
    const corpus = corpusOf([
      ...supporting('Hakan Fidan', 'Fidan', 19),
      ...supporting('Zoran Fidan', 'Fidan', 1),
      'They say that Fidan won.',
    ]);
    expect(corpus.told(20)).toMatchObject([{ actor: 'Hakan Fidan', sure: true, candidates: [] }]);
  });

  it('is nobody’s below that, with the bearers named: 18 of 19', () => {
    const corpus = corpusOf([
      ...supporting('Hakan Fidan', 'Fidan', 18),
      ...supporting('Zoran Fidan', 'Fidan', 1),
      'They say that Fidan won.',
    ]);
    expect(corpus.told(19)).toMatchObject([
      { actor: null, kind: 'person', sure: false, candidates: ['Hakan Fidan', 'Zoran Fidan'] },
    ]);
  });

  it('is an actor of its own, and sure, when nobody bears it', () => {
    const corpus = corpusOf(['They asked minister Qureshi. “No,” Qureshi said.']);
    expect(corpus.told()).toEqual([
      { surface: 'Qureshi', actor: 'Qureshi', kind: 'person', rules: ['exact'], sure: true, candidates: [] },
      { surface: 'Qureshi', actor: 'Qureshi', kind: 'person', rules: ['exact'], sure: true, candidates: [] },
    ]);
  });

  it('is a candidate where the bearer is known from articles that never use it alone', () => {
    const corpus = corpusOf([
      'They met Hakan Fidan there.',
      'They met Zoran Fidan there.',
      'They say that minister Fidan won.',
    ]);
    expect(corpus.told(2)).toMatchObject([
      { surface: 'Fidan', actor: null, sure: false, candidates: ['Hakan Fidan', 'Zoran Fidan'] },
    ]);
  });

  it('never owns a mention with candidates, and is never sure with them', () => {
    const corpus = corpusOf([
      ...supporting('Hakan Fidan', 'Fidan', 3),
      ...supporting('Zoran Fidan', 'Fidan', 3),
      'They say that Fidan won.',
    ]);
    for (const of of corpus.linked.mentions)
      for (const { actor, candidates, spelling } of of) {
        expect(actor === null).toBe(candidates.length > 0);
        if (actor === null) expect(spelling.sure).toBe(false);
      }
  });
});
