/** Everyone whom a made corpus can name, and the stories they are in: made once from a seed, and the same ever after. */
import { type Numbers, numbersFrom, pick } from '../support/chance.ts';
import { below, mixed, Weighted, zipf, zipfWeights } from './draws.ts';
import { madeOrganisation, type Organisation, REAL_ORGANISATIONS } from './organisations.ts';
import { fullName, madeName, type PersonName } from './person-names.ts';
import { ROLES, type Role, TAIL_ROLES } from './roles.ts';
import { STATES } from './states.ts';
import { TOPICS } from './topics.ts';

export interface Person {
  /** `p` and a number. */
  readonly id: string;
  readonly name: PersonName;
  /** Index of the state. */
  readonly state: number;
  readonly role: Role;
}

export interface Story {
  /** Index of its topic. */
  readonly topic: number;
  /** Indices of states, the main one first. */
  readonly states: readonly number[];
  /** Indices of organisations. */
  readonly organisations: readonly number[];
  /** Its own people: from this index, so many. */
  readonly from: number;
  readonly people: number;
  /** Numbers of made-up towns: from this one, so many. */
  readonly towns: number;
  /** Days since 1 January 2005. */
  readonly begins: number;
  readonly days: number;
}

export interface World {
  readonly seed: number;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly stories: readonly Story[];
  readonly storyRanks: Weighted;
  /** People who are in no story, and in an article or two: from this index, so many. */
  readonly passing: { readonly from: number; readonly count: number };
  /** For each state the indices of its leaders, the best known first. */
  readonly leaders: readonly (readonly number[])[];
}

export const STORIES = 700;
/** Towns a story plays in. */
export const TOWNS = 14;
/** Days from 1 January 2005 to the end of 2024. */
export const DAYS = 7305;
/** Of all people so many are in no story. */
const PASSING = 0.6;
/** Leaders of each state. */
const LEADERS = 14;

const stateRanks = zipf(STATES.length, 14, 2);
const storyWeights = zipfWeights(STORIES, 12, 8);

/** `names`: how many people there are in all. */
export function makeWorld(seed: number, names: number): World {
  const next = numbersFrom(mixed(seed, 1));
  const taken = new Set<string>(REAL_ORGANISATIONS.map(({ name }) => name));
  const organisations: Organisation[] = [...REAL_ORGANISATIONS];
  const stories: Story[] = [];
  const people = new People(next);
  const leaders = STATES.map((_, state) =>
    Array.from({ length: LEADERS }, (_, rank) => people.add(state, ROLES[rank % ROLES.length]!)),
  );
  const passing = Math.round(names * PASSING);
  const own = Math.max(STORIES, names - passing - people.all.length);
  const total = storyWeights.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < STORIES; i++) {
    const states = [...new Set(Array.from({ length: 2 + below(next, 4) }, () => stateRanks.draw(next)))];
    const bodies = new Set(Array.from({ length: 4 }, () => realRanks.draw(next)));
    for (let k = 3 + below(next, 6); k > 0; k--) {
      bodies.add(organisations.length);
      organisations.push(madeOrganisation(next, STATES[states[0]!]!.demonym, taken));
    }
    const from = people.all.length;
    const count = Math.max(3, Math.round((own * storyWeights[i]!) / total));
    for (let k = 0; k < count; k++)
      people.add(next() < 0.7 ? states[0]! : pick(next, states), pick(next, TAIL_ROLES));
    stories.push({
      topic: below(next, TOPICS.length),
      states,
      organisations: shuffled(next, [...bodies]),
      from,
      people: count,
      towns: i * TOWNS,
      ...timeOf(next),
    });
  }
  const from = people.all.length;
  for (let i = 0; i < passing; i++) people.add(stateRanks.draw(next), pick(next, TAIL_ROLES));
  return {
    seed,
    passing: { from, count: passing },
    people: people.all,
    organisations,
    stories,
    storyRanks: new Weighted(storyWeights),
    leaders,
  };
}

/** When a story is told: for two months to four years, to the end of the last year at most. */
function timeOf(next: Numbers): Pick<Story, 'begins' | 'days'> {
  const begins = below(next, DAYS - 200);
  return { begins, days: Math.min(60 + below(next, 1500), DAYS - begins) };
}

const realRanks = zipf(REAL_ORGANISATIONS.length, 14, 2);

/** A few people do share their whole name: so often is another one tried. */
const TRIES = 30;

/** People, hardly two of the same full name. */
class People {
  readonly all: Person[] = [];
  readonly #next: Numbers;
  readonly #taken = new Set<string>();

  constructor(next: Numbers) {
    this.#next = next;
  }

  /** Returns the index of the new one. */
  add(state: number, role: Role): number {
    const { tradition } = STATES[state]!;
    let name = madeName(this.#next, tradition);
    for (let tries = 0; tries < TRIES && this.#taken.has(fullName(name, false)); tries++) {
      name = madeName(this.#next, tradition);
    }
    this.#taken.add(fullName(name, false));
    return this.all.push({ id: `p${this.all.length}`, name, state, role }) - 1;
  }
}

function shuffled<T>(next: Numbers, values: T[]): T[] {
  for (let i = values.length - 1; i > 0; i--) {
    const other = below(next, i + 1);
    [values[i], values[other]] = [values[other]!, values[i]!];
  }
  return values;
}
