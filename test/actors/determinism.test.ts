import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf, Corpus, corpusOf, entryOf, tableOf } from './support.ts';

const table = tableOf(
  entryOf('Iran', 'state', { demonyms: ['Iranian'], capitals: ['Tehran'] }),
  entryOf('Hezbollah', 'organisation'),
);

const PARAGRAPHS = [
  'They met Ali Bagheri Kani in Tehran. Later Bagheri Kani left Iran.',
  'They met Ali Bahgeri Kani there, and Mohammad Bagheri too. Later Bagheri left.',
  'They say that minister Bagheri won. Iranian envoys agreed with Hizbollah.',
  'They met Ali Baqeri Kani and Zoran Petrakov there. Hizbullah was told.',
  'They met Zoran Petrokov there. Later Petrokov left.',
  'They met Zoran Betrokov there. He joined the Syrian Democratic Forces (SDF) later.',
  'On Friday the SDF took a hill. They say that Petrakov was there.',
  'They met Ebrahim Raisi, and Ibrahim Raisi was glad. Raisi left.',
];

/** Everything that is known, apart from the order of the articles: what is said of each, and of each actor. */
function known(corpus: Corpus): unknown {
  const mentions = corpus.articles.map(({ text }, at) => [
    text,
    corpus.linked.mentions[at].map(({ actor, candidates, ...rest }) => ({
      ...rest,
      actor: actor === null ? null : corpus.linked.actors[actor].id,
      candidates: candidates.map(({ rule, actor: other }) => [corpus.linked.actors[other].id, rule]),
    })),
  ]);
  return {
    mentions: mentions.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    actors: corpus.linked.actors.map(({ spellings, ...rest }) => ({
      ...rest,
      spellings: spellings.map((spelling) => JSON.stringify(spelling)).sort(),
    })),
  };
}

describe('the same corpus', () => {
  it('gives the same actors and mentions in reversed order', () => {
    const forth = corpusOf(PARAGRAPHS, table);
    const back = corpusOf(PARAGRAPHS.toReversed(), table);
    expect(known(back)).toEqual(known(forth));
  });

  it('gives the same actors and mentions in any order', () => {
    const expected = known(corpusOf(PARAGRAPHS, table));
    fc.assert(
      fc.property(fc.shuffledSubarray(PARAGRAPHS, { minLength: PARAGRAPHS.length }), (shuffled) => {
        expect(known(corpusOf(shuffled, table))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same answer twice', () => {
    expect(corpusOf(PARAGRAPHS, table).linked).toEqual(corpusOf(PARAGRAPHS, table).linked);
  });

  it('is known by article, not by how its paragraphs are cut into blocks of one kind', () => {
    const whole = new Corpus([articleOf('They met Hakan Fidan there. Later Fidan left.')]);
    const cut = new Corpus([articleOf('They met Hakan Fidan there.', 'Later Fidan left.')]);
    expect(cut.pairs()).toEqual(whole.pairs());
  });

  it('gives nothing for nothing', () => {
    expect(corpusOf([], table).linked).toEqual({ actors: [], mentions: [] });
    expect(new Corpus([articleOf('')], table).linked).toEqual({ actors: [], mentions: [[]] });
  });
});

describe('whatever the text', () => {
  const word = fc.constantFrom(
    ..."Ali Bagheri Kani Iran Iran’s Iranian Tehran al- SDF (SDF) the of Syrian Democratic Forces said. H. W. Hizbollah — “ ' é \n".split(
      ' ',
    ),
  );
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('every surface is its slice of the text, no two overlap, every actor is one of the list', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const corpus = corpusOf(texts, table);
        corpus.linked.mentions.forEach((of, at) => {
          let last = 0;
          for (const { start, end, actor, candidates, spelling } of of) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
            expect(corpus.articles[at].text.slice(start, end)).toBe(spelling.surface);
            for (const index of actor === null ? candidates.map((one) => one.actor) : [actor])
              expect(corpus.linked.actors[index].index).toBe(index);
            expect(actor === null).toBe(candidates.length > 0);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
