import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../source/actors/acronyms.ts';
import { foldedWords } from '../../source/text/fold.ts';
import { corpusOf } from './support.ts';

describe('the initials of a name', () => {
  it.each<[string, string[]]>([
    ['Syrian Democratic Forces', ['sdf']],
    ['Organisation of Islamic Cooperation', ['ooic', 'oic']],
    ['Syrian Observatory for Human Rights', ['sofhr', 'sohr']],
    ['14th Air Salvage Wing', ['14th asw']],
    ['Combined Task Force 88', ['ctf 88']],
    ['Hezbollah', []],
  ])('%s', (name, letters) => {
    expect([...initialsOf(foldedWords(name))].sort()).toEqual([...letters].sort());
  });
});

describe('an acronym', () => {
  it('is its own article’s, and of two organisations stands for neither elsewhere', () => {
    const corpus = corpusOf([
      'He joined the Syrian Democratic Forces (SDF) there.',
      'He joined the Somali Defence Forces (SDF) there.',
      'They asked the SDF there.',
    ]);
    expect(corpus.of('SDF').map(({ actor, rules }) => [actor, rules.includes('acronym')])).toEqual([
      ['Syrian Democratic Forces', true],
      ['Somali Defence Forces', true],
      ['SDF', false],
    ]);
  });

  it('keeps the number of its long name', () => {
    const corpus = corpusOf([
      'He led the 14th Air Salvage Wing and Combined Task Force 88. The 14th ASW met CTF 88.',
    ]);
    expect(corpus.one('14th ASW').actor).toBe('14th Air Salvage Wing');
    expect(corpus.one('CTF 88').actor).toBe('Combined Task Force 88');
  });

  it('may be a son’s, or of four letters; of three it is nobody’s', () => {
    const corpus = corpusOf([
      'They met Karim bin Nasser and Andres Tomas Lopez Orbe. Then KBN and ATLO left.',
      'They met Karim Nasser Haddad. Then the KNH left.',
    ]);
    expect(corpus.one('KBN')).toMatchObject({ actor: 'Karim bin Nasser', kind: 'person' });
    expect(corpus.one('ATLO')).toMatchObject({ actor: 'Andres Tomas Lopez Orbe', kind: 'person' });
    expect(corpus.one('KNH').actor).toBe('KNH');
  });

  it('may hold small letters', () => {
    const corpus = corpusOf(['They asked the Council of Inquiry (CoI). Then the CoI left.']);
    expect(corpus.one('CoI').actor).toBe('Council of Inquiry');
  });

  it('must be in capitals', () => {
    const corpus = corpusOf(['He joined the Ministry of Education (MOE) there. Moe left, and so did moe.']);
    expect(corpus.of('MOE')).toHaveLength(1);
    expect(corpus.of('Moe')).toEqual([]);
    expect(corpus.of('moe')).toEqual([]);
  });
});
