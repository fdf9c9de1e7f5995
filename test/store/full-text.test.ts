import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { FullText, filedTokens } from '../../source/store/full-text.ts';
import { SCHEMA } from '../../source/store/schema.ts';

/** A full text of one article with these folded words, all of them with a capital and side by side. */
function filedUnder(words: readonly string[]): FullText {
  const db = new DatabaseSync(':memory:');
  onTestFinished(() => db.close());
  db.exec(SCHEMA);
  const text = new FullText(db);
  const filed = {
    words: Uint32Array.from(words.keys()),
    capital: new Uint8Array(words.length).fill(1),
    pairs: Uint32Array.from(words.slice(1).flatMap((_, i) => [i, i + 1])),
    ...{ hyphened: new Uint32Array(0), unlike: false },
  };
  text.add(
    1,
    filedTokens(filed, (id) => words[id]!),
  );
  return text;
}

// ⑴ folds to "(1)" and ﷺ to four words with blanks between them (NFKD): neither letters nor digits for SQLite.
test.each([
  [['hassan', 'rouhani']],
  [['(1)roth', 'bei(7)jing']],
  [['محمد', 'صلى الله عليه وسلم']],
  [['"quoted"', "o'neill"]],
])('words are found whole and beside each other: %j', (words) => {
  const text = filedUnder(words);
  expect(text.having(words)).toEqual([1]);
  expect(text.areNeighbours(words[0]!, words[1]!)).toBe(true);
  expect(text.areNeighbours(words[1]!, words[0]!)).toBe(false);
});

test('a word with a bracket in it is not found by its parts', () => {
  const text = filedUnder(['bei(7)jing']);
  expect(text.having(['bei'])).toEqual([]);
  expect(text.having(['jing'])).toEqual([]);
});
