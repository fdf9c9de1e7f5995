import { stripVTControlCharacters } from 'node:util';
import { width } from '../source/text/width.ts';

/**
 * In place of the package of this name, which makes an `Intl.Segmenter` as it loads (8 ms) and asks of every cluster
 * beyond ASCII whether it is an emoji, by an expression that takes 30 ms to be made. In: a text, perhaps with escape
 * sequences. Out: its columns.
 */
export default function stringWidth(text: string, { countAnsiEscapeCodes = false } = {}): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  return width(!countAnsiEscapeCodes && /[\x1b\x9b]/.test(text) ? stripVTControlCharacters(text) : text);
}
