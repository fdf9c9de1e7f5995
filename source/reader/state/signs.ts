/** The small signs behind mentions in the text: a `?` behind the unsure ones, the digit of its pin behind a pinned actor's. */
import type { View } from '../../store/view.ts';
import { DOUBT, PIN_DIGITS } from '../theme.ts';
import { isUnsure, shownActors } from './places.ts';
import type { State } from './types.ts';

/** Where a mention ends, as a UTF-16 offset, and the sign behind it, a column wide; ascending. Two may stand at one offset. */
export interface Signs {
  readonly ends: readonly number[];
  readonly signs: readonly string[];
}

const NONE: Signs = { ends: [], signs: [] };
const remembered = new WeakMap<View, Map<string, Signs>>();
/** Articles and actors lately asked for. */
const KEPT = 16;

/**
 * The signs in an article: what the layout leaves a column for. The same object for the same answer. As soon as somebody else than
 * the current actor is pinned, every pinned one has its digit, the current one too: so going from one to the next wraps nothing anew.
 */
export function signsIn(state: State, article: number): Signs {
  const actors = shownActors(state);
  const digits = actors.map((actor) => digitOf(state, actor));
  const isDoubted = state.view.switches.unsure;
  if (actors.length === 0 || (!isDoubted && digits.every((digit) => digit === ''))) return NONE;
  const key = `${article}:${actors.join()}:${digits.join('')}`;
  const known = remembered.get(state.view) ?? new Map<string, Signs>();
  remembered.set(state.view, known);
  const found = known.get(key);
  if (found) return found;
  // A mention that may be of several has the digit of each that is pinned, in the order of the pins.
  const signs = new Map<number, Set<string>>();
  for (const [at, actor] of actors.entries()) {
    if (!isDoubted && digits[at] === '') continue;
    for (const { mention } of state.view.placesIn(actor, article)) {
      const behind = signs.get(mention.end) ?? new Set();
      signs.set(mention.end, behind);
      if (isUnsure(mention)) behind.add(DOUBT);
      if (digits[at] !== '') behind.add(digits[at]);
    }
  }
  const all = [...signs]
    .sort(([one], [other]) => one - other)
    .flatMap(([end, behind]) => [...behind].sort(bySign).map((sign) => ({ end, sign })));
  const made =
    all.length === 0 ? NONE : { ends: all.map(({ end }) => end), signs: all.map(({ sign }) => sign) };
  if (known.size >= KEPT) known.clear();
  known.set(key, made);
  return made;
}

/** The digit behind the mentions of a pinned actor; empty where nobody else could be taken for it. */
export function digitOf({ actor, pins }: Pick<State, 'actor' | 'pins'>, of: number): string {
  const isAlone = pins.every((pin) => pin === null || pin === actor);
  const slot = pins.indexOf(of);
  return isAlone || slot < 0 ? '' : PIN_DIGITS[slot];
}

/** The doubt first, then the digits as they count. */
const bySign = (one: string, other: string): number => PIN_DIGITS.indexOf(one) - PIN_DIGITS.indexOf(other);
