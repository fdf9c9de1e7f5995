/** Narrowing all that is shown to where all the pinned actors are mentioned together. */
import { type Together, togetherIn } from '../../search/together.ts';
import type { View } from '../../store/view.ts';
import type { Within } from '../../store/within.ts';
import { PIN_DIGITS } from '../theme.ts';
import { said } from './jump.ts';
import type { State } from './types.ts';

/** Who is to be mentioned together, as indices, ascending, and how near. */
export interface TogetherWants {
  readonly actors: readonly number[];
  readonly within: Within;
}

/** What is asked; null where nothing is, and where fewer than two are pinned. */
export function togetherWants({ pins, together }: Pick<State, 'pins' | 'together'>): TogetherWants | null {
  if (together === null) return null;
  const actors = pinned(pins);
  return actors.length < LEAST ? null : { actors, within: together };
}

/** One alone is always together. */
const LEAST = 2;

const pinned = (pins: State['pins']): number[] =>
  [...new Set(pins.filter((pin) => pin !== null))].sort((one, other) => one - other);

export const isSameTogether = (one: TogetherWants | null, other: TogetherWants | null): boolean =>
  one === null || other === null
    ? one === other
    : one.within === other.within && one.actors.join() === other.actors.join();

export const togetherOf = (view: View, wants: TogetherWants | null): Together | null =>
  wants === null ? null : togetherIn(view, wants.actors, wants.within);

const ORDER: readonly State['together'][] = [null, 'article', 'paragraph', 'sentence'];

/** The next narrower one, and after the narrowest none. */
export function togetherNext(state: State): State {
  if (pinned(state.pins).length < LEAST)
    return said(
      { ...state, together: null },
      '& shows where the pinned actors meet: pin two or more, by 1 to 9',
    );
  const next = ORDER[(ORDER.indexOf(state.together) + 1) % ORDER.length];
  const narrowed = { ...state, together: next };
  const wants = togetherWants(narrowed);
  if (wants === null) return said(narrowed, 'all articles again, whoever is mentioned in them');
  return said(
    narrowed,
    `only ${wants.within}s with ${namesOf(state, wants)}`,
    `only ${wants.within}s with ${digitsOf(state)}`,
  );
}

/** Their names as they are pinned: Iran and Ali Bagheri Kani. */
export function namesOf({ view, pins }: Pick<State, 'view' | 'pins'>, { actors }: TogetherWants): string {
  const names = [...actors]
    .sort((one, other) => pins.indexOf(one) - pins.indexOf(other))
    .map((actor) => view.actors.at(actor).name);
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The signs of the pins: ¹². */
export const digitsOf = ({ pins }: Pick<State, 'pins'>): string =>
  pins.map((pin, slot) => (pin === null || pins.indexOf(pin) !== slot ? '' : PIN_DIGITS[slot])).join('');

/** What n walks, in a few columns: `paragraphs with ¹²`; null where that is not asked. */
export function togetherFact(state: Pick<State, 'pins' | 'together'>): string | null {
  const wants = togetherWants(state);
  return wants === null ? null : `${wants.within}s with ${digitsOf(state)}`;
}
