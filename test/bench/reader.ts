import { setTimeout as pause } from 'node:timers/promises';
import type { Size } from '../../source/reader/rows.ts';
import { type State, select, update } from '../../source/reader/state/index.ts';
import { rowOf } from '../../source/reader/state/shown-rows.ts';
import type { View } from '../../source/store/view.ts';
import { type Answer, answerOf, wholeAnswer } from './chunks.ts';
import { type Command, Program } from './program.ts';
import { readyState } from './view.ts';

/** Keys by the names they have in the keymap, as a terminal sends them; any other is sent as it is named. */
const SENT: Readonly<Record<string, string>> = { space: ' ', enter: '\r', escape: '\x1b', 'ctrl-u': '\x15' };

export const sent = (key: string): string => SENT[key] ?? key;

/** Milliseconds between two keys of somebody who holds one down, or types fast. */
export const PACE = 40;

/** Milliseconds in which whatever is drawn at rest has been drawn. */
export const RESTED = 300;

/** The rows of a state's screen as text, without blanks at their ends. */
export function textOf(state: State): readonly string[] {
  return select(state).rows.map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

/** The state when the keys rest. */
export function rested(state: State): State {
  return state.restless ? update(state, { kind: 'rested' }) : state;
}

/**
 * This program, or another that shows the same frames, and the pure core beside it: what a key did is asked of the
 * core, and that the program shows the same is seen to wherever it is in order.
 */
export class Reader {
  readonly #program: Program;
  state: State;

  private constructor(program: Program, state: State) {
    this.#program = program;
    this.state = state;
  }

  /** Starts it and waits for the list. */
  static async start(command: Command, view: View, folder: string, size: Size): Promise<Reader> {
    const reader = new Reader(new Program(command, size), readyState(view, folder, size));
    await reader.agree();
    // Plain Ink takes no keys before it has shown its first frame, and not at once then.
    await pause(RESTED);
    return reader;
  }

  /** Presses a key as somebody does who goes on after `PACE` milliseconds. */
  press(key: string): Promise<Answer> {
    return this.#pressed(key, PACE);
  }

  /** Presses a key and waits until all is at rest. */
  async pressAndRest(key: string): Promise<Answer> {
    const answer = await this.#pressed(key, RESTED);
    this.state = rested(this.state);
    return answer;
  }

  async #pressed(key: string, milliseconds: number): Promise<Answer> {
    this.state = update(this.state, { kind: 'key', key });
    const { chunks, from } = await this.#program.press(sent(key), milliseconds);
    return answerOf(chunks, from);
  }

  /** Presses a key and waits until it is answered, and quiet for so many milliseconds. Returns how long that took. */
  async time(key: string, quiet: number): Promise<number> {
    this.state = update(this.state, { kind: 'key', key });
    const { chunks, from } = await this.#program.time(sent(key), quiet);
    return wholeAnswer(chunks, from).took;
  }

  /** Waits until all is at rest; throws when the screen is not the core's then. */
  async agree(): Promise<void> {
    this.state = rested(this.state);
    const wanted = textOf(this.state);
    const wrong = (screen: readonly string[]): number => wanted.findIndex((row, at) => row !== screen[at]);
    await this.#program.until(
      (screen) => wrong(screen) < 0,
      (screen) => `row ${wrong(screen) + 1}: ${screen[wrong(screen)]}\ninstead of: ${wanted[wrong(screen)]}`,
    );
  }

  /** Opens an article, by its index in the view, at its top, from wherever the reader is. Copies share a row of the list. */
  async open(article: number): Promise<void> {
    await this.toList();
    const row = rowOf(this.state, article);
    for (const key of ['g', ...Array<string>(row).fill('j'), 'enter']) await this.press(key);
    await this.agree();
  }

  async toList(): Promise<void> {
    // A key right behind an Escape would be taken for one sequence with it.
    while (this.state.overlays.length > 0) await this.pressAndRest('escape');
    while (isOverList(this.state)) await this.press('q');
  }

  /** From the list to the first mention of the first actor the finder has for this. */
  async goTo(typed: string): Promise<void> {
    await this.toList();
    for (const key of ['a', ...typed, 'enter']) await this.press(key);
    await this.agree();
  }

  close(): void {
    this.#program.close();
  }
}

const isOverList = ({ reading, concordance, ledger }: State): boolean =>
  reading !== null || concordance !== null || ledger !== null;
