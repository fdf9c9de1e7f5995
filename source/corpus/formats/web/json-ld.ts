/*
 * What pages say of an article in JSON-LD (schema.org NewsArticle and its kin): in a list, a `@graph`, the `mainEntity` of a
 * page; with mistakes in it that a browser never sees.
 */

/** An article as its page describes it; what is missing is null. */
export interface Described {
  readonly type: string;
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly section: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|Report|Review|Reportage\w*|OpinionNews\w*|LiveBlogPosting)$/;
/** Where articles are found in what is no article itself. */
const WAYS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart'] as const;
/** So many objects are looked at in a page. */
const MOST = 2000;

/** The articles that a page's scripts of type `application/ld+json` describe, in their order. */
export function describedIn(scripts: readonly string[]): Described[] {
  const found: Described[] = [];
  const waiting: unknown[] = scripts.map(parsed);
  for (let seen = 0; waiting.length > 0 && seen < MOST; seen++) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, MOST));
    else if (isObject(next)) {
      if (typesOf(next).some((type) => ARTICLE.test(type))) found.push(described(next));
      else waiting.push(...WAYS.map((way) => next[way]).filter((value) => typeof value === 'object'));
    } else if (typeof next === 'string') found.push(...salvaged(next));
  }
  return found;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const typesOf = (value: Json): string[] => [value['@type']].flat().filter((type) => typeof type === 'string');

/** A script without the comment that it was put into, and what stands around that. */
function withoutComment(script: string): string {
  let end = script.length;
  while (end > 0 && /[\s;]/.test(script[end - 1]!)) end--;
  return script
    .slice(0, end)
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)$/, '')
    .replace(/^[\s;]*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)?/, '');
}

/** What a script says; where it is broken beyond mending, its text. */
function parsed(script: string): unknown {
  const bare = withoutComment(script);
  for (const text of [bare, mended(bare)]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return bare;
}

/** Line breaks and signs that nothing escapes inside of strings, and commas before a closing bracket. */
function mended(text: string): string {
  const parts: string[] = [];
  let from = 0;
  let isString = false;
  const replace = (at: number, length: number, by: string) => {
    parts.push(text.slice(from, at), by);
    from = at + length;
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (sign === '"') isString = !isString;
    else if (isString && sign < ' ') replace(i, 1, ' ');
    else if (isString && sign === '\\') {
      if (!ESCAPED.has(text[i + 1] ?? '')) replace(i, 1, '');
      i++;
    } else if (!isString && sign === ',') {
      let next = i + 1;
      while (next < text.length && text[next]! <= ' ') next++;
      if (text[next] === ']' || text[next] === '}') replace(i, 1, '');
      i = next - 1;
    }
  }
  parts.push(text.slice(from));
  return parts.join('');
}

const ESCAPED = new Set('"\\/bfnrtu');

/** The fields of a broken script that can be told one by one. */
function salvaged(text: string): Described[] {
  const type = [...text.matchAll(/"@type"\s*:\s*"([^"]{1,60})"/g)]
    .map(([, name]) => name!)
    .find((name) => ARTICLE.test(name));
  if (type === undefined) return [];
  const value = (field: string): string | null => {
    const match = new RegExp(`"${field}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.){1,1000})"`).exec(text);
    return match && textIn(unescaped(match[1]!));
  };
  const author = /"author"\s*:\s*(?:\[\s*)?(?:\{[^{}]{0,500}?"name"\s*:\s*)?"((?:[^"\\\n]|\\.){1,200})"/.exec(
    text,
  );
  return [
    {
      ...NOTHING,
      type,
      headline: value('headline'),
      published: value('datePublished'),
      authors: author ? [unescaped(author[1]!)] : [],
      section: value('articleSection'),
      language: value('inLanguage'),
    },
  ];
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`);
  } catch {
    return text.replace(/\\(.)/g, '$1');
  }
}

const NOTHING: Described = {
  ...{ type: '', headline: null, published: null, authors: [], publisher: null },
  ...{ section: null, language: null, url: null, body: null },
};

function described(article: Json): Described {
  const page = article.mainEntityOfPage;
  return {
    type: typesOf(article)[0]!,
    headline: (textIn(article.headline) ?? textIn(article.name))?.replace(/\s+/g, ' ') ?? null,
    published: textIn(article.datePublished) ?? textIn(article.dateCreated),
    authors: namesIn(article.author ?? article.creator),
    publisher: namesIn(article.publisher)[0] ?? namesIn(article.sourceOrganization)[0] ?? null,
    section: textIn([article.articleSection].flat()[0]),
    language:
      textIn(article.inLanguage) ?? (isObject(article.inLanguage) ? textIn(article.inLanguage.name) : null),
    url: textIn(article.url) ?? textIn(page) ?? (isObject(page) ? textIn(page['@id']) : null),
    body: textIn(article.articleBody),
  };
}

/** Names of people and organisations: a string, an object with a name, a list of these. */
function namesIn(value: unknown): string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value];
  return list
    .flatMap((one) => (isObject(one) ? [one.name].flat() : [one]))
    .map(textIn)
    .filter((name) => name !== null);
}

/** A string that says something. */
const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
