/**
 * Whether the part of the heap for what is new may grow as V8 would have it. On a large machine that is to more than a hundred
 * megabytes, which spares a thread that indexes much time, and one that answers keys next to none. V8 asks for this factor
 * each time it is about to let it grow (`NewSpace::Grow`), so it may be changed while the program runs; it is that of all threads.
 */
export function letNewHeapGrow(freely: boolean): void {
  // Loaded behind the first frame, where this is called.
  process.getBuiltinModule('node:v8').setFlagsFromString(`--semi-space-growth-factor=${freely ? 2 : 1}`);
}
