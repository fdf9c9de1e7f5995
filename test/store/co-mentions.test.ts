import { describe, expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { coMentions } from '../../source/store/co-mentions.ts';
import { memoryView, SURE_ONLY, WHOLE } from '../../source/store/memory-view.ts';
import type { Scope, Switches } from '../../source/store/view.ts';
import { articleOf, entryOf, tableOf } from '../actors/support.ts';

const table = tableOf(
  entryOf('Iran', 'state', { demonyms: ['Iranian'] }),
  entryOf('Qatar', 'state'),
  entryOf('Oman', 'state'),
  entryOf('Norway', 'state'),
  entryOf('Red Sea', 'place'),
);
const articles = [
  {
    // Two sentences with Qatar, the second with Oman too; Norway in another paragraph; the full stop behind Gen. ends nothing.
    ...articleOf(
      ['title', 'Iran and the Red Sea'],
      'Iran asked Qatar for help. Iran then told Lt. Gen. Keller, Qatar and Oman the same. Oman said nothing.',
      'Norway was not asked.',
      ['tags', 'Iran, Norway'],
    ),
    path: 'a.txt',
    date: '2023-05-02',
  },
  {
    ...articleOf('Iran waited. Oman did too.', 'Iranian boats left Norway.'),
    path: 'b.txt',
    date: '2023-06-01',
  },
  { ...articleOf('Norway wrote to Oman.'), path: 'c.txt', date: '2023-07-01' },
];
const library = { articles, linked: linkAll(articles, table), unread: [] };

function withIran(switches: Partial<Switches> = {}, scope: Partial<Scope> = {}) {
  const view = memoryView(library, { ...WHOLE, kind: 'state', ...scope }, { ...SURE_ONLY, ...switches });
  const [index] = view.actorsNamed('Iran');
  return coMentions(view, index).map(({ other, sentence, paragraph, article }) => [
    view.actors.at(other).name,
    sentence,
    paragraph,
    article,
  ]);
}

describe('who is mentioned with an actor', () => {
  it('is counted by sentence, block and article, and stands in that order', () => {
    expect(withIran()).toEqual([
      ['Qatar', 2, 1, 1],
      ['Oman', 1, 2, 2],
      ['Norway', 0, 0, 2],
    ]);
  });

  it('follows the switches', () => {
    expect(withIran({ related: true, allBlocks: true })).toEqual([
      ['Norway', 2, 2, 2],
      ['Qatar', 2, 1, 1],
      ['Oman', 1, 2, 2],
    ]);
  });

  it('follows dates and rules', () => {
    expect(withIran({}, { since: '2023-06' })).toEqual([
      ['Oman', 0, 1, 1],
      ['Norway', 0, 0, 1],
    ]);
    expect(withIran({}, { without: ['exact'] })).toEqual([]);
  });

  it('takes places only where places are asked for', () => {
    const names = withIran({}, { kind: null }).map(([name]) => name);
    expect(names).toContain('Qatar');
    expect(names).not.toContain('Red Sea');
    expect(withIran({}, { kind: 'place' })).toEqual([['Red Sea', 1, 1, 1]]);
  });

  it('holds whoever it may be, where what is unsure counts', () => {
    const two = [articleOf('Iran met Rami Makhlouf.', 'Hafez Makhlouf was there.', 'Makhlouf praised Iran.')];
    const unsure = memoryView(
      { articles: two, linked: linkAll(two, table), unread: [] },
      { ...WHOLE, kind: 'person' },
      { ...SURE_ONLY, unsure: true },
    );
    const [index] = unsure.actorsNamed('Iran');
    expect(
      coMentions(unsure, index).map(({ other, sentence }) => [unsure.actors.at(other).name, sentence]),
    ).toEqual([
      ['Rami Makhlouf', 2],
      ['Hafez Makhlouf', 1],
    ]);
  });
});
