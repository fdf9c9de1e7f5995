import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_ACTORS } from '../../source/actors/table.ts';
import { literalOf } from '../../source/search/literal.ts';
import { TextSearch } from '../../source/search/text-search.ts';
import { diskView } from '../../source/store/disk-view.ts';
import { WHOLE } from '../../source/store/memory-view.ts';
import type { View } from '../../source/store/view.ts';
import { bring, emptyIndex, type Index } from '../store/indexed.ts';

/** What words may be written with: each breaks a word in its own way, or does not. */
const PIECES = [
  ...[
    'Bandar',
    'Abbas',
    'abba',
    's',
    "Ali's",
    'Sana’a',
    'Kaʿba',
    'U.S.-led',
    'İzmir',
    'Łódź',
    'O\u0308zil',
    'ﬃnal',
  ],
  ...['1,200', '3.14', '5G', 'tm', '½', '北京', 'co\u00adop', 'می\u200cروم', 'ΟΔΟΣ', 'naïve', '🎉', 'Rabiʿ'],
  ...['well-known', '(five)', '$5', '‘quote’', '“x”', 'wait…what', 'x'.repeat(90)],
];
/** What words do not tell of. */
const UNLIKE = ['Acme™', '№5', 'ﷺ', '𝐀bc', 'a\u202eb', 'a\u200bb', '⑴2'];
const GAPS = [' ', ' ', ' ', '', '\n\n', '-', ', ', '\u00a0'];

/** A row of numbers that looks like chance and is always the same (Park and Miller 1988). */
function chance(): (below: number) => number {
  let state = 4711;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const folder = mkdtempSync(join(tmpdir(), 'dragoman-'));
const ARTICLES = 60;
let index: Index;
let view: View;

function told(search: TextSearch): TextSearch {
  while (!search.isNarrowed) search.narrow();
  return search;
}

beforeAll(async () => {
  const draw = chance();
  for (let at = 0; at < ARTICLES; at++) {
    let text = '';
    const pieces = at % 4 === 0 ? [...PIECES, ...UNLIKE] : PIECES;
    for (let piece = 0; piece < 4 + draw(20); piece++)
      text += pieces[draw(pieces.length)] + GAPS[draw(GAPS.length)];
    writeFileSync(join(folder, `${at}.txt`), `Title ${at}\n\n${text}.\n`);
  }
  index = emptyIndex(folder, NO_ACTORS);
  await bring(index);
  view = diskView(index.db, index.roots, NO_ACTORS);
});
afterAll(() => {
  index.db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what the words of the corpus tell of a text', () => {
  it('leaves out no article that holds it, whatever stands in it and wherever it begins and ends', () => {
    const draw = chance();
    const missed: string[] = [];
    let left = 0;
    let asked = 0;
    for (let round = 0; round < 1500; round++) {
      const { text } = view.articles.at(draw(ARTICLES));
      const characters = [...text];
      const from = draw(characters.length);
      const typed = characters.slice(from, from + 1 + draw(14)).join('');
      const literal = literalOf(typed);
      if (literal.folded.trim() === '') continue;
      const search = told(new TextSearch(view, literal));
      for (let article = 0; article < ARTICLES; article++) {
        const holds = literal.hitsIn(view.articles.at(article).text, 1).hits.length > 0;
        if (holds && !search.mayHold(article)) missed.push(JSON.stringify(typed));
        if (holds || literal.folded.length < 5) continue;
        asked++;
        if (search.mayHold(article)) left++;
        if (round % 50 === 0) expect(search.holds(article)).toBe(holds);
      }
    }
    expect(missed).toEqual([]);
    // And it does leave out most of the others.
    expect(left).toBeLessThan(asked / 2);
  });

  it('is enough where a text is words of the corpus, or is not', () => {
    const search = told(new TextSearch(view, literalOf('no such words')));
    const plain = Array.from({ length: ARTICLES }, (_, at) => at).filter((at) => search.isKnown(at));
    for (const article of plain) expect(search.holds(article)).toBe(false);
    expect(search.reads).toBe(0);
  });

  it('goes by the places that articles have in a part of the corpus', () => {
    const narrow = diskView(index.db, index.roots, NO_ACTORS, { ...WHOLE, under: join(folder, '1.txt') });
    const search = told(new TextSearch(narrow, literalOf('title 1')));
    expect(search.holds(0)).toBe(true);
  });
});
