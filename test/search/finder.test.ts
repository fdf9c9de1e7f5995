import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameIndex } from '../../source/search/finder.ts';
import { FLOOR } from '../../source/search/resolve.ts';
import { peopleView } from './people.ts';

const view = peopleView();
const index = nameIndex(view);
const ranked = (query: string, unfinished = false): string[] =>
  index.rank(view, query, { unfinished }).map(({ actor }) => view.actors.at(actor).name);
const first = (query: string, unfinished = false): string | undefined => ranked(query, unfinished)[0];

describe('the actor first', () => {
  it.each([
    ['bageri kani', 'Ali Bagheri Kani'],
    ['Bahgeri Kani', 'Ali Bagheri Kani'],
    ['baqeri kani', 'Ali Bagheri Kani'],
    ['kani', 'Ali Bagheri Kani'],
    ['mohammed bagheri', 'Mohammad Bagheri'],
    ['Raisi Ebrahim', 'Ebrahim Raisi'],
    ['raisi', 'Ebrahim Raisi'],
    ['ibrahim raissi', 'Ebrahim Raisi'],
    ['amirabdollahian', 'Hossein Amir-Abdollahian'],
    ['amir abdollahian', 'Hossein Amir-Abdollahian'],
    ['Amir-Abdullahian', 'Hossein Amir-Abdollahian'],
    ['hussein amir abdolahian', 'Hossein Amir-Abdollahian'],
    ['ismael haniya', 'Ismail Haniyeh'],
    ['haniyyeh', 'Ismail Haniyeh'],
    ['hizbollah', 'Hezbollah'],
    ['hezbolla', 'Hezbollah'],
    ['hizb allah', 'Hezbollah'],
    ['khamenei', 'Ali Khamenei'],
    ['khomeini', 'Ruhollah Khomeini'],
    ['iran', 'Iran'],
    ['iraq', 'Iraq'],
    ['oman', 'Oman'],
    ['qatar', 'Qatar'],
    ['hassan nasrallah', 'Hassan Nasrallah'],
    ['nasrallah', 'Hassan Nasrallah'],
    ['rohani', 'Hassan Rouhani'],
    ['lavrov', 'Sergey Lavrov'],
    ['pezeshkian', 'Masoud Pezeshkian'],
    ['pezehskian', 'Masoud Pezeshkian'],
    ['suleimani', 'Qasem Soleimani'],
    ['kassem soleimani', 'Qasem Soleimani'],
    ['al sudani', 'Mohammed Shia al-Sudani'],
    ['alsudani', 'Mohammed Shia al-Sudani'],
    ['bouhabib', 'Abdallah Bou Habib'],
    ['abdullah bou habib', 'Abdallah Bou Habib'],
    ['khazali', 'Qais al-Khazali'],
    ['erdogan', 'Recep Tayyip Erdoğan'],
    ['erdoğan', 'Recep Tayyip Erdoğan'],
    ['ERDOĞAN', 'Recep Tayyip Erdoğan'],
    ['IRGC', 'Islamic Revolutionary Guard Corps'],
    ['irgc', 'Islamic Revolutionary Guard Corps'],
    ['oic', 'Organisation of Islamic Cooperation'],
    ['organization of islamic co-operation', 'Organisation of Islamic Cooperation'],
    ['us', 'United States'],
    ['u.s.', 'United States'],
    ['un', 'United Nations'],
    ['turkiye', 'Turkey'],
    ['tehran', 'Iran'],
    ['american', 'United States'],
    ['michael jordan', 'Michael Jordan'],
  ])('%s: %s', (query, name) => {
    expect(first(query)).toBe(name);
  });

  it.each(['bageri kani', 'raisi ebrahim', 'ismael haniya', 'hizbollah', 'amirabdollahian'])(
    'is the same in any case, in quotes, with blanks around and marks between: %s',
    (query) => {
      const name = first(query);
      for (const typed of [
        query.toUpperCase(),
        `"${query}"`,
        `“${query}”`,
        `'${query}'`,
        `  ${query.replace(' ', '   ')}\t`,
        `${query.replace(' ', ', ')}?`,
        query.replace(' ', '\n'),
      ])
        expect(first(typed), typed).toBe(name);
    },
  );

  it('is the same with its words in any order', () => {
    for (const [query, name] of [
      ['kani bagheri ali', 'Ali Bagheri Kani'],
      ['lavrov sergey', 'Sergey Lavrov'],
      ['salman mohammad bin', 'Mohammad bin Salman'],
    ])
      expect(first(query)).toBe(name);
  });

  it('comes while the name is still being typed', () => {
    for (const typed of ['pez', 'peze', 'pezes', 'pezeshk'])
      expect(first(typed, true)).toBe('Masoud Pezeshkian');
    for (const typed of ['hiz', 'hizb', 'hezb']) expect(first(typed, true)).toBe('Hezbollah');
    expect(first('ali b', true)).toBe('Ali Bagheri Kani');
  });

  it('is the one who is mentioned more where two are equally meant', () => {
    expect(ranked('makhlouf').slice(0, 2)).toEqual(['Rami Makhlouf', 'Hafez Makhlouf']);
    expect(ranked('hassan').slice(0, 2)).toEqual(['Hassan Nasrallah', 'Hassan Rouhani']);
  });
});

