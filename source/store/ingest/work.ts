import type { DatabaseSync } from 'node:sqlite';
import type { ActorsTable } from '../../actors/table.ts';
import type { Article } from '../../corpus/article.ts';
import { FullText } from '../full-text.ts';
import { PackedRows } from '../packed-rows.ts';
import { Analyst } from './analyst.ts';
import { CaseSums } from './case-sums.ts';
import { Forms, KnownCodes } from './forms.ts';
import { Interned } from './interned.ts';
import { type NameRow, NameSums } from './name-sums.ts';

/** Numbers of articles in an index. */
export type Articles = Set<number>;

/** What is to be worked into an index: articles that are new in it, and those that are gone. */
export interface Change {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

export type Text = Pick<Article, 'text' | 'blocks'>;

/** What the steps of the work share: the index, what is summed up over the corpus, and the engine. */
export interface Work {
  readonly db: DatabaseSync;
  readonly table: ActorsTable;
  readonly analyst: Analyst;
  readonly texts: FullText;
  readonly words: Interned;
  readonly cases: CaseSums;
  readonly names: NameSums;
  readonly forms: Forms;
  readonly codes: KnownCodes;
  /** What each step made of each article. */
  readonly made: Readonly<Record<'cases' | 'found' | 'hits' | 'mentions', PackedRows>>;
  /** The text of an article. */
  textOf(article: number): Text;
}

export function workOn(db: DatabaseSync, table: ActorsTable, textOf: (article: number) => Text): Work {
  const analyst = new Analyst(table);
  return {
    db,
    table,
    analyst,
    texts: new FullText(db),
    words: new Interned(db, 'words', 'word'),
    cases: new CaseSums(db),
    names: new NameSums(db),
    forms: new Forms(db),
    codes: new KnownCodes(analyst.known),
    made: {
      cases: new PackedRows(db, 'cases'),
      found: new PackedRows(db, 'found'),
      hits: new PackedRows(db, 'hits'),
      mentions: new PackedRows(db, 'mentions'),
    },
    textOf,
  };
}

/** Adds to `into` the articles that may hold a name: those with all its words. */
export function addHolders({ texts }: Work, { key }: NameRow, into: Articles): void {
  for (const article of texts.having(key.split(' '))) into.add(article);
}
