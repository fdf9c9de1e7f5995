import type { Details } from '../about.ts';
import type { From } from '../article.ts';
import type { FieldName } from '../structure/fields.ts';
import type { FileRecord, Told } from './format.ts';

type Values<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/** What a record tells beside its text, without what is not there. */
export function toldValues(
  fields: Values<'title' | 'date' | 'source' | 'author'>,
  details: Values<keyof Details>,
  from: From = 'field',
): Pick<FileRecord, 'metadata' | 'details'> {
  const metadata = new Map<FieldName, Told>();
  for (const [name, value] of Object.entries(fields))
    if (value) metadata.set(name as FieldName, { value, from });
  return { metadata, details: Object.fromEntries(Object.entries(details).filter(([, value]) => value)) };
}
