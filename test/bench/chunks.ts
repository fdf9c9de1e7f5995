/** Bytes that a program wrote together, and when they arrived: milliseconds on the clock of `performance.now()`. */
export interface Chunk {
  readonly at: number;
  readonly bytes: number;
}

/** What a key was answered with. */
export interface Answer {
  /** Bytes of the immediate answer, and milliseconds from the key to its last one; 0 and 0 when there was none. */
  readonly bytes: number;
  readonly took: number;
  /** Bytes that came later, after a pause: what a program draws when the keys rest. */
  readonly restBytes: number;
}

/** What is drawn at rest comes about 120 ms after the key, so what comes within so many milliseconds is the answer. */
const FIRST_WITHIN = 100;

/** Between the answer and what is drawn at rest there is a gap of at least so many milliseconds. */
const REST_GAP = 60;

/** Parts what arrived since the key was written, at `from`, into its immediate answer and what followed at rest. */
export function answerOf(chunks: readonly Chunk[], from: number): Answer {
  let last = from;
  let bytes = 0;
  let restBytes = 0;
  for (const chunk of chunks) {
    const gap = bytes === 0 ? FIRST_WITHIN : REST_GAP;
    if (restBytes > 0 || chunk.at - last >= gap) restBytes += chunk.bytes;
    else {
      bytes += chunk.bytes;
      last = chunk.at;
    }
  }
  return { bytes, took: last - from, restBytes };
}

/** The same for a program that waits for nothing: all that arrived is its answer, however late. */
export function wholeAnswer(chunks: readonly Chunk[], from: number): Answer {
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.bytes, 0);
  return { bytes, took: (chunks.at(-1)?.at ?? from) - from, restBytes: 0 };
}

/** Two frames are so many milliseconds apart at least: a terminal's buffer parts what was written together by less. */
const FRAME_GAP = 4;

/** The first frame alone, of a program that draws what it has at once and the rest as it comes. */
export function firstFrame(chunks: readonly Chunk[], from: number): Answer {
  const next = chunks.findIndex(({ at }, place) => place > 0 && at - chunks[place - 1]!.at >= FRAME_GAP);
  return wholeAnswer(next === -1 ? chunks : chunks.slice(0, next), from);
}
