import * as words from './class-words.ts';
import type { Node } from './tree.ts';

const ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar toolbar tooltip tablist form alert status'.split(
    ' ',
  ),
);
const TAGS: ReadonlySet<string> = new Set(
  'title script style noscript template svg iframe object embed applet canvas audio video map select datalist textarea button noframes noembed frameset rt rp amp-ad amp-sidebar amp-consent amp-social-share amp-user-notification amp-sticky-ad amp-embed amp-lightbox amp-analytics progress meter'.split(
    ' ',
  ),
);
const PARTS: ReadonlySet<string> = new Set(['nav', 'footer', 'menu', 'dialog']);
const HIDDEN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What an element is by its markup; several may hold. */
export const MARK = {
  /** By its tag, or not shown: never part of what is read. */
  gone: 1 << 0,
  /** Not the article, and the whole page may bear the word. */
  never: 1 << 1,
  /** Not the article. */
  page: 1 << 2,
  /** Not the article where it is mostly links. */
  linked: 1 << 3,
  paywall: 1 << 4,
  body: 1 << 5,
  standfirst: 1 << 6,
  caption: 1 << 7,
  byline: 1 << 8,
  author: 1 << 9,
  date: 1 << 10,
  pullQuote: 1 << 11,
} as const;

const BY_CLASS: readonly (readonly [RegExp, number])[] = [
  [words.NEVER, MARK.never],
  [words.PAGE, MARK.page],
  [words.LINKED, MARK.linked],
  [words.PAYWALL, MARK.paywall],
  [words.BODY, MARK.body],
  [words.STANDFIRST, MARK.standfirst],
  [words.CAPTION, MARK.caption],
  [words.BYLINE, MARK.byline],
  [words.AUTHOR, MARK.author],
  [words.DATE, MARK.date],
  [words.PULL_QUOTE, MARK.pullQuote],
];

/** Classes as long as this are made by style kits and say nothing; in UTF-16 units. */
const LONGEST_CLASS = 400;

/** What a post is about, as WordPress writes it among its classes: no word on what the element is. */
const ON_POSTS = /(?:^|\s)(?:hentry|type-\w+|post-\d+)(?:\s|$)/;
const SUBJECTS = /(?:^|\s)(?:category|tag|topic|series)-\S+/g;
/** What an element has inside or beside it, or lacks. */
const HAS = /(?:^|\s)(?:has|have|with|without|no|enabled?|supports)-\S+/g;
/** Hidden on small screens only, as Tailwind writes it. */
const SHOWN = /(?:^|\s)hidden(?=\s)(?=.*(?:^|\s)(?:sm|md|lg|xl):(?:block|flex|grid|inline|table|contents))/;

/** `relatedArticles`, `story__related` and `Related-Box` in one spelling. */
function spelt(name: string): string {
  const own = name.slice(0, LONGEST_CLASS).replace(SHOWN, ' ').replace(HAS, ' ');
  return (ON_POSTS.test(own) ? own.replace(SUBJECTS, ' ') : own)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[_:/.]+|--+/g, '-')
    .replace(/\s+/g, ' ');
}

/** What was told of a class: the pages of a site have the same. So many are kept. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

function ofClass(name: string): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  const text = spelt(name);
  const marks = BY_CLASS.reduce((sum, [word, mark]) => (word.test(text) ? sum | mark : sum), 0);
  if (known.size < MOST_KNOWN && name.length <= LONGEST_CLASS) known.set(name, marks);
  return marks;
}

/** The marks of an element. */
export function marksOf({ tag, attrs }: Node): number {
  let marks = TAGS.has(tag) ? MARK.gone : 0;
  if (PARTS.has(tag)) marks |= MARK.page;
  if (tag === 'aside') marks |= MARK.linked;
  if (tag === 'figcaption') marks |= MARK.caption;
  // Elements that a publisher made up are named as classes are.
  if (tag.includes('-')) marks |= ofClass(tag);
  if (attrs.size === 0) return marks;
  if (attrs.has('hidden') || attrs.get('aria-hidden') === 'true') marks |= MARK.gone;
  if (HIDDEN.test(attrs.get('style') ?? '')) marks |= MARK.gone;
  if (ROLES.has(attrs.get('role') ?? '')) marks |= MARK.page;
  for (const name of NAMES) {
    const value = attrs.get(name);
    if (value) marks |= ofClass(value);
  }
  for (const word of (attrs.get('itemprop') ?? attrs.get('property') ?? '').split(/[\s:]+/)) {
    marks |= BY_PROPERTY.get(word) ?? 0;
  }
  return marks;
}

const NAMES = ['class', 'id', 'data-component', 'data-testid', 'slot'] as const;
const BY_PROPERTY: ReadonlyMap<string, number> = new Map(
  Object.entries({
    articleBody: MARK.body,
    caption: MARK.caption,
    author: MARK.byline | MARK.author,
    datePublished: MARK.byline | MARK.date,
    comment: MARK.never,
  }),
);
