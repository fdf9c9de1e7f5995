import type { Details } from '../../about.ts';
import type { FieldName } from '../../structure/fields.ts';
import { withoutBy } from '../../structure/names.ts';
import type { BadRecord, Told as Field, FileRecord, TextFile } from '../format.ts';
import { PiecesMaker } from '../html-pieces.ts';
import { markedArticles, type OpenArticle } from '../marked-articles.ts';
import type { Attributes } from '../markup.ts';
import { type Piece, recordOf } from '../pieces.ts';
import { localName } from '../xml-root.ts';
import { KINDS, type Told, type XmlKind } from './kinds.ts';

const NO_ATTRIBUTES: Attributes = new Map();
const METADATA: ReadonlySet<string> = new Set(['date', 'source', 'author']);

interface Found {
  readonly told: ReadonlyMap<Told, string>;
  readonly pieces: readonly Piece[];
}

/** An article that is being read. */
class OneArticle implements OpenArticle<Found> {
  private readonly kind: XmlKind;
  private readonly told = new Map<Told, string>();
  /** Without what stands before a name. */
  private readonly authors = new Set<string>();
  private readonly above: string[] = [];
  private readonly maker = new PiecesMaker();
  /** How deep the text lies; 0 outside of it. */
  private within = 0;
  /** How deep what is no text lies, and whether it may tell something. */
  private passed = 0;
  private isHead = false;
  private slot: { readonly told: Told; readonly depth: number; value: string } | null = null;

  constructor(kind: XmlKind) {
    this.kind = kind;
  }

  open(tag: string, attributes: Attributes, depth: number): void {
    const name = localName(tag);
    const way = this.above.length > 0 ? `${this.above.at(-1)}/${name}` : name;
    this.above.push(name);
    if (this.within > 0 && this.passed === 0) {
      this.isHead = this.kind.heads?.includes(name) ?? false;
      const isPassed =
        this.isHead || (this.kind.notText !== undefined && attributes.get('type') === this.kind.notText);
      if (isPassed) this.passed = depth;
      else this.maker.open(this.kind.parts[name] ?? name, NO_ATTRIBUTES);
    }
    if (this.passed > 0 && !this.isHead) return;
    for (const [attribute, value] of attributes) this.learn(this.kind.told[`${way}@${attribute}`], value);
    if (this.within > 0 && this.passed === 0) return;
    if (this.within === 0 && name === this.kind.text) this.within = depth;
    const told = this.kind.told[way];
    if (told !== undefined && this.slot === null) this.slot = { told, depth, value: '' };
  }

  text(text: string): void {
    if (this.within > 0 && this.passed === 0) this.maker.text(text);
    else if (this.slot !== null) this.slot.value += text;
  }

  close(tag: string, depth: number): void {
    const name = localName(tag);
    this.above.pop();
    if (this.passed > 0) {
      if (depth === this.passed) this.passed = 0;
    } else if (depth === this.within) this.within = 0;
    else if (this.within > 0) this.maker.close(this.kind.parts[name] ?? name);
    if (this.slot?.depth === depth) {
      this.learn(this.slot.told, this.slot.value);
      this.slot = null;
    }
  }

  found(): Found {
    this.maker.end();
    return { told: this.told, pieces: this.maker.pieces };
  }

  /** What is told twice counts once; of persons all. */
  private learn(told: Told | undefined, value: string): void {
    const one = value.replace(/\s+/g, ' ').trim();
    if (told === undefined || one === '' || one === 'N/A') return;
    const before = this.told.get(told);
    if (before === undefined) this.told.set(told, one);
    else if (told === 'author' && !this.authors.has(withoutBy(one))) this.told.set(told, `${before}; ${one}`);
    if (told === 'author') this.authors.add(withoutBy(one));
  }
}

/** The articles of a file of XML, in its order. */
export function* readXmlArticles(file: TextFile): Generator<FileRecord | BadRecord> {
  const begin = (name: string): OneArticle | null => {
    const local = localName(name);
    return Object.hasOwn(KINDS, local) ? new OneArticle(KINDS[local]!) : null;
  };
  let count = 0;
  for (const { found, place, isCut } of markedArticles(file, begin, { xml: true })) {
    count++;
    const { told } = found;
    const title = told.get('title') ?? told.get('spare');
    // The text may begin with its headline.
    const pieces = found.pieces.slice(title !== undefined && found.pieces[0]?.text === title ? 1 : 0);
    if (title === undefined && pieces.length === 0) yield { line: place.line, reason: EMPTY };
    else {
      const first: Piece[] = title === undefined ? [] : [{ kind: 'title', text: title }];
      yield recordOf([...first, ...pieces], { ...place, ...aboutOf(told, title) });
    }
    if (isCut) yield { line: place.line, reason: CUT };
  }
  if (count === 0) yield { line: null, reason: 'This file of XML holds no article.' };
}

const EMPTY = 'This article has neither headline nor text; export it again.';
const CUT = 'The file ends inside this article; save it again.';

function aboutOf(
  all: ReadonlyMap<Told, string>,
  title: string | undefined,
): {
  readonly metadata: Map<FieldName, Field>;
  readonly details: Details;
} {
  const metadata = new Map<FieldName, Field>();
  const details: Record<string, string> = {};
  if (title !== undefined) metadata.set('title', { value: title, from: 'field' });
  for (const [told, value] of all) {
    if (told === 'title' || told === 'spare') continue;
    if (!METADATA.has(told))
      details[told] = told === 'length' && /^\d+$/.test(value) ? `${value} words` : value;
    else
      metadata.set(told as FieldName, { value: told === 'author' ? withoutBy(value) : value, from: 'field' });
  }
  return { metadata, details };
}
