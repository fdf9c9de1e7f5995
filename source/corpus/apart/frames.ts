/**
 * Messages on a pipe, one behind the other: a length (4 bytes, little-endian), and as many bytes of a value in the format of V8's structured
 * clone, which is what threads are sent as well.
 */
import { DefaultSerializer, deserialize } from 'node:v8';

const LENGTH_BYTES = 4;

/** A message as it goes through the pipe. */
export function frameOf(message: unknown): Buffer {
  const serializer = new DefaultSerializer();
  serializer.writeRawBytes(Buffer.alloc(LENGTH_BYTES));
  serializer.writeHeader();
  serializer.writeValue(message);
  const frame = serializer.releaseBuffer();
  frame.writeUInt32LE(frame.length - LENGTH_BYTES);
  return frame;
}

/** Puts messages together again from the chunks that a pipe cuts them into. */
export class Frames {
  #chunks: Buffer[] = [];
  /** Bytes that came and were not given as messages yet. */
  held = 0;

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.held += chunk.length;
  }

  /** The next message that has come whole; undefined where none has. Throws where bytes are no message. */
  next(): unknown {
    if (this.held < LENGTH_BYTES) return undefined;
    if (this.#chunks[0]!.length < LENGTH_BYTES) this.#join();
    const end = LENGTH_BYTES + this.#chunks[0]!.readUInt32LE();
    if (this.held < end) return undefined;
    this.#join();
    const [bytes] = this.#chunks as [Buffer];
    this.held -= end;
    this.#chunks = this.held > 0 ? [bytes.subarray(end)] : [];
    return deserialize(bytes.subarray(LENGTH_BYTES, end));
  }

  #join(): void {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
  }
}
