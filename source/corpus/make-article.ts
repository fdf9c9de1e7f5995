import { safeText } from '../text/safe.ts';
import type { About, Details } from './about.ts';
import { type Article, type Block, COUNTED } from './article.ts';
import { idOf } from './article-id.ts';
import { assemble } from './assemble.ts';
import type { FileRecord } from './formats/format.ts';
import { dateInFolders, dateInName, parseDateField } from './structure/dates.ts';
import type { Fact } from './structure/facts.ts';
import { isKnownOutlet } from './structure/outlets.ts';
import { structure } from './structure/structure.ts';
import { makeTitle } from './structure/title.ts';

/** A short string of its own: a slice would keep the whole file it was cut from in memory. */
function copied(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

function shown(fact: Fact | null): string | null {
  return fact === null ? null : copied(safeText(fact.value));
}

/** An outlet that names a folder, or a part of a file's name set off by `_` or blanks. */
function outletIn(name: string): string | null {
  const parts = name.replace(/\.[^.]*$/, '').split(/[_\s]+|-{2,}/);
  return parts.find((part) => part.length > 1 && isKnownOutlet(part)) ?? null;
}

/** Words in the blocks that count: stretches between blanks that hold a letter or a figure. */
function countWords(text: string, blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) {
    if (!COUNTED.has(block.kind)) continue;
    let counted = false;
    for (let i = block.start; i < block.end; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 0x20 || unit === 0xa0) counted = false;
      else if (!counted && isWordUnit(unit)) {
        counted = true;
        words++;
      }
    }
  }
  return words;
}

function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x3003);
}

/** What is known of a record before it is looked at. */
export interface Whence {
  /** As shown, parted by `/`. */
  readonly path: string;
  /** Which record of its file, from 1. */
  readonly ordinal: number;
  /** The bytes that the record's place is a place in: the file's, or a part's. */
  readonly bytes: Uint8Array;
  /** Where in the file they begin: bytes, and the line from 1. */
  readonly start: { readonly byte: number; readonly line: number };
  readonly about: Pick<About, 'format' | 'encoding' | 'fields' | 'inside'>;
}

/** A record to an article; null when it holds nothing but blanks. The id has no suffix yet (see read.ts). */
export function makeArticle(
  record: FileRecord,
  { path, ordinal, bytes, start, about }: Whence,
): Article | null {
  const { text: source, lines } = record;
  const { kinds, goOn, firstLine, lineEnd } = record;
  const { drafts, facts } = structure(source, lines, kinds, firstLine, lineEnd, goOn);
  if (drafts.length === 0) return null;
  for (const [name, { value, from }] of record.metadata) {
    if (name === 'date') {
      const date = parseDateField(value);
      if (date !== 'unclear') facts.learn('date', date, from, 'over equals');
    } else if (name === 'title' || name === 'source' || name === 'author') {
      facts.learn(name, value, from, 'over equals');
    }
  }
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const folders = path.slice(0, Math.max(0, slash));
  facts.learn('date', dateInName(name), 'filename');
  facts.learn('date', dateInFolders(folders), 'path');
  facts.learn('source', outletIn(name), 'filename');
  facts.learn('source', folders.split('/').findLast((folder) => isKnownOutlet(folder)) ?? null, 'path');
  const { text, blocks, origin } = assemble(source, lines, drafts);
  // Made from the safe text, so that the cut does not fall into what a mark stands for.
  const opening =
    blocks.find((block) => block.kind === 'paragraph') ??
    blocks.find((block) => block.kind !== 'furniture') ??
    blocks[0]!;
  facts.learn('title', makeTitle(text.slice(opening.start, opening.end)), 'made');
  const own = record.bytes;
  return {
    id: idOf(own === null ? text : bytes.subarray(own.start, own.end)),
    path,
    record: ordinal,
    title: shown(facts.title),
    titleFrom: facts.title?.from ?? null,
    date: facts.date?.value ?? null,
    dateFrom: facts.date?.from ?? null,
    source: shown(facts.source),
    sourceFrom: facts.source?.from ?? null,
    author: shown(facts.author),
    authorFrom: facts.author?.from ?? null,
    text,
    blocks,
    words: countWords(text, blocks),
    origin: record.plain && about.inside === null ? origin : null,
    about: {
      ...about,
      bytes: own && { start: start.byte + own.start, end: start.byte + own.end },
      line: record.line && start.line + record.line - 1,
      details: safeDetails(record.details),
    },
  };
}

/** Longer than any address, in UTF-16 units. */
const LONGEST_DETAIL = 2000;

function safeDetails(details: Details): Details {
  const safe = Object.entries(details).map(([name, value]) => [
    name,
    copied(safeText(value.slice(0, LONGEST_DETAIL).trim())),
  ]);
  return Object.fromEntries(safe.filter(([, value]) => value !== ''));
}
