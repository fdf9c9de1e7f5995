import { describe, expect, it } from 'vitest';
import { spellingReason } from '../../source/actors/reasons.ts';
import { type Corpus, corpusOf, entryOf, tableOf } from './support.ts';

/** The actors of a corpus, each with its spellings. */
const spellingsOf = ({ linked }: Corpus): Record<string, string[]> =>
  Object.fromEntries(
    linked.actors.map(({ name, spellings }) => [name, spellings.map(({ surface }) => surface).sort()]),
  );

describe('a name that a text says is another name of somebody', () => {
  it.each([
    'Matej Osmani Dolenc, known as Vuko, spoke.',
    'Matej Osmani Dolenc, better known as Vuko, spoke.',
    'Matej Osmani Dolenc, who is also known as Vuko, spoke.',
    'Matej Osmani Dolenc (also known as “Vuko”) spoke.',
    'Matej Osmani Dolenc – widely known as Vuko – spoke.',
    'Matej Osmani Dolenc, known by his nom de guerre Vuko, spoke.',
    'Matej Osmani Dolenc, whose nom de guerre was Vuko, spoke.',
    'Matej Osmani Dolenc, who went by the name of Vuko, spoke.',
    'Matej Osmani Dolenc, who also goes by his nom de guerre Vuko, spoke.',
    'Matej Osmani Dolenc, going by the alias of “Vuko”, spoke.',
    'Matej Osmani Dolenc, nicknamed ‘Vuko’, spoke.',
    'Matej Osmani Dolenc alias Vuko spoke.',
    'Matej Osmani Dolenc, a.k.a. Vuko, spoke.',
    'Matej Osmani Dolenc, aka Vuko, spoke.',
    'Matej Osmani Dolenc (AKA Vuko) spoke.',
    'Matej Osmani Dolenc, 45, known as Vuko, spoke.',
    'Matej Osmani Dolenc, dit “Vuko”, spoke.',
    'Matej Osmani Dolenc, genannt Vuko, spoke.',
    'Matej Osmani Dolenc, conocido como Vuko, spoke.',
    'Vuko, whose real name is Matej Osmani Dolenc, spoke.',
    'On Monday Vuko, also known as Matej Osmani Dolenc, spoke.',
  ])('%s', (statement) => {
    const corpus = corpusOf([`${statement} Later Vuko left.`, 'On Monday Vuko slept. Nobody saw Vuko.']);
    expect(spellingsOf(corpus)).toEqual({ 'Matej Osmani Dolenc': ['Matej Osmani Dolenc', 'Vuko'] });
    expect(corpus.one('Vuko')).toMatchObject({ actor: 'Matej Osmani Dolenc', rules: ['alias'], sure: true });
  });

  it('is told in the ledger as said by a text, and not as one of an actors file', () => {
    const { linked } = corpusOf(['On Monday Matej Osmani Dolenc, known as Vuko, spoke. Later Vuko left.']);
    const [actor] = linked.actors;
    const vuko = actor.spellings.find(({ surface }) => surface === 'Vuko');
    expect(vuko && spellingReason(vuko, actor)).toBe('also called so, as a text says');
  });

  it('may be a part of a longer other name, and be said of one who is called by the surname there', () => {
    const corpus = corpusOf([
      'Matej Dolenc came on Monday. Dolenc, better known as Abu Vuko Lipari, said little. Later Lipari left.',
      'On Monday Abu Vuko Lipari slept. Nobody woke Lipari.',
    ]);
    expect(corpus.linked.actors).toHaveLength(1);
    expect(corpus.of('Lipari').every(({ sure }) => sure)).toBe(true);
  });

  it('may be that of an organisation', () => {
    const corpus = corpusOf([
      'On Monday the Salt Liberation Front, also known as the Harbour Brigades, denied it.',
      'On Monday the Harbour Brigades said so.',
    ]);
    expect(corpus.names('organisation')).toHaveLength(1);
    expect(spellingsOf(corpus)).toEqual({
      'Salt Liberation Front': ['Harbour Brigades', 'Salt Liberation Front'],
    });
  });

  it('is that of a listed actor, whichever stands first', () => {
    const table = tableOf(entryOf('Matej Dolenc', 'person', { aliases: ['the Wolf of Lipa'] }));
    for (const text of ['Matej Dolenc, alias Vuko, spoke.', 'Vuko Orlov Lipari, alias Matej Dolenc, spoke.'])
      expect(corpusOf([`On Monday ${text}`], table).names('person')).toEqual(['Matej Dolenc']);
  });
});

