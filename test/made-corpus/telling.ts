/** Sentences out of patterns: each slot filled with an actor of the article, or with a word by its frequency. */

import type { Numbers } from '../support/chance.ts';
import type { Cast, Named, Page } from './cast.ts';
import { PATTERNS } from './patterns.ts';
import { FILLS, type Fill } from './slots.ts';
import { TOPICS } from './topics.ts';

type Part = string | Fill;
type Compiled = readonly (readonly Part[])[];

/** A group of patterns is told from those of the topic so often, where the topic has some, else from the common ones. */
const TOPICAL: Readonly<Record<string, number>> = { sentence: 0.22, past: 0.6, base: 0.5, np: 0.42 };

/** Puts a or an, by the word that comes next. */
const article: Fill = (teller) => teller.expectArticle();

function compile(pattern: string): readonly Part[] {
  const parts: Part[] = [];
  for (const [index, piece] of pattern.split(/\{(\w+)\}/).entries()) {
    if (index % 2 === 1) parts.push(FILLS[piece] ?? group(piece));
    // Before a slot: in front of a word that is written here the right one stands already.
    else if (/(?:^|\s)[Aa] $/.test(piece)) parts.push(piece.slice(0, -2), article);
    else parts.push(piece);
  }
  return parts.filter((part) => part !== '');
}

function group(name: string): Fill {
  if (!(name in PATTERNS)) throw new Error(`No slot is called ${name}`);
  return (teller) => teller.tell(name);
}

const common = new Map<string, Compiled>(
  Object.entries(PATTERNS).map(([name, patterns]) => [name, patterns.map(compile)]),
);

/** `fire:fired at {town}`: the end of the verb's other form. */
const form = (deed: string, past: boolean): string =>
  past ? deed.slice(deed.indexOf(':') + 1) : deed.replace(/:\S+/, '');

const topical: readonly ReadonlyMap<string, Compiled>[] = TOPICS.map(
  ({ deeds, things, groups, sentences }) =>
    new Map<string, Compiled>([
      ['past', deeds.map((deed) => compile(form(deed, true)))],
      ['base', deeds.map((deed) => compile(form(deed, false)))],
      ['np', things.map(compile)],
      ['thing', things.map(compile)],
      ['groups', groups.map(compile)],
      ['sentence', sentences.map(compile)],
    ]),
);

/** Text, and who is named in it in the order of the text. */
export interface Told {
  readonly text: string;
  readonly named: readonly Named[];
}

export class Teller implements Page {
  readonly next: Numbers;
  readonly cast: Cast;
  readonly year: number;
  readonly #topic: ReadonlyMap<string, Compiled>;
  #text = '';
  #named: Named[] = [];
  #begins = false;
  #article = false;
  #comma = false;

  constructor(next: Numbers, cast: Cast, year: number) {
    this.next = next;
    this.cast = cast;
    this.year = year;
    this.#topic = topical[cast.story.topic]!;
  }

  /** Of what is told and not taken yet, in UTF-16 units. */
  get length(): number {
    return this.#text.length;
  }

  /** The next word starts a sentence: its first letter is a capital. */
  begin(): void {
    this.#begins = true;
  }

  expectArticle(): void {
    this.#article = true;
  }

  /** A comma stands before what comes next, if that is no other mark. */
  pause(): void {
    this.#comma = true;
  }

  put(text: string): void {
    this.#before(text);
    this.#text += this.#begun(text);
  }

  name(actor: string, surface: string): void {
    this.#before(surface);
    const written = this.#begun(surface);
    this.#text += written;
    this.#named.push({ actor, surface: written });
  }

  /** What had to wait for the next word: a comma, a or an. */
  #before(text: string): void {
    if (this.#comma) {
      this.#comma = false;
      if (!/^[,.;:?!”]/.test(text)) this.#text += ',';
    }
    if (!this.#article) return;
    this.#article = false;
    this.#text += this.#begun(/^(?:[aeioAEIO]|Uz|u(?!ni|s))/.test(text) ? 'an ' : 'a ');
  }

  #begun(text: string): string {
    if (!this.#begins) return text;
    // A quotation mark is no letter: the one behind it is the first.
    const at = text.search(/[\p{L}\p{N}]/u);
    if (at < 0) return text;
    this.#begins = false;
    return text.slice(0, at) + text[at]!.toUpperCase() + text.slice(at + 1);
  }

  /** One pattern of a group, filled. */
  tell(name: string): void {
    const share = TOPICAL[name];
    const own = share === undefined || this.next() >= share ? undefined : this.#topic.get(name);
    this.#fill(own ?? common.get(name)!);
  }

  /** The same, of the topic only. */
  tellTopical(name: 'thing' | 'groups'): void {
    this.#fill(this.#topic.get(name)!);
  }

  #fill(patterns: Compiled): void {
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
    this.#comma = false;
    return told;
  }
}
