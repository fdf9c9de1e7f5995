/** Literal text in an article, without regard to case, diacritics, the shape of quotes, or how wide a blank is. */
import type { Article } from '../corpus/article.ts';
import { fold } from '../text/fold.ts';

/** A hit in UTF-16 offsets of the article's text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

export interface Hits {
  /** Ascending, never overlapping. */
  readonly hits: readonly Hit[];
  /** Whether there are more than were asked for. */
  readonly more: boolean;
}

/** Text made comparable; `starts` says where each of its units stands in the text, null when one to one. */
interface Folded {
  readonly text: string;
  readonly starts: Uint32Array | null;
}

/** More hits than anybody walks, and few enough to keep. */
const LIMIT = 10_000;

const foldedTexts = new WeakMap<Article, Folded>();
const lastAnswers = new WeakMap<Article, { query: string; limit: number; answer: Hits }>();

/** Every place of `query` in the article's text, up to `limit`; an empty or blank query is nowhere. */
export function textHits(article: Article, query: string, limit = LIMIT): Hits {
  const known = lastAnswers.get(article);
  if (known?.query === query && known.limit === limit) return known.answer;
  const folded = foldedTexts.get(article) ?? foldText(article.text);
  foldedTexts.set(article, folded);
  const answer = search(folded, article.text.length, foldText(query).text, limit);
  lastAnswers.set(article, { query, limit, answer });
  return answer;
}

function search({ text, starts }: Folded, length: number, needle: string, limit: number): Hits {
  const hits: Hit[] = [];
  if (needle.trim() === '') return { hits, more: false };
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
    if (hits.length === limit) return { hits, more: true };
    const start = starts ? starts[at] : at;
    let behind = at + needle.length;
    if (starts) while (starts[behind] === starts[behind - 1]) behind++;
    if (start < (hits.at(-1)?.end ?? 0)) continue;
    hits.push({ start, end: starts ? (starts[behind] ?? length) : behind });
  }
  return { hits, more: false };
}

const ASCII = /^[\0-\x7f]*$/;
const ASCII_BLANKS = /[\t\n\v\f\r]| {2}/;

function foldText(text: string): Folded {
  if (ASCII.test(text) && !ASCII_BLANKS.test(text)) return { text: text.toLowerCase(), starts: null };
  const starts: number[] = [];
  let folded = '';
  let blank = false;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number;
    const length = code > 0xffff ? 2 : 1;
    const letter = foldCharacter(code, text, at, length);
    if (letter !== '' && !(letter === ' ' && blank)) {
      for (let unit = 0; unit < letter.length; unit++) starts.push(at);
      folded += letter;
    }
    if (letter !== '') blank = letter === ' ';
    at += length;
  }
  return { text: folded, starts: Uint32Array.from(starts) };
}

/** What one character is compared as; nothing for a combining mark and what is never a letter of its own. */
export function foldCharacter(code: number, text: string, at: number, length: number): string {
  if (code < 0x80) {
    if (code <= 0x20) return ' ';
    return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : text[at];
  }
  const character = text.slice(at, at + length);
  const known = REMEMBERED.get(character);
  if (known !== undefined) return known;
  const folded = foldRare(character);
  REMEMBERED.set(character, folded);
  return folded;
}

/** Grows to the characters that occur, which are few. */
const REMEMBERED = new Map<string, string>();

function foldRare(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if ('‘’‚‛ʼ′´'.includes(character)) return "'";
  if ('“”„‟″«»'.includes(character)) return '"';
  if ('‐‑‒–—'.includes(character)) return '-';
  return fold(character.replace(/[\u200b-\u200d\u2060\ufeff]/gu, ''));
}
