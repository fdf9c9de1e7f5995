import type { Details } from '../../about.ts';
import type { BlockKind } from '../../article.ts';
import type { FieldName } from '../../structure/fields.ts';
import type { Told } from '../format.ts';
import type { Labelled } from './labels.ts';

/** What is gathered of a document beside its text. */
export interface Gathered {
  readonly metadata: Map<FieldName, Told>;
  readonly details: { -readonly [name in keyof Details]: Details[name] };
}

export const gathering = (): Gathered => ({ metadata: new Map(), details: {} });

const BY = /^(?:BY|By|by|VON|Von|PAR|Par|POR|Por)\s+(?=\S)/;

/** Takes in what stands behind a label, and says what the line is. Where one label stands twice, the first holds. */
export function gather({ metadata, details }: Gathered, what: Labelled | null, value: string): BlockKind {
  const text = value.trim();
  // What it labels may follow in lines of its own.
  if (text === '') return what === 'lead' ? 'paragraph' : 'byline';
  switch (what) {
    case 'title':
    case 'source':
    case 'date':
      if (metadata.has(what)) return what === 'title' ? 'heading' : 'byline';
      metadata.set(what, { value: text, from: 'field' });
      return what === 'title' ? 'title' : 'byline';
    case 'author':
      if (!metadata.has(what)) metadata.set(what, { value: namesIn(text), from: 'field' });
      return 'byline';
    case 'section':
    case 'length':
    case 'language':
    case 'url':
    case 'exportId':
      details[what] ??= text;
      return 'byline';
    case 'lead':
      return 'paragraph';
    case 'caption':
    case 'tags':
      return what;
    default:
      return 'byline';
  }
}

/** An address for mail behind a name, or alone. */
const ADDRESS = /(?:(?<![\s,;])[\s,;]{1,8})?[(<[]?[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,64})+[)>\]]?/g;

function namesIn(byline: string): string {
  const names = byline.replace(BY, '');
  return names.replace(ADDRESS, '').trim() || names;
}

/** Kinds of lines whose label is no part of what they say. */
export const LOSES_LABEL: ReadonlySet<BlockKind> = new Set(['title', 'heading', 'paragraph', 'caption']);
