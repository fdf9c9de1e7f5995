import type { Attributes } from '../markup.ts';
import { ParagraphsInMaking } from '../office/paragraphs.ts';
import { kindOfStyle, type Style } from '../office/style-kinds.ts';
import type { XmlHandler } from '../office/xml-events.ts';

/** What a document's text needs beside itself. */
export interface DocxParts {
  readonly styles: ReadonlyMap<string, Style>;
  /** Where a link leads, by its id in the text. */
  readonly targets: ReadonlyMap<string, string>;
}

/** What was deleted or moved away, the second of two ways to show the same, and what is no text: fields, former looks, readings. */
const PASSED_OVER: ReadonlySet<string> = new Set(
  `w:del w:moveFrom w:delText w:instrText w:delInstrText mc:Fallback w:rt w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange
  w:trPrChange w:tcPrChange w:tabs`.split(/\s+/),
);
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'm:t']);
/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '\u00ad',
};

const isOn = (value: string | undefined): boolean => !['0', 'false', 'off', 'none'].includes(value ?? '1');

/** The paragraphs of a part with text: WordprocessingML (ISO 29500-1, 17). Tracked insertions are text, tracked deletions are not. */
export class DocxBody implements XmlHandler {
  readonly made = new ParagraphsInMaking();
  /** Ids of footnotes and endnotes in the order they are referred to, with their kind: `footnote 2`. */
  readonly references: string[] = [];
  private readonly parts: DocxParts;
  /** How deep inside of what is passed over. */
  private passed = 0;
  private paragraphLook = false;
  private runLook = false;
  private isText = false;
  private run = { bold: false, hidden: false };

  constructor(parts: DocxParts) {
    this.parts = parts;
  }

  open(name: string, attributes: Attributes): void {
    const { made } = this;
    const value = attributes.get('w:val');
    if (this.passed > 0 || PASSED_OVER.has(name)) {
      if (name === 'w:del' && this.paragraphLook && made.open) made.open.goesOn = true;
      this.passed++;
      return;
    }
    switch (name) {
      case 'w:p':
        made.openParagraph(null);
        break;
      case 'w:pPr':
        this.paragraphLook = true;
        break;
      case 'w:rPr':
        this.runLook = true;
        break;
      case 'w:r':
        this.run = { bold: false, hidden: false };
        break;
      case 'w:tr':
        made.openRow();
        break;
      case 'w:tc':
        made.openCell();
        break;
      case 'w:bookmarkStart':
        made.mark(attributes.get('w:name') ?? '');
        break;
      case 'w:hyperlink':
        made.open?.links.push(this.parts.targets.get(attributes.get('r:id') ?? '') ?? '');
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.references.push(`${name.slice(2, -'Reference'.length)} ${attributes.get('w:id')}`);
        made.text(`[${this.references.length}]`);
        break;
      default:
        if (this.paragraphLook) this.look(name, value, attributes);
        else if (this.runLook) this.lookOfRun(name, value);
        else this.character(name, attributes.get('w:type'));
    }
  }

  close(name: string): void {
    if (this.passed > 0) {
      this.passed--;
      return;
    }
    if (name === 'w:p') {
      this.paragraphLook = false;
      this.made.closeParagraph();
    } else if (name === 'w:pPr') this.paragraphLook = false;
    else if (name === 'w:rPr') this.runLook = false;
    else if (name === 'w:tr') this.made.closeRow();
    else if (name === 'w:tc') this.made.closeCell();
    else if (TEXTS.has(name)) this.isText = false;
  }

  text(text: string): void {
    if (this.isText && this.passed === 0 && !this.run.hidden) this.made.text(text, this.run.bold);
  }

  /** How a paragraph looks. */
  private look(name: string, value: string | undefined, attributes: Attributes): void {
    const { open } = this.made;
    if (open === null) return;
    if (name === 'w:pStyle') open.kind = kindOfStyle(this.parts.styles, value ?? null) ?? open.kind;
    else if (name === 'w:outlineLvl' && Number(value) < 9) open.kind ??= 'heading';
    else if (name === 'w:sectPr') open.endsSection = true;
    // A large first letter stands in a frame, which is a paragraph (17.18.20).
    else if (name === 'w:framePr' && /^(?:drop|margin)$/.test(attributes.get('w:dropCap') ?? ''))
      open.goesOn = true;
    else if (name === 'w:jc') open.isCentred = value === 'center';
  }

  private lookOfRun(name: string, value: string | undefined): void {
    if (name === 'w:b') this.run.bold = isOn(value);
    else if (name === 'w:vanish') this.run.hidden = isOn(value);
  }

  private character(name: string, type: string | undefined): void {
    if (TEXTS.has(name)) this.isText = true;
    else if (name === 'w:br') this.made.text(type === undefined || type === 'textWrapping' ? '\n' : '\n\n');
    else if (Object.hasOwn(CHARACTERS, name)) this.made.text(CHARACTERS[name]!);
  }
}
