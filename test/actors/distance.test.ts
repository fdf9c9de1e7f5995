import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOneSlip, likeness, wordDistance } from '../../source/actors/distance.ts';
import { latinWords } from '../../source/text/romanise.ts';

describe('likeness of two words', () => {
  it.each([
    ['hezbollah', 'hizbollah'],
    ['hezbollah', 'hizbullah'],
    ['hezbollah', 'hezbullah'],
    ['hezbollah', 'hizballah'],
    ['ayatallah', 'ayetollah'],
    ['bagheri', 'baqeri'],
    ['haniyeh', 'haniya'],
    ['haniyeh', 'haniyah'],
    ['ismail', 'ismael'],
    ['ismail', 'ismaeel'],
    ['ismail', 'esmail'],
    ['ebrahim', 'ibrahim'],
    ['raisi', 'raeisi'],
    ['abdullah', 'abdallah'],
    ['abdullah', 'abdollah'],
    ['hussein', 'hossein'],
    ['hussein', 'husayn'],
    ['gaddafi', 'qaddafi'],
    ['gaddafi', 'qadhafi'],
    ['muqtada', 'moqtada'],
    ['sergey', 'sergei'],
    ['aleksei', 'alexei'],
    ['aleksandr', 'alexander'],
    ['andrej', 'andrei'],
    ['dmitrij', 'dmitri'],
    ['goikoetxea', 'goicoechea'],
    ['yusuf', 'youssef'],
    ['nasrallah', 'nasrollah'],
    ['soleimani', 'suleimani'],
    ['khalid', 'khaled'],
    ['masoud', 'massoud'],
    ['qasem', 'qassem'],
    ['qasem', 'kassem'],
    ['zelensky', 'zelenskiy'],
    ['pezeshkian', 'pezeshkiyan'],
    ['yusuf', 'youssef'],
    ['nasrallah', 'nasrollah'],
    ['barak', 'barack'],
    ['assad', 'asad'],
    ['omar', 'umar'],
    ['karim', 'kerim'],
    ['majid', 'majed'],
  ])('%s and %s: romanised otherwise', (a, b) => {
    expect(likeness(a, b)).toBe('sound');
  });

  it.each([
    ['bagheri', 'bahgeri'],
    ['pezeshkian', 'pezehskian'],
    ['netanyahu', 'netanyaho'],
    ['khamenei', 'khamenie'],
    ['sullivan', 'sulivan'],
  ])('%s and %s are one name', (a, b) => {
    expect(['sound', 'typo']).toContain(likeness(a, b));
  });

  it.each([
    ['khamenei', 'khomeini'],
    ['iran', 'iraq'],
    ['iran', 'oman'],
    ['oman', 'woman'],
    ['ali', 'al'],
    ['chad', 'chat'],
    ['mali', 'malta'],
    ['niger', 'nigeria'],
    ['austria', 'australia'],
    ['slovakia', 'slovenia'],
    ['nasrallah', 'rouhani'],
    ['hassan', 'hussein'],
    ['jordan', 'gordon'],
    ['bush', 'blair'],
    ['raisi', 'raise'],
    ['ali', 'eli'],
    ['hamas', 'hama'],
    ['sudan', 'sudani'],
    ['taliban', 'talabani'],
    ['jamal', 'kamal'],
    ['hamid', 'hamad'],
    ['hamid', 'ahmad'],
    ['mahmoud', 'mohammad'],
    ['rashid', 'rushdi'],
  ])('%s and %s are two names', (a, b) => {
    expect(likeness(a, b)).toBe('different');
  });

  it('is one name for Mohammed in eight spellings, each pair of them', () => {
    const spellings = 'mohammed mohammad muhammad muhammed mohamed mohamad muhamad muhamed'.split(' ');
    for (const a of spellings)
      for (const b of spellings) expect(likeness(a, b), `${a} ${b}`).toBe(a === b ? 'same' : 'sound');
  });

  it('does not depend on which word comes first', () => {
    const letter = fc.constantFrom(...'aehikmnoqrstuxyz');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(wordDistance(a, b)).toBeCloseTo(wordDistance(b, a), 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing for a word and itself, and never negative', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdeghiklmnorstuyz'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(wordDistance(a, a)).toBe(0);
        expect(wordDistance(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('one slip', () => {
  it.each([
    ['bagheri', 'bahgeri'],
    ['bagheri', 'bageri'],
    ['bagheri', 'bagherri'],
    ['bagheri', 'bagxeri'],
    ['a', ''],
  ])('%s, %s: yes', (a, b) => {
    expect(isOneSlip(a, b)).toBe(true);
    expect(isOneSlip(b, a)).toBe(true);
  });

  it.each([
    ['bagheri', 'bahgeir'],
    ['bagheri', 'bager'],
    ['bagheri', 'gabheri'],
    ['kani', 'inak'],
  ])('%s, %s: no', (a, b) => {
    expect(isOneSlip(a, b)).toBe(false);
    expect(isOneSlip(b, a)).toBe(false);
  });
});

describe('a word of another script', () => {
  const likeLatin = (written: string, latin: string): string =>
    likeness(latinWords([written]).join(''), latin);

  it.each([
    ['Станковски', 'stankowski'],
    ['Щербак', 'shcherbak'],
    ['Παππάς', 'pappas'],
    ['كريم', 'karim'],
    ['פרץ', 'peretz'],
    ['פוקס', 'fuks'],
    ['יעל', 'yael'],
    ['سليمان', 'suleiman'],
    ['يوسف', 'youssef'],
    ['دوד', 'daud'],
    ['בנימין', 'binyamin'],
  ])('%s is %s', (written, latin) => {
    expect(['same', 'sound']).toContain(likeLatin(written, latin));
  });

  it.each([
    ['كريم', 'karam'],
    ['سليمان', 'salman'],
    ['يوسف', 'yassin'],
    ['דוד', 'daniel'],
    ['Станковски', 'petkovski'],
    ['محمود', 'ahmad'],
  ])('%s is not %s', (written, latin) => {
    expect(likeLatin(written, latin)).toBe('different');
  });

  it('is as near in its own script as in Latin letters', () => {
    expect(wordDistance('станковски', 'stankovski')).toBeLessThan(0.1);
    expect(wordDistance('כרמלה', 'carmela')).toBe(wordDistance(latinWords(['כרמלה'])[0], 'carmela'));
  });
});
