import { describe, expect, it } from 'vitest';
import { nameRules } from '../../source/actors/full-names.ts';
import { coreOf, partRules, wordRule } from '../../source/actors/names.ts';
import { foldedWords } from '../../source/text/fold.ts';

/** The rules by which two written names differ, sorted; null for two names. */
const rulesOf = (a: string, b: string): string[] | null =>
  nameRules(foldedWords(a), foldedWords(b))?.toSorted() ?? null;

describe('two full names of one actor', () => {
  it.each<[string, string, string[]]>([
    ['Ali Bagheri Kani', 'Ali Bagheri Kani', []],
    ['Ali Bagheri-Kani', 'Ali Bagheri Kani', []],
    ['Recep Tayyip Erdogan', 'Recep Tayyip Erdoğan', []],
    ['Ebrahim Raisi', 'Raisi Ebrahim', ['order']],
    ['Ebrahim Raisi', 'Ibrahim Raisi', ['sound']],
    ['Ebrahim Raisi', 'Ebrahim Raeisi', ['sound']],
    ['Ebrahim Raisi', 'Raisi Ibrahim', ['order', 'sound']],
    ['Ali Bagheri Kani', 'Ali Bahgeri Kani', ['typo']],
    ['Ali Bagheri Kani', 'Ali Baqeri Kani', ['sound']],
    ['Ismail Haniyeh', 'Ismael Haniya', ['sound']],
    ['Ismail Haniyeh', 'Ismaeel Haniyah', ['sound']],
    ['Hossein Amir Abdollahian', 'Hossein Amirabdollahian', ['fold']],
    ['Hossein Amir-Abdollahian', 'Hossein Amir Abdollahian', []],
    ['Abdullah Gul', 'Abdallah Gul', ['sound']],
    ['Qais al-Khazali', 'Qais Khazali', []],
    ['Qais al-Khazali', 'Qais Al Khazali', []],
    ['Abdel Fattah al-Sisi', 'Abdel Fattah el-Sisi', []],
    ['Abdel Fattah al-Sisi', 'Abdel Fattah el-Sissi', ['sound']],
    ['Qassem Soleimani', 'Qasem Soleimani', ['sound']],
    ['Mohammed bin Salman', 'Mohammad bin Salman', ['sound']],
    ['John Kerry', 'John F. Kerry', ['part']],
    ['Sayyed Hassan Nasrallah', 'Hassan Nasrallah', []],
    ['Abdullah Saleh', 'Abd Allah Saleh', ['fold', 'sound']],
  ])('%s, %s', (a, b, rules) => {
    const expected = [...rules].sort();
    expect(rulesOf(a, b)).toEqual(expected);
    expect(rulesOf(b, a)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['Ali Khamenei', 'Ruhollah Khomeini'],
    ['Ali Khamenei', 'Ali Khomeini'],
    ['Mohammad Bagheri', 'Ali Bagheri Kani'],
    ['Hassan Nasrallah', 'Hassan Rouhani'],
    ['George H. W. Bush', 'George W. Bush'],
    ['George H.W. Bush', 'George W. Bush'],
    ['George Bush', 'Jeb Bush'],
    ['Ghislaine Maxwell', 'Robert Maxwell'],
    ['Michael Jordan', 'Michael Gordon Smith'],
    ['Iran', 'Iraq'],
    ['Iran', 'Oman'],
    ['Mali', 'Malta'],
    ['Ali Hassan', 'Ali Hussein'],
    ['Hafez Assad', 'Bashar Assad'],
    ['Syrian Democratic Forces', 'Syrian Democratic Council'],
    ['Islamic Jihad', 'Islamic State'],
    ['North Korea', 'South Korea'],
  ])('%s is not %s', (a, b) => {
    expect(rulesOf(a, b)).toBeNull();
    expect(rulesOf(b, a)).toBeNull();
  });

  it.each([
    ['Abdullah Saleh', 'Abd Allah Saleh'],
    ['Abdallah Saleh', 'Abd Allah Saleh'],
    ['Abdullah Saleh', 'Abdallah Saleh'],
    ['Abdul Rahman Arif', 'Abdulrahman Arif'],
    ['Mahdi al-Mashat', 'Mahdi Almashat'],
    ['Mahdi al-Mashat', 'Mahdi el-Mashat'],
    ['Mahdi Al Mashat', 'Mahdi El Mashat'],
    ['Abdallah Bou Habib', 'Abdallah Bouhabib'],
  ])('%s is %s, joined or apart', (a, b) => {
    expect(rulesOf(a, b)).not.toBeNull();
    expect(rulesOf(b, a)).not.toBeNull();
  });

  it('is one man for Mohammed in eight spellings, each pair of them', () => {
    const given = 'Mohammed Mohammad Muhammad Muhammed Mohamed Mohamad Muhamad Muhamed'.split(' ');
    for (const a of given)
      for (const b of given) expect(rulesOf(`${a} Shtayyeh`, `${b} Shtayyeh`), `${a} ${b}`).not.toBeNull();
  });

  it('takes one slip for a slip, and two for another name', () => {
    expect(rulesOf('Bahgeri Shamhkani', 'Bagheri Shamkhani')).toBeNull();
  });
});

it('keeps the short surnames of East Asia apart', () => {
  expect(rulesOf('Zhang Min', 'Zheng Min')).toBeNull();
  expect(rulesOf('Yoon Min', 'Yun Min')).toEqual(['sound']);
});

describe('a part of a longer name', () => {
  const partOf = (part: string, whole: string): string[] | null =>
    partRules(foldedWords(part), foldedWords(whole))?.toSorted() ?? null;

  it.each<[string, string, string[]]>([
    ['Kani', 'Ali Bagheri Kani', ['surname']],
    ['Bagheri', 'Ali Bagheri Kani', ['surname']],
    ['Bagheri Kani', 'Ali Bagheri Kani', ['part']],
    ['Bahgeri Kani', 'Ali Bagheri Kani', ['part', 'typo']],
    ['Baqeri Kani', 'Ali Bagheri Kani', ['part', 'sound']],
    ['Haniya', 'Ismail Haniyeh', ['sound', 'surname']],
    ['Amirabdollahian', 'Hossein Amir Abdollahian', ['fold', 'surname']],
    ['al-Sudani', 'Mohammed Shia al-Sudani', ['surname']],
    ['Sudani', 'Mohammed Shia al-Sudani', ['surname']],
  ])('%s of %s', (part, whole, rules) => {
    expect(partOf(part, whole)).toEqual(rules);
  });

  it.each([
    ['Ali Kani', 'Ali Bagheri Kani'],
    ['Ali Bagheri Kani', 'Ali Bagheri Kani'],
    ['Ali Bagheri Kani', 'Bagheri Kani'],
    ['Khomeini', 'Ali Khamenei'],
    ['Rouhani', 'Hassan Nasrallah'],
  ])('%s is no piece of %s', (part, whole) => {
    expect(partOf(part, whole)).toBeNull();
  });
});

describe('single words', () => {
  it('never takes one given name for a slip in another', () => {
    expect(wordRule('maria', 'marta')).toBeNull();
    expect(wordRule('martin', 'marvin')).toBeNull();
  });

  it('leaves out articles and courtesies, unless nothing else is there', () => {
    expect(coreOf(['qais', 'al', 'khazali'])).toEqual(['qais', 'khazali']);
    expect(coreOf(['sayyed', 'hassan', 'nasrallah'])).toEqual(['hassan', 'nasrallah']);
    expect(coreOf(['al'])).toEqual(['al']);
  });
});
