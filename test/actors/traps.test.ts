/** The names that tools take for each other, read as the program reads them: with the actors file that ships. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileActors } from '../../source/actors/actors-file.ts';
import { articleOf, Corpus } from './support.ts';

const shipped = compileActors(readFileSync(new URL('../../data/actors.yaml', import.meta.url), 'utf8'));
const read = (...texts: string[]): Corpus =>
  new Corpus(
    texts.map((text) => articleOf(text)),
    shipped,
  );

/** The actors of a corpus, each with its spellings. */
const spellingsOf = (corpus: Corpus): Record<string, string[]> =>
  Object.fromEntries(
    corpus.linked.actors.map(({ name, spellings }) => [name, spellings.map(({ surface }) => surface).sort()]),
  );
const actorsOf = (corpus: Corpus): string[] => corpus.linked.actors.map(({ name }) => name).sort();
/** The surfaces of one article with whose they are, those of no actor left out. */
const sure = (corpus: Corpus, article = 0): [string, string | null][] =>
  corpus
    .told(article)
    .filter((one) => one.sure)
    .map(({ surface, actor }) => [surface, actor]);

describe('two people', () => {
  it('Khamenei and Khomeini', () => {
    const corpus = read(
      'Ali Khamenei spoke on Monday at the tomb of Ruhollah Khomeini. Khamenei praised Khomeini, and Khomeini alone.',
    );
    expect(spellingsOf(corpus)).toMatchObject({
      'Ali Khamenei': ['Ali Khamenei', 'Khamenei'],
      'Ruhollah Khomeini': ['Khomeini', 'Ruhollah Khomeini'],
    });
    expect(corpus.pairs().filter(([, actor]) => actor === 'Ruhollah Khomeini')).toHaveLength(3);
  });

  it('Mohammad Bagheri and Ali Bagheri Kani', () => {
    const corpus = read(
      'General Mohammad Bagheri visited the base. Bagheri said it was ready.',
      'Ali Bagheri Kani flew to Oslo. Bagheri Kani will return on Friday, Kani said.',
    );
    expect(spellingsOf(corpus)).toMatchObject({
      'Mohammad Bagheri': ['Bagheri', 'Mohammad Bagheri'],
      'Ali Bagheri Kani': ['Ali Bagheri Kani', 'Bagheri Kani', 'Kani'],
    });
  });

  it('two brothers with one surname in one article', () => {
    const corpus = read(
      'Karim Tavassoli met his brother Davoud Tavassoli in Qom. Tavassoli then left the city.',
    );
    const lone = corpus.told().at(-1);
    expect(lone).toMatchObject({ surface: 'Tavassoli', actor: null, sure: false });
    expect(lone?.candidates).toEqual(['Davoud Tavassoli', 'Karim Tavassoli']);
  });

  it('George H. W. and George W.', () => {
    const corpus = read(
      'President George H. W. Bush went to Baghdad only in words.',
      'President George W. Bush went to war in 2003. George W. Bush left office in 2009.',
    );
    expect(actorsOf(corpus)).toEqual(expect.arrayContaining(['George H. W. Bush', 'George W. Bush']));
  });

  it('Hassan Nasrallah and Hassan Rouhani', () => {
    const corpus = read(
      'Hassan Nasrallah spoke in Beirut. Nasrallah named nobody.',
      'Hassan Rouhani spoke in Tehran. Rouhani named nobody, and Hassan Rouhani left.',
    );
    expect(spellingsOf(corpus)).toMatchObject({
      'Hassan Nasrallah': ['Hassan Nasrallah', 'Nasrallah'],
      'Hassan Rouhani': ['Hassan Rouhani', 'Rouhani'],
    });
  });

  it('G. Maxwell never makes all Maxwells one', () => {
    const corpus = read(
      'Ghislaine Maxwell was in court. Maxwell said nothing.',
      'Gavin Maxwell wrote about otters, and Maxwell loved them.',
      'G. Maxwell signed the letter. The signature of G. Maxwell is not clear.',
    );
    expect(actorsOf(corpus)).toEqual(expect.arrayContaining(['Gavin Maxwell', 'Ghislaine Maxwell']));
    const signed = corpus.told(2).find(({ surface }) => surface === 'G. Maxwell');
    expect(signed).toMatchObject({ actor: null, sure: false });
    expect(signed?.candidates).toEqual(['Gavin Maxwell', 'Ghislaine Maxwell']);
  });
});

