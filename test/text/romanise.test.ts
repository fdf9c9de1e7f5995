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
    expect(latinWords('Karim مراد الحلبي')).toEqual(['karim', '~mrad', 'al', '~hlby']);
    expect(latinWords('Горан مراد')).toEqual(['goran', '~mrad']);
    expect(latinWords('Goran Stankovski')).toEqual(['goran', 'stankovski']);
  });

  it.each(['サムラ', 'बिमल राय', 'Микола Йованович', 'كريم مُراد', 'דָּוִד'])(
    'reads %s the same composed, taken apart, and folded',
    (written) => {
      expect(latinWords(written.normalize('NFD'))).toEqual(latinWords(written));
      const bare = latinWords(foldedWords(written).join(' '));
      expect(bare.map((word) => word.replace(/y/g, 'i'))).toEqual(
        latinWords(written).map((word) => word.replace(/y/g, 'i')),
      );
    },
  );
});
