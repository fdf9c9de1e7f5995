import type { Part } from './parts.ts';

/** Which fields of records are which parts of an article, as a person asked, and in which files. Plain data. */
export interface FieldMap {
  /** Tells the files (see `isFor`); null for those that no other map is for. */
  readonly files: string | null;
  /** A field by its name, or its way with dots, in any spelling. */
  readonly fields: readonly (readonly [part: Part, field: string])[];
}

/** The map for a file: the first whose pattern is for it, else the one without; null where there is none. `path`: as shown. */
export function mapFor(maps: readonly FieldMap[], path: string): FieldMap | null {
  return (
    maps.find(({ files }) => files !== null && isFor(files, path)) ??
    maps.find(({ files }) => files === null) ??
    null
  );
}

/**
 * Whether a pattern is for a file: it says how its path ends, or that of a folder or archive that it lies in. `*` stands for any letters of
 * a name, `?` for one, `**` for any folders; a pattern that begins with `/` says all of a path.
 */
export function isFor(pattern: string, path: string): boolean {
  const glob = pattern.normalize('NFC').replace(/^(?:\.\/)+|\/+$/g, '');
  const signs = glob.replace(/\*\*\/|\*+|[^*]/gs, (sign) => {
    if (sign === '**/') return '(?:.*/)?';
    if (sign.startsWith('*')) return sign.length > 1 ? '.*' : '[^/]*';
    return sign === '?' ? '[^/]' : sign.replace(/[.+^${}()|[\]\\]/, '\\$&');
  });
  const before = glob.startsWith('/') ? '' : '(?:.*/)?';
  return new RegExp(`^${before}${signs}(?:/.*)?$`, 's').test(path.normalize('NFC'));
}
