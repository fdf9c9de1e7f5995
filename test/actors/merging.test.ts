import { describe, expect, it } from 'vitest';
import { corpusOf, entryOf, tableOf } from './support.ts';

const meeting = (name: string): string => `On Friday they met ${name} there.`;
const actorsOf = (...names: string[]): string[] => corpusOf(names.map(meeting)).names();

describe('full names across articles', () => {
  it.each<[string[]]>([
    [['Ebrahim Raisi', 'Ibrahim Raisi', 'Ebrahim Raeisi']],
    [['Ali Bagheri Kani', 'Ali Bahgeri Kani']],
    [['Ali Bagheri Kani', 'Ali Baqeri Kani', 'Ali Bagheri-Kani']],
    [['Ismail Haniyeh', 'Ismael Haniya', 'Ismaeel Haniyah']],
    [['Hossein Amir-Abdollahian', 'Hossein Amirabdollahian', 'Hussein Amir Abdollahian']],
    [['Qais al-Khazali', 'Qais Khazali', 'Qais Al Khazali']],
    [['Abdel Fattah al-Sisi', 'Abdel Fattah el-Sissi']],
    [['Mohammed bin Salman', 'Mohammad bin Salman']],
    [['Sergey Lavrov', 'Sergei Lavrov']],
    [['Hassan Nasrallah', 'Sayyed Hassan Nasrallah']],
    [['Abdullah Saleh', 'Abdallah Saleh']],
    [['Qassem Soleimani', 'Qasem Soleimani', 'Ghassem Soleimani']],
  ])('%j are one', (names) => {
    expect(actorsOf(...names)).toHaveLength(1);
  });

  it.each<[string[]]>([
    [['Hassan Nasrallah', 'Hassan Rouhani']],
    [['Ali Khamenei', 'Ruhollah Khomeini']],
    [['Ali Khamenei', 'Ali Khomeini']],
    [['Mohammad Bagheri', 'Ali Bagheri Kani']],
    [['Robert Maxwell', 'Ghislaine Maxwell', 'Kevin Maxwell']],
    [['Hafez Assad', 'Bashar Assad']],
    [['Ali Hassan', 'Ali Hussein']],
    [['Rafic Hariri', 'Saad Hariri']],
  ])('%j are all different', (names) => {
    expect(actorsOf(...names)).toEqual([...names].sort());
  });

  it('is one Mohammed in eight spellings', () => {
    const given = 'Mohammed Mohammad Muhammad Muhammed Mohamed Mohamad Muhamad Muhamed'.split(' ');
    expect(actorsOf(...given.map((name) => `${name} Shtayyeh`))).toHaveLength(1);
  });

  it('does not merge by a lone surname', () => {
    const corpus = corpusOf([
      'They met Robert Maxwell there. Later Maxwell left.',
      'They met Ghislaine Maxwell there. Later Maxwell left.',
    ]);
    expect(corpus.names()).toEqual(['Ghislaine Maxwell', 'Robert Maxwell']);
    expect(corpus.pairs(0)[1]).toEqual(['Maxwell', 'Robert Maxwell']);
    expect(corpus.pairs(1)[1]).toEqual(['Maxwell', 'Ghislaine Maxwell']);
  });

  it('takes an initial for one of the given names, never for all of them', () => {
    const corpus = corpusOf([meeting('Robert Maxwell'), meeting('Ghislaine Maxwell'), meeting('G. Maxwell')]);
    expect(corpus.one('Robert Maxwell').actor).toBe('Robert Maxwell');
    expect(corpus.one('Ghislaine Maxwell').actor).not.toBe('Robert Maxwell');
    expect(corpus.one('G. Maxwell').actor).not.toBe('Robert Maxwell');
  });

  it('goes through no chain: of three names, each one slip from the next, the two ends stay apart', () => {
    const [left, middle, right] = ['Zoran Pelkovski', 'Zoran Petkovski', 'Zoran Petkovsri'];
    expect(actorsOf(left, middle)).toHaveLength(1);
    expect(actorsOf(middle, right)).toHaveLength(1);
    expect(actorsOf(left, right)).toHaveLength(2);
    // The middle one is the commonest, so that both ends could join it.
    const corpus = corpusOf([left, middle, middle, right].map(meeting));
    expect(corpus.one(left).actor).not.toBe(corpus.one(right).actor);
  });

  it('takes a slip for another man where both names stand in one article', () => {
    const apart = corpusOf([meeting('Zoran Petrakov'), meeting('Zoran Petraxov')]);
    const together = corpusOf(['On Friday they met Zoran Petrakov there, and Zoran Petraxov too.']);
    expect(apart.names()).toHaveLength(1);
    expect(together.names()).toEqual(['Zoran Petrakov', 'Zoran Petraxov']);
  });

  it('keeps George H. W. and George W. apart, and leaves a bare Bush to neither', () => {
    const corpus = corpusOf([
      meeting('George H. W. Bush'),
      meeting('George W. Bush'),
      'They met George H.W. Bush and George W. Bush there. Later Bush left.',
    ]);
    expect(corpus.names()).toEqual(['George H. W. Bush', 'George W. Bush']);
    expect(corpus.one('George H.W. Bush').actor).toBe('George H. W. Bush');
    expect(corpus.one('Bush')).toMatchObject({
      actor: null,
      sure: false,
      candidates: ['George H. W. Bush', 'George W. Bush'],
    });
  });

  it('reads Abdullah, Abdallah and Abd Allah as one name', () => {
    expect(actorsOf('Abdullah Saleh', 'Abdallah Saleh', 'Abd Allah Saleh')).toHaveLength(1);
  });

  it('reads al-, el- and Al as one, before a surname too', () => {
    const corpus = corpusOf([
      'They met Mahdi al-Mashat there. Later al-Mashat left, then Al-Mashat, Al Mashat, el-Mashat and Mashat.',
    ]);
    expect(corpus.names()).toEqual(['Mahdi al-Mashat']);
    expect(corpus.told().map(({ surface, sure }) => [surface, sure])).toEqual(
      ['Mahdi al-Mashat', 'al-Mashat', 'Al-Mashat', 'Al Mashat', 'el-Mashat', 'Mashat'].map((one) => [
        one,
        true,
      ]),
    );
  });

  it('keeps states apart from one another and from words like them', () => {
    const table = tableOf(
      entryOf('Iran', 'state'),
      entryOf('Iraq', 'state'),
      entryOf('Oman', 'state'),
      entryOf('Mali', 'state'),
      entryOf('Niger', 'state'),
      entryOf('Nigeria', 'state'),
    );
    const corpus = corpusOf(['They flew to Iran, Iraq, Oman, Mali, Niger and Nigeria.'], table);
    expect(corpus.pairs()).toEqual(
      ['Iran', 'Iraq', 'Oman', 'Mali', 'Niger', 'Nigeria'].map((name) => [name, name]),
    );
  });

  it('keeps organisations apart that share their first words', () => {
    const corpus = corpusOf([
      'He joined the Syrian Democratic Forces there.',
      'He joined the Syrian Democratic Council there.',
    ]);
    expect(corpus.names()).toEqual(['Syrian Democratic Council', 'Syrian Democratic Forces']);
  });
});

