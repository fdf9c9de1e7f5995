import type { BlockKind } from '../../article.ts';
import { parseDateField } from '../../structure/dates.ts';
import { toldValues } from '../told-values.ts';

/** What stands behind a tag (RIS Format Specifications, Research Information Systems); of several the first that is there. */
const NAMES = {
  title: 'TI T1 CT BT ST',
  date: 'DA Y1 PY',
  source: 'T2 JF JO JA J2 PB',
  author: 'AU A1',
  text: 'AB N2',
  section: 'SE',
  language: 'LA',
  url: 'UR',
  exportId: 'AN ID',
} as const;

/** The kinds of lines by their tags; of what is not named here it is furniture. Of kind null is what is to be looked at as text. */
const KINDS: Readonly<Record<string, BlockKind | null>> = {
  ...{ AU: 'byline', A1: 'byline', KW: 'tags', CA: 'caption' },
};

/** Lines `first` to `last` of a file that one tag stands before; `value`: what they say. */
export interface Tagged {
  readonly tag: string;
  readonly value: string;
  readonly first: number;
  readonly last: number;
}

/** The tag among those that say one thing which says it; null where none does. */
export function saying(fields: readonly Tagged[], what: keyof typeof NAMES): string | null {
  return (
    NAMES[what].split(' ').find((tag) => fields.some((each) => each.tag === tag && each.value !== '')) ?? null
  );
}

export function kindOf(tag: string, title: string | null, text: string | null): BlockKind | null {
  if (tag === title) return 'title';
  if (tag === text) return null;
  return KINDS[tag] ?? 'furniture';
}

/** `2010/03/05/`, and with what has no number at its end `2010/03//Spring`. */
function dayOf(value: string): string {
  const parts = /^(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?(?:\/.*)?$/.exec(value);
  if (parts === null) return value;
  return parts
    .slice(1)
    .flatMap((part) => (part ? [part.padStart(2, '0')] : []))
    .join('-');
}

export function toldBy(fields: readonly Tagged[]) {
  const all = (what: keyof typeof NAMES): string[] => {
    const tag = saying(fields, what);
    return fields.flatMap((each) => (each.tag === tag && each.value !== '' ? [each.value] : []));
  };
  // A day says more than a year, wherever it stands.
  const dates = NAMES.date.split(' ').flatMap((tag) => {
    const value = fields.find((each) => each.tag === tag)?.value;
    const date = value ? parseDateField(dayOf(value)) : null;
    return date === null || date === 'unclear' ? [] : [date];
  });
  const told = {
    title: all('title')[0],
    date: dates.sort((a, b) => b.length - a.length)[0],
    source: all('source')[0],
    author: all('author').join('; '),
  };
  const [section, language, url, exportId] = (['section', 'language', 'url', 'exportId'] as const).map(
    (what) => all(what)[0],
  );
  return toldValues(told, { section, language, url, exportId });
}