describe('a name and a word', () => {
  it('Iran, Iraq, Oman and woman', () => {
    const corpus = read('A woman from Oman flew from Iran to Iraq. The women of Oman, she said, drive.');
    expect(corpus.pairs()).toEqual([
      ['Oman', 'Oman'],
      ['Iran', 'Iran'],
      ['Iraq', 'Iraq'],
      ['Oman', 'Oman'],
    ]);
  });

  it('Raisi and raise', () => {
    const corpus = read(
      'Ebrahim Raisi will raise the matter. Raise it now, said Raisi. Raised prices hurt, and Raising them again will not help.',
    );
    expect(corpus.pairs()).toEqual([
      ['Ebrahim Raisi', 'Ebrahim Raisi'],
      ['Raisi', 'Ebrahim Raisi'],
    ]);
  });

  it('Will, May, Mark and Rose at a sentence start', () => {
    const corpus = read(
      'Will the talks go on? May the best side win. Mark the day. Rose water was served. Nobody knows if it will, or may.',
    );
    expect(corpus.pairs()).toEqual([]);
  });

  it('US and us, IS and is, whatever stands around them', () => {
    const corpus = read(
      'He told us that the US is late. This is what IS is: an army, he told us. IS fighters fled from US troops.',
    );
    expect(sure(corpus)).toEqual([
      ['US', 'United States'],
      ['IS', 'Islamic State'],
      ['IS', 'Islamic State'],
      ['US', 'United States'],
    ]);
  });
});

describe('a state and what is called like it', () => {
  it('Jordan the state and Jordan the man', () => {
    const corpus = read(
      'Vernon Jordan advised the president. Jordan never held an office, and Mr Jordan liked it so.',
      'The king of Jordan flew to Cairo. Jordan borders Iraq, and Jordan has little water.',
    );
    expect(corpus.pairs(0).map(([, actor]) => actor)).not.toContain('Jordan');
    expect(
      corpus
        .pairs(1)
        .filter(([surface]) => surface === 'Jordan')
        .map(([, actor]) => actor),
    ).toEqual(['Jordan', 'Jordan', 'Jordan']);
  });

  it('Georgia the state and Georgia the first name', () => {
    const corpus = read(
      'Georgia signed an accord with Armenia in Tbilisi. The government of Georgia was pleased.',
      'Georgia Whitfield runs a farm. Whitfield grows peaches.',
    );
    expect(
      corpus
        .pairs(0)
        .filter(([surface]) => surface === 'Georgia')
        .map(([, actor]) => actor),
    ).toEqual(['Georgia', 'Georgia']);
    expect(corpus.pairs(1).map(([, actor]) => actor)).toEqual(['Georgia Whitfield', 'Georgia Whitfield']);
  });

  it('the UN inside UN Security Council', () => {
    const corpus = read(
      'The UN Security Council met. The UN was asked, and the UN Security Council answered.',
    );
    expect(corpus.pairs().map(([surface]) => surface)).toEqual([
      'UN Security Council',
      'UN',
      'UN Security Council',
    ]);
    expect(new Set(corpus.pairs().map(([, actor]) => actor)).size).toBe(2);
  });
});

describe('a hyphen', () => {
  it('parts Israel-Hamas and Iran-backed, and never Amir-Abdollahian', () => {
    const corpus = read(
      'The Israel-Hamas war goes on. Iran-backed groups fight, Hossein Amir-Abdollahian said. ' +
        'Israel and Hamas talk in Qatar. Amir-Abdollahian was there for Iran.',
    );
    expect(corpus.pairs()).toEqual([
      ['Israel', 'Israel'],
      ['Hamas', 'Hamas'],
      ['Iran', 'Iran'],
      ['Hossein Amir-Abdollahian', 'Hossein Amir-Abdollahian'],
      ['Israel', 'Israel'],
      ['Hamas', 'Hamas'],
      ['Qatar', 'Qatar'],
      ['Amir-Abdollahian', 'Hossein Amir-Abdollahian'],
      ['Iran', 'Iran'],
    ]);
  });
});

