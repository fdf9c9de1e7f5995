import { encodeRow } from '../terminal/style.ts';
import type { Wire } from '../terminal/wire.ts';
import type { Frame } from './rows.ts';

/** The rows Ink draws, as terminal text, and where between them the body goes: after this many of them. */
export interface Chrome {
  readonly rows: readonly string[];
  readonly above: number;
}

/** What a stage shows: the frame now, and word of the next. */
export interface Frames {
  readonly frame: () => Frame;
  readonly subscribe: (listener: () => void) => void;
}

/**
 * Brings frames to the wire. The body of a frame never goes through Ink: most of the time a key takes there goes into an
 * object for every cell of the screen, and the body is most of those cells. The chrome is Ink's, but it is shown as the
 * core composed it until Ink has drawn it too, which then takes not a byte: so the first frame need not wait until Ink is
 * loaded, nor any key for more than the core. `whole`: everything goes through Ink, and what it draws is what is shown.
 */
export class Stage {
  readonly #frames: Frames;
  readonly #wire: Wire;
  readonly #colour: boolean;
  readonly #whole: boolean;
  #chrome: Chrome;
  #body: readonly string[] = [];
  /** The chrome as Ink drew it; null before it has, and when it has still to draw what has changed. */
  #written: readonly string[] | null = null;
  #told: (() => void) | null = null;

  constructor(frames: Frames, wire: Wire, colour: boolean, whole: boolean) {
    this.#frames = frames;
    this.#wire = wire;
    this.#colour = colour;
    this.#whole = whole;
    this.#chrome = this.#parted();
    frames.subscribe(() => this.#changed());
    this.#show(this.#chrome.rows);
  }

  /** The chrome now; the same object until a row of it changes. */
  chrome(): Chrome {
    return this.#chrome;
  }

  /** `listener` is told when the chrome has changed. */
  subscribe(listener: () => void): () => void {
    this.#told = listener;
    return () => {
      this.#told = null;
    };
  }

  /** Takes the chrome as Ink has drawn it, rows joined by LF. */
  drawn(text: string): void {
    this.#written = text.split('\n');
    this.#show(this.#written);
  }

  #changed(): void {
    const chrome = this.#parted();
    const same = sameChrome(chrome, this.#chrome);
    if (!same) {
      this.#chrome = chrome;
      this.#written = null;
    }
    // Ink's own drawing where it is of this chrome; where there is none yet the core's, unless all is to be Ink's.
    const composed = this.#whole && this.#told !== null ? null : chrome.rows;
    const shown = this.#written ?? composed;
    if (shown !== null) this.#show(shown);
    if (!same) this.#told?.();
  }

  /** The chrome of the frame now; its body is kept. */
  #parted(): Chrome {
    const { rows, band } = this.#frames.frame();
    const texts = rows.map((row) => encodeRow(row, this.#colour));
    if (band === null || this.#whole) {
      this.#body = [];
      return { rows: texts, above: texts.length };
    }
    this.#body = texts.slice(band.top, band.top + band.height);
    return {
      rows: [...texts.slice(0, band.top), ...texts.slice(band.top + band.height)],
      above: band.top,
    };
  }

  #show(chrome: readonly string[]): void {
    const { above } = this.#chrome;
    // A row of Ink's that is blank to the end of the screen is not there at all.
    const head = Array.from({ length: above }, (_, i) => chrome[i] ?? '');
    this.#wire.show([...head, ...this.#body, ...chrome.slice(above)], this.#frames.frame().cursor);
  }
}

function sameChrome(a: Chrome, b: Chrome): boolean {
  return (
    a.above === b.above && a.rows.length === b.rows.length && a.rows.every((row, i) => row === b.rows[i])
  );
}
