import type { Details } from '../../about.ts';
import type { FieldName } from '../../structure/fields.ts';
import { isKnownOutlet, looksLikeOutlet } from '../../structure/outlets.ts';
import type { Told } from '../format.ts';
import { namesOf } from './authors.ts';
import type { Block } from './blocks.ts';
import { machineDate } from './dates.ts';
import { agree, type Headline, siteIn, type Titles, withoutSite } from './headline.ts';
import type { Described } from './json-ld.ts';
import { metaValues, type Said } from './meta-tags.ts';
import type { Page } from './page.ts';
import { dateIn, dateInUrl, timesIn } from './when.ts';
import { isWeb, itemAuthors, metaAuthors, seenAuthors } from './who-wrote.ts';

/** What is known of a page before its headline is. */
export interface Known extends Titles {
  /** The article that the page is about, as JSON-LD describes it. */
  readonly described: Described | null;
  readonly url: string | null;
  readonly language: string | null;
}

/** `来源：江城日报` in the line of the date. */
const SOURCE_LABEL =
  /(?:^|[\s|])(?:来源|來源|источник|المصدر|منبع|kaynak|source|quelle|fuente)\s*[:：]\s*([^\s|:：][^|:：\d]{1,40}?)(?=\s*(?:$|\||\s\S+[:：]))/iu;

/** A saved page says in a note at its top where it is from (Internet Explorer and those after it; SingleFile). */
const SAVED_FROM =
  /<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(https?:\/\/\S{1,2000})/i;

/** `html`: as it was read; `saved`: where it was saved from, if its container says. */
export function knownOf(said: Said, html: string, saved: string | null): Known {
  const pages = metaValues(said, 'url');
  const own = [said.canonical, ...pages, SAVED_FROM.exec(html.slice(0, 5000))?.[1] ?? null, saved];
  const described = articleAmong(
    said,
    own.filter((url) => url !== null),
  );
  const url = [...own, described?.url].find((one) => one && isWeb(one)) ?? null;
  const sites = [...metaValues(said, 'source'), described?.publisher].filter((site) => site != null);
  const hosts = [...(url ? hostsOf(url) : [])];
  const names = [...new Set([...sites, ...hosts])];
  const sure = [described?.headline, ...metaValues(said, 'title')];
  const titles = [...sure, said.title]
    .filter((title) => title != null)
    .map((title) => withoutSite(title, names))
    .filter((title) => !names.includes(title));
  const language = said.language ?? described?.language ?? metaValues(said, 'language')[0] ?? null;
  return {
    described,
    url,
    sites: names,
    titles: [...new Set(titles)],
    isSure: sure.some((title) => title != null),
    language,
  };
}

/** `www.harbour-post.example` is the Harbour Post too. */
function hostsOf(url: string): string[] {
  const host = /^https?:\/\/(?:www\.|m\.|amp\.)?([^\s/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
  const name = host?.split('.').slice(0, -1).at(-1);
  return host === undefined
    ? []
    : name === undefined || name.length < 3
      ? [host]
      : [host, name.replaceAll('-', ' ')];
}

/** Of the articles that a page describes the one it is about. */
function articleAmong({ described, title, metas }: Said, urls: readonly string[]): Described | null {
  const titles = [...(metas.get('og:title') ?? []), title ?? ''];
  return (
    described.find(({ url }) => url !== null && urls.includes(url)) ??
    described.find(({ headline }) => headline !== null && titles.some((one) => agree(headline, one))) ??
    described[0] ??
    null
  );
}

/** What a page says of its article beside the text. `head`: the blocks that stand around the headline, before the body; `tail`: those behind it. */
export function factsOf(
  page: Page,
  said: Said,
  known: Known,
  { headline, head, tail }: { headline: Headline | null; head: readonly Block[]; tail: readonly Block[] },
): { metadata: Map<FieldName, Told>; details: Details } {
  const metadata = new Map<FieldName, Told>();
  const learn = (name: FieldName, value: string | null | undefined, from: Told['from']) => {
    if (value && !metadata.has(name)) metadata.set(name, { value, from });
  };
  if (headline) learn('title', headline.text, headline.from);
  const source = sourceOf(said, known, headline);
  const outlets = [...known.sites, source ?? ''];

  learn('date', firstDate([known.described?.published, ...metaValues(said, 'date')]), 'metadata');
  learn('date', firstDate(timesIn(page, head)), 'metadata');
  const inUrl = dateInUrl(known.url);
  for (const block of [...head, ...tail]) {
    const date = dateIn(page, block, known.language);
    if (date !== null && (inUrl === null || isNear(date, inUrl))) learn('date', date, 'header');
  }
  learn('date', inUrl, 'metadata');

  const authors = namesOf(known.described?.authors ?? [], outlets);
  learn('author', joined(authors), 'metadata');
  learn('author', joined(namesOf(metaAuthors(said), outlets)), 'metadata');
  learn('author', joined(namesOf(itemAuthors(page), outlets)), 'metadata');
  learn('author', joined(seenAuthors(page, head, outlets)), 'header');
  learn('author', joined(seenAuthors(page, tail, outlets)), 'header');
  learn('source', source, 'metadata');
  for (const block of head)
    learn('source', block.text.length <= 120 ? SOURCE_LABEL.exec(block.text)?.[1] : null, 'header');
  learn('source', known.url && hostsOf(known.url)[0], 'metadata');

  const section = known.described?.section ?? metaValues(said, 'section')[0];
  const details: Details = {
    ...(known.url && isWeb(known.url) && { url: known.url }),
    ...(section && { section }),
    ...(known.language && { language: known.language }),
  };
  return { metadata, details };
}

/** A line that is more days away from the day in the address tells of something else. */
const DAYS = 31;
const isNear = (one: string, other: string): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= DAYS * 86_400_000;

const joined = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(', '));

function firstDate(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const date = value ? machineDate(value) : null;
    if (date !== null) return date;
  }
  return null;
}

/** The publisher: as it says itself, else behind the title, else by its address. */
function sourceOf(said: Said, { described, isSure }: Known, headline: Headline | null): string | null {
  const named = metaValues(said, 'source').find((site) => !isWeb(site)) ?? described?.publisher;
  if (named) return named;
  const behind = headline && said.title ? siteIn(said.title, headline.text) : null;
  if (behind) return behind;
  // Where every page of a site has its name for a title.
  const isSite = said.title !== null && (isKnownOutlet(said.title) || looksLikeOutlet(said.title));
  return headline?.from === 'header' && !isSure && isSite ? said.title : null;
}
