/** Messages on pipes of a process that waits for them, as long as it takes: who reads is held up by who writes, and the other way round. */
import { readSync, writeSync } from 'node:fs';
import { Frames, frameOf } from './frames.ts';

const CHUNK_BYTES = 64 * 1024;

/** The messages of a pipe until its other end is closed. */
export function* messagesFrom(file: number): Generator<unknown, void> {
  const frames = new Frames();
  for (;;) {
    for (let message = frames.next(); message !== undefined; message = frames.next()) yield message;
    const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const got = readSync(file, chunk);
    if (got === 0) return;
    frames.push(chunk.subarray(0, got));
  }
}

/** Returns when the whole message is in the pipe. Throws where nobody is at its other end any more. */
export function writeMessage(file: number, message: unknown): void {
  const frame = frameOf(message);
  for (let at = 0; at < frame.length; ) at += writeSync(file, frame, at);
}
