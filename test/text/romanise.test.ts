import { describe, expect, it } from 'vitest';
import { foldedWords } from '../../source/text/fold.ts';
import { isForeign, isVowelless, latinWords, romanise } from '../../source/text/romanise.ts';

describe('names in other scripts', () => {
  it.each([
    ['Горан Станковски', 'Goran Stankovski'],
    ['Микола Щербак', 'Mikola Shcherbak'],
    ['Ελένη Παππά', 'Eleni Pappa'],
    ['ნინო', 'nino'],
    ['Անի Սարգսյան', 'Ani Sargsyan'],
    ['王小明', 'Wang Xiao Ming'],
    ['박지성', 'Bag Ji Seong'],
    ['サムラ', 'samura'],
  ])('%s is %s', (written, latin) => {
    expect(romanise(written)).toBe(latin);
  });

  it.each([
    ['كريم مراد', 'krym mrad'],
    ['الحلبي', 'al-hlby'],
    ['عبد الله', 'abd allh'],
    ['דוד לוי', 'dwd lwy'],
    ['می\u200cخواهم', 'mykhwahm'],
  ])('of %s only what is written: %s', (written, latin) => {
    expect(romanise(written)).toBe(latin);
    expect(isVowelless(written)).toBe(true);
  });

  it.each(['Zoë Ångström', 'Recep Çelik', 'Qaʿida', 'Đặng Thị', '‘Ali’ – 2024, ½', ''])(
    'leaves %j alone',
    (written) => {
      expect(romanise(written)).toBe(written);
      expect(isForeign(written)).toBe(false);
      expect(isVowelless(written)).toBe(false);
    },
  );

  it('leaves the Latin part of a mixed text alone', () => {
    expect(romanise('Zoë (Зоя) said')).toBe('Zoë (Zoya) said');
  });

  it('marks the words whose vowels may be missing, and only those', () => {
    expect(latinWords(foldedWords('Karim مراد الحلبي'))).toEqual(['karim', '~mrad', 'al', '~hlby']);
    expect(latinWords(foldedWords('Горан مراد'))).toEqual(['goran', '~mrad']);
    expect(latinWords(foldedWords('Goran Stankovski'))).toEqual(['goran', 'stankovski']);
  });

  it.each(['サムラ', 'बिमल राय', 'Микола Йованович', 'كريم مُراد', 'דָּוִד', '박지성'])(
    'reads %s the same composed and taken apart',
    (written) => {
      expect(latinWords(foldedWords(written.normalize('NFD')))).toEqual(
        latinWords(foldedWords(written.normalize('NFC'))),
      );
    },
  );

  it('keeps the voiced consonants of Japan and the vowels of India when a name is folded', () => {
    expect(latinWords(foldedWords('ガザリ'))).toEqual(['gazari']);
    expect(latinWords(foldedWords('बिमल'))).toEqual(['~biml']);
  });

  it('leaves what nobody has romanised as it is, so that no name is without words', () => {
    expect(latinWords(['\u{10940}x'])).toHaveLength(1);
    expect(latinWords(['', 'ʻ'])).toHaveLength(2);
  });
});
