/** Something that was asked for some files alone. Plain data. */
export interface ForFiles {
  /** Tells the files (see `isFor`); null for those that none with files is for. */
  readonly files: string | null;
}

/** What was asked for a file: the first whose pattern is for it, else the one without; null where there is none. `path`: as shown. */
export function firstFor<Item extends ForFiles>(all: readonly Item[], path: string): Item | null {
  return (
    all.find(({ files }) => files !== null && isFor(files, path)) ??
    all.find(({ files }) => files === null) ??
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
