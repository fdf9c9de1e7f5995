/** The door to the core: a first state, what an action makes of it, and the rows of the screen. */
export { select } from '../screens/select.ts';
export { initialState } from './initial.ts';
export type { Action, Effect, Finder, Options, Progress, State } from './types.ts';
export { update } from './update.ts';
