import type { BlockKind } from '../../article.ts';

/** A paragraph style, as a document declares it. */
export interface Style {
  /** What it is called; Word's own styles have English names in every language. */
  readonly name: string;
  /** The style it is made from. */
  readonly parent: string | null;
  /** It heads an outline. */
  readonly heads: boolean;
}

/** What the styles that word processors come with are for, by the beginning of their names in lower case. */
const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^title$/, 'title'],
  [/^(?:subtitle$|heading\b|kop \d|überschrift|titre \d)/, 'heading'],
  [/^(?:caption$|illustration$|figure$|drawing$|table$|bildunterschrift$|légende$)/, 'caption'],
  [/^(?:toc\b|contents\b|table of\b|index\b|user index|bibliography heading)/, 'furniture'],
  [/^(?:header|footer)\b/, 'furniture'],
];

/** Styles are made from others; who goes on longer goes in a circle. */
const FARTHEST = 20;

/** The kind of a paragraph by its style; null where the style says nothing. */
export function kindOfStyle(styles: ReadonlyMap<string, Style>, id: string | null): BlockKind | null {
  let at = id;
  for (let steps = 0; at !== null && steps < FARTHEST; steps++) {
    const style: Style | undefined = styles.get(at);
    const kind = kindOfName(style?.name ?? at);
    if (kind !== null) return kind;
    if (style === undefined) return null;
    if (style.heads) return 'heading';
    at = style.parent;
  }
  return null;
}

/** Also by the id of a style that is not declared: `Heading1`, `Heading_20_1`. */
function kindOfName(name: string): BlockKind | null {
  const plain = name
    .replace(/_([0-9a-f]{2})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/(?<=[a-zü])(?=\d)/i, ' ')
    .toLowerCase();
  return KINDS.find(([shape]) => shape.test(plain))?.[1] ?? null;
}