describe('the name that an actor goes by', () => {
  it('is the fullest of its sure spellings', () => {
    const corpus = corpusOf([
      'They met Bagheri Kani, or Ali Bagheri Kani in full. Later Kani left, and Kani came back.',
    ]);
    expect(corpus.names()).toEqual(['Ali Bagheri Kani']);
  });

  it('is as in the actors file, whether or not that stands in the text', () => {
    const table = tableOf(entryOf('Islamic State', 'organisation', { aliases: ['Daesh', 'ISIS'] }));
    const corpus = corpusOf(['They fight Daesh, or ISIS, there.'], table);
    expect(corpus.pairs()).toEqual([
      ['Daesh', 'Islamic State'],
      ['ISIS', 'Islamic State'],
    ]);
  });
});

describe('names that may be several actors', () => {
  it('gives an initial to the one who has it, however often it stands', () => {
    const corpus = corpusOf(['T. Varga', 'T. Varga', 'Tomas Varga', 'Ilona Varga'].map(meeting));
    expect(corpus.one('T. Varga')).toMatchObject({ actor: 'Tomas Varga', rules: ['part'], sure: true });
    expect(corpus.names()).toEqual(['Ilona Varga', 'Tomas Varga']);
  });

  it.each([
    [['Tomas Varga', 'Tibor Varga'], 'T. Varga'],
    [['Theodore Farrant', 'Edward Farrant'], 'Ted Farrant'],
    [['Andrei Ilyich Kravets', 'Andrei Petrovich Kravets'], 'Andrei Kravets'],
    [['Pedro Luis Olmos Tejada', 'Pedro Luis Olmos Vidal'], 'Pedro Luis Olmos'],
  ])('of %j leaves %s to neither', (two, name) => {
    const corpus = corpusOf([...two, name].map(meeting));
    expect(two).not.toContain(corpus.one(name).actor);
    for (const one of two) expect(corpus.one(one).actor).toBe(one);
  });

  it('has no actor for an initial that several have, and names them; but for the one of them who stands there', () => {
    const corpus = corpusOf([
      meeting('Tomas Varga'),
      meeting('Tibor Varga'),
      'On Friday they met T. Varga there.',
      'On Friday they met Tibor Varga there. T. Varga had come early.',
    ]);
    const alone = {
      surface: 'T. Varga',
      actor: null,
      candidates: ['Tibor Varga', 'Tomas Varga'],
      sure: false,
    };
    expect(corpus.told(2)).toMatchObject([alone]);
    expect(corpus.told(3).at(-1)).toMatchObject({
      surface: 'T. Varga',
      actor: 'Tibor Varga',
      rules: ['part'],
      sure: true,
    });
    expect(corpus.names()).toEqual(['Tibor Varga', 'Tomas Varga']);
  });

  it('gives an initial to somebody listed only where the corpus has the full name', () => {
    const table = tableOf(entryOf('Tomas Varga', 'person'));
    const alone = corpusOf([meeting('T. Varga')], table);
    expect(alone.one('T. Varga').actor).toBe('T. Varga');
    const named = corpusOf([meeting('T. Varga'), meeting('Tomas Varga')], table);
    expect(named.one('T. Varga')).toMatchObject({ actor: 'Tomas Varga', rules: ['part'] });
  });

  it('says the same of initials in any order of articles', () => {
    const names = ['T. Varga', 'Tomas Varga', 'Tibor Varga', 'T. Varga'];
    for (const order of [names, names.toReversed()])
      expect(actorsOf(...order).filter((name) => name !== 'T. Varga')).toEqual([
        'Tibor Varga',
        'Tomas Varga',
      ]);
  });
});

