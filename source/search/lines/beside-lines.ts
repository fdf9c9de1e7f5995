/** The lines that stand together with another actor. */
import { stretchIn } from '../../store/occurrences.ts';
import { roomOf, type Within } from '../../store/rooms.ts';
import type { View } from '../../store/view.ts';
import { type Narrow, passing } from './make-lines.ts';
import { READ } from './steps.ts';

/** Another actor, whose mentions are those of a view. */
export interface Companion {
  readonly view: View;
  readonly actor: number;
}

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
