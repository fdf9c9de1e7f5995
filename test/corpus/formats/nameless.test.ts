import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatName } from './opened.ts';

const held = (path: string): Buffer => readFileSync(join(import.meta.dirname, path));

/** What comes through a pipe is called `-`. */
const piped = (bytes: string | Buffer): string | null => formatName('-', Buffer.from(bytes as string));

describe('what has no name that tells', () => {
  it.each([
    ['json-lines/scraper.jsonl', 'JSON Lines'],
    ['json/coast.json', 'JSON'],
    // A list of nothing, or of numbers, holds no article, and is no text either.
    ['json/empty.json', 'JSON'],
    ['json/numbers.json', 'JSON'],
    ['csv/rfc.csv', 'CSV'],
    ['csv/tabs.tsv', 'CSV'],
    ['csv/latin.csv', 'CSV'],
    ['csv/headlines.csv', 'CSV'],
    ['csv/old-mac.csv', 'CSV'],
    ['csv/pandas.csv', 'CSV'],
    ['csv/sep-line.csv', 'CSV'],
    ['csv/utf16.csv', 'CSV'],
    ['mail/archive.mbox', 'mbox'],
    ['mail/rd.mbox', 'mbox'],
    ['mail/one-bad.mbox', 'mbox'],
    ['mail/plain.eml', 'mail'],
    ['mail/apple.emlx', 'mail'],
    ['feeds/rss2.xml', 'feed'],
    ['feeds/atom.xml', 'feed'],
    ['web/json-ld.html', 'web page'],
    ['rtf/letters.rtf', 'RTF'],
    ['nexis/english.txt', 'Nexis'],
    ['nexis/page.html', 'Nexis page'],
    ['factiva/keyed-english.html', 'Factiva'],
    ['markdown/hugo.md', 'Markdown'],
    ['markdown/plain.md', 'Markdown'],
    ['markdown/arabic.md', 'Markdown'],
  ])('%s is %s by what it holds', (path, format) => {
    expect(piped(held(path))).toBe(format);
  });

  it.each([
    ['a text', 'The mayor, Ada Quill, spoke.\nShe said, on Monday, that all was well.\n'],
    [
      'a text with a word for a column',
      'Text, and more of it\nThe rest, said to be lost, was found.\nAnd so on.\n',
    ],
    [
      'a letter with a line above it',
      'Date: Monday\nFrom: the editors\n\nDear readers, the paper is late.\n',
    ],
    ['a text that begins as a mailbox does', 'From Monday on the road is closed.\nNobody knew of it.\n'],
    ['a rule across the page', '---\nThe end was near.\n---\nIt came.\n'],
    ['a number sign in a text', 'He was\n# 1 of them all.\nNobody else was.\n'],
    ['a bracket', '[The editors] have nothing to add to this.\n'],
  ])('%s is plain text', (_, text) => {
    expect(piped(text)).toBe('plain text');
  });

  it('but where the name ends in .txt it is the text that it says it is', () => {
    expect(formatName('a.txt', held('markdown/plain.md'))).toBe('plain text');
    expect(formatName('a.txt', held('csv/pandas.csv'))).toBe('plain text');
  });
});
