/**
 * Keys that a terminal sends as the number of a character. We ask no terminal for that, but some are set up so
 * (xterm's `modifyOtherKeys`) or were left so by another program, and then even Ctrl-C comes like this. Each means
 * what it means in every other terminal.
 *
 * Source: xterm's "ctlseqs" (`CSI 27 ; modifiers ; code ~`) and the kitty keyboard protocol
 * (`CSI code:shifted:base ; modifiers:event ; text u`).
 */

import { controlName } from './control-names.ts';

const SHIFT = 1;
const ALT = 2;
const CTRL = 4;
/** Caps Lock and Num Lock among the modifiers: their work is done already. */
export const LOCKS = 64 | 128;

const RELEASE = 3;

/** The keypad as kitty numbers it, from 57399 on. */
const KEYPAD_FIRST = 57399;
const KEYPAD = [
  ...'0123456789./*-+',
  ...[
    'enter',
    '=',
    ',',
    'left',
    'right',
    'up',
    'down',
    'pageup',
    'pagedown',
    'home',
    'end',
    'insert',
    'delete',
  ],
];

/** The parameters of `CSI … u`. Null for what is no key of ours. */
export function kittyName(parameters: string): string | null {
  const [[code = NaN, shifted] = [], [modifiers = 1, event] = [], text = []] = parameters
    .split(';')
    .map((field) => field.split(':').map((part) => (part === '' ? undefined : Number.parseInt(part, 10))));
  if (event === RELEASE) return null;
  return codedName(code, modifiers, shifted ?? text[0]);
}

/** The parameters of `CSI … ~` when they begin with 27. Null for what is no key of ours. */
export function otherName(parameters: string): string | null {
  const [, modifiers = NaN, code = NaN] = parameters.split(';').map((part) => Number.parseInt(part, 10));
  return codedName(code, modifiers, undefined);
}

/** `modifiers` is 1 + a bit field; `shifted` is the character that Shift makes of the key, where the terminal tells. */
function codedName(code: number, modifiers: number, shifted: number | undefined): string | null {
  const bits = (modifiers - 1) & ~LOCKS;
  // Super, Hyper and Meta: nobody binds them.
  if (!(bits >= 0 && bits < 8)) return null;
  const keypad = KEYPAD[code - KEYPAD_FIRST];
  if (keypad !== undefined) return bits === 0 ? keypad : null;
  if (code === 9 && bits === SHIFT) return 'shift-tab';
  if (code < 0x20 || code === 0x7f) return prefixed(bits & ALT, controlName(code));
  if (bits & CTRL) return code < 0x7f ? prefixed(bits & ALT, withCtrl(code)) : null;
  const character = bits & SHIFT ? (shifted ?? code) : code;
  const name = character === 0x20 ? 'space' : printable(character, (bits & SHIFT) !== 0);
  return name === null || (bits & ALT && code > 0x7f) ? null : prefixed(bits & ALT, name);
}

/** What Ctrl makes of a key: the letters and `@` to `_` lose their upper bits; digits and the like have no control. */
function withCtrl(code: number): string {
  if (code === 0x20) return controlName(0);
  return code >= 0x40 ? controlName(code & 0x1f) : `ctrl-${String.fromCharCode(code)}`;
}

function prefixed(alt: number, name: string): string {
  return alt ? `alt-${name}` : name;
}

/** The character, unless it is a control, a surrogate or one of the numbers that kitty gives to keys without any. */
function printable(code: number, upper: boolean): string | null {
  const isCharacter = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || code >= 0xf900;
  if (!isCharacter || code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return upper && /^\p{Ll}$/u.test(character) ? character.toUpperCase() : character;
}
