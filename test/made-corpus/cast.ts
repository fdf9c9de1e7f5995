/** Who is in one article, and how each is written where a sentence names them. */
import { below, cubed, type Numbers, pick, squared } from './draws.ts';
import type { Organisation } from './organisations.ts';
import { fullName, type PersonName } from './person-names.ts';
import { houseName, partName, shortName, slip } from './spelling.ts';
import { STATES } from './states.ts';
import type { Story, World } from './world.ts';

/** One place where an actor is named: its id and the letters that stand there. */
export interface Named {
  readonly actor: string;
  readonly surface: string;
}

/** Where the words go, with each naming beside them. */
export interface Page {
  /** Plain words. */
  put(text: string): void;
  /** Words that name an actor. */
  name(actor: string, surface: string): void;
}

interface Actor {
  readonly number: number;
  times: number;
}
interface CastPerson extends Actor {
  readonly name: PersonName;
}

/** Of a hundred namings of people, so many have a slip of the pen. */
const SLIPS = 1;

export class Cast {
  readonly people: CastPerson[] = [];
  readonly bodies: Actor[] = [];
  readonly states: Actor[] = [];
  readonly #world: World;
  readonly #next: Numbers;
  readonly story: Story;
  /** How much of the article is written, from 0 to 1: who is met only later. */
  progress = 0;

  /** `size`: how long the article is to be, in characters; `source`: whose spellings it has. */
  constructor(world: World, story: Story, next: Numbers, source: number, size: number) {
    this.#world = world;
    this.story = story;
    this.#next = next;
    const people = new Set<number>();
    const wanted = Math.min(22, 2 + Math.round(size / 520));
    for (let i = 0; i < wanted; i++) people.add(this.#person());
    for (const number of people) {
      this.people.push({ number, times: 0, name: houseName(world.people[number]!.name, number, source) });
    }
    const bodies = Math.min(9, story.organisations.length, 1 + Math.round(size / 1300));
    const first = next() < 0.5 ? 0 : below(next, story.organisations.length);
    for (let i = 0; i < bodies; i++) {
      this.bodies.push({ number: story.organisations[(first + i) % story.organisations.length]!, times: 0 });
    }
    const states = new Set(story.states);
    while (states.size < Math.min(9, 1 + Math.round(size / 1300))) states.add(below(next, STATES.length));
    for (const number of states) this.states.push({ number, times: 0 });
  }

  #person(): number {
    const next = this.#next;
    const { story } = this;
    const roll = next();
    // The square and the cube draw low numbers most: the best known, and the story's main people.
    if (roll < 0.42) {
      const state = story.states[Math.floor(squared(next) * story.states.length)]!;
      const leaders = this.#world.leaders[state]!;
      return leaders[Math.floor(squared(next) * leaders.length)]!;
    }
    if (roll < 0.5) {
      const leaders = this.#world.leaders[Math.floor(cubed(next) * STATES.length)]!;
      return leaders[Math.floor(cubed(next) * leaders.length)]!;
    }
    return story.from + Math.floor(cubed(next) * story.people);
  }

  /** One already met, the first ones most, or the next to be met if it is time. */
  #of<T extends Actor>(all: readonly T[]): T {
    const met = Math.min(all.length, 1 + Math.floor((this.progress + 0.12) * all.length));
    const fresh = all[met - 1]!;
    if (fresh.times === 0) return fresh;
    return all[Math.floor(squared(this.#next) * met)]!;
  }

  #slipped(surface: string): string {
    return this.#next() * 100 < SLIPS ? slip(this.#next, surface) : surface;
  }

  person(page: Page): void {
    const next = this.#next;
    const one = this.#of(this.people);
    const { id, role, state } = this.#world.people[one.number]!;
    const land = STATES[state]!;
    const first = one.times++ === 0;
    const full = (): string => this.#slipped(fullName(one.name, next() < 0.15));
    const roll = next();
    if (first) {
      if (roll < 0.3 && role.title !== null) {
        if (roll < 0.15) {
          page.name(`s${state}`, land.demonym);
          page.put(' ');
        }
        page.put(`${role.title} `);
        page.name(id, full());
      } else {
        page.name(id, full());
        if (roll < 0.75) {
          page.put(`, ${role.noun}`);
          if (role.ofState) {
            page.put(' of ');
            page.name(`s${state}`, land.name);
          } else if (roll < 0.5 && this.bodies.length > 0) {
            page.put(' for ');
            this.body(page);
          }
          page.put(',');
        }
      }
      return;
    }
    if (roll < 0.58) page.name(id, this.#slipped(shortName(one.name)));
    else if (roll < 0.68 && role.title !== null) {
      page.put(`${role.title} `);
      page.name(id, this.#slipped(shortName(one.name)));
    } else if (roll < 0.76) {
      page.put('Mr ');
      page.name(id, this.#slipped(shortName(one.name)));
    } else if (roll < 0.87) page.name(id, this.#slipped(partName(one.name, below(next, 2))));
    else page.name(id, full());
  }

  body(page: Page): void {
    const next = this.#next;
    const one = this.#of(this.bodies);
    const { name, acronym, article }: Organisation = this.#world.organisations[one.number]!;
    const id = `o${one.number}`;
    const first = one.times++ === 0;
    if (article) page.put('the ');
    if (first || acronym === null || next() < 0.25) {
      page.name(id, name);
      if (first && acronym !== null) {
        page.put(' (');
        page.name(id, acronym);
        page.put(')');
      }
    } else page.name(id, acronym);
  }

  state(page: Page): void {
    const one = this.#of(this.states);
    one.times++;
    page.name(`s${one.number}`, STATES[one.number]!.name);
  }

  demonym(page: Page): void {
    const one = this.#of(this.states);
    one.times++;
    page.name(`s${one.number}`, STATES[one.number]!.demonym);
  }

  nation(page: Page): void {
    const one = this.#of(this.states);
    one.times++;
    const { people, demonym } = STATES[one.number]!;
    if (people === null) page.put('the ');
    page.name(`s${one.number}`, people ?? demonym);
  }

  capital(page: Page): void {
    const one = this.#of(this.states);
    one.times++;
    page.name(`s${one.number}`, STATES[one.number]!.capital);
  }

  /** The state as one who acts: its name, its capital, a house that stands for it. */
  government(page: Page): void {
    const one = this.#of(this.states);
    one.times++;
    const { name, capital, metonyms } = STATES[one.number]!;
    const roll = this.#next();
    if (roll < 0.12 && metonyms.length > 0) {
      page.put('the ');
      page.name(`s${one.number}`, pick(this.#next, metonyms));
    } else page.name(`s${one.number}`, roll < 0.45 ? capital : name);
  }

  /** Anyone. */
  actor(page: Page): void {
    const roll = this.#next();
    if (roll < 0.5) this.person(page);
    else if (roll < 0.74 && this.bodies.length > 0) this.body(page);
    else this.government(page);
  }
}
