import { describe, expect, it } from 'vitest';
import { articleOf, Corpus, corpusOf, entryOf, tableOf } from './support.ts';

const table = tableOf(
  entryOf('Iran', 'state', { demonyms: ['Iranian', 'Iranians'], capitals: ['Tehran'] }),
  entryOf('Israel', 'state', { demonyms: ['Israeli', 'Israelis'] }),
  entryOf('Iraq', 'state', { demonyms: ['Iraqi', 'Iraqis'], capitals: ['Baghdad'] }),
  entryOf('Syria', 'state', { demonyms: ['Syrian', 'Syrians'], capitals: ['Damascus'] }),
  entryOf('United States', 'state', { aliases: ['US', 'U.S.'], demonyms: ['American', 'Americans'] }),
  entryOf('Hamas', 'organisation'),
  entryOf('Hezbollah', 'organisation'),
  entryOf('United Nations', 'organisation', { aliases: ['UN'] }),
  entryOf('UN Security Council', 'organisation', { aliases: ['Security Council'] }),
);

const surfaces = (text: string): string[] =>
  new Corpus([articleOf(text)], table).told().map(({ surface }) => surface);

describe('where a name begins and ends', () => {
  it.each<[string, string[]]>([
    // Offices and ranks stand outside.
    ['Yesterday President Ebrahim Raisi flew home.', ['Ebrahim Raisi']],
    ['Then Foreign Minister Hakan Fidan replied.', ['Hakan Fidan']],
    ['Then Secretary of State Antony Blinken replied.', ['Antony Blinken']],
    ['A note reached Lt. Gen. Sean MacFarland today.', ['Sean MacFarland']],
    ['He is loyal to Ayatollah Ali Khamenei alone.', ['Ali Khamenei']],
    ['It was said by spokesman Nasser Kanaani today.', ['Nasser Kanaani']],
    ['They met acting Foreign Minister Ali Bagheri Kani there.', ['Ali Bagheri Kani']],
    ['They met Prime Minister Haider al-Abadi there.', ['Haider al-Abadi']],
    ['They met Minister of Foreign Affairs Hakan Fidan there.', ['Hakan Fidan']],
    ['They met Deputy Prime Minister Saleh Mutlaq there.', ['Saleh Mutlaq']],
    ['They heard Dr. Karim Haddad there.', ['Karim Haddad']],
    ['Once Crown Prince Mohammad bin Salman came.', ['Mohammad bin Salman']],
    // An honorific used as part of the name stays.
    ['They saw Sayyed Hassan Nasrallah there.', ['Sayyed Hassan Nasrallah']],
    // A state, demonym or organisation in front is a mention of its own.
    ['They met Iranian Foreign Minister Hakan Fidan there.', ['Iranian', 'Hakan Fidan']],
    ['They met Hamas leader Ismail Haniyeh there.', ['Hamas', 'Ismail Haniyeh']],
    ['They met Hamas Leader Ismail Haniyeh there.', ['Hamas', 'Ismail Haniyeh']],
    ['They met US Secretary of State Antony Blinken there.', ['US', 'Antony Blinken']],
    ['They met U.S. President Barack Obama there.', ['U.S.', 'Barack Obama']],
    // Possessives stand outside.
    ['It was Ebrahim Raisi’s plan.', ['Ebrahim Raisi']],
    ["It was Ebrahim Raisi's plan.", ['Ebrahim Raisi']],
    ['It was Hamas’ leader.', ['Hamas']],
    ["It was Iran's Ebrahim Raisi.", ['Iran', 'Ebrahim Raisi']],
    // Small words inside.
    ['They met Mahdi al-Mashat there.', ['Mahdi al-Mashat']],
    ['They met Mohammed Shia’ Al Sudani there.', ['Mohammed Shia’ Al Sudani']],
    ['They met Mohammed Shia al Sudani there.', ['Mohammed Shia al Sudani']],
    ['They met Staffan de Mistura there.', ['Staffan de Mistura']],
    ['They met Ursula von der Leyen there.', ['Ursula von der Leyen']],
    ['They met George H. W. Bush there.', ['George H. W. Bush']],
    // Several words of an organisation.
    ['He joined the Organisation of Islamic Cooperation there.', ['Organisation of Islamic Cooperation']],
    ['He wrote to the Ministry of Defence there.', ['Ministry of Defence']],
    ['The UN Security Council met, and so did the UN.', ['UN Security Council', 'UN']],
    ['He led the Syrian Democratic Forces there.', ['Syrian Democratic Forces']],
    ['He led the Islamic Revolutionary Guard Corps there.', ['Islamic Revolutionary Guard Corps']],
    // Hyphens.
    ['It was an Israel-Hamas war.', ['Israel', 'Hamas']],
    ['It was a US-led raid on Iran-backed men.', ['US', 'Iran']],
    ['It was a pro-Iranian band.', ['Iranian']],
    ['They met Hossein Amir-Abdollahian there.', ['Hossein Amir-Abdollahian']],
    ['They met Jean-Yves Le Drian there.', ['Jean-Yves Le Drian']],
  ])('%s', (text, names) => {
    expect(surfaces(text)).toEqual(names);
  });

  it.each([
    'Yesterday nothing happened.',
    'However, the talks went on. Meanwhile the war did too.',
    'In October the snow came early. On Monday it left.',
    'The minister spoke. The coalition did not.',
    'Will it rain? May it not. Mark the day. Rose petals fell.',
    'We raise our voice, and women raise theirs.',
  ])('finds nobody in: %s', (text) => {
    expect(surfaces(text)).toEqual([]);
  });

  it('has no hit in common words that look like names: raise, woman', () => {
    const corpus = new Corpus(
      [
        articleOf('Then Ebrahim Raisi spoke, and Raisi said: raise the flag. Raise it now.'),
        articleOf('No woman came. Woman or man, all were asked to come to Oman.'),
      ],
      tableOf(entryOf('Oman', 'state')),
    );
    expect(corpus.pairs(0)).toEqual([
      ['Ebrahim Raisi', 'Ebrahim Raisi'],
      ['Raisi', 'Ebrahim Raisi'],
    ]);
    expect(corpus.pairs(1)).toEqual([['Oman', 'Oman']]);
  });

  it('splits two names at a hyphen when the corpus shows both alone, without any list', () => {
    const both = surfaces('An Iran-Hamas pact. They say Iran and Hamas met.');
    expect(both).toEqual(['Iran', 'Hamas', 'Iran', 'Hamas']);
  });

  it('splits a name that no list holds from one that a list holds, where it stands alone elsewhere', () => {
    expect(
      surfaces(
        'They met Zoran Petrak there. Later Petrak left, and Petrak slept. It was a Petrak-Hamas deal.',
      ),
    ).toEqual(['Zoran Petrak', 'Petrak', 'Petrak', 'Petrak', 'Hamas']);
  });

  it('reads a line of capitals by what the corpus knows', () => {
    const corpus = new Corpus(
      [
        articleOf(
          ['title', 'RAISI MEETS THE LEADER OF HAMAS IN TEHRAN'],
          'On Friday Ebrahim Raisi met a guest. He said that Raisi was glad to meet him.',
        ),
      ],
      table,
    );
    expect(corpus.pairs()).toEqual([
      ['RAISI', 'Ebrahim Raisi'],
      ['HAMAS', 'Hamas'],
      ['TEHRAN', 'Iran'],
      ['Ebrahim Raisi', 'Ebrahim Raisi'],
      ['Raisi', 'Ebrahim Raisi'],
    ]);
  });

  it('reads a headline in title case the same way', () => {
    const corpus = new Corpus(
      [
        articleOf(
          ['title', 'Raisi Meets Leader Of Hamas After Long Talks'],
          'On Friday Ebrahim Raisi met a guest. He said that Raisi was glad to meet him after long talks.',
        ),
      ],
      table,
    );
    expect(corpus.pairs().slice(0, 2)).toEqual([
      ['Raisi', 'Ebrahim Raisi'],
      ['Hamas', 'Hamas'],
    ]);
  });

  it('is not fooled by capitals at the start of a caption in capitals', () => {
    const corpus = new Corpus(
      [
        articleOf('On Friday Hakan Fidan spoke.', [
          'caption',
          'FOREIGN MINISTER Hakan Fidan speaks to reporters.',
        ]),
      ],
      table,
    );
    expect(corpus.pairs()).toEqual([
      ['Hakan Fidan', 'Hakan Fidan'],
      ['Hakan Fidan', 'Hakan Fidan'],
    ]);
  });

  it('never puts one word in two mentions, and gives them in order', () => {
    const corpus = corpusOf(
      ['They met Ali Bagheri Kani there. Bagheri Kani left; Kani was gone. Ali Bagheri Kani slept.'],
      table,
    );
    let last = 0;
    for (const { start, end } of corpus.linked.mentions[0]) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(corpus.told().map(({ surface }) => surface)).toEqual([
      'Ali Bagheri Kani',
      'Bagheri Kani',
      'Kani',
      'Ali Bagheri Kani',
    ]);
  });
});

