import { type Sketch, sketchOf } from '../../../source/corpus/likeness/sketch.ts';
import { foldedWords } from '../../../source/text/fold.ts';

/** The sketch of one paragraph or more, with breaks between them. */
export function sketchOfText(text: string): Sketch | null {
  return sketchOf({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] });
}

/** What is written about six words in a row, done without any sketch: the part of the rows in either text that is in both. */
export function exactLikeness(a: string, b: string): number {
  const [first, second] = [rowsOf(a), rowsOf(b)];
  return first.intersection(second).size / first.union(second).size;
}

function rowsOf(text: string): Set<string> {
  const words = foldedWords(text);
  return new Set(words.slice(5).map((_, at) => words.slice(at, at + 6).join(' ')));
}
