import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../source/corpus/article.ts';
import { contentLaidOut } from '../../source/corpus/laid-out.ts';
import { fileOffset, PIECE, position, rawSlice } from '../../source/corpus/origin.ts';
import { packLayout, unpackLayout } from '../../source/store/layout.ts';
import { articleOf, recordsOf } from './article-of.ts';

const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u;
/** Format characters that are text inside some words and emoji. */
const JOINERS = /[\u200c\u200d]/g;

const word = fc.constantFrom(
  ...[
    'Ali',
    'Bagheri',
    'Kani',
    'said',
    'in',
    'Doha',
    'U.S.',
    '“yes”',
    'naïve',
    'e\u0301',
    'گفت',
    'می\u200cخواهم',
    '7',
    '2023',
  ],
  ...[
    '(credit: X)',
    'Title:',
    'By',
    '|',
    'News',
    '#',
    '漢字',
    '😀',
    '👩\u200d🚀',
    'Khame\u00adnei',
    '-',
    '…',
    '<U+202E>',
  ],
);
const breakage = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\u0085',
    '\v',
    '\f',
    '\u2028',
    '\u2029',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '. ',
    '.\n\n',
  ],
);
const danger = fc.constantFrom(
  ...[
    '\u001b[2J',
    '\u001b]0;x\u0007',
    '\u009b1m',
    '\u0000',
    '\b',
    '\u007f',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ufeff',
  ],
  ...[
    '\u{e0041}',
    '\ud800',
    '\udc00',
    '\u3164',
    '\ue000',
    '\uffff',
    '\u0301\u0301\u0301',
    '\u0301'.repeat(20),
    '\u00ad',
  ],
);
const anything = fc.string({ unit: 'binary', maxLength: 4 });
const text = fc
  .array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 4, arbitrary: breakage }, danger, anything), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

/** The article of a text, null when the text holds nothing. */
function read(source: string): Article | null {
  return /[^\s\u0085\u00ad]/u.test(source) ? articleOf(source) : null;
}

/** Letters, figures and punctuation in order; what stands in a visible mark (`<U+202E>`) was put there. */
function written(shown: string): string {
  return shown.match(/[\p{L}\p{N}\p{P}]/gu)?.join('') ?? '';
}

const many = { numRuns: 10_000 };

describe('any text with controls in it', () => {
  it('gives an article without a control, whole in its blocks', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = read(source);
        if (!article) return;
        for (const shown of [article.text, article.title ?? '', article.source ?? '', article.author ?? '']) {
          expect(shown.replace(JOINERS, '').replaceAll('\n\n', '').match(CONTROL)).toBeNull();
        }
        const { blocks } = article;
        expect(blocks[0]?.start).toBe(0);
        expect(blocks.at(-1)?.end).toBe(article.text.length);
        blocks.forEach((block, i) => {
          expect(block.end).toBeGreaterThan(block.start);
          expect(article.text.slice(block.start, block.end)).not.toContain('\n');
          if (i > 0) expect(article.text.slice(blocks[i - 1]?.end, block.start)).toBe('\n\n');
        });
      }),
      many,
    );
  });

  it('loses no letter, figure or punctuation mark', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = read(source);
        if (!article?.origin) return;
        // What a piece copies is shown as it is (below); what it replaces must be nothing that one reads.
        const { pieces } = article.origin;
        let all = '';
        for (let i = 0; i < pieces.length; i += PIECE) {
          const inFile = source.slice(pieces[i + 1], pieces[i + 1]! + pieces[i + 2]!);
          all += written(inFile);
          // The fillers of Hangul are letters by name and show nothing.
          if (pieces[i + 3] !== 0)
            expect(written(inFile).replace(/[\u115f\u1160\u3164\uffa0]/g, '')).toBe('');
        }
        expect(all).toBe(written(source));
      }),
      many,
    );
  });

  it('is put together again from where its blocks lie', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.txt', 'a.md'), (source, name) => {
        const article = /[^\s\u0085\u00ad]/u.test(source) ? articleOf(source, name) : null;
        if (!article) return;
        const layout = unpackLayout(packLayout(article)!)!;
        const { text, blocks, origin } = article;
        expect(contentLaidOut(recordsOf(source, name), 1, layout)).toEqual({ text, blocks, origin });
      }),
      many,
    );
  });

  it('can be traced back to the file', () => {
    fc.assert(
      fc.property(text, (source) => {
        const article = read(source);
        if (!article?.origin) return;
        const { origin } = article;
        const { pieces } = origin;
        for (let i = 0; i < pieces.length; i += PIECE) {
          const [at, from, length, replaced] = pieces.subarray(i, i + PIECE);
          if (replaced === 0) {
            expect(article.text.slice(at, at! + length!)).toBe(source.slice(from, from! + length!));
          } else {
            expect(origin.raws[replaced! - 1]).toBe(source.slice(from, from! + length!));
          }
          expect(fileOffset(origin, at!)).toBeGreaterThanOrEqual(from!);
        }
        for (const block of article.blocks) {
          const raw = rawSlice(origin, article.text, block.start, block.end);
          const from = fileOffset(origin, block.start);
          const slice = raw ?? article.text.slice(block.start, block.end);
          expect(source.startsWith(slice, from)).toBe(true);
          expect(position(origin, block.start)).toEqual(naivePosition(source, from));
        }
      }),
      many,
    );
  });
});

/** By the definition: lines end at LF, or at CR in a file without LF; columns count code points. */
function naivePosition(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split(source.includes('\n') ? '\n' : '\r');
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}
