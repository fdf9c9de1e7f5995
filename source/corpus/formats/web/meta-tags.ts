import { type Described, describedIn } from './json-ld.ts';
import { type Node, textOf } from './tree.ts';

/** What the machine-readable parts of a page say, each list the surest first. */
export interface Said {
  /** Of its articles, in JSON-LD. */
  readonly described: readonly Described[];
  /** Values of `<meta>`, by name or property in lower case. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  /** `<title>`. */
  readonly title: string | null;
  readonly canonical: string | null;
  /** `<html lang>`. */
  readonly language: string | null;
}

/** Names of `<meta>` for each fact, as they are written by publishers and the kits they use; the surest first. */
export const META: Readonly<
  Record<'title' | 'date' | 'author' | 'source' | 'section' | 'language' | 'url', readonly string[]>
> = {
  title:
    'og:title twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title cxenseparse:title headline title hdl'.split(
      ' ',
    ),
  date: 'article:published_time article:published og:article:published_time article.published datepublished dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date parsely-pub-date sailthru.date citation_publication_date citation_online_date citation_date cxenseparse:recs:publishtime cxenseparse:publishtime pubdate publishdate publish-date publish_date publication_date date_published publisheddate published_date published-date publishedat published_at originalpublicationdate ptime pdate bt:pubdate article_date_original published_time date shareaholic:article_published_time rnews:datepublished article.created og:published_time weibo:article:create_at'.split(
    ' ',
  ),
  author:
    'parsely-author sailthru.author citation_author dc.creator dcterms.creator dc.contributor byl cxenseparse:author article:author_name author og:article:author article:author authors'.split(
      ' ',
    ),
  source:
    'og:site_name citation_journal_title application-name dc.publisher dcterms.publisher cxenseparse:site_name publisher source al:ios:app_name'.split(
      ' ',
    ),
  section: 'article:section parsely-section og:section citation_section section cxenseparse:section'.split(
    ' ',
  ),
  language: 'language dc.language dcterms.language content-language og:locale citation_language'.split(' '),
  url: 'og:url parsely-link twitter:url citation_public_url dc.identifier'.split(' '),
};

/** So many values of a name are kept: the authors of a page. */
const MOST = 40;

/** Reads the machine-readable parts of a page. */
export function saidIn(nodes: readonly Node[]): Said {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  let title: string | null = null;
  let canonical: string | null = null;
  let language: string | null = null;
  nodes.forEach(({ tag, attrs, end, parent }, i) => {
    if (tag === 'meta') {
      const value = attrs.get('content')?.trim();
      if (!value) return;
      for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
        const name = attrs.get(key)?.trim().toLowerCase();
        if (!name) continue;
        const values = metas.get(name) ?? [];
        if (values.length < MOST) metas.set(name, [...values, value]);
      }
    } else if (tag === 'script') {
      if (/ld\+json/i.test(attrs.get('type') ?? '')) scripts.push(rawText(nodes, i, end));
    } else if (tag === 'title' && !/^(?:svg|g|symbol|a|path)$/.test(nodes[parent]!.tag))
      title ??= textOf(nodes, i) || null;
    else if (tag === 'link' && /\bcanonical\b/i.test(attrs.get('rel') ?? ''))
      canonical ??= attrs.get('href') ?? null;
    else if (tag === 'html') language ??= attrs.get('lang') ?? null;
  });
  return { described: describedIn(scripts), metas, title, canonical, language };
}

const rawText = (nodes: readonly Node[], from: number, end: number): string =>
  nodes
    .slice(from + 1, end)
    .map(({ text }) => text)
    .join('');

/** The values that `<meta>` has for a fact, the surest first. */
export const metaValues = ({ metas }: Said, fact: keyof typeof META): string[] =>
  META[fact].flatMap((name) => metas.get(name) ?? []);
