import { holdsNames } from '../found-codec.ts';
import type { Work } from '../work.ts';

/** Tells whether two names of the corpus, by their keys, stand in one article. */
export const meeting =
  ({ names, texts, made }: Work) =>
  (a: string, b: string): boolean => {
    const [one, other] = [names.find(a), names.find(b)];
    if (one === null || other === null) return false;
    const words = new Set([...a.split(' '), ...b.split(' ')]);
    return texts.having([...words]).some((article) => {
      const found = made.found.get(article);
      return found !== null && holdsNames(found, one.id, other.id);
    });
  };
