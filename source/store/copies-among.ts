import type { Article } from '../corpus/article.ts';
import { isShort, type Sketch, sketchId, sketchOf } from '../corpus/likeness/sketch.ts';
import { leadersOf } from './copies-afresh.ts';
import { groupNumbers } from './copies-in-view.ts';

/** For each article of a whole corpus the number of its group of copies, as `Copies` has them. */
export function copiesAmong(articles: readonly Article[]): Uint32Array {
  const sketches = new Map<number, Sketch>();
  const ids = articles.map((article) => {
    const sketch = sketchOf(article);
    if (sketch === null) return null;
    const id = sketchId(sketch);
    sketches.set(id, sketch);
    return id;
  });
  const leaders = leadersOf(sketches);
  return groupNumbers(
    ids.map((id, at) => ({
      leader: id === null ? null : (leaders.get(id) ?? null),
      isShort: id !== null && isShort(sketches.get(id)!),
      title: articles[at].title,
    })),
  );
}
