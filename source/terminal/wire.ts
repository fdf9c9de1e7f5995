import type { Frame, Size } from '../reader/rows.ts';
import type { Capabilities } from './capabilities.ts';
import { type Cells, cellsOf } from './cells.ts';
import type { Line } from './line.ts';
import { cleared, type Picture, paint, type Shown } from './paint.ts';
import { plainFrame } from './plain.ts';

/** Frames of this many bytes and more come to a terminal in several reads, between which it may draw half of one. */
const LARGE = 2048;
const BEGIN_SYNCHRONIZED = '\x1b[?2026h';
const END_SYNCHRONIZED = '\x1b[?2026l';

/**
 * Keeps what the terminal shows and sends only what differs from the newest frame. While the line takes nothing the
 * frames between are forgotten; a slow line gets a frame in portions, each made from the newest one.
 */
export class Wire {
  readonly #line: Pick<Line, 'room' | 'send'>;
  readonly #can: Capabilities;
  #size: Size;
  #rows: readonly string[] | null = null;
  #cursor: Frame['cursor'] = null;
  /** The rows of the newest picture by their text: most come again. */
  #known: ReadonlyMap<string, Cells> = new Map();
  /** Null when nobody knows what the terminal shows. */
  #shown: Shown | null = null;
  /** The last whole frame, where every frame is sent whole; '' when nobody knows what the terminal shows. */
  #whole = '';
  #fresh = false;
  #open = false;

  constructor(line: Pick<Line, 'room' | 'send'>, size: Size, can: Capabilities) {
    this.#line = line;
    this.#size = size;
    this.#can = can;
  }

  get size(): Size {
    return this.#size;
  }

  /** Every frame that differs from the one before is sent whole. */
  get isPlain(): boolean {
    return this.#can.wire === 'plain';
  }

  /**
   * Shows a frame: its rows as terminal text (SGR sequences, no other control), and the cell of the cursor, counted
   * from 0. Rows that are missing are blank; rows beyond the screen are not drawn.
   */
  show(rows: readonly string[], cursor: Frame['cursor']): void {
    this.#rows = rows;
    this.#cursor = cursor;
    this.#fresh = true;
    this.flush();
  }

  /** Frames are drawn from the first `open` on, and from then on whenever the line has room: call this when it has. */
  flush(): void {
    // A slow line takes a frame in several portions, of which it may have room for more than one.
    while (this.#open && this.#fresh && this.#rows !== null && this.#line.room > 0) {
      const bytes = this.isPlain ? this.#frame(this.#rows) : this.#changes(this.#rows);
      if (bytes !== '') this.#line.send(bytes);
    }
  }

  /** The terminal has been resized, perhaps to the size it had: the next frame is drawn whole. */
  resize(size: Size): void {
    this.#size = size;
    this.#known = new Map();
    this.#forget();
  }

  /** Draws from here on, beginning with the whole screen. */
  open(): void {
    this.#open = true;
    this.repaint();
  }

  /** Nothing is drawn from here on. */
  shut(): void {
    this.#open = false;
  }

  /** Forgets what the terminal shows and draws all of it. */
  repaint(): void {
    this.#forget();
    this.#fresh = true;
    this.flush();
  }

  #forget(): void {
    this.#shown = null;
    this.#whole = '';
  }

  /** Empty when that is what was sent last. */
  #frame(rows: readonly string[]): string {
    this.#fresh = false;
    const whole = plainFrame(rows, this.#size, this.#cursor);
    if (whole === this.#whole) return '';
    this.#whole = whole;
    return whole;
  }

  #changes(rows: readonly string[]): string {
    const begin = this.#shown === null ? cleared(this.#size) : null;
    const painted = paint(begin?.shown ?? this.#shown!, this.#picture(rows), this.#line.room);
    this.#shown = painted.shown;
    this.#fresh = !painted.done;
    const bytes = (begin?.bytes ?? '') + painted.bytes;
    // On a slow line it is better to see a frame come than to wait for the whole of it.
    const atOnce = painted.done && bytes.length >= LARGE && this.#can.synchronizes;
    return atOnce ? BEGIN_SYNCHRONIZED + bytes + END_SYNCHRONIZED : bytes;
  }

  #picture(texts: readonly string[]): Picture {
    const { rows, columns } = this.#size;
    const known = new Map<string, Cells>();
    const cells = Array.from({ length: rows }, (_, i) => {
      const text = texts[i] ?? '';
      const row = known.get(text) ?? this.#known.get(text) ?? cellsOf(text, columns);
      known.set(text, row);
      return row;
    });
    this.#known = known;
    return { rows: cells, size: this.#size, cursor: this.#cursor };
  }
}