describe('what kind of actor', () => {
  it.each<[string, string, string]>([
    ['He met Hakan Fidan there.', 'Hakan Fidan', 'person'],
    ['He wrote to the Ministry of Defence there.', 'Ministry of Defence', 'organisation'],
    ['He flew to Iran today.', 'Iran', 'state'],
    ['He joined the Syrian Democratic Forces there.', 'Syrian Democratic Forces', 'organisation'],
    ['They fought near Palmyra and in Palmyra itself.', 'Palmyra', 'place'],
    ['They drove down Mutanabbi Street there.', 'Mutanabbi Street', 'place'],
    ['They met President Qorvath there.', 'Qorvath', 'person'],
    ['They met a general, Qorvath, there.', 'Qorvath', 'person'],
    ['“We wait,” Qorvath said. Then Qorvath left.', 'Qorvath', 'person'],
    ['They met Qorvath, 54, there.', 'Qorvath', 'person'],
    ['Nobody knew who the Qorvath fighters were.', 'Qorvath', 'organisation'],
  ])('%s', (text, surface, kind) => {
    expect(new Corpus([articleOf(text)], table).one(surface).kind).toBe(kind);
  });

  it('is one for all mentions of an actor', () => {
    const corpus = new Corpus(
      [
        articleOf('On Friday minister Zoran Petrak spoke. “We wait,” Petrak said.'),
        articleOf('The crowd cheered Zoran Petrak in the square.'),
      ],
      table,
    );
    expect(corpus.names()).toEqual(['Zoran Petrak']);
    expect(corpus.names('person')).toEqual(['Zoran Petrak']);
  });
});

