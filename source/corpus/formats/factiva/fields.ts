import type { Details } from '../../about.ts';
import type { BlockKind } from '../../article.ts';
import type { FieldName } from '../../structure/fields.ts';
import { withoutBy } from '../../structure/names.ts';
import type { BadRecord, FileRecord, Told } from '../format.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { KEYS, type Known } from './keys.ts';

/** A field of an article by Factiva's own key (`HD`, `PD`), and what stands in it. */
export interface Field {
  /** Null where the export does not say what it is. */
  readonly key: string | null;
  readonly pieces: readonly Piece[];
}

/** Where two fields say one thing, the one named here says it. */
const FIRST: ReadonlySet<string> = new Set(['SE']);

const KINDS: Readonly<Record<string, BlockKind | null>> = {
  ...{ title: 'title', text: null, caption: 'caption', tags: 'tags' },
  ...{
    author: 'byline',
    source: 'byline',
    date: 'byline',
    length: 'byline',
    byline: 'byline',
    section: 'byline',
  },
};

const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What puts a record together from its pieces. */
type Making = (
  pieces: readonly Piece[],
  about: Pick<FileRecord, 'bytes' | 'line' | 'metadata' | 'details'>,
) => FileRecord;

/** An article of these fields, in their order; the title and the text stand there as they are, other fields as one line each. */
export function articleOf(
  fields: readonly Field[],
  place: Pick<FileRecord, 'bytes' | 'line'>,
  language: string | null = null,
  made: Making = recordOf,
): FileRecord | BadRecord {
  const known = new Map<Known, string>();
  const pieces: Piece[] = [];
  let hasText = false;
  for (const field of fields) {
    const what = field.key !== null && Object.hasOwn(KEYS, field.key) ? KEYS[field.key] : undefined;
    if (what === 'text') {
      hasText ||= field.pieces.length > 0;
      for (const piece of field.pieces) pieces.push(piece);
      continue;
    }
    const value = textOf(field.pieces);
    if (value === '') continue;
    const kind = what === undefined ? 'furniture' : (KINDS[what] ?? 'furniture');
    // In a plain text each stays where it stands.
    if (field.pieces.every(({ at }) => at)) for (const piece of field.pieces) pieces.push({ ...piece, kind });
    else pieces.push({ kind, text: value });
    if (what === undefined || what === 'caption' || what === 'tags' || what === 'byline') continue;
    if (!known.has(what) || FIRST.has(field.key!)) known.set(what, value);
  }
  if (!hasText && !known.has('title')) {
    return {
      line: place.line,
      reason: 'This Factiva article has neither headline nor text; export it again.',
    };
  }
  return made(pieces, { ...place, metadata: metadataOf(known), details: detailsOf(known, language) });
}

function metadataOf(known: ReadonlyMap<Known, string>): Map<FieldName, Told> {
  const metadata = new Map<FieldName, Told>();
  for (const name of ['title', 'date', 'source', 'author'] as const) {
    const value = known.get(name);
    if (value !== undefined)
      metadata.set(name, { value: name === 'author' ? nameIn(value) : value, from: 'field' });
  }
  return metadata;
}

/** A byline's names, without `By` and the full stop that some sources end it with. */
const nameIn = (byline: string): string => withoutBy(byline).replace(/(?<=\p{L}{3})\.$/u, '');

function detailsOf(known: ReadonlyMap<Known, string>, language: string | null): Details {
  const details: { -readonly [name in keyof Details]: Details[name] } = {};
  for (const name of ['section', 'length'] as const) {
    const value = known.get(name);
    if (value !== undefined) details[name] = value;
  }
  const spoken = known.get('language') ?? language;
  if (spoken) details.language = spoken;
  // `Document ABCD000020200101eg1100001`, in whatever language the export speaks.
  const number = known.get('exportId')?.split(' ').at(-1);
  if (number) details.exportId = number;
  return details;
}
