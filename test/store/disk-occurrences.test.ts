import { expect, it } from 'vitest';
import type { Mention } from '../../source/actors/types.ts';
import { diskOccurrences } from '../../source/store/disk-view/disk-occurrences.ts';
import { fakeView } from '../reader/fake-view.ts';

const NAMES = 1000;

it('asks for the mentions of an article once while its lines are shown, however many they are', () => {
  const view = fakeView({
    actors: [['Nemo', 'person']],
    articles: [{ blocks: ['{0:Nemo} came. '.repeat(NAMES)] }, { blocks: ['{0:Nemo} left.'] }],
  });
  let asked = 0;
  const mentionsIn = (article: number): readonly Mention[] => {
    asked++;
    return view.mentionsIn(article);
  };
  const counts = [NAMES, 1];
  const all = diskOccurrences(
    2,
    (show) => {
      for (const [article, count] of counts.entries()) show(article, Uint32Array.of(count));
    },
    ([count]) => count!,
    mentionsIn,
  );
  for (let line = 0; line <= NAMES; line++) expect(all.at(line).article).toBe(line < NAMES ? 0 : 1);
  expect([...all.from(NAMES - 1)].map(({ article }) => article)).toEqual([0, 1]);
  // Each of the two, and both again, in turn.
  expect(asked).toBeLessThanOrEqual(4);
});
