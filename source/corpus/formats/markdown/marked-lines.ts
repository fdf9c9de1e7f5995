import { classOf, isBlank, SOFT_HYPHEN } from '../../../text/characters.ts';
import { firstIndex } from '../../../text/halving.ts';
import { safeText } from '../../../text/safe.ts';
import type { BlockKind } from '../../article.ts';
import type { Edit } from '../../edits.ts';
import type { Lines } from '../../lines.ts';
import { BlockMarks, type Inline } from './block-marks.ts';
import { inlineMarks, type Labels } from './inline-marks.ts';
import type { Stretch } from './tables.ts';

/** The lines of a file without the marks of Markdown, and what the marks say of them. */
export interface Marked {
  readonly lines: Lines;
  readonly kinds: ReadonlyMap<number, BlockKind | null>;
  readonly goOn: ReadonlySet<number>;
}

/** `first`: the first line behind the front matter, whose lines `known` knows; `titled`: it said the title. Linear in the text's length. */
export function markedLines(
  text: string,
  lines: Lines,
  first: number,
  known: ReadonlyMap<number, BlockKind | null>,
  titled: boolean,
): Marked {
  const kinds = new Map(known);
  const blocks = new BlockMarks(text, lines, kinds, titled);
  blocks.read(first);
  const edits: Edit[] = [...blocks.marks];
  const captions = new Captions(text, kinds, blocks.goOn);
  for (const inline of blocks.inlines) {
    const images: Stretch[] = [];
    const own = marksOf(text, inline, blocks.labels, images);
    for (const edit of own) edits.push(edit);
    captions.look(inline, own, images);
  }
  if (edits.length === 0) return { lines, kinds, goOn: blocks.goOn };
  const sorted = edits.sort((a, b) => a.from - b.from || a.to - b.to);
  const left = trimmed(text, lines, sorted);
  // Nothing is a mark where nothing is marked: a file that would come out empty is taken at its word.
  const isEmpty = left.starts.every((start, line) => start === left.ends[line]);
  return isEmpty ? { lines, kinds: known, goOn: new Set() } : { lines: left, kinds, goOn: blocks.goOn };
}

/** The marks in some text, in the order of the file; `images` takes where images stand. */
function marksOf(text: string, { parts }: Inline, labels: Labels, images: Stretch[]): Edit[] {
  const edits: Edit[] = [];
  const joined = parts.map(({ from, to }) => text.slice(from, to)).join('\n');
  const begins: number[] = [];
  let length = 0;
  for (const { from, to } of parts) {
    begins.push(length);
    length += to - from + 1;
  }
  /** Tells the stretches of the file that one of the joined text is. */
  const inFile = (from: number, to: number, tell: (from: number, to: number) => void): void => {
    let k = firstIndex(begins.length, (i) => begins[i]! > from) - 1;
    for (; k < parts.length && begins[k]! < to; k++) {
      const part = parts[k]!;
      const start = part.from + Math.max(0, from - begins[k]!);
      const stop = Math.min(part.to, part.from + to - begins[k]!);
      if (start < stop) tell(start, stop);
    }
  };
  inlineMarks(joined, labels, {
    show: (from, to, shown) => {
      let rest = safeText(shown);
      inFile(from, to, (start, stop) => {
        edits.push({ from: start, to: stop, shown: rest });
        rest = '';
      });
    },
    image: (from, to) => inFile(from, to, (start, stop) => images.push({ from: start, to: stop })),
  });
  return edits.sort((a, b) => a.from - b.from);
}

/** In UTF-16 units: a caption is no longer. */
const LONGEST = 700;

/** Lines that are a picture are captions, as the words for who does not see it; so is what stands under one wholly in italics. */
class Captions {
  readonly #text: string;
  readonly #kinds: Map<number, BlockKind | null>;
  readonly #goOn: Set<number>;
  #isBelowPicture = false;

  constructor(text: string, kinds: Map<number, BlockKind | null>, goOn: Set<number>) {
    this.#text = text;
    this.#kinds = kinds;
    this.#goOn = goOn;
  }

  look({ parts, lines }: Inline, edits: readonly Edit[], images: readonly Stretch[]): void {
    if (lines === null || (images.length === 0 && !this.#isBelowPicture)) {
      this.#isBelowPicture = false;
      return;
    }
    let [edit, image] = [0, 0];
    for (const [k, line] of lines.entries()) {
      const { from, to } = parts[k]!;
      const own = <T extends Stretch>(all: readonly T[], at: number): T[] => {
        let end = at;
        while (end < all.length && all[end]!.from < to) end++;
        return all.slice(at, end);
      };
      const [marks, pictures] = [own(edits, edit), own(images, image)];
      edit += marks.length;
      image += pictures.length;
      const isPicture =
        pictures.length > 0 && this.#without([...pictures, ...marks].sort(byPlace), from, to).trim() === '';
      const isBelow = this.#isBelowPicture && to - from <= LONGEST && isWholly(this.#text, marks, from, to);
      this.#isBelowPicture = isPicture;
      if ((isPicture && this.#without(marks, from, to).trim() !== '') || isBelow) {
        this.#kinds.set(line, 'caption');
        for (const one of [line, line + 1]) this.#goOn.delete(one);
      }
    }
  }

  /** What of a stretch lies outside of others, which are ascending and may lie one in the other. */
  #without(stretches: readonly Stretch[], from: number, to: number): string {
    let [left, at] = ['', from];
    for (const one of stretches) {
      if (one.from > at) left += this.#text.slice(at, one.from);
      at = Math.max(at, one.to);
    }
    return left + this.#text.slice(at, Math.max(at, to));
  }
}

const byPlace = (a: Stretch, b: Stretch): number => a.from - b.from;

/** Whether a line begins and ends with a mark of emphasis. */
function isWholly(text: string, marks: readonly Stretch[], from: number, to: number): boolean {
  const [first, last] = [marks[0], marks.at(-1)];
  const isEmphasis = (one: Stretch | undefined): boolean => one !== undefined && /[*_]/.test(text[one.from]!);
  return isEmphasis(first) && isEmphasis(last) && first !== last && first!.from === from && last!.to === to;
}

/** The lines with their edits: a line begins and ends with something that is shown. */
function trimmed(text: string, lines: Lines, edits: readonly Edit[]): Lines {
  const starts = lines.starts.slice();
  const ends = lines.ends.slice();
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    let [start, end] = [starts[line]!, ends[line]!];
    while (next < edits.length && edits[next]!.to <= start) next++;
    const own = next;
    for (;;) {
      const edit = edits[next];
      if (edit !== undefined && edit.from <= start && edit.to <= end && edit.shown.trim() === '') {
        start = edit.to;
        next++;
      } else if (start < end && isOut(text, start)) start++;
      else break;
    }
    while (next < edits.length && edits[next]!.from < end) next++;
    for (let last = next - 1; end > start; ) {
      const edit = edits[last];
      if (last >= own && edit!.to >= end && edit!.from >= start && edit!.shown.trim() === '') {
        end = edit!.from;
        last--;
      } else if (isOut(text, end - 1)) end--;
      else break;
    }
    [starts[line], ends[line]] = start < end ? [start, end] : [starts[line]!, starts[line]!];
  }
  return { ...lines, starts, ends, edits };
}

const isOut = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || isBlank(unit) || classOf(unit) === SOFT_HYPHEN;
};
