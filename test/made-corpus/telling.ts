/** Sentences out of patterns: each slot filled with an actor of the article, or with a word by its frequency. */
import type { Cast, Named, Page } from './cast.ts';
import { below, type Numbers, pick, type Weighted, zipf } from './draws.ts';
import { bigNumber, dollars, month, percent, smallNumber, weekday } from './numbers.ts';
import { PATTERNS } from './patterns.ts';
import * as words from './words.ts';
import { TOWNS } from './world.ts';

/** Fills one slot. */
type Fill = (teller: Teller) => void;

/** A pattern as its parts. */
type Part = string | Fill;

/** Of a hundred nouns or adjectives so many are rare words. */
const RARELY = 0.05;

class Ranked {
  readonly #words: readonly string[];
  readonly #ranks: Weighted;

  constructor(from: readonly string[]) {
    this.#words = from;
    this.#ranks = zipf(from.length, 14, 4);
  }

  draw(next: Numbers): string {
    return this.#words[this.#ranks.draw(next)]!;
  }
}

const ranked = {
  nn: new Ranked(words.NOUNS),
  nns: new Ranked(words.PLURALS),
  jj: new Ranked(words.ADJECTIVES),
  rb: new Ranked(words.ADVERBS),
  said: new Ranked(words.SAID),
  verb: new Ranked(words.VERBS),
  product: new Ranked(words.PRODUCTS),
};

/** The plain form of a regular past tense is not needed: what is to be done is said with one of these. */
const TO_DO =
  'reject accept review postpone sign extend discuss oppose support announce defend suspend resume block finance repair rebuild protect publish reopen'.split(
    ' ',
  );
const UNITS = 'days weeks months years hours'.split(' ');

const word =
  (from: Ranked): Fill =>
  (teller) =>
    teller.put(from.draw(teller.next));
const rarely =
  (from: Ranked): Fill =>
  (teller) =>
    teller.put(teller.next() < RARELY ? words.drawRareWord(teller.next) : from.draw(teller.next));
const made =
  (make: (next: Numbers) => string): Fill =>
  (teller) =>
    teller.put(make(teller.next));

const FILLS: Readonly<Record<string, Fill>> = {
  A: (teller) => teller.cast.actor(teller),
  P: (teller) => teller.cast.person(teller),
  O: (teller) => teller.cast.body(teller),
  S: (teller) => teller.cast.state(teller),
  D: (teller) => teller.cast.demonym(teller),
  L: (teller) => teller.cast.nation(teller),
  C: (teller) => teller.cast.capital(teller),
  G: (teller) => teller.cast.government(teller),
  nn: rarely(ranked.nn),
  nns: word(ranked.nns),
  jj: rarely(ranked.jj),
  rb: word(ranked.rb),
  said: word(ranked.said),
  did: word(ranked.verb),
  done: word(ranked.verb),
  redo: made((next) => pick(next, TO_DO)),
  product: word(ranked.product),
  rare: made(words.drawRareWord),
  units: made((next) => pick(next, UNITS)),
  town: (teller) =>
    teller.put(
      words.townName(
        teller.next() < 0.85
          ? teller.cast.story.towns + below(teller.next, TOWNS)
          : below(teller.next, 60_000),
      ),
    ),
  n: made(smallNumber),
  big: made(bigNumber),
  pct: made(percent),
  usd: made(dollars),
  day: made(weekday),
  month: made(month),
  date: made((next) => String(1 + below(next, 28))),
  year: (teller) => teller.put(String(teller.year - below(teller.next, 12))),
};

const compiled = new Map<string, readonly (readonly Part[])[]>();
for (const name of Object.keys(PATTERNS)) compiled.set(name, PATTERNS[name]!.map(compile));

function compile(pattern: string): Part[] {
  return pattern
    .split(/\{(\w+)\}/)
    .map((piece, index): Part => {
      if (index % 2 === 0) return piece;
      const fill = FILLS[piece];
      if (fill) return fill;
      if (!(piece in PATTERNS)) throw new Error(`No slot is called ${piece}`);
      return (teller) => teller.tell(piece);
    })
    .filter((part) => part !== '');
}

/** Text, and who is named in it in the order of the text. */
export interface Told {
  readonly text: string;
  readonly named: readonly Named[];
}

export class Teller implements Page {
  readonly next: Numbers;
  readonly cast: Cast;
  readonly year: number;
  #text = '';
  #named: Named[] = [];
  #begins = false;

  constructor(next: Numbers, cast: Cast, year: number) {
    this.next = next;
    this.cast = cast;
    this.year = year;
  }

  get length(): number {
    return this.#text.length;
  }

  /** The next word starts a sentence: its first letter is a capital. */
  begin(): void {
    this.#begins = true;
  }

  put(text: string): void {
    this.#text += this.#begins ? this.#begun(text) : text;
  }

  name(actor: string, surface: string): void {
    const written = this.#begins ? this.#begun(surface) : surface;
    this.#text += written;
    this.#named.push({ actor, surface: written });
  }

  #begun(text: string): string {
    // A quotation mark is no letter: the one behind it is the first.
    const at = text.search(/[\p{L}\p{N}]/u);
    if (at < 0) return text;
    this.#begins = false;
    return text.slice(0, at) + text[at]!.toUpperCase() + text.slice(at + 1);
  }

  /** One pattern of a group, filled. */
  tell(group: string): void {
    const patterns = compiled.get(group)!;
    for (const part of patterns[Math.floor(this.next() * patterns.length)]!) {
      if (typeof part === 'string') this.put(part);
      else part(this);
    }
  }

  /** What was told since the last time. */
  take(): Told {
    const told = { text: this.#text, named: this.#named };
    this.#text = '';
    this.#named = [];
    return told;
  }
}
