/** The current actor, the nine pins, and what is counted beside the sure mentions. */
import { recounted } from './facets.ts';
import { said } from './jump.ts';
import { togetherWants } from './together.ts';
import type { State } from './types.ts';
import { withActor } from './walk.ts';

/** A digit: pins the current actor to an empty slot, makes a pinned one current, unpins the current one. */
export function pin(state: State, digit: number): State {
  const slot = digit - 1;
  const held = state.pins[slot];
  const { actor } = state;
  if (held === null && actor === null) return said(state, 'no actor to pin: a names one');
  if (held === null) {
    const pins = state.pins.map((one, index) => (index === slot ? actor : one === actor ? null : one));
    return said({ ...state, pins }, `${nameOf(state, actor)} is pinned as ${digit}`);
  }
  if (held !== actor) return said(withActor(state, held), `${digit}: ${nameOf(state, held)}`);
  const pins = state.pins.map((one, index) => (index === slot ? null : one));
  const left = { ...state, pins };
  const words = `${nameOf(state, held)} is no longer pinned`;
  if (state.together === null || togetherWants(left) !== null) return said(left, words);
  return said({ ...left, together: null }, `${words}: all articles again`);
}

/** The next pinned actor behind the current one, wrapping round. */
export function nextPin(state: State): State {
  const from = state.actor === null ? -1 : state.pins.indexOf(state.actor);
  for (let step = 1; step <= state.pins.length; step++) {
    const slot = (from + step) % state.pins.length;
    const held = state.pins[slot];
    if (held !== null && held !== state.actor)
      return said(withActor(state, held), `${slot + 1}: ${nameOf(state, held)}`);
  }
  const none = state.pins.every((one) => one === null);
  return said(state, none ? 'nothing pinned: 1 to 9 pin the current actor' : 'no other actor is pinned');
}

function nameOf({ view }: State, actor: number | null): string {
  return actor === null ? '' : view.actors.at(actor).name;
}

export function toggleRelated(state: State): State {
  const related = !state.view.switches.related;
  const words = related
    ? 'demonyms, capitals and the like are counted'
    : 'demonyms, capitals and the like are left out';
  return said(recounted({ ...state, view: state.view.with({ related }) }), words);
}

export function toggleUnsure(state: State): State {
  const unsure = !state.view.switches.unsure;
  const words = unsure ? 'unsure mentions are counted, with a ? behind each' : 'unsure mentions are left out';
  return said({ ...state, view: state.view.with({ unsure }) }, words);
}
