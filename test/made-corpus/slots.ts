/** What fills the slots of patterns: one of the article's actors, a word drawn by its rank, a number. */
import { type Numbers, pick } from '../support/chance.ts';
import { below, type Weighted, zipf } from './draws.ts';
import { bigNumber, dollars, month, percent, smallNumber, weekday } from './numbers.ts';
import type { Teller } from './telling.ts';
import * as words from './words.ts';
import { TOWNS } from './world.ts';

/** Tells what stands in one slot. */
export type Fill = (teller: Teller) => void;

/** So often a noun or an adjective is a rare word. */
const RARELY = 0.05;
/** So often a group of people is one of the topic. */
const OF_TOPIC = 0.35;
/** So often a town is one of the story. */
const OF_STORY = 0.85;
const OTHER_TOWNS = 60_000;

const TO_DO =
  'reject accept review postpone sign extend discuss oppose support announce defend suspend resume block finance repair rebuild protect publish reopen'.split(
    ' ',
  );
const UNITS = 'days weeks months years hours'.split(' ');
const ORDINALS = 'second third fourth fifth sixth seventh ninth tenth twelfth'.split(' ');

function drawn(from: readonly string[]): (next: Numbers) => string {
  const ranks: Weighted = zipf(from.length, 14, 4);
  return (next) => from[ranks.draw(next)]!;
}

const noun = drawn(words.NOUNS);
const plural = drawn(words.PLURALS);
const adjective = drawn(words.ADJECTIVES);
const verb = drawn(words.VERBS);

const put =
  (make: (next: Numbers) => string): Fill =>
  (teller) =>
    teller.put(make(teller.next));
const orRare = (make: (next: Numbers) => string): Fill =>
  put((next) => (next() < RARELY ? words.drawRareWord(next) : make(next)));

export const FILLS: Readonly<Record<string, Fill>> = {
  A: (teller) => teller.cast.actor(teller),
  P: (teller) => teller.cast.person(teller),
  O: (teller) => teller.cast.body(teller),
  S: (teller) => teller.cast.state(teller),
  D: (teller) => teller.cast.demonym(teller),
  L: (teller) => teller.cast.nation(teller),
  C: (teller) => teller.cast.capital(teller),
  G: (teller) => teller.cast.government(teller),
  nn: orRare(noun),
  nns: (teller) => {
    if (teller.next() < OF_TOPIC) teller.tellTopical('groups');
    else teller.put(plural(teller.next));
  },
  jj: orRare(adjective),
  rb: put(drawn(words.ADVERBS)),
  said: put(drawn(words.SAID)),
  did: put(verb),
  done: put(verb),
  redo: put((next) => pick(next, TO_DO)),
  thing: (teller) => teller.tellTopical('thing'),
  product: put(drawn(words.PRODUCTS)),
  rare: put(words.drawRareWord),
  units: put((next) => pick(next, UNITS)),
  ordinal: put((next) => pick(next, ORDINALS)),
  town: (teller) => {
    const { next, cast } = teller;
    const own = next() < OF_STORY;
    teller.put(words.townName(own ? cast.story.towns + below(next, TOWNS) : below(next, OTHER_TOWNS)));
  },
  n: put(smallNumber),
  big: put(bigNumber),
  pct: put(percent),
  usd: put(dollars),
  day: put(weekday),
  month: put(month),
  date: put((next) => String(1 + below(next, 28))),
  year: (teller) => teller.put(String(teller.year - below(teller.next, 12))),
};
