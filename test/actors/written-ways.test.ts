import { expect, it } from 'vitest';
import { articleOf, Corpus } from './support.ts';

/** How news sets a name: each sentence names the same man once, by his surname. */
it.each([
  ['Petrenkyy’s plan failed.'],
  ["Petrenkyy's plan failed."],
  ['Petrenkyyʼs plan failed.'],
  ['Petrenkyy´s plan failed.'],
  ['They wrote ‘Petrenkyy’ on it.'],
  ["They wrote 'Petrenkyy' on it."],
  ['They wrote “Petrenkyy” on it.'],
  ['They wrote «Petrenkyy» on it.'],
  ['They wrote „Petrenkyy“ on it.'],
  ['They wrote ‹Petrenkyy› on it.'],
  ['They met (Petrenkyy) there.'],
  ['They met *Petrenkyy* and no other.'],
  ['They met _Petrenkyy_ and no other.'],
  ['The others — Petrenkyy—who said so—left.'],
  ['Some anti-Petrenkyy protests began.'],
  ['The Petrenkyy-led delegation left.'],
  ['PETRENKYY SAYS NO TO TALKS'],
  ['In came Petrenkyy!'],
  ['In came Petrenkyy: he was late.'],
  ['In came Petrenkyy/Orlov.'],
])('%s', (sentence) => {
  const corpus = new Corpus([
    articleOf('On Monday Oleksiy Petrenkyy spoke in Lipa. Later Petrenkyy left.', sentence),
  ]);
  const written = corpus.pairs().filter(([surface]) => surface.toLowerCase() === 'petrenkyy');
  expect(written).toHaveLength(2);
  expect(written.every(([, actor]) => actor === 'Oleksiy Petrenkyy')).toBe(true);
});