describe('what is typed in another script', () => {
  it.each([
    ['حزب الله', 'Hezbollah'],
    ['حسن نصر الله', 'Hassan Nasrallah'],
    ['نصرالله', 'Hassan Nasrallah'],
    ['إسماعيل هنية', 'Ismail Haniyeh'],
    ['علی باقری کنی', 'Ali Bagheri Kani'],
    ['ابراهیم رئیسی', 'Ebrahim Raisi'],
    ['مسعود پزشکیان', 'Masoud Pezeshkian'],
    ['حسین امیرعبداللهیان', 'Hossein Amir-Abdollahian'],
    ['علی خامنه‌ای', 'Ali Khamenei'],
    ['قاسم سليماني', 'Qasem Soleimani'],
    ['Лавров', 'Sergey Lavrov'],
    ['Сергей Лавров', 'Sergey Lavrov'],
    ['Хезболла', 'Hezbollah'],
    ['Эрдоган', 'Recep Tayyip Erdoğan'],
    ['Блинкен', 'Antony Blinken'],
    ['חסן נסראללה', 'Hassan Nasrallah'],
    ['חמאס', 'Hamas'],
    ['Χασάν Νασράλα', 'Hassan Nasrallah'],
    ['Μπλίνκεν', 'Antony Blinken'],
    ['Ερντογάν', 'Recep Tayyip Erdoğan'],
  ])('%s: %s', (query, name) => {
    expect(first(query)).toBe(name);
  });

  it.each([
    ['إيران', 'Iran'],
    ['العراق', 'Iraq'],
    ['الأردن', 'Jordan'],
    ['قطر', 'Qatar'],
    ['Иран', 'Iran'],
    ['Турция', 'Turkey'],
    ['Irak', 'Iraq'],
    ['Türkei', 'Turkey'],
    ['Turquie', 'Turkey'],
    ['伊朗', 'Iran'],
    ['ירדן', 'Jordan'],
    ['États-Unis', 'United States'],
    ['Vereinigte Staaten', 'United States'],
    ['США', 'United States'],
  ])('a state by what another language calls it: %s is %s', (query, name) => {
    expect(first(query)).toBe(name);
  });
});

describe('a query and a name that have not the same words', () => {
  const some = peopleView([
    ['Viktor Orban', 'person', 5],
    ['Sergey Lavrov', 'person', 5],
    ['Saint Lucia', 'state', 1],
    ['South Korea', 'state', 1],
    ['United States Congress', 'organisation', 1],
    ['Nuri al-Maliki', 'person', 1],
    ['Amir Sabouri', 'person', 1],
    ['Khalid Mansour', 'person', 1],
    ['George W. Bush', 'person', 2],
    ['Mohammad bin Tarazi', 'person', 2],
    ['Front of God', 'organisation', 2],
  ]);
  const names = nameIndex(some);
  const best = (query: string): readonly [string | undefined, number] => {
    const found = names.rank(some, query).at(0);
    return [found && some.actors.at(found.actor).name, found?.score ?? 0];
  };

  it.each([
    ['Sergey V. Lavrov', 'Sergey Lavrov'],
    ['St. Lucia', 'Saint Lucia'],
    ['St.Lucia', 'Saint Lucia'],
    ['S. Korea', 'South Korea'],
    ['S.Korea', 'South Korea'],
    ['US Congress', 'United States Congress'],
    ['U.S. Congress', 'United States Congress'],
    ['Prime Minister Maliki', 'Nuri al-Maliki'],
    ['PM Maliki', 'Nuri al-Maliki'],
    ['MBT', 'Mohammad bin Tarazi'],
    ['USC', 'United States Congress'],
    ['George Walker Bush', 'George W. Bush'],
    ['Viktor Mihaly Orban', 'Viktor Orban'],
  ])('%s is %s', (query, name) => {
    const [found, score] = best(query);
    expect(found).toBe(name);
    expect(score).toBeGreaterThanOrEqual(FLOOR);
  });

  it.each(['God', 'the', 'of', 'front'])(
    'a plain word alone is no body that has it in its name: %s',
    (query) => {
      expect(best(query)[1]).toBeLessThan(FLOOR);
      expect(best('Front of God')[0]).toBe('Front of God');
    },
  );

  it.each(['Amir Katrangi', 'Maher Mansour', 'Khalid Orban', 'Anton Bush', 'George Mansour'])(
    'a word in common where both have others is somebody else: %s',
    (query) => {
      expect(best(query)[1]).toBeLessThan(FLOOR);
    },
  );
});

