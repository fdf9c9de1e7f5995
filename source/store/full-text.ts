import type { DatabaseSync, StatementSync } from 'node:sqlite';

/**
 * Which articles hold which words, by SQLite's FTS5 without a copy of the text. What is filed for an article is not its
 * text but its folded words, each once, and beside them what the engine asks for: which of them stand there with a capital, and
 * which two stand side by side so. The tokens for these hold an arrow, which no folded word does.
 */
const CAPITAL = '↑';
const HYPHENED = '↔';
/** Of an article that may hold text its words do not tell of (see text/unlike-words.ts). */
export const UNLIKE = CAPITAL;

export const capital = (word: string): string => CAPITAL + word;
export const pair = (left: string, right: string): string => left + CAPITAL + right;
export const hyphened = (left: string, right: string): string => left + HYPHENED + right;

/** What an article is found by; words as numbers, two of them a pair. */
export interface Filed {
  readonly words: Uint32Array;
  /** For each of the words, 1 where the article writes it with a capital somewhere. */
  readonly capital: Uint8Array;
  /** Those that stand side by side with a capital, and with a hyphen between them. */
  readonly pairs: Uint32Array;
  readonly hyphened: Uint32Array;
  /** Whether its text may hold what its words do not tell of. */
  readonly unlike: boolean;
}

/** What parts tokens for SQLite (its tokenizer `ascii`). Some letters and digits fold to such: ⑴ to "(1)", ﷺ to four words. */
const PARTING = /[\0-/:-@[-`{-\x7f]/g;
/** A token as one, whatever it holds. */
const whole = (token: string): string =>
  token.replace(PARTING, (character) => String.fromCharCode(0xe000 + character.charCodeAt(0)));

/** The tokens that an article is filed under, as UTF-8. `folded`: the folded word of a number. */
export function filedTokens(filed: Filed, folded: (id: number) => string): Uint8Array {
  const tokens: string[] = [];
  const word = (id: number) => whole(folded(id));
  filed.words.forEach((id, at) => {
    const own = word(id);
    if (own !== '') tokens.push(own);
    if (filed.capital[at] === 1) tokens.push(capital(own));
  });
  const join = (list: Uint32Array, joined: typeof pair): void => {
    for (let at = 0; at < list.length; at += 2) tokens.push(joined(word(list[at]), word(list[at + 1])));
  };
  join(filed.pairs, pair);
  join(filed.hyphened, hyphened);
  if (filed.unlike) tokens.push(UNLIKE);
  return encoder.encode(tokens.join(' '));
}

const encoder = new TextEncoder();

export class FullText {
  readonly #db: DatabaseSync;
  readonly #add: StatementSync;
  readonly #remove: StatementSync;
  readonly #having: StatementSync;
  readonly #any: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#add = db.prepare('INSERT INTO texts (rowid, words) VALUES (?, ?)');
    this.#remove = db.prepare('DELETE FROM texts WHERE rowid = ?');
    this.#having = db.prepare('SELECT rowid AS id FROM texts WHERE texts MATCH ?');
    this.#any = db.prepare('SELECT rowid AS id FROM texts WHERE texts MATCH ? LIMIT 1');
  }

  /** `tokens`: see `filedTokens`. */
  add(article: number, tokens: Uint8Array): void {
    this.#add.run(article, tokens);
  }

  remove(article: number): void {
    this.#remove.run(article);
  }

  /** The articles that have all of some tokens. */
  having(tokens: readonly string[]): number[] {
    return tokens.length === 0 ? [] : this.#having.all(query(tokens)).map(({ id }) => Number(id));
  }

  /** Whether two words stand side by side somewhere, both with a capital. */
  areNeighbours(left: string, right: string): boolean {
    return this.isAny([pair(left, right)]);
  }

  /** The tokens of all pairs of neighbours that some article joins by a hyphen. */
  hyphenedNeighbours(): string[] {
    this.#db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.tokens USING fts5vocab(main, texts, row)');
    return this.#db
      .prepare(`SELECT term FROM temp.tokens WHERE instr(term, '${HYPHENED}') > 0`)
      .all()
      .map(({ term }) => pair(...(String(term).split(HYPHENED) as [string, string])))
      .filter((token) => this.isAny([token]));
  }

  /** Whether any has. */
  isAny(tokens: readonly string[]): boolean {
    return this.#any.get(query(tokens)) !== undefined;
  }
}

const query = (tokens: readonly string[]): string => tokens.map((token) => `"${whole(token)}"`).join(' AND ');

/** Reads from an index which articles have a word. */
export class WordHolders {
  readonly #having: StatementSync;

  constructor(db: DatabaseSync) {
    this.#having = db.prepare(
      'SELECT rowid AS id FROM texts WHERE texts MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?',
    );
    this.#having.setReturnArrays(true);
  }

  /** The numbers of the articles with a folded word, ascending: `most` of those behind `after`. */
  of(word: string, after: number, most: number): number[] {
    return (this.#having.all(query([word]), after, most) as unknown as [number][]).map(([id]) => id);
  }
}
