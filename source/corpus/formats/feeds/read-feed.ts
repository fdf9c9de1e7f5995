import type { Details } from '../../about.ts';
import type { FieldName } from '../../structure/fields.ts';
import type { BadRecord, FileRecord, TextFile, Told } from '../format.ts';
import { type Attributes, type MarkupHandler, readMarkup } from '../markup.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { placesIn } from '../places.ts';
import { localName } from '../xml-root.ts';
import { plainName } from './elements.ts';
import { Holding } from './holding.ts';

const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);
const CHANNELS: ReadonlySet<string> = new Set(['channel', 'feed']);
/** Lines that feeds add under an item. */
const ADDED =
  /^(?:the post .{1,300} (?:appeared first on|first appeared on) .{1,100}|(?:continue|keep) reading\b.{0,200}|read (?:more|on|the (?:full|whole|rest).{0,40})\W*|\[?(?:…|\.\.\.)\]?)$/iu;
/** Letters of a summary that are looked for in the text: where they stand there, it is its beginning. */
const OPENING = 60;
/** How far into the text they are looked for, in UTF-16 units. */
const LOOKED_AT = 2000;

interface Found {
  readonly item: Holding;
  readonly end: number;
}

/** Takes the items out of a feed. */
class FeedReader implements MarkupHandler {
  channel: Holding | null = null;
  isAtom = false;
  found: Found[] = [];
  private item: Holding | null = null;
  private depth = 0;

  open(name: string, attributes: Attributes, start: number): void {
    this.depth++;
    if (this.item !== null) this.item.open(name, attributes, this.depth);
    else if (ITEMS.has(plainName(name))) this.item = new Holding(this.depth, start, attributes);
    else if (this.channel === null && CHANNELS.has(plainName(name))) {
      this.channel = new Holding(this.depth, start, attributes);
      this.isAtom = plainName(name) === 'feed';
    } else this.channel?.open(name, attributes, this.depth);
  }

  text(text: string): void {
    (this.item ?? this.channel)?.text(text);
  }

  close(name: string, end: number): void {
    if (this.item?.depth === this.depth) {
      this.found.push({ item: this.item, end });
      this.item = null;
    } else (this.item ?? this.channel)?.close(name, this.depth);
    this.depth--;
  }
}

/** The items of a feed, in its order. */
export function* readFeed(file: TextFile): Generator<FileRecord | BadRecord> {
  const reader = new FeedReader();
  const placeOf = placesIn(file);
  let count = 0;
  function* taken(): Generator<FileRecord | BadRecord> {
    for (const { item, end } of reader.found.splice(0)) {
      count++;
      const close = file.text.indexOf('>', end);
      const place = placeOf(item.start, close < 0 ? file.text.length : close + 1);
      yield recordOfItem(item, reader, place);
      if (close < 0)
        yield { line: place.line, reason: 'The file ends inside this item; save the feed again.' };
    }
  }
  for (const _ of readMarkup(file.text, reader, { xml: true })) yield* taken();
  yield* taken();
  if (count === 0) yield { line: null, reason: 'This feed holds no item.' };
}

function recordOfItem(
  item: Holding,
  { channel, isAtom }: FeedReader,
  place: Pick<FileRecord, 'bytes' | 'line'>,
): FileRecord | BadRecord {
  const title = item.first('title');
  const text = textOf(item);
  if (title === null && text.length === 0) {
    return { line: place.line, reason: 'This item of the feed has neither title nor text.' };
  }
  const metadata = new Map<FieldName, Told>();
  const tell = (name: FieldName, value: string | null | undefined): void => {
    if (value) metadata.set(name, { value, from: 'field' });
  };
  tell('title', title);
  tell('date', item.first('date'));
  tell('source', item.first('source') ?? channel?.first('title'));
  // An author of the whole feed is that of its entries (RFC 4287, 4.2.1).
  tell('author', item.author() ?? (isAtom ? channel?.author() : null));
  const headline: Piece[] = title === null ? [] : [{ kind: 'title', text: title }];
  return recordOf([...headline, ...text], { ...place, metadata, details: detailsOf(item, channel) });
}

/** The text of an item, in front of it a summary that is not its beginning, and captions. */
function textOf(item: Holding): Piece[] {
  const content = item.values('content').flatMap((value) => value.pieces());
  const summary = item.values('summary').flatMap((value) => value.pieces());
  const captions = item.values('caption').map((value): Piece => ({ kind: 'caption', text: value.line() }));
  const body =
    content.length === 0 ? summary : startsIn(summary, content) ? content : [...summary, ...content];
  if (body.length === 0) return captions.map(({ text }) => ({ kind: null, text }));
  const told = captions.length > 0 ? lettersOf(body) : '';
  const pieces = body.map(
    (piece): Piece => (ADDED.test(piece.text) ? { ...piece, kind: 'furniture' } : piece),
  );
  return [...pieces, ...captions.filter((caption) => !told.includes(lettersOf([caption])))];
}

const lettersOf = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** The first pieces, until they hold so many units. */
function upTo(pieces: readonly Piece[], units: number): readonly Piece[] {
  let held = 0;
  const end = pieces.findIndex(({ text }) => {
    held += text.length;
    return held >= units;
  });
  return end < 0 ? pieces : pieces.slice(0, end + 1);
}

function startsIn(summary: readonly Piece[], content: readonly Piece[]): boolean {
  return lettersOf(upTo(content, LOOKED_AT)).includes(lettersOf(upTo(summary, LOOKED_AT)).slice(0, OPENING));
}

function detailsOf(item: Holding, channel: Holding | null): Details {
  const details: { -readonly [name in keyof Details]: Details[name] } = {};
  const about = [...item.attributes].find(([name]) => localName(name) === 'about')?.[1];
  const told = {
    url: item.link() ?? about,
    section: item.section(),
    language:
      item.first('language') ??
      item.attributes.get('xml:lang') ??
      channel?.first('language') ??
      channel?.attributes.get('xml:lang'),
    exportId: item.first('id') ?? about,
  };
  for (const name of ['url', 'section', 'language', 'exportId'] as const) {
    const value = told[name];
    if (value) details[name] = value;
  }
  return details;
}
