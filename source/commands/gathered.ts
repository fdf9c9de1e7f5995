/** UTF-16 units that are gathered at first: about a screenful. */
const FIRST = 4096;
const MOST = 65_536;

/**
 * Lines that wait to be written together. At first few do, since whoever takes only a screenful (`| head`) need not wait for
 * more to be made; then twice as many each time.
 */
export class Gathered {
  #text = '';
  #room = FIRST;

  add(line: string): void {
    this.#text += `${line}\n`;
  }

  /** Whether they are to be written. */
  get isFull(): boolean {
    return this.#text.length >= this.#room;
  }

  /** All that wait, each with a line feed behind it. */
  take(): string {
    const text = this.#text;
    this.#text = '';
    this.#room = Math.min(MOST, 2 * this.#room);
    return text;
  }
}
