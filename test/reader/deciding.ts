/** What the host does for the core, in memory: decisions are kept, and every other effect is answered as if it had been done. */
import type { Entry, Ruling } from '../../source/actors/decisions/ruling.ts';
import { standing } from '../../source/actors/decisions/standing.ts';
import { deciderOf } from '../../source/reader/decide.ts';
import { type Action, type Effect, type State, update } from '../../source/reader/state/index.ts';
import { type Draft, FIRST } from '../../source/store/decided/drafts.ts';
import type { Chance } from '../support/chance.ts';

/** A log of decisions without a file; each entry is a second later than the one before. */
export class LogInMemory {
  readonly entries: Entry[] = [];

  read() {
    return { rulings: standing(this.entries), faults: [], homeless: [], last: '' };
  }

  decide(...drafts: readonly Draft[]): Ruling[] {
    const first = this.entries.length;
    const batch = drafts.length > 1 ? { batch: `d${first}` } : {};
    const rulings = drafts.map((draft) => {
      const actor = draft.actor.made === FIRST ? { actor: { ...draft.actor, made: `d${first}` } } : {};
      const ruling = { ...this.#stamp(), ...draft, ...actor, ...batch } as Ruling;
      this.entries.push(ruling);
      return ruling;
    });
    return rulings;
  }

  undo(ruling: Ruling): readonly Ruling[] {
    const { batch } = ruling;
    const all = batch === undefined ? [ruling] : this.read().rulings.filter((one) => one.batch === batch);
    for (const { id } of all) this.entries.push({ ...this.#stamp(), undo: id });
    return all;
  }

  #stamp() {
    const number = this.entries.length;
    return { id: `d${number}`, at: new Date(Date.UTC(2026, 0, 1, 0, 0, number)).toISOString() };
  }
}

/** Hands actions to the core, and back to it what comes of the effects it asks for, until it asks for none. */
export class Host {
  state: State;
  readonly log = new LogInMemory();
  readonly #chance: Chance;
  readonly #decide = deciderOf(this.log, () => this.state.view);

  constructor(state: State, chance: Chance) {
    this.state = state;
    this.#chance = chance;
  }

  send(action: Action): void {
    this.state = update(this.state, action);
    for (const effect of this.state.effects) for (const answer of this.#answers(effect)) this.send(answer);
  }

  key(key: string): void {
    this.send({ kind: 'key', key });
  }

  /** All that is left to do, and what follows once nothing is pressed. Throws where there is no end of it. */
  rest(): void {
    for (let steps = 0; this.state.busy; steps++) {
      if (steps > MOST_STEPS) throw new Error('there is always something left to do');
      this.send({ kind: 'step' });
    }
    if (this.state.restless) this.send({ kind: 'rested' });
  }

  #answers(effect: Effect): readonly Action[] {
    switch (effect.kind) {
      case 'decide':
      case 'undo':
        return [this.#decide(effect)];
      case 'copy':
        return [{ kind: 'message', text: effect.said }];
      case 'write': {
        if (!effect.isOver && this.#chance.once(3)) return [{ kind: 'exists', path: effect.path }];
        const count = [...effect.lines].length;
        return [{ kind: 'written', text: `wrote ${count} lines`, isDone: !this.#chance.once(3) }];
      }
      case 'edit':
        return [{ kind: 'message', text: `back from line ${effect.line}` }];
      case 'mark':
        return this.#chance.once(2) ? [{ kind: 'marks', lines: effect.lines }] : [];
      default:
        return [];
    }
  }
}

/** More than anything takes on a few articles. */
const MOST_STEPS = 10_000;
