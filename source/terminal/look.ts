import type { Style } from '../reader/rows.ts';

/** How a cell is drawn, as a bit field: one bit a flag, the colour (ECMA-48's 31 to 36, less 30) above them. */
export type Look = number;

export const PLAIN: Look = 0;

type Flag = Exclude<keyof Style, 'color'>;

/** Flag, its bit, the code that sets it and the code that ends it. Source: ECMA-48 8.3.117 (SGR). */
export const FLAGS: readonly (readonly [flag: Flag, bit: Look, on: number, off: number])[] = [
  ['bold', 1, 1, 22],
  ['dim', 2, 2, 22],
  ['italic', 4, 3, 23],
  ['underline', 8, 4, 24],
  ['inverse', 16, 7, 27],
];

export const COLORS: Readonly<Record<NonNullable<Style['color']>, number>> = {
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
};

const COLOR_SHIFT = 5;

export function lookOf(style: Style): Look {
  let look = style.color === undefined ? 0 : (COLORS[style.color] - 30) << COLOR_SHIFT;
  for (const [flag, bit] of FLAGS) if (style[flag]) look |= bit;
  return look;
}

/** Underline and reverse: what can be seen on a blank. Italics too where they are drawn reversed, as GNU screen does. */
export const SHOWS_ON_BLANK: Look = lookOf({ italic: true, underline: true, inverse: true });

/** Whether a plain blank can be written in that look: nobody sees a difference. */
export const canBlank = (look: Look): boolean => (look & SHOWS_ON_BLANK) === 0;

const known = new Map<number, string>();

/** The shortest sequence that goes from one look to the other; empty when they are the same. */
export function sgr(from: Look, to: Look): string {
  if (from === to) return '';
  const key = from * 1024 + to;
  let sequence = known.get(key);
  if (sequence === undefined) {
    const steps = changes(from, to);
    const afresh = changes(PLAIN, to);
    const reset = afresh.length === 0 ? '\x1b[m' : `\x1b[0;${afresh.join(';')}m`;
    const stepwise = `\x1b[${steps.join(';')}m`;
    sequence = stepwise.length < reset.length ? stepwise : reset;
    known.set(key, sequence);
  }
  return sequence;
}

/** The codes that change what differs, one flag after the other. */
function changes(from: Look, to: Look): number[] {
  const codes: number[] = [];
  let now = from;
  for (const [, bit, , off] of FLAGS) {
    if ((now & bit) === 0 || (to & bit) !== 0) continue;
    codes.push(off);
    // One code may end two flags; the one that is still wanted is set again below.
    for (const [, other, , end] of FLAGS) if (end === off) now &= ~other;
  }
  for (const [, bit, on] of FLAGS) if ((to & bit) !== 0 && (now & bit) === 0) codes.push(on);
  const color = to >> COLOR_SHIFT;
  if (from >> COLOR_SHIFT !== color) codes.push(color === 0 ? 39 : 30 + color);
  return codes;
}
