import { createRequire } from 'node:module';

/** By which factor it grows: as V8 would have it, and not at all. */
const [FREELY, NEVER] = [2, 1];
/** Ink, which makes much as it is loaded, and which no command loads. */
const INK = /\bhost\.js$/;

let growth = FREELY;
let isWatched = false;

/**
 * Whether the part of the heap for what is new may grow as V8 would have it. On a large machine that is to more than a hundred
 * megabytes, which spares a thread that indexes much time, and one that answers keys next to none. V8 asks for this factor
 * each time it is about to let it grow (`NewSpace::Grow`), so it may be changed while the program runs; it is that of all threads.
 */
export function letNewHeapGrow(freely: boolean): void {
  growth = freely ? FREELY : NEVER;
  set(growth);
  if (!isWatched) loadUnderTheSame();
  isWatched = true;
}

// Loaded behind the first frame, where this is called.
const set = (factor: number): void =>
  process.getBuiltinModule('node:v8').setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/**
 * V8 takes what was compiled in an earlier run only under the flags that it was compiled under (`FlagList::Hash`): so each file is loaded
 * under the same factor whatever goes on, and all that commands load too under that of the start.
 */
function loadUnderTheSame(): void {
  const { extensions } = createRequire(import.meta.url);
  const load = extensions['.js'];
  extensions['.js'] = (module, path) => {
    set(INK.test(path) ? NEVER : FREELY);
    try {
      load?.(module, path);
    } finally {
      set(growth);
    }
  };
}
