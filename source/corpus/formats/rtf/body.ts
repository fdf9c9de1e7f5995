import type { Paragraph } from '../office/paragraphs.ts';
import type { Properties } from '../office/properties.ts';
import { decodedAs, pageNamed, WESTERN } from './code-pages.ts';
import { Declared } from './declared.ts';
import { CHARACTERS, DESTINATIONS, type Destination } from './destinations.ts';
import { RtfLayout } from './layout.ts';
import type { RtfHandler } from './tokens.ts';

/** What holds inside a group and ends with it. */
interface Group {
  readonly destination: Destination;
  /** The destination begins in this group, not around it. */
  readonly begins: boolean;
  /** `\*` was read: an unknown control word makes the group one to pass over. */
  readonly starred: boolean;
  readonly font: number;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** So many bytes stand in for a character behind `\u`. */
  readonly standIns: number;
}

const TOP: Group = {
  ...{
    destination: 'text',
    begins: false,
    starred: false,
    font: -1,
    bold: false,
    hidden: false,
    standIns: 1,
  },
};
/** What is gathered of a name or an address, in UTF-16 units. */
const LONGEST = 2000;
const MOST_STAND_INS = 16;
/** Bytes are decoded behind a blank when there are so many: no letter ends with one. */
const MANY_BYTES = 4096;
const BLANK = 0x20;
const HYPERLINK = /^HYPERLINK\s+"([^"]{1,1900})"/i;
/** Their text is none of the document, but is used at their end. */
const GATHERED: ReadonlySet<Destination> = new Set(['property', 'mark', 'instruction', 'styles']);
const isOn = (number: number | null): boolean => number !== 0;

/** Makes paragraphs of what an RTF file is made of. */
export class RtfBody implements RtfHandler {
  private readonly found: Record<'title' | 'author', string> = {
    title: '',
    author: '',
  };
  private readonly day: Record<'yr' | 'mo' | 'dy', number> = { yr: 0, mo: 0, dy: 0 };
  private readonly groups: Group[] = [];
  private group: Group = TOP;
  private encoding: string = WESTERN;
  private readonly declared = new Declared();
  private readonly layout = new RtfLayout(this.declared);
  private skip = 0;
  private bytes: number[] = [];
  /** The text of a destination that is none of the document. */
  private gathered = '';
  /** Where the link leads whose text comes next. */
  private address: string | null = null;
  private property: keyof RtfBody['found'] = 'title';

  openGroup(): void {
    this.flush();
    this.groups.push(this.group);
    this.group = { ...this.group, begins: false, starred: false };
    this.skip = 0;
  }

  closeGroup(): void {
    this.flush();
    if (this.group.begins) this.endDestination(this.group.destination);
    else if (this.group.destination === 'styles') this.endStyle();
    this.group = this.groups.pop() ?? TOP;
    this.skip = 0;
  }

  byte(value: number): void {
    if (this.skip > 0) this.skip--;
    else if (this.bytes.push(value) >= MANY_BYTES && value === BLANK) this.flush();
  }

  symbol(code: number): void {
    this.flush();
    const sign = String.fromCharCode(code);
    const character = CHARACTERS.get(sign);
    if (sign === '*') this.group = { ...this.group, starred: true };
    else if (sign === '\n' || sign === '\r') this.word('par', null);
    else if (this.skip > 0) this.skip--;
    else if (character !== undefined) this.take(character);
  }

  word(name: string, number: number | null): void {
    this.flush();
    if (name === 'u') this.unit(number);
    else {
      this.skip = 0;
      const destination = DESTINATIONS.get(name);
      const character = CHARACTERS.get(name);
      if (destination !== undefined) this.begin(destination, name);
      else if (this.group.starred && !this.group.begins) this.begin('skipped', name);
      else if (character !== undefined) this.take(character);
      else if (this.group.destination === 'made') this.takeDay(name, number);
      else if (this.group.destination === 'fonts') this.declared.fontWord(name, number);
      else if (this.group.destination === 'styles') this.declared.styleWord(name, number);
      else this.format(name, number);
    }
  }

