import { ParagraphsInMaking } from '../office/paragraphs.ts';
import { kindOfStyle } from '../office/style-kinds.ts';
import type { Declared } from './declared.ts';

/** How a paragraph is aligned. */
const ALIGNED: ReadonlySet<string> = new Set(['qc', 'ql', 'qr', 'qj']);

/** Paragraphs and tables: RTF says where they end, not where they begin, and of each paragraph whether it stands in a table. */
export class RtfLayout {
  readonly made = new ParagraphsInMaking();
  private readonly declared: Declared;
  private style: string | null = null;
  private heads = false;
  private centred = false;
  private inTable = false;
  private row = false;
  private cell = false;
  private notes = 0;

  constructor(declared: Declared) {
    this.declared = declared;
  }

  /** A control word that ends a paragraph, a cell or a row, or says how the paragraph is laid out. `isMain`: not in a note or a box. */
  word(name: string, number: number | null, isMain: boolean): void {
    if (name === 'pard') {
      this.style = null;
      this.heads = this.inTable = this.centred = false;
    } else if (name === 's') this.style = `s${number ?? 0}`;
    else if (name === 'outlinelevel') this.heads = (number ?? 9) < 9;
    else if (name === 'intbl') this.inTable = true;
    else if (ALIGNED.has(name)) this.centred = name === 'qc';
    else if (name === 'par' || name === 'page' || name === 'sect') {
      this.begin(isMain);
      if (name === 'sect') this.made.open!.endsSection = true;
      this.made.open!.isCentred = this.centred;
      this.made.closeParagraph();
    } else if (isMain && (name === 'cell' || name === 'nestcell')) this.endCell();
    else if (isMain && name === 'row') this.endRow();
  }

  /** Opens a paragraph where none is open. */
  begin(isMain: boolean): void {
    if (this.made.open !== null) return;
    if (isMain && this.inTable) this.openCell();
    else if (isMain) this.endRow();
    this.made.openParagraph(kindOfStyle(this.declared.styles, this.style) ?? (this.heads ? 'heading' : null));
  }

  /** Closes the paragraph that is open, if one is. */
  endParagraph(): void {
    if (this.made.open !== null) this.made.closeParagraph();
  }

  openNote(): void {
    this.begin(true);
    this.made.openNote();
  }

  closeNote(): void {
    this.endParagraph();
    this.made.closeNote(`[${++this.notes}]`);
  }

  private openCell(): void {
    if (!this.row) this.made.openRow();
    if (!this.cell) this.made.openCell();
    this.row = this.cell = true;
  }

  private endCell(): void {
    this.endParagraph();
    this.openCell();
    this.made.closeCell();
    this.cell = false;
  }

  private endRow(): void {
    if (!this.row) return;
    this.endParagraph();
    if (this.cell) this.made.closeCell();
    this.made.closeRow();
    this.row = this.cell = false;
  }
}