describe('a capital or demonym', () => {
  it('names its state after anybody who really bears the name', () => {
    const crowd = peopleView([
      ['Jordan', 'state', 5, [], [['Amman', 'capital']]],
      ['Amman', 'person', 5],
    ]);
    const names = nameIndex(crowd)
      .rank(crowd, 'Amman')
      .map(({ actor }) => crowd.actors.at(actor).name);
    expect(names).toEqual(['Amman', 'Jordan']);
  });
});

describe('what is given', () => {
  it('is each actor once, best score between 0 and 1, never more than asked for', () => {
    for (const query of ['ali', 'bagheri', 'islamic', 'hassan', 'a', 'iran']) {
      const all = index.rank(view, query);
      expect(new Set(all.map(({ actor }) => actor)).size).toBe(all.length);
      for (const { score } of all) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }
      expect(index.rank(view, query, { limit: 2 }).length).toBeLessThanOrEqual(2);
    }
  });

  it('says which spelling was met', () => {
    expect(index.rank(view, 'hizbollah')[0].surface).toBe('Hizbollah');
    expect(index.rank(view, 'tehran')[0].surface).toBe('Tehran');
    expect(index.rank(view, 'ebrahim raeisi')[0].surface).toBe('Ebrahim Raeisi');
  });

  it.each(['', ' ', '\t\n', '\0', '"', '“”', '...', '—', '()', '.*', '\\', '[', '$^'])(
    'is nothing for %j',
    (query) => {
      expect(index.rank(view, query)).toEqual([]);
    },
  );

  it.each([
    ['kani\0', 'Ali Bagheri Kani'],
    ['^kani$', 'Ali Bagheri Kani'],
    ['.*raisi.*', 'Ebrahim Raisi'],
    ['(hizbollah', 'Hezbollah'],
    ['raisi[', 'Ebrahim Raisi'],
    ["'raisi", 'Ebrahim Raisi'],
    ['=raisi', 'Ebrahim Raisi'],
    ['!raisi', 'Ebrahim Raisi'],
    ['raisi | lavrov', 'Ebrahim Raisi'],
    ['raisi*', 'Ebrahim Raisi'],
    ['raisi\\', 'Ebrahim Raisi'],
  ])('takes operators for plain text: %s', (query, name) => {
    expect(ranked(query)).toContain(name);
  });

  it('answers a query of 5,000 characters', () => {
    expect(() => index.rank(view, 'a'.repeat(5000))).not.toThrow();
    expect(() => index.rank(view, 'raisi '.repeat(834))).not.toThrow();
    expect(first(`ebrahim raisi${' '.repeat(4987)}`)).toBe('Ebrahim Raisi');
  });

  it('holds for any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        for (const { actor, score } of index.rank(view, query)) {
          expect(view.actors.at(actor)).toBeDefined();
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is, of equally good names, as many as asked for of those mentioned most', () => {
    const crowd = peopleView(
      Array.from({ length: 90 }, (_, at) => [
        `Omar ${'abcdefghi'[at % 9]}${'klmnoprstz'[at % 10]}ar`,
        'person',
        at,
      ]),
    );
    const names = nameIndex(crowd);
    const found = names.rank(crowd, 'omar', { limit: 5 });
    expect(found.map(({ actor }) => actor)).toEqual([89, 88, 87, 86, 85]);
    expect(names.rank(crowd, 'omar').slice(0, 5)).toEqual(found);
  });

  it('is, of thousands of names that a letter begins, of those mentioned most; a short name in full is there too', () => {
    const many = Array.from({ length: 4000 }, (_, at) => {
      const [first, last] = [
        `K${'aeiou'[at % 5]}${'bdfgl'[Math.floor(at / 5) % 5]}`,
        at.toString(36).replace(/\d/g, 'x'),
      ];
      return [`${first} M${last}${at}`, 'person', at >= 2000 && at < 2100 ? 60 : 1] as const;
    });
    const crowd = peopleView([
      ...many,
      ['Xi Dai', 'person', 1],
      ['Ku Dai', 'person', 1],
      ['Xavier Bo', 'person', 1],
    ]);
    const names = nameIndex(crowd);
    const found = names.rank(crowd, 'k', { unfinished: true, limit: 50 });
    expect(found).toHaveLength(50);
    expect(found.every(({ actor }) => actor >= 2000 && actor < 2100)).toBe(true);
    const called = (query: string): string[] =>
      names
        .rank(crowd, query, { unfinished: true, limit: 50 })
        .map(({ actor }) => crowd.actors.at(actor).name);
    expect(called('ku')).toContain('Ku Dai');
    // Too few of those mentioned most: all are looked at.
    expect(called('x')).toEqual(expect.arrayContaining(['Xi Dai', 'Xavier Bo']));
  });

  it('is nothing where there are no actors', () => {
    const empty = peopleView([]);
    expect(nameIndex(empty).rank(empty, 'raisi')).toEqual([]);
  });
});
