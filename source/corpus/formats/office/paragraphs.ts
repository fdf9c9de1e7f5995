import type { BlockKind } from '../../article.ts';
import type { Stand } from '../plain-record.ts';

/** A paragraph of a word processor's document. */
export interface Paragraph {
  readonly text: string;
  /** By its style; null where that says nothing. */
  readonly kind: BlockKind | null;
  /** Names of the bookmarks that begin in it. */
  readonly marks: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** How much of its beginning is bold, in UTF-16 units. */
  readonly bold: number;
  /** A section of the document ends with it. */
  readonly endsSection: boolean;
  /** It is set in the middle of the page. */
  readonly isCentred?: boolean;
  /** Where it stands, if in a plain text that the document was saved as. */
  readonly at?: Stand;
}

/** A paragraph in the making. */
export interface Open {
  kind: BlockKind | null;
  readonly parts: string[];
  readonly marks: string[];
  readonly links: string[];
  bold: number;
  isBoldSoFar: boolean;
  endsSection: boolean;
  isCentred: boolean;
  /** The break behind it was deleted: the next paragraph goes on in it. */
  goesOn: boolean;
  /** Paragraphs of a text box in it: they come behind it. */
  readonly boxed: Paragraph[];
}

type Frame =
  | { readonly is: 'paragraph'; readonly open: Open }
  | { readonly is: 'row'; readonly cells: Paragraph[][] }
  | { readonly is: 'cell' | 'note'; readonly within: Paragraph[] };

const CELL = ' | ';
const EMPTY_LINES = /\n{2,}/;

/**
 * Paragraphs from the beginnings and ends that a document is made of: a row of a table becomes one line where its cells hold no
 * more than a line each, notes come last. What is nested (boxes, tables in tables) lies on a stack.
 */
export class ParagraphsInMaking {
  readonly done: Paragraph[] = [];
  readonly notes: Paragraph[] = [];
  private readonly stack: Frame[] = [];
  private carried: Open | null = null;
  /** Bookmarks between two paragraphs. */
  private marks: string[] = [];

  /** The paragraph that is being made, if what was opened last is one. */
  get open(): Open | null {
    const top = this.stack.at(-1);
    return top?.is === 'paragraph' ? top.open : null;
  }

  openParagraph(kind: BlockKind | null): void {
    const open: Open = this.carried ?? {
      ...{ kind, parts: [], marks: [], links: [], bold: 0, isBoldSoFar: true },
      ...{ endsSection: false, isCentred: false, goesOn: false, boxed: [] },
    };
    open.goesOn = false;
    this.carried = null;
    open.marks.push(...this.marks);
    this.marks = [];
    this.stack.push({ is: 'paragraph', open });
  }

  text(text: string, isBold = false): void {
    const { open } = this;
    if (open === null || text === '') return;
    open.parts.push(text);
    if (isBold && open.isBoldSoFar) open.bold += text.length;
    else if (text.trim() !== '') open.isBoldSoFar = false;
  }

  mark(name: string): void {
    (this.open?.marks ?? this.marks).push(name);
  }

  closeParagraph(): void {
    const { open } = this;
    if (open === null) return;
    this.stack.pop();
    if (open.goesOn) {
      this.carried = open;
      return;
    }
    const { kind, marks, links, bold, endsSection, isCentred } = open;
    const parts = open.parts.join('').split(EMPTY_LINES);
    parts.forEach((text, k) => {
      if (k === 0)
        this.add({
          text,
          kind,
          marks,
          links,
          bold,
          isCentred,
          endsSection: endsSection && parts.length === 1,
        });
      else this.add({ ...BARE, text, kind, isCentred, endsSection: endsSection && k === parts.length - 1 });
    });
    for (const paragraph of open.boxed) this.add(paragraph);
  }

  openRow(): void {
    this.stack.push({ is: 'row', cells: [] });
  }

  openCell(): void {
    this.stack.push({ is: 'cell', within: [] });
  }

  closeCell(): void {
    const frame = this.take('cell');
    const row = this.stack.at(-1);
    if (frame !== null && row?.is === 'row') row.cells.push(frame.within);
    else for (const paragraph of frame?.within ?? []) this.add(paragraph);
  }

  closeRow(): void {
    const top = this.stack.at(-1);
    if (top?.is !== 'row') return;
    this.stack.pop();
    const cells = top.cells.map((cell) => cell.filter(({ text }) => text.trim() !== ''));
    const filled = cells.filter((cell) => cell.length > 0);
    if (filled.length > 1 && filled.every((cell) => cell.length === 1)) {
      const text = filled.map(([only]) => only!.text.trim().replaceAll('\n', ' ')).join(CELL);
      this.add({ ...BARE, text, kind: 'paragraph' });
    } else for (const cell of filled) for (const paragraph of cell) this.add(paragraph);
  }

  /** A note that stands inside a paragraph; `sign` stands in its place, and before it at the end. */
  openNote(): void {
    this.stack.push({ is: 'note', within: [] });
  }

  closeNote(sign: string): void {
    const frame = this.take('note');
    if (frame === null) return;
    this.notes.push(...signed(frame.within, sign));
    this.text(sign);
  }

  /** What is still open is closed, as at the end of a file that breaks off. */
  finish(): void {
    if (this.carried !== null) this.openParagraph(null);
    while (this.stack.length > 0) {
      const top = this.stack.at(-1)!;
      if (top.is === 'paragraph') {
        top.open.goesOn = false;
        this.closeParagraph();
      } else if (top.is === 'cell') this.closeCell();
      else if (top.is === 'row') this.closeRow();
      else this.closeNote('');
    }
  }

  private take(is: 'cell' | 'note'): { readonly within: Paragraph[] } | null {
    const top = this.stack.at(-1);
    if (top?.is !== is) return null;
    this.stack.pop();
    return top as { readonly within: Paragraph[] };
  }

  private add(paragraph: Paragraph): void {
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const frame = this.stack[at]!;
      if (frame.is === 'row') continue;
      (frame.is === 'paragraph' ? frame.open.boxed : frame.within).push(paragraph);
      return;
    }
    this.done.push(paragraph);
  }
}

const BARE = { marks: [], links: [], bold: 0, endsSection: false } as const;

/** A note's paragraphs, the first with its sign. */
export const signed = (paragraphs: readonly Paragraph[], sign: string): Paragraph[] =>
  paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map((paragraph, k) => ({
      ...paragraph,
      kind: 'paragraph',
      text: k === 0 && sign !== '' ? `${sign} ${paragraph.text.trim()}` : paragraph.text,
    }));
