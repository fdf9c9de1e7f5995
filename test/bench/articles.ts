import { type Numbers, numbersFrom, pick } from '../support/chance.ts';
import { headline, paragraph } from './prose.ts';

/** An article as it is written to a file. */
export interface MadeArticle {
  readonly title: string;
  /** Year, month, day: `2023-01-09`. */
  readonly date: string;
  readonly source: string;
  readonly paragraphs: readonly string[];
}

/** Mentioned several times in every paragraph of the rich articles, and nowhere else. */
export const OFTEN = 'Darius Kamali';
/** Mentioned once in each of the ordinary articles, and nowhere else. */
export const ONCE = 'Marta Lindqvist';

/** How the articles stand in the list, which is by date: indices from 0. */
export const PLAIN = [0, 1, 2];
export const RICH = [3, 4, 5];
/** So long that sixty pages of fifty rows do not reach its end. */
export const ENDLESS = 6;

const ORDINARY = 83;
const SEED = 4;

const SOURCES = ['Gulf Dispatch', 'Levant Wire', 'Red Sea Ledger', 'Harbour Post', 'Northern Courier'];
const FIRST_NAMES = [
  'Anna',
  'Boris',
  'Clara',
  'Dmitri',
  'Elena',
  'Farid',
  'Greta',
  'Hamid',
  'Ivana',
  'Jonas',
];
const SURNAMES = [
  'Abramsky',
  'Brandauer',
  'Castellan',
  'Dragomir',
  'Engström',
  'Farrokhzad',
  'Gallagher',
  'Haverkamp',
];

/** Eighty people, each in a few of the ordinary articles: those whom the finder has to tell apart. */
export const PEOPLE: readonly string[] = FIRST_NAMES.flatMap((first) =>
  SURNAMES.map((last) => `${first} ${last}`),
);

/** What is typed into the finder, each letter of it a key: beginnings of surnames and of first names. */
export const TYPED: readonly string[] = [
  'brand',
  'caste',
  'greta',
  'drago',
  'lindq',
  'farro',
  'kamal',
  'haver',
];

/** The articles of the bench in the order of the list: the same at every run and on every machine. */
export function madeArticles(): readonly MadeArticle[] {
  const next = numbersFrom(SEED);
  const plain = PLAIN.map(() => long(next, 60, (index) => (index % 8 === 0 ? [pick(next, PEOPLE)] : [])));
  const rich = RICH.map(() =>
    long(next, 60, (index) => (index === 0 ? [OFTEN] : [lastWord(OFTEN), lastWord(OFTEN), OFTEN])),
  );
  const endless = long(next, 300, (index) => (index % 8 === 0 ? [pick(next, PEOPLE)] : []));
  const ordinary = Array.from({ length: ORDINARY }, () => {
    const length = 4 + Math.floor(next() * 8);
    const at = Math.floor(next() * length);
    return long(next, length, (index) => [...(index === at ? [ONCE] : []), pick(next, PEOPLE)]);
  });
  return [...plain, ...rich, endless, ...ordinary].map((paragraphs, index) => ({
    title: `${headline(next)} (${index + 1})`,
    date: dayAfter(index),
    source: pick(next, SOURCES),
    paragraphs,
  }));
}

export const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

function long(next: Numbers, paragraphs: number, names: (index: number) => readonly string[]): string[] {
  return Array.from({ length: paragraphs }, (_, index) => paragraph(next, names(index)));
}

/** The day so many days after 2 January 2023. */
const dayAfter = (days: number): string => new Date(Date.UTC(2023, 0, 2 + days)).toISOString().slice(0, 10);

/** What stands in the file. */
export function fileText({ title, date, source, paragraphs }: MadeArticle): string {
  // A line that began with the digits of a date would make lnav take the article for a log.
  const day = new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${[title, `${day} | ${source}`, ...paragraphs].join('\n\n')}\n`;
}
