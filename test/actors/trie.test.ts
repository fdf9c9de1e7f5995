import { describe, expect, it } from 'vitest';
import { WordTrie } from '../../source/actors/trie.ts';
import { Vocabulary } from '../../source/actors/vocabulary.ts';
import { type Words, wordsOf } from '../../source/actors/words.ts';

/** A trie of names, and the words of a text; names in `small` may begin in small letters. */
function scanned(names: readonly string[], text: string, small: readonly string[] = []) {
  const vocabulary = new Vocabulary();
  const read = (line: string): Words =>
    wordsOf({ text: line, blocks: [{ kind: 'paragraph', start: 0, end: line.length }] }, vocabulary);
  const trie = new WordTrie<string>();
  for (const name of names) {
    const { id, count } = read(name);
    trie.set(id, 0, count, name, small.includes(name));
  }
  return { trie, words: read(text), read };
}

/** Every entry found, from left to right, the longest first. */
function found(names: readonly string[], text: string, small: readonly string[] = []): string[] {
  const { trie, words } = scanned(names, text, small);
  const all: string[] = [];
  for (let at = trie.next(words, 0); at < words.count; at = trie.next(words, at)) {
    const name = trie.longest(words, at, (value) => value);
    if (name !== null) all.push(name);
    at += name?.split(' ').length ?? 1;
  }
  return all;
}

describe('WordTrie', () => {
  it('finds the longest entry that starts at a word', () => {
    const names = ['Zoran', 'Zoran Petrakov', 'Zoran Petrakov Kol', 'Petrakov'];
    expect(found(names, 'Zoran Petrakov met Zoran, and Petrakov left.')).toEqual([
      'Zoran Petrakov',
      'Zoran',
      'Petrakov',
    ]);
  });

  it('goes back to a shorter entry where the longer one breaks off', () => {
    expect(found(['Zoran', 'Zoran Petrakov Kol'], 'Zoran Petrakov left.')).toEqual(['Zoran']);
  });

  it('takes the longest of those that are accepted', () => {
    const { trie, words } = scanned(['Zoran', 'Zoran Petrakov'], 'Zoran Petrakov');
    expect(trie.longest(words, 0, (value, _, __, length) => (length === 1 ? value : null))).toBe('Zoran');
    expect(trie.longest(words, 0, () => null)).toBeNull();
  });

  it('goes on over any gap but a break, for the caller to accept or not', () => {
    const names = ['Zoran', 'Zoran, Petrakov'];
    expect(found(names, 'Zoran, Petrakov left. Zoran; Petrakov stayed.')).toEqual([
      'Zoran, Petrakov',
      'Zoran',
    ]);
  });

  it('begins in small letters only where an entry may', () => {
    const names = ['bin Zoran', 'Kol'];
    expect(found(names, 'Then bin Zoran met kol.', ['bin Zoran'])).toEqual(['bin Zoran']);
    expect(found(names, 'Then bin Zoran met kol.')).toEqual([]);
  });

  it('gives back what a sequence was given, and nothing for a part of it', () => {
    const { trie, read } = scanned(['Zoran Petrakov'], '');
    const { id } = read('Zoran Petrakov Kol');
    expect(trie.get(id, 0, 2)).toBe('Zoran Petrakov');
    expect([trie.get(id, 0, 1), trie.get(id, 0, 3), trie.get(id, 1, 2), trie.get(id, 2, 3)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('keeps thousands of entries apart', () => {
    const names = Array.from({ length: 3000 }, (_, at) => `Zoran${at % 60} Kol${at}`);
    expect(found(names, names.join('. '))).toEqual(names);
  });
});
