/** Who is in one article, and how each is written where a sentence names them. */

import { type Numbers, pick } from '../support/chance.ts';
import { bodiesOf, peopleOf, statesOf } from './casting.ts';
import { type Actor, Company } from './company.ts';
import { below, mixed } from './draws.ts';
import { fullName, type PersonName } from './person-names.ts';
import { houseName, partName, slip } from './spelling.ts';
import { STATES, type State } from './states.ts';
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
  /** A comma, unless another mark comes next. */
  pause(): void;
  /** Words that name an actor. */
  name(actor: string, surface: string): void;
}

interface CastPerson extends Actor {
  /** As the article's source spells it. */
  readonly name: PersonName;
}

/** So often a naming of a person has a slip of the pen. */
const SLIPS = 0.01;
const MOST_PEOPLE = 22;
const MOST_OTHERS = 9;
/** One more person for so many characters, and one more organisation and state. */
const PER_PERSON = 520;
const PER_OTHER = 1300;

export class Cast {
  readonly story: Story;
  /** How much of the article is written, from 0 to 1: who is met only later. */
  progress = 0;
  readonly #world: World;
  readonly #next: Numbers;
  readonly #source: number;
  readonly #people: Company<CastPerson>;
  readonly #bodies: Company<Actor>;
  readonly #states: Company<Actor>;

  /** `source`: whose spellings it has; `size`: how long the article is to be, in characters. */
  constructor(world: World, story: Story, next: Numbers, source: number, size: number) {
    this.#world = world;
    this.#next = next;
    this.#source = source;
    this.story = story;
    this.#people = new Company(
      peopleOf(world, story, next, Math.min(MOST_PEOPLE, 2 + Math.round(size / PER_PERSON))).map(
        (number) => ({
          number,
          times: 0,
          name: houseName(world.people[number]!.name, number, source),
        }),
      ),
    );
    const others = Math.min(MOST_OTHERS, 1 + Math.round(size / PER_OTHER));
    this.#bodies = new Company(bodiesOf(story, next, others).map((number) => ({ number, times: 0 })));
    this.#states = new Company(statesOf(story, next, others).map((number) => ({ number, times: 0 })));
  }

  person(page: Page): void {
    const one = this.#people.draw(this.#next, this.progress);
    if (one.times++ === 0) this.#introduce(page, one);
    else this.#mention(page, one);
  }

  #introduce(page: Page, one: CastPerson): void {
    const next = this.#next;
    const { id, role, state } = this.#world.people[one.number]!;
    const land = STATES[state]!;
    const roll = next();
    const titled = roll < 0.3 && role.title !== null;
    if (titled && roll < 0.15) {
      page.name(`s${state}`, land.demonym);
      page.put(' ');
    }
    if (titled) page.put(`${role.title} `);
    page.name(id, this.#full(one));
    if (titled || roll > 0.75) return;
    page.put(`, ${role.noun}`);
    if (role.ofState) {
      page.put(' of ');
      page.name(`s${state}`, this.#nameOf(page, land));
    } else if (roll < 0.5) {
      page.put(' for ');
      this.body(page);
    }
    page.pause();
  }

  #mention(page: Page, one: CastPerson): void {
    const { id, role } = this.#world.people[one.number]!;
    const { family, woman } = one.name;
    const roll = this.#next();
    if (roll < 0.1 && role.title !== null) page.put(`${role.title} `);
    else if (roll < 0.16) page.put(woman ? 'Ms ' : 'Mr ');
    if (roll < 0.76) page.name(id, this.#slipped(family));
    else if (roll < 0.87) page.name(id, this.#slipped(partName(one.name, below(this.#next, 2))));
    else page.name(id, this.#full(one));
  }

  #full({ name }: CastPerson): string {
    return this.#slipped(fullName(name, this.#next() < 0.15));
  }

  #slipped(surface: string): string {
    return this.#next() < SLIPS ? slip(this.#next, surface) : surface;
  }

  /** With its acronym in brackets at first, then by that. */
  body(page: Page): void {
    const one = this.#bodies.draw(this.#next, this.progress);
    const { acronym, article, spellings, shorter } = this.#world.organisations[one.number]!;
    const id = `o${one.number}`;
    const first = one.times++ === 0;
    const roll = this.#next();
    if (article) page.put('the ');
    if (!first && shorter !== null && roll < 0.06) page.name(id, shorter);
    else if (!first && acronym !== null && roll < 0.76) page.name(id, acronym);
    else page.name(id, spellings[mixed(one.number, this.#source) % spellings.length]!);
    if (acronym === null || !first) return;
    page.put(' (');
    page.name(id, acronym);
    page.put(')');
  }

  state(page: Page): void {
    this.#land(page, (land) => this.#nameOf(page, land));
  }

  /** Its name or a shorter one; an article before it, where it has one, is written. */
  #nameOf(page: Page, { name, others, article }: State): string {
    if (article) page.put('the ');
    return others.length > 0 && this.#next() < 0.6 ? pick(this.#next, others) : name;
  }

  demonym(page: Page): void {
    this.#land(page, ({ demonym }) => demonym);
  }

  capital(page: Page): void {
    this.#land(page, ({ capital }) => capital);
  }

  /** Its people: *Russians*, *the French*. */
  nation(page: Page): void {
    this.#land(page, ({ people, demonym }) => {
      if (people === null) page.put('the ');
      return people ?? demonym;
    });
  }

  /** The state as one who acts: its name, its capital, or a house that stands for it. */
  government(page: Page): void {
    const roll = this.#next();
    this.#land(page, (land) => {
      if (roll >= 0.45) return this.#nameOf(page, land);
      if (roll >= 0.12 || land.metonyms.length === 0) return land.capital;
      const metonym = pick(this.#next, land.metonyms);
      if (!metonym.startsWith('the ')) return metonym;
      page.put('the ');
      return metonym.slice(4);
    });
  }

  #land(page: Page, surface: (land: State) => string): void {
    const one = this.#states.draw(this.#next, this.progress);
    one.times++;
    page.name(`s${one.number}`, surface(STATES[one.number]!));
  }

  /** Anyone. */
  actor(page: Page): void {
    const roll = this.#next();
    if (roll < 0.5) this.person(page);
    else if (roll < 0.74) this.body(page);
    else this.government(page);
  }
}
