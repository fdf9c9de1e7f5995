/** The articles of a made corpus, each by its number: the same one whichever others are made. */

import { type Numbers, numbersFrom, pick } from '../support/chance.ts';
import { Cast } from './cast.ts';
import { type Copy, copyOf } from './copies.ts';
import { bell, below, exponential, mixed, Weighted, zipfWeights } from './draws.ts';
import { fullName, madeName } from './person-names.ts';
import { SOURCES } from './sources.ts';
import { STATES } from './states.ts';
import { Teller, type Told } from './telling.ts';
import type { World } from './world.ts';

/** What a block of an article is. */
export type Piece = Told & { readonly kind: 'paragraph' | 'heading' | 'caption' | 'tags' | 'furniture' };

export interface MadeArticle {
  /** From 0. */
  readonly index: number;
  readonly title: Told;
  /** `YYYY-MM-DD`; null where the file gives none. */
  readonly date: string | null;
  /** Index of the source. */
  readonly source: number;
  readonly author: string;
  /** Where it was written from, in the dateline. */
  readonly place: string;
  readonly pieces: readonly Piece[];
  /** Index of the article that this one is a copy of; null for most. */
  readonly copies: number | null;
}

/** So many numbers are drawn at most for one article, and the streams of no two articles overlap. */
const DRAWS = 2 ** 15;
/** As many articles as there are streams. */
export const MOST_ARTICLES = 2 ** 32 / DRAWS;
const STEP = 0x9e3779b9;

/** Lengths in characters: the logarithm of a length is normal, with the middle one and its spread given here. */
const MIDDLE = 3350;
const SPREAD = 0.72;
const SHORTEST = 600;
const LONGEST = 40_000;

const UNDATED = 0.02;
const sourceRanks = new Weighted(zipfWeights(SOURCES.length, 15, 1));

/** What an article is drawn from. */
function numbersOf(world: World, index: number): Numbers {
  return numbersFrom((mixed(world.seed, 2) + Math.imul(index * DRAWS, STEP)) >>> 0);
}

/** Number `index` from 0; one in twenty is another one's copy. */
export function articleAt(world: World, index: number): MadeArticle {
  const copy = copyOf(world, index);
  return copy === null ? toldAt(world, index, 0) : copiedAt(world, index, copy);
}

/** What is told at `index`, under the headline that comes after so many others. */
function toldAt(world: World, index: number, otherHeadlines: number): MadeArticle {
  const next = numbersOf(world, index);
  const story = world.stories[world.storyRanks.draw(next)]!;
  const source = sourceRanks.draw(next);
  const day = story.begins + below(next, story.days);
  const dated = next() >= UNDATED;
  const size = Math.min(LONGEST, Math.max(SHORTEST, MIDDLE * exponential(SPREAD * bell(next))));
  const date = dayAfter(day);
  const author = authorOf(next);
  const place = STATES[pick(next, story.states)]!.capital.toUpperCase();
  const cast = new Cast(world, story, next, source, size);
  const teller = new Teller(next, cast, Number(date.slice(0, 4)));
  const pieces = body(teller, size);
  // Whoever matters most stands over the article as well.
  cast.progress = 0;
  for (let i = 0; i < otherHeadlines; i++) headline(teller);
  const title = headline(teller);
  return { index, title, date: dated ? date : null, source, author, place, pieces, copies: null };
}

/** How far apart in the list the sources of an article and of its copies are: all six differ. */
const SOURCES_APART = 7;

/** A copy under another source and title, with a small cut: the last paragraphs, or one in the middle. */
function copiedAt(world: World, index: number, { original, rank }: Copy): MadeArticle {
  const first = toldAt(world, original, rank);
  const next = numbersOf(world, index);
  const pieces = [...first.pieces];
  const cut = pieces.length < 5 ? 0 : below(next, 3);
  if (next() < 0.6) pieces.length -= cut;
  else pieces.splice(1 + below(next, pieces.length - 1), Math.min(cut, 1));
  while (!/^(?:paragraph|tags|furniture)$/.test(pieces.at(-1)!.kind)) pieces.pop();
  const date = first.date === null ? null : dayAfter(dayOf(first.date) + below(next, 2));
  const source = (first.source + rank * SOURCES_APART) % SOURCES.length;
  return { ...first, index, pieces, date, source, copies: original };
}

/** As long as a headline may be: the product takes what is longer for a paragraph. */
const LONGEST_TITLE = 140;

function headline(teller: Teller): Told {
  for (;;) {
    teller.begin();
    teller.tell('headline');
    const told = teller.take();
    if (told.text.length <= LONGEST_TITLE) return told;
  }
}

function body(teller: Teller, size: number): Piece[] {
  const { next, cast } = teller;
  const pieces: Piece[] = [];
  let written = 0;
  while (written < size) {
    const long = Math.min(size - written, 260 + below(next, 420));
    while (teller.length < long) {
      cast.progress = (written + teller.length) / size;
      if (teller.length > 0) teller.put(' ');
      teller.begin();
      teller.tell(next() < 0.82 ? 'sentence' : 'plain');
    }
    written += teller.length + 2;
    pieces.push({ kind: 'paragraph', ...teller.take() });
    if (written > size) break;
    const roll = next();
    if (roll < 0.05 && written > 1200) {
      teller.begin();
      teller.tell('heading');
      pieces.push({ kind: 'heading', ...teller.take() });
    } else if (roll < 0.09) {
      teller.begin();
      teller.tell('caption');
      teller.put(` (Photo: ${authorOf(next)})`);
      pieces.push({ kind: 'caption', ...teller.take() });
    } else if (roll < 0.12) pieces.push({ kind: 'furniture', text: pick(next, FURNITURE), named: [] });
  }
  return [...pieces, ...tail(next)];
}

/** Under a few articles stand topics, or the headlines of others. */
function tail(next: Numbers): Piece[] {
  const roll = next();
  if (roll < 0.04)
    return [{ kind: 'tags', text: `Topics: ${pick(next, LABELS)}, ${pick(next, LABELS)}`, named: [] }];
  if (roll > 0.09) return [];
  const from = below(next, OTHERS.length - 2);
  return ['Read more', ...OTHERS.slice(from, from + 3)].map((text) => ({
    kind: 'furniture',
    text,
    named: [],
  }));
}

const LABELS = ['Elections', 'Trade', 'Energy', 'Courts', 'Ports', 'Farming', 'Rivers', 'Railways'];
const OTHERS = [
  'Night trains return to the southern line',
  'Rice harvest: the long wait for rain',
  'What the calendar says of the winter',
  'A bridge, and who is to pay for it',
  'Tea prices: why the cup costs more',
  'The last lamp maker of the old harbour',
];

const FURNITURE = [
  'Advertisement',
  'Story continues below',
  'Share this article',
  'Subscribe to our newsletter',
  'Read more: Night trains return to the southern line',
  'Sign up for our morning briefing',
];

const authorOf = (next: Numbers): string =>
  fullName(madeName(next, pick(next, ['english', 'french', 'spanish', 'german'])), false);

const EPOCH = Date.UTC(2005, 0, 1);
const DAY = 86_400_000;

const dayAfter = (days: number): string => new Date(EPOCH + days * DAY).toISOString().slice(0, 10);
const dayOf = (date: string): number => (Date.parse(date) - EPOCH) / DAY;
