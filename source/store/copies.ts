import { keysOf } from '../corpus/likeness/keys.ts';
import { areCopies, likeness } from '../corpus/likeness/likeness.ts';
import { type Sketch, sketchId, wordsIn } from '../corpus/likeness/sketch.ts';

/**
 * Copies of one article, in groups. What is grouped are sketches: articles with equal ones are copies anyway, and ten
 * thousand of them cost what one costs.
 *
 * A group is named by its leader, the fullest text in it. The fullest of all leads first: those that it is a copy of
 * join it, then those that are copies of them, and so on, as long as they have at least `KIN` in common with the leader.
 * The fullest of the rest leads next. So copies that were each cut or added to in another place are one group, and a
 * story that is rewritten hour by hour does not become one. Which groups there are hangs on the sketches alone, not on
 * the order in which they came.
 *
 * Two sketches are compared when they are near under one of their keys: in one meeting place and at most `REACH` places
 * apart there, by key and then by id. However many articles share a form or a footer, each is compared with no more
 * than 2 × REACH × KEYS others.
 */
export const REACH = 32;

/** The least likeness of a copy's copy with the leader of its group. */
const KIN = 0.4;

/** More sketches than this, each a copy of one before, are not followed for one change. */
const MOST = 1000;

/** A sketch that is grouped. */
export interface Grouped {
  readonly id: number;
  readonly words: number;
  readonly sketch: Sketch;
}

export function grouped(id: number, sketch: Sketch): Grouped {
  return { id, words: wordsIn(sketch), sketch };
}

/** Leaders by the ids of those that follow them; a leader follows itself. */
export type Leaders = Map<number, number>;

/** Who follows whom among all these, which are put in order. `near`: who is near one of them. */
export function leadersAmong(all: Grouped[], near: (one: Grouped) => Iterable<Grouped>): Leaders {
  const leaders: Leaders = new Map();
  all.sort((a, b) => b.words - a.words || a.id - b.id);
  for (const leader of all) {
    if (leaders.has(leader.id)) continue;
    leaders.set(leader.id, leader.id);
    const joined = [leader];
    for (let one = joined.pop(); one; one = joined.pop()) {
      for (const other of near(one)) {
        if (leaders.has(other.id) || !areCopies(one.sketch, other.sketch)) continue;
        if (likeness(leader.sketch, other.sketch) < KIN) continue;
        leaders.set(other.id, leader.id);
        joined.push(other);
      }
    }
  }
  return leaders;
}

/** The sketches there are, each under its `sketchId`. Somebody else keeps them, and who leads them. */
export interface Shelf {
  sketch(id: number): Sketch;
  /** Whom it was last said to follow; null when nothing has been said. */
  leader(id: number): number | null;
  /**
   * Who stands around `id`, be it there or not, in the meeting place of `key`, by key and then by id: the ids of
   * up to `REACH` before it and of as many behind it, the nearest first, without its own.
   */
  near(key: number, id: number): readonly [before: readonly number[], behind: readonly number[]];
}

/**
 * After one sketch was put on the shelf, or taken from it: who follows whom now, as far as that has changed. Null when
 * more than `MOST` hang together with it, so that all are better looked at afresh.
 */
export function leadersAfter(shelf: Shelf, changed: Sketch, isThere: boolean): Leaders | null {
  const one = grouped(sketchId(changed), changed);
  const looked = new Map([[one.id, one]]);
  const look = (id: number): Grouped => {
    const found = looked.get(id) ?? grouped(id, shelf.sketch(id));
    looked.set(id, found);
    return found;
  };
  const nearTo = ({ id, sketch }: Grouped): Grouped[] =>
    [...new Set(keysOf(sketch).flatMap((key) => shelf.near(key, id).flat()))].map(look);

  const touched = new Set(nearTo(one).filter((other) => areCopies(other.sketch, changed)));
  if (isThere) touched.add(one);
  for (const key of keysOf(changed)) {
    const [before, behind] = shelf.near(key, one.id);
    // Pairs that have come within each other's reach, or got out of it, by what came or went between them.
    for (let i = Math.max(0, REACH - behind.length); i < before.length; i++) {
      const [first, second] = [look(before[i]), look(behind[REACH - 1 - i])];
      if (areCopies(first.sketch, second.sketch)) touched.add(first).add(second);
    }
  }

  // All that hang together with those touched; whoever does not has the neighbours it had, and the leader.
  const nearby = new Map<Grouped, Grouped[]>();
  for (const each of touched) {
    if (touched.size > MOST) return null;
    const near = nearTo(each).filter((other) => areCopies(each.sketch, other.sketch));
    nearby.set(each, near);
    for (const other of near) touched.add(other);
  }
  const leaders = leadersAmong([...touched], (each) => nearby.get(each)!);
  for (const [id, leader] of leaders) if (shelf.leader(id) === leader) leaders.delete(id);
  return leaders;
}
