import type { BlockKind } from '../../article.ts';
import { parseDateField } from '../../structure/dates.ts';
import type { FieldName } from '../../structure/fields.ts';
import { withoutBy } from '../../structure/names.ts';
import type { BadRecord, FileRecord, TextFile, Told } from '../format.ts';
import { PiecesMaker } from '../html-pieces.ts';
import { markedArticles, type OpenArticle } from '../marked-articles.ts';
import type { Attributes } from '../markup.ts';
import { type Piece, recordOf } from '../pieces.ts';

/** A stretch of an article, by what its text is; `id` stands for the certificate that holds it. */
type Slot =
  | 'source'
  | 'header'
  | 'title'
  | 'subtitle'
  | 'author'
  | 'text'
  | 'aside'
  | 'byline'
  | 'id'
  | 'foot';

/** By an element's name, or by one of its classes or its `id` without case; the innermost counts. */
const SLOTS: Readonly<Record<string, Slot>> = {
  ...{ '<article': 'foot', '<header': 'byline', '<section': 'text', '<aside': 'aside', '<footer': 'foot' },
  ...{ docpublicationname: 'source', docheader: 'header', docauthors: 'author', doctext: 'text' },
  ...{ titrearticlevisu: 'title', rdp__articletitle: 'title', rdp__subtitle: 'subtitle' },
  ...{ 'public-lblnodoc': 'id', public_lblnodoc: 'id' },
};
const KINDS: Readonly<Record<Exclude<Slot, 'text' | 'aside'>, BlockKind>> = {
  ...{ title: 'title', subtitle: 'paragraph', id: 'furniture', foot: 'furniture' },
  ...{ source: 'byline', header: 'byline', author: 'byline', byline: 'byline' },
};

