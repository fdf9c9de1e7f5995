import type { Transform } from 'node:stream';
import { constants, createInflateRaw, createZstdDecompress } from 'node:zlib';
import type { Budget } from './budget.ts';
import { Break, type ByteReader } from './byte-reader.ts';

/** Bytes that come out of one go. */
const CHUNK = 64 * 1024;

/** Node's own unpackers. With SYNC_FLUSH bytes that break off give what they can and no error. */
export const INFLATERS = {
  deflate: () => createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH, chunkSize: CHUNK }),
  zstd: () => createZstdDecompress({ chunkSize: CHUNK }),
} as const;

type Inflater = Transform & { readonly bytesWritten: number };

/**
 * Unpacks what comes next of `packed`, to where it says that it ends: what stands behind that is left. Throws a Break where it is damaged,
 * when all that came before was handed out, and where `budget` is spent.
 */
export async function* inflated(
  packed: ByteReader,
  how: keyof typeof INFLATERS,
  budget: Budget,
): AsyncGenerator<Uint8Array, void> {
  const inflater: Inflater = INFLATERS[how]();
  const from = packed.taken;
  const out: Uint8Array[] = [];
  let state = 'open' as 'open' | 'ended' | 'damaged';
  let unpacked = 0;
  let wake: () => void = () => undefined;
  const turn = (to: typeof state) => () => {
    if (state === 'open') state = to;
    wake();
  };
  inflater.on('data', (chunk: Uint8Array) => {
    out.push(chunk);
    inflater.pause();
    wake();
  });
  inflater.on('end', turn('ended')).on('error', turn('damaged'));
  let given = 0;
  let last: Uint8Array | null = null;
  // What was given is worked through; less than it, and it ended within.
  let isThrough = true;
  try {
    for (;;) {
      for (let chunk = out.shift(); chunk !== undefined; chunk = out.shift()) {
        unpacked += chunk.length;
        budget.spend(chunk.length, unpacked, packed.taken - from);
        yield chunk;
      }
      if (state === 'damaged') throw new Break(last === null ? BREAKS_OFF : DAMAGED);
      if (state === 'ended') break;
      if (isThrough && given === inflater.bytesWritten) {
        isThrough = false;
        last = await packed.some();
        given += last?.length ?? 0;
        if (last === null) inflater.end();
        else
          inflater.write(last, () => {
            isThrough = true;
            wake();
          });
      }
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      inflater.resume();
      if (out.length === 0 && state === 'open' && !(isThrough && given === inflater.bytesWritten))
        await woken;
    }
    if (last !== null) packed.putBack(last.subarray(last.length - (given - inflater.bytesWritten)));
  } finally {
    inflater.destroy();
  }
}

export const BREAKS_OFF = 'It breaks off before its end, and what stands before that is read; get it again.';
const DAMAGED = 'It is damaged from here on, and only what stands before that is read; get it again.';

/** What to say instead where nothing stands before that. */
export const IF_NOTHING: Readonly<Record<string, string>> = {
  [BREAKS_OFF]: 'It breaks off before anything of it can be read; get it again.',
  [DAMAGED]: 'It is damaged from its beginning on, and nothing of it can be read; get it again.',
};
