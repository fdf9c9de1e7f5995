import type { BlockKind } from '../../article.ts';
import type { Attributes } from '../markup.ts';
import { ParagraphsInMaking } from '../office/paragraphs.ts';
import { kindOfStyle, type Style } from '../office/style-kinds.ts';
import type { XmlHandler } from '../office/xml-events.ts';

/** What was deleted, comments, what a field or a picture says beside itself, readings, and declarations. */
const PASSED_OVER: ReadonlySet<string> = new Set(
  `text:tracked-changes office:annotation text:ruby-text text:hidden-text text:hidden-paragraph svg:title svg:desc office:forms
  text:variable-decls text:sequence-decls text:user-field-decls office:event-listeners office:binary-data math:annotation
  presentation:notes style:style`.split(/\s+/),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(['text:p', 'text:h']);
/** Tables of contents and the like. */
const INDEXES: ReadonlySet<string> = new Set(
  `text:table-of-content text:illustration-index text:table-index text:object-index text:user-index text:alphabetical-index
  text:bibliography`.split(/\s+/),
);
/** A document may ask for any number of blanks. */
const MOST_BLANKS = 100;

/** The paragraphs of content.xml (OpenDocument 1.3, part 3, 5). */
export class OdtBody implements XmlHandler {
  readonly made = new ParagraphsInMaking();
  private readonly styles: ReadonlyMap<string, Style>;
  private passed = 0;
  private isBody = false;
  private indexes = 0;
  /** What stands in the text for the note that is open; null while that is not read. */
  private sign: string[] | null = null;
  private isSign = false;

  constructor(styles: ReadonlyMap<string, Style>) {
    this.styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (this.passed > 0 || PASSED_OVER.has(name)) {
      this.passed++;
      return;
    }
    const { made } = this;
    if (PARAGRAPHS.has(name))
      made.openParagraph(this.kindOf(name, attributes.get('text:style-name') ?? null));
    else if (INDEXES.has(name)) this.indexes++;
    else if (name === 'office:text') this.isBody = true;
    else if (name === 'table:table-row') made.openRow();
    else if (name === 'table:table-cell') made.openCell();
    else if (name === 'text:note') this.sign = [];
    else if (name === 'text:note-citation') this.isSign = true;
    else if (name === 'text:note-body') made.openNote();
    else if (name === 'text:a') made.open?.links.push(attributes.get('xlink:href') ?? '');
    else if (name === 'text:s') made.text(' '.repeat(blanks(attributes.get('text:c'))));
    else if (name === 'text:tab') made.text(' ');
    else if (name === 'text:line-break') made.text('\n');
  }

  close(name: string): void {
    if (this.passed > 0) {
      this.passed--;
      return;
    }
    const { made } = this;
    if (PARAGRAPHS.has(name)) made.closeParagraph();
    else if (INDEXES.has(name)) this.indexes--;
    else if (name === 'office:text') this.isBody = false;
    else if (name === 'table:table-row') made.closeRow();
    else if (name === 'table:table-cell') made.closeCell();
    else if (name === 'text:note-citation') this.isSign = false;
    else if (name === 'text:note-body') made.closeNote(`[${(this.sign ?? []).join('').trim()}]`);
    else if (name === 'text:note') this.sign = null;
  }

  text(text: string): void {
    if (this.passed > 0 || !this.isBody) return;
    if (this.isSign) this.sign?.push(text);
    // Blanks and line breaks of the file are one blank (OpenDocument 1.3, part 3, 6.1.2).
    else this.made.text(text.replace(/[\t\n\r ]+/g, ' '));
  }

  private kindOf(name: string, style: string | null): BlockKind | null {
    if (this.indexes > 0) return 'furniture';
    return kindOfStyle(this.styles, style) ?? (name === 'text:h' ? 'heading' : null);
  }
}

const blanks = (count: string | undefined): number =>
  Math.max(1, Math.min(MOST_BLANKS, Math.floor(Number(count ?? 1)) || 1));