describe('no other name', () => {
  it.each([
    ['whoever stands before is only whose widow it is', 'The widow of Matej Dolenc, known as Vuko, spoke.'],
    ['a body stands before, and a man is called so', 'The head of the Salt Front, known as Vuko, spoke.'],
    ['a place is called otherwise', 'The port of Lipa, formerly known as Vuko, burned.'],
    ['it goes on with “of”', 'Matej Dolenc, known as Vuko of the Hills, spoke.'],
    ['it is somebody’s', 'Matej Dolenc, known as Vuko’s man, spoke.'],
    ['it says something of what follows', 'Matej Dolenc, known as the Vuko whisperer, spoke.'],
    ['another man stands between', 'Matej Dolenc and his aide, known as Vuko, spoke.'],
    ['he says it in French', 'Il suivra Matej Dolenc, dit Vuko lundi.'],
    ['he calls another', 'On Monday Matej Dolenc also called Vuko.'],
    ['he calls another, and it is told of him', 'Matej Dolenc, who also called Vuko, spoke.'],
    ['he gives it to another', 'Matej Dolenc nicknamed Vuko a fox.'],
    ['it stands in another sentence', 'They met Matej Dolenc. Known as Vuko, he spoke.'],
  ])('where %s', (_, text) => {
    const corpus = corpusOf([`${text} Later Vuko left.`]);
    const vuko = corpus.of('Vuko').map(({ actor }) => actor);
    expect(vuko).not.toContain('Matej Dolenc');
    expect(vuko).not.toContain('Salt Front');
  });

  it('of several over the corpus: each article has its own', () => {
    const corpus = corpusOf([
      'On Monday Matej Dolenc, known as Vuko, spoke. Later Vuko left.',
      'On Monday Hugo Petrak, known as Vuko, spoke. Later Vuko left.',
      'On Monday Vuko slept.',
    ]);
    expect(corpus.pairs(0).at(-1)).toEqual(['Vuko', 'Matej Dolenc']);
    expect(corpus.pairs(1).at(-1)).toEqual(['Vuko', 'Hugo Petrak']);
    expect(corpus.pairs(2).map(([, actor]) => actor)).not.toContain('Matej Dolenc');
    expect(corpus.pairs(2).map(([, actor]) => actor)).not.toContain('Hugo Petrak');
  });

  it('anywhere else where it is the full name of somebody: one sentence joins no two for good', () => {
    const corpus = corpusOf([
      'On Monday Matej Dolenc, also known as Karim Petrak, spoke.',
      'On Monday Karim Petrak slept. Nobody woke Petrak.',
    ]);
    expect(corpus.pairs(1).map(([, actor]) => actor)).toEqual(['Karim Petrak', 'Karim Petrak']);
  });

  it('anywhere else where many are called so: Karim, Abu Karim', () => {
    const corpus = corpusOf([
      'On Monday Matej Dolenc, known as Abu Karim, spoke. Later Abu Karim left.',
      'On Monday Abu Karim slept.',
    ]);
    expect(corpus.pairs(0).at(-1)).toEqual(['Abu Karim', 'Matej Dolenc']);
    expect(corpus.pairs(1)).toEqual([['Abu Karim', 'Abu Karim']]);
  });
});
