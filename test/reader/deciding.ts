/** What the host does for the core, in memory: decisions are kept, and every other effect is answered as if it had been done. */
import type { Entry, Ruling } from '../../source/actors/decisions/ruling.ts';
import { byTime, notUndone, standing } from '../../source/actors/decisions/standing.ts';
import { deciderOf } from '../../source/reader/decide.ts';
import { type Action, type Effect, type State, update } from '../../source/reader/state/index.ts';
import type { Draft } from '../../source/store/decided/drafts.ts';
import type { Chance } from '../support/chance.ts';

/** A log of decisions without a file; each entry is a second later than the one before. */
export class LogInMemory {
  readonly entries: Entry[] = [];

  read() {
    const undoable = [...notUndone(this.entries)].sort(byTime);
    return { rulings: standing(this.entries), undoable, faults: [], elsewhere: 0 };
  }

  decide(draft: Draft): Ruling {
    const ruling = { ...this.#stamp(), ...draft } as Ruling;
    this.entries.push(ruling);
    return ruling;
  }

  undo({ id }: Pick<Ruling, 'id'>) {
    const undoing = { ...this.#stamp(), undo: id };
    this.entries.push(undoing);
    return undoing;
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
