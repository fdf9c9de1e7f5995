import { foldCharacter } from './fold-character.ts';
import { unitsOf } from './units.ts';

/** A text as it is compared (see `foldCharacter`), blanks that stand side by side being one. */
export interface Folded {
  readonly text: string;
  /** Where each of its UTF-16 units stands in the text it was made of; null when one to one. */
  readonly starts: Uint32Array | null;
}

const ASCII = /^[\0-\x7f]*$/;
const ASCII_BLANKS = /[\t\n\v\f\r]| {2}/;

/** What each UTF-16 unit becomes: another unit, or one of these. */
const UNMET = 0;
const NOTHING = 0xffff;
/** Several units, or half a character. */
const ASKED = 0xfffe;
const BLANK = 0x20;

const becomes = new Uint16Array(1 << 16);

/** A unit as it is compared, found out when it is first met. */
function found(unit: number): number {
  const letter = String.fromCharCode(unit);
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const folded = isHalf ? letter : foldCharacter(unit, letter, 0, 1);
  const made = isHalf || folded.length > 1 ? ASKED : folded === '' ? NOTHING : folded.charCodeAt(0);
  becomes[unit] = made;
  return made;
}

/** Room for what is made of a text: letters, and where each stands. */
interface Room {
  readonly letters: Uint16Array;
  readonly starts: Uint32Array;
}

/** Kept from text to text up to so many units. */
const KEPT = 1 << 20;
let kept: Room = { letters: new Uint16Array(1 << 14), starts: new Uint32Array(1 << 14) };

function wider({ letters, starts }: Room, length: number): Room {
  const room = { letters: new Uint16Array(length), starts: new Uint32Array(length) };
  room.letters.set(letters);
  room.starts.set(starts);
  if (length <= KEPT) kept = room;
  return room;
}

/** Folds a text in one pass over its units. */
export function foldText(text: string): Folded {
  if (ASCII.test(text) && !ASCII_BLANKS.test(text)) return { text: text.toLowerCase(), starts: null };
  const units = unitsOf(text);
  let { letters, starts } = text.length > kept.letters.length ? wider(kept, 2 * text.length) : kept;
  let length = 0;
  let isBehindBlank = false;
  for (let at = 0; at < text.length; at++) {
    const unit = units[at];
    let own = becomes[unit];
    if (own === UNMET) own = found(unit);
    if (own === NOTHING) continue;
    if (own !== ASKED) {
      const isBlank = own === BLANK;
      if (isBlank && isBehindBlank) continue;
      isBehindBlank = isBlank;
      if (length === letters.length) ({ letters, starts } = wider({ letters, starts }, 2 * length));
      letters[length] = own;
      starts[length++] = at;
      continue;
    }
    const code = text.codePointAt(at) as number;
    const size = code > 0xffff ? 2 : 1;
    const several = foldCharacter(code, text, at, size);
    if (several !== '') isBehindBlank = false;
    if (length + several.length > letters.length)
      ({ letters, starts } = wider({ letters, starts }, 2 * (length + several.length)));
    for (let letter = 0; letter < several.length; letter++) {
      letters[length] = several.charCodeAt(letter);
      starts[length++] = at;
    }
    at += size - 1;
  }
  return {
    text: Buffer.from(letters.buffer, 0, 2 * length).toString('utf16le'),
    starts: starts.slice(0, length),
  };
}
