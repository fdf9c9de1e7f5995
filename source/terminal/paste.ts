/** Bytes of a paste that are kept; what comes beyond them is dropped until the paste ends. */
export const PASTE_LIMIT = 1_048_576;

const CTRL_C = 0x03;
const ESC = 0x1b;
/** What follows a bracketed paste: `ESC [ 201 ~`. */
const END = [ESC, ...Buffer.from('[201~')];

/** Collects one bracketed paste, byte by byte, up to its end mark. */
export class Paste {
  #bytes: number[] = [];
  /** How many bytes of the end mark have been seen. */
  #matched = 0;

  /** Takes one byte; true when it was the last of the end mark. */
  take(byte: number): boolean {
    if (byte === END[this.#matched]) {
      this.#matched++;
      return this.#matched === END.length;
    }
    for (const held of END.slice(0, this.#matched)) this.#keep(held);
    this.#matched = byte === ESC ? 1 : 0;
    if (this.#matched === 0) this.#keep(byte);
    return false;
  }

  /** A person who wants out of a paste that never closes presses Ctrl-C: takes that off, and says whether it was there. */
  interrupted(): boolean {
    if (this.#matched > 0 || this.#bytes.at(-1) !== CTRL_C) return false;
    this.#bytes.pop();
    return true;
  }

  /** What was pasted, line breaks as LF; half an end mark counts as text unless the mark is complete. */
  text(): string {
    if (this.#matched < END.length) for (const held of END.slice(0, this.#matched)) this.#keep(held);
    return new TextDecoder().decode(Uint8Array.from(this.#bytes)).replaceAll(/\r\n?/g, '\n');
  }

  #keep(byte: number): void {
    if (this.#bytes.length < PASTE_LIMIT) this.#bytes.push(byte);
  }
}
