import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../source/actors/acronyms.ts';
import { foldedWords } from '../../source/text/fold.ts';
import { corpusOf } from './support.ts';

describe('the initials of a name', () => {
  it.each<[string, string[]]>([
    ['Syrian Democratic Forces', ['sdf']],
    ['Organisation of Islamic Cooperation', ['ooic', 'oic']],
    ['Syrian Observatory for Human Rights', ['sofhr', 'sohr']],
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

  it('must be in capitals', () => {
    const corpus = corpusOf(['He joined the Ministry of Education (MOE) there. Moe left, and so did moe.']);
    expect(corpus.of('MOE')).toHaveLength(1);
    expect(corpus.of('Moe')).toEqual([]);
    expect(corpus.of('moe')).toEqual([]);
  });
});
