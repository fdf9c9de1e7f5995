import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../source/actors/known.ts';
import { Vocabulary } from '../../source/actors/vocabulary.ts';
import { wordsOf } from '../../source/actors/words.ts';
import { entryOf, tableOf } from './support.ts';

const table = tableOf(
  entryOf('United States', 'state', {
    aliases: ['US', 'U.S.', 'USA', 'United States of America'],
    demonyms: ['American', 'Americans'],
    capitals: ['Washington'],
    ambiguousCapitals: ['Washington'],
    metonyms: ['White House'],
  }),
  entryOf('Islamic State', 'organisation', { aliases: ['IS', 'ISIS', 'Daesh'] }),
  entryOf('World Health Organization', 'organisation', { aliases: ['WHO'] }),
  entryOf('India', 'state', { demonyms: ['Indian', 'Indians'], not: ['Indian Ocean', 'East India Company'] }),
  entryOf('United Nations', 'organisation', { aliases: ['UN', 'U.N.'] }),
  entryOf('UN Security Council', 'organisation', {
    aliases: ['Security Council', 'United Nations Security Council'],
  }),
  entryOf('Guinea', 'state', { not: ['Gulf of Guinea'] }),
  entryOf('Guinea-Bissau', 'state'),
  entryOf('Dominica', 'state', { demonyms: ['Dominican'] }),
  entryOf('Dominican Republic', 'state', { demonyms: ['Dominican'] }),
  entryOf('Côte d’Ivoire', 'state', { demonyms: ['Ivorian'] }),
  entryOf('Hamas', 'organisation'),
  entryOf('Georgia', 'state', { ambiguous: true }),
);

/** Every name found, scanning left to right and the longest first: `[surface, rule, actor]`; null: kept from all. */
function found(text: string): [string, string, string | null][] {
  const vocabulary = new Vocabulary();
  const known = new KnownNames(table, vocabulary);
  const words = wordsOf({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }, vocabulary);
  const all: [string, string, string | null][] = [];
  for (let at = 0; at < words.count; ) {
    const match = known.match(words, at);
    if (match === null) {
      at++;
      continue;
    }
    const [{ actor, rule }] = match.names;
    const surface = text.slice(words.start[at], words.end[at + match.length - 1]);
    all.push([surface, rule, actor === null ? null : table.actors[actor].name]);
    at += match.length;
  }
  return all;
}

describe('names of the actors file in running text', () => {
  it.each<[string, [string, string, string | null][]]>([
    ['The US told us.', [['US', 'alias', 'United States']]],
    ['the U.S. told us', [['U.S.', 'alias', 'United States']]],
    ['Us and them', []],
    ['What IS wants is war.', [['IS', 'alias', 'Islamic State']]],
    ['Is it over?', []],
    ['the WHO, which knows who came', [['WHO', 'alias', 'World Health Organization']]],
    ['Who came?', []],
    [
      'Americans like American films',
      [
        ['Americans', 'demonym', 'United States'],
        ['American', 'demonym', 'United States'],
      ],
    ],
    ['an american film', []],
    [
      'In Washington, the White House said',
      [
        ['Washington', 'capital', 'United States'],
        ['White House', 'metonym', 'United States'],
      ],
    ],
    ['a white house in the hills', []],
    [
      'the Indian Ocean and an Indian ship',
      [
        ['Indian Ocean', 'exact', null],
        ['Indian', 'demonym', 'India'],
      ],
    ],
    ['the East India Company', [['East India Company', 'exact', null]]],
    [
      'the UN Security Council and the UN',
      [
        ['UN Security Council', 'exact', 'UN Security Council'],
        ['UN', 'alias', 'United Nations'],
      ],
    ],
    ['the United States of America', [['United States of America', 'alias', 'United States']]],
    [
      'Guinea-Bissau, Guinea and the Gulf of Guinea',
      [
        ['Guinea-Bissau', 'exact', 'Guinea-Bissau'],
        ['Guinea', 'exact', 'Guinea'],
        ['Gulf of Guinea', 'exact', null],
      ],
    ],
    ["in Cote d'Ivoire", [["Cote d'Ivoire", 'exact', 'Côte d’Ivoire']]],
    ['CÔTE D’IVOIRE', [['CÔTE D’IVOIRE', 'exact', 'Côte d’Ivoire']]],
    [
      'HAMAS and Hamas, not hamas',
      [
        ['HAMAS', 'exact', 'Hamas'],
        ['Hamas', 'exact', 'Hamas'],
      ],
    ],
    ['United. Nations', []],
    ['the Dominican Republic', [['Dominican Republic', 'exact', 'Dominican Republic']]],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('gives both owners of a demonym that two states share', () => {
    const vocabulary = new Vocabulary();
    const known = new KnownNames(table, vocabulary);
    const text = 'a Dominican minister';
    const words = wordsOf({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] }, vocabulary);
    const match = known.match(words, 1);
    expect(match?.names.map(({ actor }) => actor === null || table.actors[actor].name)).toEqual([
      'Dominica',
      'Dominican Republic',
    ]);
  });

  it('does not read one name across two blocks', () => {
    const vocabulary = new Vocabulary();
    const known = new KnownNames(table, vocabulary);
    const text = 'United Nations';
    const words = wordsOf(
      {
        text,
        blocks: [
          { kind: 'heading', start: 0, end: 6 },
          { kind: 'paragraph', start: 7, end: 14 },
        ],
      },
      vocabulary,
    );
    expect(known.match(words, 0)).toBeNull();
  });
});
