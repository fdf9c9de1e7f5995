/**
 * What a complete escape sequence means: the name of a key, or null for everything that is no key of ours
 * (mouse, focus, colour, cursor and attribute reports, keys nobody binds).
 *
 * Source: ECMA-48 5.4 (form of control sequences), xterm's "ctlseqs" (which keys send what), and the variants
 * of the Linux console, rxvt, tmux and PuTTY.
 */

import { kittyName, LOCKS, otherName } from './coded-keys.ts';

const BY_NUMBER: Readonly<Record<string, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
};

const BY_FINAL: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
};

/** The keypad in application mode (SS3): its keys mean what is printed on them. */
const KEYPAD: Readonly<Record<string, string>> = {
  M: 'enter',
  I: 'tab',
  ' ': 'space',
  X: '=',
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  p: '0',
  q: '1',
  r: '2',
  s: '3',
  t: '4',
  u: '5',
  v: '6',
  w: '7',
  x: '8',
  y: '9',
};

/** xterm's modifier parameter is 1 + a bit field: shift, alt, ctrl. kitty may add `:3`: the key was let go. */
function modified(name: string, parameter: string | undefined): string | null {
  if (parameter?.endsWith(':3')) return null;
  const bits = parameter === undefined ? 0 : (Number.parseInt(parameter, 10) - 1) & ~LOCKS;
  if (bits === 0) return name;
  if (!(bits > 0 && bits < 8)) return null;
  return `${bits & 4 ? 'ctrl-' : ''}${bits & 2 ? 'alt-' : ''}${bits & 1 ? 'shift-' : ''}${name}`;
}

/** CSI: `parameters` are the bytes 0x30–0x3F, `final` all that follows them (intermediates and the final byte). */
export function csiName(parameters: string, final: string): string | null {
  // Reports start with a private marker or carry an intermediate; no key does.
  if (!/^[\d;:]*$/.test(parameters)) return null;
  if (final === 'u') return kittyName(parameters);
  const [first = '', second] = parameters.split(';');
  if (final === '~') {
    if (first === '27') return otherName(parameters);
    const name = BY_NUMBER[first];
    return name === undefined ? null : modified(name, second);
  }
  if (final === 'Z' && parameters === '') return 'shift-tab';
  const name = BY_FINAL[final];
  return name === undefined ? null : modified(name, second);
}

/** SS3, `ESC O`: arrows and keypad in application mode. */
export function ss3Name(final: string): string | null {
  return BY_FINAL[final] ?? KEYPAD[final] ?? null;
}
