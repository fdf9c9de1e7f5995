import { late } from '../text/late.ts';
import { width } from '../text/width.ts';

/** Not sure to take the columns we count: what terminals of different ages, or with different tables, draw differently. */
const DISPUTED = late(
  () =>
    new RegExp(
      [
        // Pictures: one column before Unicode 9, two since; flags, families, skin tones and keycaps fall apart in some.
        '\\p{Emoji_Presentation}',
        '\\p{Regional_Indicator}',
        '\\p{Emoji_Modifier}',
        // Signs that join or select the look of their neighbours, and all else that may or may not be drawn.
        '\\p{Default_Ignorable_Code_Point}',
        '\\u00ad',
        // Marks that take a column of their own in one terminal and none in the next (much of Indic).
        '\\p{Mc}',
        // Syllables spelt in single jamo; two columns together, or two each.
        '[\\u1100-\\u11ff\\ua960-\\ua97f\\ud7b0-\\ud7ff]',
        // What no table knows yet, or everybody may define.
        '\\p{Cn}',
        '\\p{Co}',
        '\\p{Cs}',
        // A mark without a letter to stand on, and letters joined into one (conjuncts of Indic scripts).
        '^\\p{M}',
        '^.\\p{M}*\\P{M}',
      ].join('|'),
      'u',
    ),
);

/** Dashes, quotation marks, an ellipsis, and the lines of boxes: on every screen, and all as wide everywhere. */
const isSign = (cluster: string): boolean =>
  cluster.length === 1 &&
  ((cluster >= '\u2010' && cluster <= '\u2027') ||
    (cluster >= '\u2500' && cluster <= '\u257f') ||
    cluster === '›');

/**
 * True for a cluster (what `graphemes` gives) whose width in columns terminals dispute: where the cursor stands after
 * it is not known. Letters of any script with their accents, and the wide characters of East Asia, are not disputed.
 * Source: UAX #11 and UTS #51 for what is wide, the tables of wcwidth for what was.
 */
export function isDisputed(cluster: string): boolean {
  if (cluster.length === 1 && cluster < '\u0300') return cluster === '\u00ad';
  if (isSign(cluster)) return false;
  return DISPUTED().test(cluster);
}

/**
 * As much of a disputed cluster as stays within so many columns where its parts are drawn one beside the other. A wide
 * part that begins in the last column some terminals take into the next row and scroll for it, autowrap or not (st 0.9,
 * libvterm 0.1).
 */
export function fitting(cluster: string, columns: number): string {
  let taken = 0;
  let end = 0;
  for (const character of cluster) {
    const wide = width(character);
    if (wide > 1 && taken + wide > columns) return cluster.slice(0, end).replace(/\u200d$/, '');
    taken += wide;
    end += character.length;
  }
  return cluster;
}
