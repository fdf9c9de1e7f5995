import type { Details } from '../../about.ts';
import { parseDateField } from '../../structure/dates.ts';
import type { FieldName } from '../../structure/fields.ts';
import { withoutBy } from '../../structure/names.ts';
import { siteOf } from '../../structure/site.ts';
import type { Told } from '../format.ts';

/** What front matter says: texts, lists, and maps of such, as they are written. */
export type FrontValue = string | readonly FrontValue[] | ReadonlyMap<string, FrontValue>;
export type Front = ReadonlyMap<string, FrontValue>;

/** What is made of it. */
export interface FrontFields {
  readonly metadata: ReadonlyMap<FieldName, Told>;
  readonly details: Details;
}

const words = (list: string): readonly string[] => list.split(' ');

/** Keys without case, blanks, `_` and `-`; of several that are there, the first counts. */
const KEYS = {
  title: words('title headline articletitle heading name'),
  date: words(
    'date published publishdate publisheddate datepublished publishedat publishedon publicationdate pubdate pubdatetime posted issued created createdat',
  ),
  author: words('author authors byline by writer writers creator creators reporter journalist'),
  source: words(
    'source publication outlet newspaper publisher journal medium agency site website sitename provider',
  ),
  url: words(
    'url link canonical canonicalurl permalink sourceurl articleurl originalurl externalurl sourcelink source',
  ),
  section: words('section category categories rubric desk'),
  language: words('language lang locale languagecode'),
  exportId: words('id guid uuid articleid slug identifier'),
};
type Key = keyof typeof KEYS;

/** Maps that hold fields of the article, and no thing of their own. */
const WRAPPERS = new Set(
  words('meta metadata article post params extra frontmatter fields page header seo og'),
);
/** What names a thing that is a map (an author, a site). */
const NAMES = ['name', 'title', 'label', 'displayname', 'fullname', 'value', 'text'];
const ADDRESSES = ['url', 'link', 'href'];
const NOTHING = /^(?:|~|null|none|n\/a|undefined|true|false)$/i;
/** Longer than any value, in UTF-16 units. */
const LONGEST = 2000;
/** A link to a note of its own, as Obsidian's clipper makes one of an author: `[[Ada Brandt]]`, `[[ada|Ada Brandt]]`. */
const WIKI_LINK = /\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/g;

const bare = (key: string): string =>
  /^[a-z]+$/.test(key) ? key : key.toLowerCase().replace(/[\s_-]+/g, '');

export function fieldsOf(front: Front): FrontFields {
  const levels = levelsOf(front);
  const found = (key: Key, read: (value: FrontValue) => string | null = textIn): string | null => {
    for (const level of levels) {
      for (const name of KEYS[key]) {
        const value = level.get(name);
        const text = value === undefined ? null : read(value);
        if (text !== null) return text;
      }
    }
    return null;
  };
  const metadata = new Map<FieldName, Told>();
  const tell = (name: FieldName, value: string | null): void => {
    if (value !== null) metadata.set(name, { value, from: 'field' });
  };
  tell('title', found('title'));
  tell('date', found('date', dayIn));
  tell('author', withoutBy(found('author') ?? '') || null);
  tell('source', found('source'));
  const details: Record<string, string> = {};
  const detail = (name: keyof Details, value: string | null): void => {
    if (value !== null) details[name] = value;
  };
  detail('url', found('url', addressIn));
  detail('section', found('section'));
  detail('language', found('language'));
  detail('exportId', found('exportId'));
  return { metadata, details };
}

/** The fields by their bare keys, and those of the wrappers in them. */
function levelsOf(front: Front): readonly ReadonlyMap<string, FrontValue>[] {
  const top = withBareKeys(front);
  const levels = [top];
  for (const [key, value] of top) {
    if (value instanceof Map && WRAPPERS.has(key)) levels.push(withBareKeys(value as Front));
  }
  return levels;
}

/** A text, or the texts of a list; of a map what names it. Null where that says nothing. */
function textIn(value: FrontValue): string | null {
  if (typeof value === 'string') {
    const text = value.slice(0, LONGEST).replace(/\s+/g, ' ').replace(WIKI_LINK, '$1').trim();
    return NOTHING.test(text) ? null : text;
  }
  if (value instanceof Map) return textIn(named(value, NAMES) ?? '');
  const texts = (value as readonly FrontValue[]).map((each) => (isList(each) ? null : textIn(each)));
  return texts.filter((text) => text !== null).join(', ') || null;
}

const isList = (value: FrontValue): value is readonly FrontValue[] => Array.isArray(value);

/** Of two keys that are one without case and `_`, the first. */
function withBareKeys(map: Front): Map<string, FrontValue> {
  const level = new Map<string, FrontValue>();
  for (const [key, value] of map) {
    const name = bare(key);
    if (!level.has(name)) level.set(name, value);
  }
  return level;
}

function named(map: Front, names: readonly string[]): FrontValue | null {
  const level = withBareKeys(map);
  const name = names.find((each) => typeof level.get(each) === 'string');
  return name === undefined ? null : level.get(name)!;
}

const DAY = /^(\d{4}-\d{1,2}-\d{1,2})(?:[T\s].*)?$/i;

/** A date with a time of day is the day that is written there; one that is none, or could be two, is left to other fields. */
function dayIn(value: FrontValue): string | null {
  const text = textIn(value);
  const day = text && (DAY.exec(text)?.[1] ?? text);
  const date = day && parseDateField(day);
  return date === 'unclear' ? null : date;
}

function addressIn(value: FrontValue): string | null {
  const text = value instanceof Map ? textIn(named(value, ADDRESSES) ?? '') : textIn(value);
  return text !== null && siteOf(text) !== null ? text : null;
}
