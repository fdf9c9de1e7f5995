import { BREAK, classOf, isCommon, JOINER, MARK, PLAIN, SELECTOR, SOFT_HYPHEN, TAB } from './characters.ts';
import { late } from './late.ts';

/**
 * Takes the pieces of a safe text in order; offsets are UTF-16, `to` exclusive. What is copied is safe as it stands;
 * what is shown stands in place of the stretch (`''`: it is left out).
 */
export interface SafeSink {
  copy(from: number, to: number): void;
  show(from: number, to: number, shown: string): void;
}

/** Marks that one base may carry; real writing needs fewer, and a thousand of them cover the lines above. */
export const MARKS_SHOWN = 8;
/** Joiners that one emoji may hold; the longest sequence in use has three. */
const JOINS_SHOWN = 8;
/** Of a longer run of one unsafe character, one mark with the count is shown. */
const RUN_SHOWN = 8;

/** Scripts whose spelling needs joiners (Unicode Standard, ch. 9, 12–14, 16, 23.2). */
const JOINING = late(
  () =>
    new RegExp(
      `[${[
        'Arab Syrc Mand Nkoo Mong Phag Adlm Rohg',
        'Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Newa Tirh Sidd',
        'Khmr Mymr Tibt Thai Laoo Java Bali Sund Cham Limb Mtei',
      ]
        .join(' ')
        .split(' ')
        .map((script) => `\\p{scx=${script}}`)
        .join('')}]`,
      'u',
    ),
);
const PICTURE = late(() => /\p{Extended_Pictographic}/u);
const PICTURE_PART = late(() => /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}/u);
const EMOJI = late(() => /\p{Emoji}/u);
const VARIED = late(() => /[\p{S}\p{Unified_Ideograph}\p{scx=Mymr}\p{scx=Phag}\p{scx=Mong}]/u);
const IDEOGRAPH = late(() => /[\p{Unified_Ideograph}\p{scx=Mong}]/u);

function is(pattern: RegExp, codePoint: number): boolean {
  return codePoint > 0 && pattern.test(String.fromCodePoint(codePoint));
}

function mark(codePoint: number, count: number): string {
  const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return count > 1 ? `<${name} ×${count}>` : `<${name}>`;
}

function joins(before: number, after: number): boolean {
  if (is(JOINING(), before)) return classOf(after) !== JOINER;
  return is(PICTURE_PART(), before) && is(PICTURE(), after);
}

function varies(before: number, selector: number): boolean {
  if (selector === 0xfe0e || selector === 0xfe0f) return is(EMOJI(), before);
  return is(selector >= 0xe0100 ? IDEOGRAPH() : VARIED(), before);
}

/** How many times `codePoint` stands behind itself from `at` on. */
function runLength(text: string, at: number, end: number, codePoint: number): number {
  const size = codePoint > 0xffff ? 2 : 1;
  let count = 0;
  for (let i = at; i < end && text.codePointAt(i) === codePoint; i += size) count++;
  return count;
}

/**
 * Cuts `text` from `start` to `end` (UTF-16 offsets, between code points) into pieces that no terminal takes for
 * anything but text, and hands them to `sink` in order. Linear. Nothing is dropped in silence but soft hyphens: what is
 * unsafe is shown as `<U+202E>`, a tab as a blank, surplus combining marks as one mark with their number.
 * Escape sequences are never looked for: without its control character a sequence is text, and stays readable.
 */
export function safePieces(text: string, start: number, end: number, sink: SafeSink): void {
  let copied = start;
  let before = 0;
  let marks = 0;
  let joined = 0;
  let i = start;
  const show = (to: number, shown: string): void => {
    if (i > copied) sink.copy(copied, i);
    sink.show(i, to, shown);
    copied = to;
    i = to;
    before = 0;
  };
  while (i < end) {
    const unit = text.charCodeAt(i);
    if (isCommon(unit)) {
      before = unit;
      marks = 0;
      joined = 0;
      i++;
      continue;
    }
    let codePoint = text.codePointAt(i) as number;
    if (codePoint > 0xffff && i + 2 > end) codePoint = unit;
    const size = codePoint > 0xffff ? 2 : 1;
    const found = classOf(codePoint);
    if (found === PLAIN) {
      if (before !== 0x200d) joined = 0;
      marks = 0;
    } else if (found === MARK) {
      if (i === start) {
        show(i + size, mark(codePoint, 1));
        continue;
      }
      marks++;
      if (marks > MARKS_SHOWN) {
        let to = i;
        let surplus = 0;
        while (to < end) {
          const next = text.codePointAt(to) as number;
          if (classOf(next) !== MARK) break;
          to += next > 0xffff ? 2 : 1;
          surplus++;
        }
        show(to, surplus === 1 ? '<1 more mark>' : `<${surplus} more marks>`);
        continue;
      }
    } else if (found === SOFT_HYPHEN) {
      const kept = before;
      show(i + 1, '');
      before = kept;
      continue;
    } else if (found === TAB) {
      show(i + 1, ' ');
      continue;
    } else if (found === JOINER && joined < JOINS_SHOWN && i + 1 < end && i > start) {
      if (!joins(before, text.codePointAt(i + 1) as number)) {
        show(i + 1, mark(codePoint, 1));
        continue;
      }
      if (is(PICTURE_PART(), before)) joined++;
    } else if (found !== SELECTOR || !varies(before, codePoint)) {
      const count = found === BREAK ? 1 : runLength(text, i, end, codePoint);
      const shown = count > RUN_SHOWN ? count : 1;
      show(i + size * shown, mark(codePoint, shown));
      continue;
    }
    before = codePoint;
    i += size;
  }
  if (end > copied) sink.copy(copied, end);
}

/**
 * One line of safe text: for file names, queries and messages. Line breaks too become marks, so the result has no
 * control in it at all.
 */
export function safeText(text: string): string {
  let i = 0;
  while (i < text.length && isCommon(text.charCodeAt(i))) i++;
  if (i === text.length) return text;
  const parts: string[] = [];
  safePieces(text, 0, text.length, {
    copy: (from, to) => parts.push(text.slice(from, to)),
    show: (_from, _to, shown) => parts.push(shown),
  });
  return parts.join('');
}
