import { EventEmitter } from 'node:events';
import type { Frame, Size } from '../reader/rows.ts';
import type { Line } from './line.ts';
import { type Picture, paint } from './paint.ts';
import { canonicalRow } from './style.ts';

/**
 * The stream that Ink writes to, in its debug mode: each `write` is one whole frame, its lines joined by LF, without
 * one at the end. The wire keeps what the terminal shows and sends only what differs; while the line is busy it
 * keeps the newest frame and forgets the ones between.
 *
 * It is no `Writable` because Ink also writes empty strings that are no frames, told apart only by their callback.
 */
export class Wire extends EventEmitter {
  readonly #line: Pick<Line, 'busy' | 'send'>;
  readonly #cursor: () => Frame['cursor'];
  #size: Size;
  #wanted: readonly string[] | null = null;
  /** Null when nobody knows what the terminal shows. */
  #shown: Picture | null = null;
  #open = false;

  /** `cursor` is asked with every frame where the cursor stands in it. */
  constructor(line: Pick<Line, 'busy' | 'send'>, size: Size, cursor: () => Frame['cursor']) {
    super();
    this.#line = line;
    this.#size = size;
    this.#cursor = cursor;
  }

  /** Ink lays out to these. */
  get columns(): number {
    return this.#size.columns;
  }

  get rows(): number {
    return this.#size.rows;
  }

  /** Ink's door. Returns true as a stream does that wants more: frames never queue here. */
  write(text: string, written?: () => void): boolean {
    // With a callback it is a barrier: Ink wants to know that what came before is out of its hands.
    if (written !== undefined) queueMicrotask(written);
    else this.show(text.split('\n'));
    return true;
  }

  /** Shows a frame, whoever composed it. Rows that are missing are blank; rows beyond the screen are not drawn. */
  show(rows: readonly string[]): void {
    this.#wanted = rows;
    this.flush();
  }

  /** Frames are drawn from the first `open` on, and from then on whenever the line is free: call this when it is. */
  flush(): void {
    if (!this.#open || this.#wanted === null || this.#line.busy) return;
    const { rows, columns } = this.#size;
    const picture: Picture = {
      rows: Array.from({ length: rows }, (_, i) => canonicalRow(this.#wanted?.[i] ?? '')),
      size: { rows, columns },
      cursor: this.#cursor(),
    };
    const bytes = paint(this.#shown, picture);
    this.#shown = picture;
    if (bytes !== '') this.#line.send(bytes);
  }

  resize(size: Size): void {
    this.#size = size;
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
    this.#shown = null;
    this.flush();
  }
}
