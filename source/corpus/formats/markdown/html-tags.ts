/** Tags of HTML in Markdown (CommonMark 6.6 and 4.6). */

const ATTRIBUTE = `\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;
const TAG = new RegExp(`<(?:[a-z][a-z\\d-]*(?:${ATTRIBUTE}){0,200}\\s*/?|/[a-z][a-z\\d-]*\\s*)>`, 'iy');
/** By how they begin, what ends them. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  // With a letter behind it.
  ['<!', '>'],
];

/** Finds tags in a text, in time that grows with its length alone however many begin and do not end. */
export class Tags {
  readonly #text: string;
  /** Ends that stand nowhere from here on. */
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where a tag or a remark that begins there ends; -1 where none does. */
  endOf(from: number): number {
    const text = this.#text;
    for (const [open, close] of PAIRS) {
      if (!text.startsWith(open, from)) continue;
      if (this.#missing.has(close) || (open === '<!' && !/[a-z]/i.test(text[from + 2] ?? ''))) return -1;
      const end = text.indexOf(close, from + open.length);
      if (end < 0) this.#missing.add(close);
      return end < 0 ? -1 : end + close.length;
    }
    TAG.lastIndex = from;
    return TAG.test(text) ? TAG.lastIndex : -1;
  }
}

/** A block of HTML: what ends it; null where a blank line does. `isHidden`: nothing of it is to be read. */
export interface HtmlBlock {
  readonly until: RegExp | null;
  readonly isHidden: boolean;
}

const STARTS: readonly (readonly [RegExp, HtmlBlock])[] = [
  [/^<(?:script|style)(?:[\s>]|$)/i, { until: /<\/(?:script|style)>/i, isHidden: true }],
  [/^<(?:pre|textarea)(?:[\s>]|$)/i, { until: /<\/(?:pre|textarea)>/i, isHidden: false }],
  [/^<!--/, { until: /-->/, isHidden: true }],
  [/^<\?/, { until: /\?>/, isHidden: true }],
  [/^<![a-z]/i, { until: />/, isHidden: true }],
  [/^<!\[CDATA\[/, { until: /\]\]>/, isHidden: true }],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i,
    { until: null, isHidden: false },
  ],
];

/** The block of HTML that a line begins, without the blanks at its ends. `inParagraph`: a line of text stands right before it. */
export function htmlBlockAt(line: string, inParagraph: boolean): HtmlBlock | null {
  if (line[0] !== '<') return null;
  const known = STARTS.find(([pattern]) => pattern.test(line));
  if (known !== undefined) return known[1];
  // Any other tag that is all of its line.
  const isAlone = !inParagraph && new Tags(line).endOf(0) === line.length;
  return isAlone ? { until: null, isHidden: false } : null;
}
