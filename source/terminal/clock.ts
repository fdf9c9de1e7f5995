/**
 * Milliseconds of a clock that does not jump. The same as `performance.now()` but for where it begins; to load what is
 * behind that takes one of them, before the first frame.
 */
export function clock(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
