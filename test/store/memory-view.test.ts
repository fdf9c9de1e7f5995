import { expect, it } from 'vitest';
import { linkAll } from '../../source/actors/engine.ts';
import { readAll } from '../../source/corpus/read.ts';
import { NOTHING_LINKED } from '../../source/store/library.ts';
import { memoryView } from '../../source/store/memory-view.ts';
import { partContract } from './part-contract.ts';
import { type MakeView, viewContract } from './view-contract.ts';

const inMemory: MakeView = async ({ folder, table }, scope) => {
  const { articles, unread } = await readAll({ paths: [folder] });
  return memoryView({ articles, linked: linkAll(articles, table), unread, table }, scope);
};

viewContract('a view held in memory', inMemory);
partContract('a view held in memory', inMemory);

it('may be of nothing', () => {
  const view = memoryView({ articles: [], linked: NOTHING_LINKED, unread: [] });
  expect([view.articles.length, view.actors.length]).toEqual([0, 0]);
  expect(view.facts).toEqual({ first: null, last: null, sources: 0, sourced: 0, undated: 0, sourceWidth: 0 });
  expect(view.mostMentioned(null)).toEqual([]);
  expect(view.countMentions(null)).toEqual({ mentions: 0, unsure: 0 });
});