  /** The paragraphs are all there, the rest of the file is not. */
  end(): void {
    this.flush();
    this.layout.made.finish();
  }

  paragraphs(): readonly Paragraph[] {
    const { done, notes } = this.layout.made;
    return [...done, ...notes];
  }

  properties(): Properties {
    const { yr, mo, dy } = this.day;
    const date =
      yr > 0 && mo > 0 && dy > 0 ? [yr, mo, dy].map((part) => String(part).padStart(2, '0')).join('-') : null;
    const { title, author } = this.found;
    return {
      title: title.trim() || null,
      author: author.trim() || null,
      date,
      language: null,
    };
  }

  private unit(number: number | null): void {
    const unit = number ?? 0;
    this.take(unit < -0x8000 || unit > 0xffff ? '\ufffd' : String.fromCharCode(unit & 0xffff));
    this.skip = this.group.standIns;
  }

  /** Bytes of text are decoded together: a letter may have several. */
  private flush(): void {
    if (this.bytes.length === 0) return;
    const encoding = this.declared.encodings.get(this.group.font) ?? this.encoding;
    const text = decodedAs(encoding, this.bytes);
    this.bytes = [];
    this.take(text);
  }

  private take(text: string): void {
    const { destination, hidden, bold } = this.group;
    if (destination === 'skipped' || destination === 'about' || destination === 'made') return;
    if (destination === 'text' || destination === 'note' || destination === 'box') {
      if (hidden) return;
      this.layout.begin(this.group.destination === 'text');
      if (this.address !== null) this.layout.made.open?.links.push(this.address);
      this.address = null;
      this.layout.made.text(text, bold);
    } else if (this.gathered.length < LONGEST) this.gathered += text;
  }

  private begin(destination: Destination, name: string): void {
    const outer = this.group.destination;
    // Properties belong to what is told about the document; elsewhere the same words mean nothing.
    if ((destination === 'property' || destination === 'made') && outer !== 'about') return;
    if (outer === 'skipped' && name !== 'ud') return;
    if (destination === 'text') {
      this.group = { ...this.group, destination: outer === 'skipped' ? 'text' : outer, starred: false };
      return;
    }
    this.group = { ...this.group, destination, begins: true };
    if (destination === 'property') this.property = name as keyof RtfBody['found'];
    if (GATHERED.has(destination)) this.gathered = '';
    else if (destination === 'note') this.layout.openNote();
    else if (destination === 'box') this.layout.endParagraph();
  }

  private endDestination(destination: Destination): void {
    const text = this.gathered.trim();
    if (destination === 'property') this.found[this.property] ||= text;
    else if (destination === 'mark') this.layout.made.mark(text);
    else if (destination === 'instruction') this.address = HYPERLINK.exec(text)?.[1] ?? null;
    else if (destination === 'box') this.layout.endParagraph();
    else if (destination === 'note') this.layout.closeNote();
    if (GATHERED.has(destination)) this.gathered = '';
  }

  private format(name: string, number: number | null): void {
    const { group } = this;
    if (name === 'ansicpg') this.encoding = pageNamed(number);
    else if (name === 'mac') this.encoding = pageNamed(10000);
    else if (name === 'f') this.group = { ...group, font: number ?? 0 };
    else if (name === 'b') this.group = { ...group, bold: isOn(number) };
    else if (name === 'v' || name === 'deleted') this.group = { ...group, hidden: isOn(number) };
    else if (name === 'plain') this.group = { ...group, bold: false, hidden: false };
    else if (name === 'uc')
      this.group = { ...group, standIns: Math.max(0, Math.min(number ?? 1, MOST_STAND_INS)) };
    else if (group.destination === 'text' || group.destination === 'note' || group.destination === 'box') {
      this.layout.word(name, number, group.destination === 'text');
    }
  }

  private endStyle(): void {
    this.declared.endStyle(this.gathered);
    this.gathered = '';
  }

  private takeDay(name: string, number: number | null): void {
    if (name === 'yr' || name === 'mo' || name === 'dy') this.day[name] = number ?? 0;
  }
}
