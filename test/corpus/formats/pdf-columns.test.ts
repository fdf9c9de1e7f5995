import { expect, test } from 'vitest';
import { articlesOf, blocksOf } from './opened.ts';
import { type Setting, typeset } from './pdf/typeset.ts';
import { writtenPdf } from './pdf/written.ts';

const WORDS =
  'the of and to in a is that for it was on with as by at from his her were had been which their said would government minister council river harbour election parliament company talks agreement committee spokesman president yesterday negotiations international financial development according conference statement authorities representatives economic political population agriculture investigation responsibility town people money winter year two three port ship dockers engineers wall dam bridge'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same for the same seed (Numerical Recipes' linear congruence). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function sentence(draw: () => number): string {
  const words = Array.from(
    { length: 6 + Math.floor(draw() * 18) },
    () => WORDS[Math.floor(draw() * WORDS.length)]!,
  );
  return `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`;
}

const HEADLINE = 'Harbour council votes for a bridge';

test('paragraphs set in one to three columns, loose or ragged, come out as they were', async () => {
  const draw = drawing(4);
  let all = 0;
  let same = 0;
  for (let file = 0; file < 30; file++) {
    const size = 8.5 + Math.floor(draw() * 4) * 0.5;
    const setting: Setting = {
      ...{ columns: 1 + (file % 3), size, leading: size * (1.1 + draw() * 0.25), gutter: 10 + draw() * 12 },
      ...{
        justified: draw() < 0.7,
        byWord: draw() < 0.6,
        indented: draw() < 0.6,
        shift: draw() < 0.3 ? 7 : 0,
      },
    };
    const paragraphs = Array.from({ length: 6 + Math.floor(draw() * 20) }, () =>
      Array.from({ length: 1 + Math.floor(draw() * 4) }, () => sentence(draw)).join(' '),
    );
    const bytes = writtenPdf({ pages: typeset(HEADLINE, paragraphs, setting) });
    const [article] = await articlesOf('set.pdf', { bytes });
    expect(article!.title).toBe(HEADLINE);
    const read = new Set(blocksOf(article!).map(([, text]) => text));
    all += paragraphs.length;
    same += paragraphs.filter((text) => read.has(text)).length;
  }
  // A paragraph that ends with a full line at the end of a column may be taken for one with the next: nothing tells.
  expect(same / all).toBeGreaterThan(0.97);
});
