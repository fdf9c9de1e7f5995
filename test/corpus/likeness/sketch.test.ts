import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../../source/corpus/article.ts';
import { isShort, sketchId, sketchOf, wordsIn } from '../../../source/corpus/likeness/sketch.ts';
import { foldedWords } from '../../../source/text/fold.ts';
import { articleOf } from '../article-of.ts';
import { FERRY, FERRY_PARAGRAPHS } from './dispatches.ts';
import { sketchOfText } from './of-text.ts';

const ferry = sketchOfText(FERRY);

/** An article made of these blocks. */
function made(...parts: [BlockKind, string][]) {
  let text = '';
  const blocks = parts.map(([kind, part]) => {
    text += text === '' ? part : `\n\n${part}`;
    return { kind, start: text.length - part.length, end: text.length };
  });
  return { text, blocks };
}

describe('the sketch of an article', () => {
  it.each([
    ['small letters', FERRY.toLowerCase()],
    ['capitals', FERRY.toUpperCase()],
    ['other quotes', FERRY.replace(/[“”]/g, '"').replaceAll("'", '’')],
    ['other dashes and commas', FERRY.replaceAll(', ', ' — ')],
    ['other paragraphs', FERRY.replaceAll('\n\n', ' ')],
    ['marks over letters', FERRY.replaceAll('Korvala', 'Ko\u0301rvála')],
    ['dotted letters', FERRY.replaceAll('coast guard', 'c.o.a.s.t. guard')],
  ])('is the same with %s', (_, text) => {
    expect(sketchOfText(text)).toEqual(ferry);
  });

  it.each([
    ['a word changed', FERRY.replace('reef', 'wreck')],
    ['a number changed', FERRY.replace('212', '221')],
    ['the last word left out', FERRY.replace(' days.', '.')],
    ['two words made one', FERRY.replace('sister ships', 'sisterships')],
  ])('is another with %s', (_, text) => {
    expect(sketchOfText(text)).not.toEqual(ferry);
  });

  it('is made of paragraphs only', () => {
    const paragraphs = FERRY_PARAGRAPHS.map((text): [BlockKind, string] => ['paragraph', text]);
    const [first, ...others] = paragraphs;
    const dressed = made(
      ['title', 'Ferry with two hundred on board runs aground'],
      ['byline', 'By Jana Holt'],
      first,
      ['caption', 'The Santa Rita on the reef (photo: coast guard)'],
      ['heading', 'Calm weather'],
      ...others,
      ['tags', 'ferries, Korvala'],
      ['furniture', 'Read the next story'],
    );
    expect(sketchOf(dressed)).toEqual(ferry);
    expect(sketchOf(made(...paragraphs))).toEqual(ferry);
  });

  it('is the same from two papers that set a dispatch in their own way', () => {
    const one = articleOf(`Ferry runs aground, all safe\n\nBy Jana Holt\n\n18 June 2024\n\n${FERRY}\n`);
    const other = articleOf(`# A night on the reef\n\n${FERRY}\n\n## Read also\n\n`, 'folder/reef.md');
    expect(sketchOf(other)).toEqual(sketchOf(one));
  });

  it('counts words as they are searched for', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...[
              "U.S.'s",
              'naïve',
              'é',
              'ÆØÅ',
              '34,567.89',
              'Sana‘a',
              'Bagheri-Kani',
              '漢字',
              '(c)',
              '“',
              '—',
              '\n',
            ],
            ...['ﬁve', 'İstanbul', 'ß', 'и', 'گفت', '…', "''"],
          ),
        ),
        (parts) => {
          const text = parts.join(' ');
          const sketch = sketchOfText(text);
          expect(sketch === null ? 0 : wordsIn(sketch)).toBe(foldedWords(text).length);
        },
      ),
    );
  });

  it('has a number of its own', () => {
    const others = FERRY.match(/\w+/g)!.map((word) => sketchOfText(FERRY.replace(word, 'another'))!);
    const ids = new Set(others.map(sketchId));
    expect(ids.size).toBe(new Set(others.map(String)).size);
    for (const id of ids) expect(Number.isSafeInteger(id) && id >= 0 && id < 2 ** 52).toBe(true);
    expect(sketchId(sketchOfText(FERRY)!)).toBe(sketchId(ferry!));
  });
});

describe('texts nobody would write', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\n\t '],
    ['signs', '— … “” !!! —'],
    ['silent signs', "''' ... ’’’"],
  ])('have no sketch: %s', (_, text) => {
    expect(sketchOfText(text)).toBeNull();
  });

  it('has none for an article without paragraphs', () => {
    expect(sketchOf(made(['title', 'One'], ['furniture', 'Two']))).toBeNull();
    expect(sketchOf({ text: '', blocks: [] })).toBeNull();
  });

  it('take a word of a million letters for one word', () => {
    const sketch = sketchOfText('a'.repeat(1_000_000))!;
    expect(wordsIn(sketch)).toBe(1);
    expect(isShort(sketch)).toBe(true);
    expect(sketch).not.toEqual(sketchOfText('a'.repeat(1_000_001)));
  });

  it('take three million lines for three million words', () => {
    const sketch = sketchOfText('no\n'.repeat(3_000_000))!;
    expect(wordsIn(sketch)).toBe(3_000_000);
    // One row of words only, so one bin of 256.
    expect([...sketch.subarray(1)].filter((bins) => bins !== 0)).toHaveLength(1);
  });

  it('are of any units at all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 400 }), (units) => {
        const text = String.fromCharCode(...units);
        expect(sketchOfText(text)).toEqual(sketchOfText(`${text}\n…`));
      }),
    );
  });
});
