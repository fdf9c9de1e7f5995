import type { BlockKind } from '../../article.ts';
import { PiecesMaker } from '../html-pieces.ts';
import type { OpenArticle } from '../marked-articles.ts';
import type { Attributes } from '../markup.ts';
import type { Piece } from '../pieces.ts';

/** A stretch of an article, by what its text is; `id` stands for the certificate that holds it. */
export type Slot =
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
/** An article's number, as every page ends with it. */
export const NUMBER = /news·\S+/;
/** The number of an issue behind the name of a newspaper; below it may stand the edition. */
const ISSUE = /,\s*(?:no|n°|nº|vol)\.?\s[\s\S]*$|\n[\s\S]*$|\s{16}[\s\S]*$/i;
/** A line over the text that is longer is no author, in UTF-16 units. */
export const LONGEST_AUTHOR = 80;

export interface Found {
  readonly pieces: readonly Piece[];
  readonly told: ReadonlyMap<Slot, string>;
}

interface Between {
  readonly over: Slot;
  readonly under: Slot;
}

/** An article of Europresse that is being read. */
export class OneArticle implements OpenArticle<Found> {
  private readonly pieces: Piece[] = [];
  private readonly told = new Map<Slot, string>();
  private readonly slots: { readonly slot: Slot; readonly depth: number }[] = [];
  private maker = new PiecesMaker();
  private raw = '';
  private isPicture = false;
  /** What stands in no slot: where the page says what is what it is of no article, else over the headline and under it. */
  private readonly between: Between;

  constructor(between: Between = { over: 'foot', under: 'foot' }) {
    this.between = between;
  }

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
    const slot = this.slots.at(-1)?.slot ?? (this.told.has('title') ? this.between.under : this.between.over);
    this.maker.end();
    const said = this.maker.pieces.map(({ text }) => text).join(' ');
    const before = this.told.get(slot);
    const isTold =
      said !== '' && before === undefined && (slot !== 'author' || said.length <= LONGEST_AUTHOR);
    // Section, weekday and day may have an element each.
    if (slot === 'header' && before !== undefined) this.told.set(slot, `${before} ${said}`);
    else if (isTold) this.told.set(slot, slot === 'source' ? this.raw.trim().replace(ISSUE, '') : said);
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
