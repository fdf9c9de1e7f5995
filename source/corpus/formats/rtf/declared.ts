import type { Style } from '../office/style-kinds.ts';
import { charsetNamed } from './code-pages.ts';

/** The fonts and styles that a file declares before its text. */
export class Declared {
  /** Encodings of fonts that have one of their own, by the font's number. */
  readonly encodings = new Map<number, string>();
  readonly styles = new Map<string, Style>();
  private font = 0;
  private style = 0;
  private parent: number | null = null;
  private heads = false;

  fontWord(name: string, number: number | null): void {
    if (name === 'f') this.font = number ?? 0;
    const charset = name === 'fcharset' ? charsetNamed(number) : null;
    if (charset !== null) this.encodings.set(this.font, charset);
  }

  styleWord(name: string, number: number | null): void {
    if (name === 's') this.style = number ?? 0;
    else if (name === 'cs' || name === 'ds' || name === 'ts') this.style = NO_PARAGRAPHS;
    else if (name === 'outlinelevel') this.heads = (number ?? 9) < 9;
    else if (name === 'sbasedon') this.parent = number;
  }

  /** `text`: the name of the style, with a semicolon behind it. */
  endStyle(text: string): void {
    const name = text.replace(/;[\s\S]*$/, '').trim();
    const parent = this.parent === null ? null : `s${this.parent}`;
    if (name !== '' && this.style !== NO_PARAGRAPHS)
      this.styles.set(`s${this.style}`, { name, parent, heads: this.heads });
    this.style = 0;
    this.parent = null;
    this.heads = false;
  }
}

/** The style is one of characters, sections or tables. */
const NO_PARAGRAPHS = -1;
