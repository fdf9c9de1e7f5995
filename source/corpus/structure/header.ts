import { readMeta } from './byline.ts';
import { isCaption } from './captions.ts';
import { parseDate, parseDateField } from './dates.ts';
import type { Draft } from './drafts.ts';
import type { Facts } from './facts.ts';
import { type Field, isLabelled, readFields, readRunInDate } from './fields.ts';
import { isFurnitureLine, isSectionLabel } from './furniture.ts';
import { isNames, withoutBy } from './names.ts';
import { endsSentence } from './sentences.ts';
import { looksLikeTitle } from './title.ts';

/** How many blocks from the top are looked at; a header printed twice with a standfirst needs eight. */
const ZONE = 14;
/** Blocks of prose (a standfirst, a first paragraph) after which no more header is looked for. */
const PROSE = 2;
/** In UTF-16 units: what is repeated at the top is short. */
const LONGEST_REPEAT = 400;
const LONG_LINE = 150;

/** Cuts a draft in two at offsets of its text; what lies between them is left out. */
export type Split = (draft: Draft, left: number, right: number) => [Draft, Draft];

/** Two blocks that say the same, whatever their blanks and capitals. */
export function sameness(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** What stands around a draft: whether it is the first, whether the one above it was labelled, and the next. */
interface Around {
  readonly isFirst: boolean;
  readonly above: boolean;
  readonly next: Draft | undefined;
}

function isHeaderFields(fields: readonly Field[], draft: Draft, { isFirst, above, next }: Around): boolean {
  const [field] = fields;
  if (!field) return false;
  if (fields.length > 1 || above || (next && readFields(next.text).length > 0)) return true;
  if (isFirst && next?.gap === false && isLabelled(next.text)) return true;
  const value = draft.text.slice(field.value, field.end);
  if (field.name === 'title') return isFirst && next?.gap === true && looksLikeTitle(value, 1);
  return field.name === 'date' && parseDateField(value) !== null;
}

/** A line with a label that nobody knows, directly above one with a known label, or below one and of a single word: else it may be a headline. */
function isUnknownField({ kind, text, gap }: Draft, { isFirst, above, next }: Around): boolean {
  if (kind !== null || !isLabelled(text) || !(isFirst || (above && !gap))) return false;
  const isAmong = next?.gap === false && readFields(next.text).length > 0;
  return isAmong || (above && /^[^:：]*[:：]\s*\S*$/u.test(text));
}

/** One draft with labelled fields becomes one for each, and a title loses its label to a draft of its own. */
function takeFields(draft: Draft, fields: readonly Field[], facts: Facts, split: Split): Draft[] {
  const taken: Draft[] = [];
  let rest = draft;
  let cut = 0;
  const next = (left: number, right: number, kind: Draft['kind']): void => {
    const [head, tail] = split(rest, left - cut, right - cut);
    head.kind = kind;
    taken.push(head);
    rest = tail;
    cut = right;
  };
  fields.forEach((field, i) => {
    const value = draft.text.slice(field.value, field.end);
    const titled = field.name === 'title' && value !== '';
    if (field.name === 'date') {
      const date = parseDateField(value);
      if (date !== 'unclear') facts.learn('date', date, 'field');
    } else if (field.name === 'title' || field.name === 'source' || field.name === 'author') {
      facts.learn(field.name, field.name === 'author' ? withoutBy(value) : value, 'field');
    }
    const isBody = field.name === 'body' && value !== '';
    if (titled || isBody)
      next(field.start + draft.text.slice(field.start, field.value).trimEnd().length, field.value, 'byline');
    const kind = titled ? 'title' : field.name === 'tags' ? 'tags' : isBody ? null : 'byline';
    const following = fields[i + 1];
    if (following) next(field.end, following.start, kind);
    else rest.kind = kind;
  });
  taken.push(rest);
  return taken;
}

/** What follows a headline: a blank line, the line of date and source, or the first of many long lines. */
function isFollowed(draft: Draft, next: Draft | undefined): boolean {
  if (!next || next.first === draft.last) return false;
  if (next.gap || readMeta(next.text) !== null || readFields(next.text).length > 0) return true;
  return next.text.length >= LONG_LINE || (next.text.length > draft.text.length && endsSentence(next.text));
}

/** One or two words over a headline: a country, a series. */
function isKicker(text: string): boolean {
  return text.trim().split(/\s+/).length <= 2;
}

/** Decides the blocks at the top of a record and learns what they say. Gives the drafts, some of them cut. */
export function readHeader(drafts: readonly Draft[], facts: Facts, split: Split): Draft[] {
  const read: Draft[] = [];
  const seen = new Map<string, 'header' | 'prose'>();
  let titled = drafts.some((draft) => draft.kind === 'title');
  let fielded = false;
  let prose = 0;
  let repeating = false;
  let i = 0;
  for (; i < drafts.length && i < ZONE && prose <= PROSE; i++) {
    const draft = drafts[i]!;
    const next = drafts[i + 1];
    const { text } = draft;
    const key = text.length <= LONGEST_REPEAT ? sameness(text) : '';
    const before = seen.get(key);
    if (before === 'header' || (before === 'prose' && repeating)) {
      draft.kind = 'furniture';
      read.push(draft);
      repeating = true;
      continue;
    }
    repeating = false;
    const fields = prose === 0 && draft.kind === null ? readFields(text) : [];
    const around = { isFirst: read.length === 0, above: fielded, next };
    if (isHeaderFields(fields, draft, around)) {
      const taken = takeFields(draft, fields, facts, split);
      titled ||= taken.some((part) => part.kind === 'title');
      read.push(...taken);
      seen.set(key, 'header');
      fielded = fields.every(({ name }) => name !== 'body');
      if (!fielded) prose++;
      continue;
    }
    if (prose === 0 && isUnknownField(draft, around)) {
      draft.kind = 'byline';
      read.push(draft);
      fielded = true;
      continue;
    }
    fielded = false;
    const runIn = prose === 0 ? readRunInDate(text) : null;
    if (runIn) {
      const left = text.slice(0, runIn.end).trimEnd().length;
      const [head, tail] = split(draft, left, runIn.end);
      head.kind = 'byline';
      const date = parseDate(runIn.date);
      if (date !== 'unclear') facts.learn('date', date, runIn.labelled ? 'field' : 'header');
      read.push(head, tail);
      prose++;
      continue;
    }
    const kind = draft.kind ?? decide(draft, next);
    if (kind === 'title') titled = true;
    if (kind === null) prose += text.length >= LONG_LINE || endsSentence(text) ? 1 : 0.5;
    draft.kind = kind;
    if (key !== '') seen.set(key, kind === null ? 'prose' : 'header');
    read.push(draft);
  }
  for (; i < drafts.length; i++) read.push(drafts[i]!);
  return read;

  function decide(draft: Draft, next: Draft | undefined): Draft['kind'] {
    const { text } = draft;
    const meta = readMeta(text);
    if (meta) {
      facts.learn('date', meta.date, 'header');
      facts.learn('source', meta.source, 'header');
      facts.learn('author', meta.author, 'header');
      return 'byline';
    }
    if (isSectionLabel(text) && next && prose === 0) return 'furniture';
    if (isFurnitureLine(text)) return 'furniture';
    if (titled && facts.author === null && next && isNames(withoutBy(text)) && readMeta(next.text)?.date) {
      facts.learn('author', withoutBy(text), 'header');
      return 'byline';
    }
    if (isCaption(text)) return 'caption';
    const headline = !titled && prose === 0 && looksLikeTitle(text, draft.last - draft.first + 1);
    if (!headline || !isFollowed(draft, next)) return null;
    return isKicker(text) && next && !isKicker(next.text) && looksLikeTitle(next.text, 1)
      ? 'heading'
      : 'title';
  }
}
