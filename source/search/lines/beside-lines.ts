/** The lines that stand together with another actor. */
import { stretchIn } from '../../store/occurrences.ts';
import { roomOf } from '../../store/rooms.ts';
import type { Within } from '../../store/within.ts';
import type { Companion, Together } from '../together.ts';
import { type Narrow, passing } from './make-lines.ts';
import { FETCHED, READ } from './steps.ts';

/** Leaves the lines that have a mention of the other one in the same sentence, block or article. */
export function besideThem({ view, actor }: Companion, within: Within): Narrow {
  return (facts, lines) => {
    const { articles } = facts.all;
    const theirs = view.occurrences(actor);
    let room: (offset: number) => number = () => 0;
    let rooms = new Set<number>();
    const enter = (at: number): number => {
      const article = articles[at];
      const [from, to] = stretchIn(theirs, article);
      const isThere = from < to;
      const isRead = isThere && within !== 'article';
      if (isRead) room = roomOf(view.articles.at(article), within);
      const places = isRead ? view.placesIn(actor, article).map(({ mention }) => room(mention.start)) : [];
      rooms = new Set(isThere && !isRead ? [0] : places);
      return isRead ? READ : 0;
    };
    const passes = (at: number, line: number): boolean =>
      rooms.size > 0 && (within === 'article' || rooms.has(room(facts.place(at, line).mention.start)));
    return passing(facts, lines, passes, undefined, enter);
  };
}

/** Leaves the lines that stand where all of some actors are mentioned. */
export function whereTheyMeet(together: Together): Narrow {
  return (facts, lines) => {
    const { articles } = facts.all;
    let left: ReadonlySet<number> = new Set();
    const enter = (at: number): number => {
      const article = articles[at];
      if (!together.areIn(article)) left = new Set();
      if (!together.areIn(article) || together.within === 'article') return 0;
      const cost = together.isKnown(article) ? FETCHED : READ;
      const places = facts.view.placesIn(facts.actor, article);
      const met = new Set(together.among(article, places));
      left = new Set(places.flatMap((place, nth) => (met.has(place) ? [facts.all.starts[at] + nth] : [])));
      return cost;
    };
    const passes = (at: number, line: number): boolean =>
      together.within === 'article' ? together.areIn(articles[at]) : left.has(line);
    return passing(facts, lines, passes, undefined, enter);
  };
}
