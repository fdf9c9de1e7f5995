import { describe, expect, it } from 'vitest';
import { fold, foldedWords } from '../../source/text/fold.ts';

describe('fold', () => {
  it.each<[string, string]>([
    ["O'Brien", 'obrien'],
    ['O’Brien', 'obrien'],
    ['U.S.', 'us'],
    ['Al-Sadr', 'al-sadr'],
    ['São Tomé', 'sao tome'],
    ['Øyvind Çağlar', 'oyvind caglar'],
    ['Had<U+200B>dad', 'haddad'],
    ["O'<U+2060>Neil", 'oneil'],
    ['<U+202E>Haddad', '<u+202e>haddad'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('foldedWords', () => {
  it.each<[string, string[]]>([
    ["Jean-Paul O'Neil Jr.", ['jean', 'paul', 'oneil', 'jr']],
    ['  Ali (the younger)  ', ['ali', 'the', 'younger']],
    ['Zoë “Kit” Łukasz', ['zoe', 'kit', 'lukasz']],
    ['—', []],
  ])('%s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