describe('organisations across articles', () => {
  const saying = (name: string): string => `On Friday the ${name} said so. Later ${name} fighters left.`;

  it('makes one of a company with and without its legal form, and two of two forms', () => {
    const names = ['Halvorsen Shipping Company', 'Halvorsen Shipping Ltd', 'Nordwerk Holding'].map(saying);
    const corpus = corpusOf([saying('Halvorsen Shipping Association'), ...names]);
    expect(corpus.names('organisation')).toEqual([
      'Halvorsen Shipping Association',
      'Halvorsen Shipping Company',
      'Halvorsen Shipping Ltd',
      'Nordwerk Holding',
    ]);
    const one = corpusOf([saying('Nordwerk Holding Ltd'), saying('Nordwerk Holding')]);
    expect(one.one('Nordwerk Holding')).toMatchObject({ actor: 'Nordwerk Holding Ltd', rules: ['short'] });
  });

  it('never makes one brigade of two', () => {
    const corpus = corpusOf([saying('Second Armoured Brigade'), saying('Seventh Armoured Brigade')]);
    expect(corpus.names('organisation')).toHaveLength(2);
  });
});

it('takes any words for names and comes to an end', () => {
  const odd = [
    'The And The',
    'The The',
    '𞤀𞤣𞤤𞤢𞤥 𞤆𞤵𞤤𞤢𞤪',
    'A. B. C.',
    'Mr. Mrs.',
    'Inc. Ltd.',
    'X',
    'И. И.',
    'ʻAli ʻAli ʻAli',
  ];
  const corpus = corpusOf(
    odd.flatMap((name) => [meeting(name), `On Friday the ${name} Company spoke to ${name} Ltd.`]),
  );
  expect(corpus.names().length).toBeGreaterThan(0);
});