describe('a word that is also something else', () => {
  const also = tableOf(
    entryOf('Jordan', 'state', { ambiguous: true, demonyms: ['Jordanian'], capitals: ['Amman'] }),
    entryOf('Georgia', 'state', { ambiguous: true, demonyms: ['Georgian'], capitals: ['Tbilisi'] }),
    entryOf('Islamic State', 'organisation', { aliases: ['IS'] }),
    entryOf('United States', 'state', { aliases: ['US'] }),
    entryOf('Chad', 'state', { ambiguous: true }),
  );

  it('tells Jordan the state from Jordan the man', () => {
    const corpus = new Corpus(
      [
        articleOf('The king of Jordan spoke. Refugees in Jordan need help, and Jordan said so.'),
        articleOf('Once Michael Jordan played here. They say that Jordan won the game.'),
      ],
      also,
    );
    expect(new Set(corpus.pairs(0).map(([, actor]) => actor))).toEqual(new Set(['Jordan']));
    expect(corpus.told(0).map(({ kind }) => kind)).toEqual(['state', 'state', 'state']);
    expect(corpus.pairs(1)).toEqual([
      ['Michael Jordan', 'Michael Jordan'],
      ['Jordan', 'Michael Jordan'],
    ]);
  });

  it('knows Georgia the state', () => {
    const corpus = new Corpus([articleOf('He flew to Georgia and met its leaders in Tbilisi.')], also);
    expect(corpus.pairs()).toEqual([
      ['Georgia', 'Georgia'],
      ['Tbilisi', 'Georgia'],
    ]);
  });

  it('tells US from us and IS from is', () => {
    const corpus = new Corpus(
      [articleOf('They told us that the US fights IS. What is left of IS is weak. Is it? Us too.')],
      also,
    );
    expect(corpus.pairs()).toEqual([
      ['US', 'United States'],
      ['IS', 'Islamic State'],
      ['IS', 'Islamic State'],
    ]);
  });
});