it('two acronyms that stand alone elsewhere are two behind one hyphen', () => {
  const corpus = read('The SAF-QRT war goes on. They say the SAF and the QRT fight for the city.');
  expect(corpus.pairs().map(([surface]) => surface)).toEqual(['SAF', 'QRT', 'SAF', 'QRT']);
});

it('a broadcaster does not lose its first vowel to a town', () => {
  const corpus = read('The towns of Rabiyah and Zumar were taken. Fighters left Rabiyah.');
  expect(corpus.linked.actors.map(({ name }) => name)).not.toContain('Al Arabiya');
});

describe('one man in many spellings', () => {
  const oneOf = (names: readonly string[]): string[] =>
    actorsOf(read(...names.map((name) => `They say that ${name} spoke. Later ${name} left.`)));

  it('Abdullah, Abdallah and Abd Allah', () => {
    expect(oneOf(['Abdullah Haddadin', 'Abdallah Haddadin', 'Abd Allah Haddadin'])).toHaveLength(1);
  });

  it('Mohammed in eight spellings', () => {
    const spellings = 'Mohammed Muhammad Mohammad Mohamed Muhammed Mohamad Muhamad Mouhammad'.split(' ');
    expect(oneOf(spellings.map((first) => `${first} Tarazi`))).toHaveLength(1);
  });

  it('al-, el-, Al, joined and apart', () => {
    expect(
      oneOf([
        'Qais al-Khazali',
        'Qais el-Khazali',
        'Qais Al Khazali',
        'Qais Al-Khazali',
        'Qais Alkhazali',
        'Qais Khazali',
      ]),
    ).toHaveLength(1);
  });

  it('composed and decomposed letters', () => {
    const composed = 'Recep Şahinoğlu'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    expect(decomposed).not.toBe(composed);
    const corpus = read(
      `They say ${composed} spoke.`,
      `They say ${decomposed} left, and ${decomposed} slept.`,
    );
    expect(corpus.linked.actors).toHaveLength(1);
    expect(corpus.pairs(0)).toHaveLength(1);
    expect(corpus.pairs(1)).toHaveLength(2);
  });
});

describe('father and son', () => {
  it('are two where the father’s name is all of the son’s but his own', () => {
    const corpus = read(
      'Ali Nabil Qudsan’s son Ahmed Ali Nabil Qudsan lives abroad. Ahmed Ali Nabil Qudsan said nothing.',
    );
    expect(actorsOf(corpus)).toEqual(['Ahmed Ali Nabil Qudsan', 'Ali Nabil Qudsan']);
  });

  it('are two with bin between them, and with Jr. behind', () => {
    const corpus = read(
      'Hamad bin Khalid Tarazi and his son Tamim bin Hamad bin Khalid Tarazi came.',
      'They say that Robert Falk Jr. met Robert Falk in Vienna.',
    );
    expect(new Set(corpus.pairs(0).map(([, actor]) => actor)).size).toBe(2);
    expect(corpus.pairs(1).filter(([surface]) => surface === 'Robert Falk')).toEqual([
      ['Robert Falk', 'Robert Falk'],
    ]);
  });

  it('are no two where a given name is left out of one man’s name', () => {
    const corpus = read('They say that Mohammad Javad Tarazi spoke. Later Javad Tarazi left.');
    expect(actorsOf(corpus)).toEqual(['Mohammad Javad Tarazi']);
  });
});

it('Ash Carter has no article', () => {
  const corpus = read('Defense Secretary Ash Carter met the king. Carter thanked him.');
  expect(sure(corpus)).toEqual([
    ['Ash Carter', 'Ash Carter'],
    ['Carter', 'Ash Carter'],
  ]);
});
