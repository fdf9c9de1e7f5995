/** A file that breaks off or goes wrong on the way; its message is a sentence for people. */
export class Break extends Error {
  override readonly name = 'Break';

  // Each file of dist has a class of its own.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Break';
  }
}

const NOTHING = new Uint8Array(0);

/** Bytes that come a chunk at a time, read as they are wanted: no more is held than was asked for, and the chunk it lay in. */
export class ByteReader {
  /** Bytes in all, where that is known. */
  readonly size: number | null;
  /** Why they ended before their time, in one sentence; null where they have not. */
  trouble: string | null = null;
  /** Bytes handed out so far. */
  taken = 0;
  readonly #chunks: Iterator<Uint8Array> | AsyncIterator<Uint8Array>;
  /** What was fetched and not handed out. */
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #isEnded = false;

  constructor(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, size: number | null = null) {
    this.#chunks =
      Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
    this.size = size;
  }

  /** The next bytes, whatever number of them; null at the end. */
  async some(): Promise<Uint8Array | null> {
    if (this.#heldBytes === 0) await this.#fetch();
    const chunk = this.#held.shift();
    if (chunk === undefined) return null;
    this.#heldBytes -= chunk.length;
    this.taken += chunk.length;
    return chunk;
  }

  /** The next `count` bytes; fewer only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.peek(count);
    this.#drop(bytes.length);
    return bytes;
  }

  /** The same, which come again. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#heldBytes < count && (await this.#fetch()));
    if (this.#held.length > 1) this.#held = [Buffer.concat(this.#held, this.#heldBytes)];
    return (this.#held[0] ?? NOTHING).subarray(0, count);
  }

  /** The last bytes that were handed out, to come again. */
  putBack(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#held.unshift(bytes);
    this.#heldBytes += bytes.length;
    this.taken -= bytes.length;
  }

  /** Passes over so many bytes; gives how many there were of them. */
  async skip(count: number): Promise<number> {
    let left = count;
    while (left > 0) {
      const chunk = await this.some();
      if (chunk === null) break;
      if (chunk.length > left) this.putBack(chunk.subarray(left));
      left -= Math.min(left, chunk.length);
    }
    return count - left;
  }

  /** All that is left; null where that is more than `limit`. */
  async rest(limit: number): Promise<Uint8Array | null> {
    if (this.size !== null && this.size - this.taken > limit) return null;
    // Into a room of its size where that is known: put together from chunks it would be held twice.
    let room = Buffer.allocUnsafeSlow(this.size === null ? 0 : this.size - this.taken);
    let length = 0;
    for (let chunk = await this.some(); chunk !== null; chunk = await this.some()) {
      if (length + chunk.length > limit) return null;
      if (length + chunk.length > room.length) {
        const larger = Buffer.allocUnsafeSlow(Math.min(limit, 2 * (length + chunk.length)));
        room.copy(larger, 0, 0, length);
        room = larger;
      }
      room.set(chunk, length);
      length += chunk.length;
    }
    return room.subarray(0, length);
  }

  #drop(count: number): void {
    const [first] = this.#held;
    if (first === undefined) return;
    if (count < first.length) this.#held[0] = first.subarray(count);
    else this.#held.shift();
    this.#heldBytes -= count;
    this.taken += count;
  }

  async #fetch(): Promise<boolean> {
    if (this.#isEnded) return false;
    try {
      const next = await this.#chunks.next();
      this.#isEnded = next.done === true;
      if (next.done === true) return false;
      if (next.value.length === 0) return true;
      this.#held.push(next.value);
      this.#heldBytes += next.value.length;
      return true;
    } catch (error) {
      if (!(error instanceof Break)) throw error;
      this.#isEnded = true;
      this.trouble = error.message;
      return false;
    }
  }
}