/** Under the text, what tells pictures; behind any other bold label stands no caption. */
const PICTURES = /^(?:illustrations?|photos?|images?|graphi\w*)\b/i;
const LABEL = /^\p{L}[^:.]{0,40}:$/u;
const DAY = /\b(?:\d{1,2}(?:er|\.)? \p{L}{3,12}\.? \d{4}|\p{L}{3,12} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})\b/u;
const LENGTH = /\b\d[\d \u00a0\u202f]*(?:mots|words)\b/;
const WEEKDAY = /(?:\p{L}{3,6}day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/iu;
const COMMAS = ', \t\r\n\u00a0\u202f';
const NUMBER = /news·\S+/;
/** The number of an issue behind the name of a newspaper; below it may stand the edition. */
const ISSUE = /,\s*(?:no|n°|nº|vol)\.?\s[\s\S]*$|\n[\s\S]*$|\s{16}[\s\S]*$/i;
/** A line over the text that is longer is no author, and what stands behind that much tells no day, in UTF-16 units. */
const LONGEST_AUTHOR = 80;
const LONGEST_HEADER = 400;

interface Found {
  readonly pieces: readonly Piece[];
  readonly told: ReadonlyMap<Slot, string>;
}

class OneArticle implements OpenArticle<Found> {
  private readonly pieces: Piece[] = [];
  private readonly told = new Map<Slot, string>();
  private readonly slots: { readonly slot: Slot; readonly depth: number }[] = [];
  private maker = new PiecesMaker();
  private raw = '';
  private isPicture = false;

  open(name: string, attributes: Attributes, depth: number): void {
    const slot = this.slotOf(name, attributes);
    if (slot === null) this.maker.open(name, attributes);
    else {
      this.flush();
      this.slots.push({ slot, depth });
    }
  }

  text(text: string): void {
    this.raw += text;
    this.maker.text(text);
  }

  close(name: string, depth: number): void {
    if (this.slots.at(-1)?.depth !== depth) this.maker.close(name);
    else {
      this.flush();
      this.slots.pop();
    }
  }

  found(): Found {
    this.flush();
    return { pieces: this.pieces, told: this.told };
  }

  private slotOf(name: string, attributes: Attributes): Slot | null {
    const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`.toLowerCase().split(/\s+/);
    const found = [...names, `<${name}`].find((each) => Object.hasOwn(SLOTS, each));
    if (found !== undefined) return SLOTS[found]!;
    // Older pages do not say so.
    const isPlain = name === 'div' && this.slots.at(-1)?.slot === 'byline' && this.told.has('title');
    return isPlain && !this.told.has('author') ? 'author' : null;
  }

  /** Ends what stands so far in the innermost slot. */
  private flush(): void {
    const slot = this.slots.at(-1)?.slot ?? 'foot';
    this.maker.end();
    const said = this.maker.pieces.map(({ text }) => text).join(' ');
    const isTold =
      said !== '' && !this.told.has(slot) && (slot !== 'author' || said.length <= LONGEST_AUTHOR);
    if (isTold) this.told.set(slot, slot === 'source' ? this.raw.trim().replace(ISSUE, '') : said);
    for (const piece of this.maker.pieces) this.pieces.push({ ...piece, kind: this.kindOf(slot, piece) });
    this.maker = new PiecesMaker();
    this.raw = '';
  }

  private kindOf(slot: Slot, { kind, text }: Piece): BlockKind | null {
    if (slot === 'text') return kind;
    if (slot !== 'aside') return KINDS[slot];
    const isLabel = LABEL.test(text);
    if (isLabel) this.isPicture = PICTURES.test(text);
    return this.isPicture && !isLabel ? 'caption' : 'furniture';
  }
}

/** The articles of a page of Europresse, in its order. */
export function* readEuropresse(file: TextFile): Generator<FileRecord | BadRecord> {
  let count = 0;
  const begin = (name: string): OneArticle | null => (name === 'article' ? new OneArticle() : null);
  for (const { found, place, isCut } of markedArticles(file, begin)) {
    count++;
    const { pieces, told } = found;
    const isEmpty = !told.has('title') && !told.has('text');
    const reason = 'This article has neither headline nor text; export it again.';
    yield isEmpty ? { line: place.line, reason } : recordOf(pieces, { ...place, ...aboutOf(told) });
    if (isCut) yield { line: place.line, reason: 'The file ends inside this article; save it again.' };
  }
  if (count === 0)
    yield {
      line: null,
      reason: 'This page of Europresse shows no article in full; save it with full texts.',
    };
}

function aboutOf(told: ReadonlyMap<Slot, string>): Pick<FileRecord, 'metadata' | 'details'> {
  const header = (told.get('header') ?? '').slice(0, LONGEST_HEADER);
  const day = DAY.exec(header);
  const number = NUMBER.exec(told.get('id') ?? told.get('foot') ?? '')?.[0];
  const author = told.get('author');
  const values = {
    title: told.get('title'),
    date: (day && dayOf(day[0])) ?? /·(\d{8})·/.exec(number ?? '')?.[1],
    source: told.get('source'),
    author: author === undefined ? undefined : withoutBy(author),
  };
  const metadata = new Map<FieldName, Told>();
  for (const [name, value] of Object.entries(values))
    if (value) metadata.set(name as FieldName, { value, from: 'field' });
  const section = day === null ? '' : sectionIn(header.slice(0, day.index));
  const length = day && LENGTH.exec(header.slice(day.index + day[0].length))?.[0];
  return {
    metadata,
    details: { ...(section && { section }), ...(length && { length }), ...(number && { exportId: number }) },
  };
}

const dayOf = (text: string): string | null => parseDateField(text.replace(/(?<=\d)er\b/, ''));

/** The section before a day, without the weekday that may stand between and what parts the three. */
const sectionIn = (before: string): string =>
  withoutCommas(withoutCommas(before).replace(WEEKDAY, '')).trim();

function withoutCommas(text: string): string {
  let end = text.length;
  while (end > 0 && COMMAS.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}
