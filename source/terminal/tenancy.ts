import { capabilitiesOf } from './capabilities.ts';
import { Hush } from './hush.ts';
import { Keyboard } from './keyboard.ts';
import type { TypedEvent } from './keys.ts';
import { Line } from './line.ts';
import { screenSize } from './screen.ts';
import { Wire } from './wire.ts';

/**
 * Alternate screen, no autowrap (nothing may scroll the screen, and a character that is wider than we think must not
 * push its row into the next), no cursor, pastes marked as such.
 */
const ENTER = '\x1b[?1049h\x1b[?7l\x1b[?25l\x1b[?2004h';
/** Cleared, because a terminal with no second screen (the Linux console) goes on with this one. */
const LEAVE = '\x1b[H\x1b[2J\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l';
/** What half a frame may have left: a style, a scroll region, an update that is held back until it is whole. */
const END_FRAME = '\x1b[m\x1b[r';
const END_UPDATE = '\x1b[?2026l';

/** The terminal as something that is taken over, and given back as it was: its screen, its mode, its keys. */
export class Tenancy {
  readonly wire: Wire;
  readonly #line: Line;
  readonly #keyboard: Keyboard;
  readonly #hush = new Hush();
  readonly #leaving: string;
  #ours = false;

  /** Throws a Problem where there is no terminal to take keys from. `lost`: it has hung up. */
  constructor(key: (event: TypedEvent) => void, lost: () => void) {
    const gone = (): void => {
      this.#line.forget();
      lost();
    };
    this.#keyboard = new Keyboard(key, gone, () => this.#line.answered());
    this.#line = new Line(() => this.wire.flush(), gone);
    const can = capabilitiesOf(process.env);
    this.wire = new Wire(this.#line, screenSize(), can);
    this.#leaving = `${END_FRAME}${can.synchronizes ? END_UPDATE : ''}${LEAVE}`;
  }

  /** True from when it was taken over until it is given back. */
  get ours(): boolean {
    return this.#ours;
  }

  /** Takes it over, though it may be ours already. Nothing is done when it turns out to be `lost` meanwhile. */
  take(isLost: () => boolean): void {
    // Whatever waits for an answer before the terminal is given back has its turn now, or it would take it from us.
    this.#line.forget();
    // Raw mode first: from the background it stops the program before a byte is written over the shell's screen.
    this.#keyboard.start();
    if (isLost()) return;
    this.#ours = true;
    this.#hush.begin();
    this.#line.send(ENTER);
    this.wire.open();
  }

  /** Sends a sequence that is no part of a frame, between two of them; false where the terminal is not ours. */
  pass(bytes: string): boolean {
    if (this.#ours) this.#line.sendWhole(bytes);
    return this.#ours;
  }

  /**
   * `then` comes when the terminal is the shell's again: its screen at once, its mode when every answer of the terminal
   * has come, which the shell would take for something typed; so it does not get what is typed until then, either.
   */
  giveBack(then: () => void): void {
    if (this.#ours) {
      this.#ours = false;
      this.wire.shut();
      this.#line.sendNow(this.#leaving);
      this.#line.whenQuiet(() => {
        this.#keyboard.stop();
        this.#hush.end();
        then();
      });
    } else {
      // If it is just being given back, then now.
      this.#line.forget();
      then();
    }
  }

  /** While another program has it, no key is read away from that. */
  silence(): void {
    this.#keyboard.pause();
  }

  /** There is no time to wait for any answer: what is being given back is back when this returns. */
  hurry(): void {
    this.#line.forget();
  }

  /** It is not needed any more, and does not keep the program alive. */
  close(): void {
    this.#keyboard.close();
    this.#line.close();
  }
}
