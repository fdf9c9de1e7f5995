import { eastAsianWidth } from 'get-east-asian-width';
import { isEven } from './even.ts';
import { clusterEnd, simpleWidth } from './graphemes.ts';
import { late } from './late.ts';

/*
 * Display columns, the same as Ink counts (string-width 8.3), so that rows cut here fit there. Ours because that
 * library makes an Intl.Segmenter as it loads, which the one-shot commands would pay for without need.
 */

const HIDDEN = late(() => /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Mn}\p{Me}\p{Cs}]/u);
/** Marks and half-width signs that take a column of their own behind their base. */
const SPACED = late(() => /[\p{Mc}\u{FF00}-\u{FFEF}]/u);
const KEYCAP = /^[\d#*]\u{20E3}$/u;
const PICTURES = late(() => /\p{Extended_Pictographic}/gu);
/** Longer "emoji" are measured like any other cluster. */
const LONGEST_EMOJI = 50;
/** Only `v` knows whole emoji sequences; made when the first cluster asks. */
let emoji: RegExp | undefined;

function isEmoji(cluster: string): boolean {
  emoji ??= /^\p{RGI_Emoji}$/v;
  if (emoji.test(cluster)) return true;
  if (cluster.length > LONGEST_EMOJI) return false;
  if (KEYCAP.test(cluster)) return true;
  return cluster.includes('\u{200D}') && (cluster.match(PICTURES())?.length ?? 0) >= 2;
}

const isLead = (jamo: number) => (jamo >= 0x1100 && jamo <= 0x115f) || (jamo >= 0xa960 && jamo <= 0xa97c);
const isVowel = (jamo: number) => (jamo >= 0x1160 && jamo <= 0x11a7) || (jamo >= 0xd7b0 && jamo <= 0xd7c6);
const isTail = (jamo: number) => (jamo >= 0x11a8 && jamo <= 0x11ff) || (jamo >= 0xd7cb && jamo <= 0xd7fb);
const isJamo = (point: number) => isLead(point) || isVowel(point) || isTail(point);

/** A syllable spelt out (lead, vowel, perhaps a tail) takes the two columns it takes as one character. */
function jamoWidth(points: readonly number[]): number {
  let columns = 0;
  for (let i = 0; i < points.length; i++) {
    const syllable = isLead(points[i]!) && isVowel(points[i + 1] ?? 0);
    columns += syllable ? 2 : eastAsianWidth(points[i]!);
    if (!isJamo(points[i]!)) {
      for (const rest of points.slice(i + 1)) columns += eastAsianWidth(rest);
      break;
    }
    if (syllable) i += isTail(points[i + 2] ?? 0) ? 2 : 1;
  }
  return columns;
}

function clusterWidth(cluster: string): number {
  const characters = [...cluster];
  const base = characters.findIndex((character) => !HIDDEN().test(character));
  if (base === -1) return 0;
  if (isEmoji(cluster)) return 2;
  const first = characters[base]!.codePointAt(0)!;
  if (isJamo(first)) {
    const seen = characters.filter((character) => !HIDDEN().test(character));
    return jamoWidth(seen.map((character) => character.codePointAt(0)!));
  }
  let columns = eastAsianWidth(first);
  for (let i = base + 1; i < characters.length; i++) {
    if (SPACED().test(characters[i]!)) columns += eastAsianWidth(characters[i]!.codePointAt(0)!);
  }
  return columns;
}

/** Columns of a text without controls or line breaks, or of one cluster of it. Linear. */
export function width(text: string): number {
  if (isEven(text)) return text.length;
  let columns = 0;
  let i = 0;
  while (i < text.length) {
    const simple = simpleWidth(text.charCodeAt(i));
    if (simple && (i + 1 === text.length || simpleWidth(text.charCodeAt(i + 1)))) {
      columns += simple;
      i++;
      continue;
    }
    const end = clusterEnd(text, i);
    columns += clusterWidth(text.slice(i, end));
    i = end;
  }
  return columns;
}
