/** Characters that are kept; what is said beyond them is dropped. */
const KEPT = 65_536;

/**
 * Keeps what the program itself prints (a warning of Node's, a word of some library's) off the screen while the reader
 * draws there, and says it on standard error afterwards. The reader draws through a descriptor of its own.
 */
export class Hush {
  #kept = '';
  readonly #restore: (() => void)[] = [];

  begin(): void {
    if (this.#restore.length > 0) return;
    for (const stream of [process.stdout, process.stderr]) {
      if (!stream.isTTY) continue;
      const write = stream.write;
      this.#restore.push(() => {
        stream.write = write;
      });
      stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
        if (this.#kept.length < KEPT)
          this.#kept = (this.#kept + Buffer.from(chunk as string).toString()).slice(0, KEPT);
        const written = rest.at(-1);
        if (typeof written === 'function') queueMicrotask(() => written());
        return true;
      };
    }
  }

  end(): void {
    for (const restore of this.#restore.splice(0)) restore();
    if (this.#kept !== '') process.stderr.write(this.#kept);
    this.#kept = '';
  }
}
