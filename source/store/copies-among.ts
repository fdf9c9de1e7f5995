import type { Article } from '../corpus/article.ts';
import { isShort, type Sketch, sketchId, sketchOf } from '../corpus/likeness/sketch.ts';
import { leadersOf } from './copies-afresh.ts';
import { type Pairs, pairsOf } from './copies-in-view.ts';

/** The groups of copies in a whole corpus. */
export function copiesAmong(articles: readonly Article[]): Pairs {
  const sketches = new Map<number, Sketch>();
  const ids = articles.map((article) => {
    const sketch = sketchOf(article);
    if (sketch === null) return null;
    const id = sketchId(sketch);
    sketches.set(id, sketch);
    return id;
  });
  const leaders = leadersOf(sketches);
  return pairsOf(
    ids.map((id, at) => ({
      leader: id === null ? null : (leaders.get(id) ?? null),
      isShort: id !== null && isShort(sketches.get(id)!),
      title: articles[at].title,
    })),
  );
}
