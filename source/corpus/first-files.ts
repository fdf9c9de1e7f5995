import { readdirSync, statSync } from 'node:fs';
import { byCodePoint } from '../text/order.ts';
import { endingOf } from './ending.ts';
import { isRead } from './formats/index.ts';
import { INDEX_MARKER } from './index-marker.ts';
import { join, type Name, nameOf } from './names.ts';
import { isLeftBehind, isPassedOver } from './passed-over.ts';
import type { Found } from './walk.ts';

/**
 * Some files of a corpus, at once: those met first, folder by folder. Not which ones the walk will find of several that
 * are the same, nor links; only what is certainly there. What cannot be looked at is passed over.
 */
export function* firstFiles(paths: readonly string[]): Generator<Pick<Found, 'path' | 'raw'>> {
  for (const path of paths) yield* filesBelow({ raw: path, shown: nameOf(Buffer.from(path)).shown });
}

function* filesBelow(root: Name): Generator<Pick<Found, 'path' | 'raw'>> {
  try {
    if (statSync(root.raw).isFile()) {
      yield { path: root.shown, raw: root.raw };
      return;
    }
    const entries = readdirSync(root.raw, { withFileTypes: true, encoding: 'buffer' });
    const own = entries.map((entry) => ({ entry, name: nameOf(entry.name) }));
    if (own.some(({ name }) => name.shown === INDEX_MARKER)) return;
    own.sort((a, b) => byCodePoint(a.name.shown, b.name.shown));
    for (const { entry, name } of own) {
      if (isPassedOver(name.shown)) continue;
      const below = join(root, name);
      if (entry.isDirectory()) yield* filesBelow(below);
      else if (entry.isFile() && !isLeftBehind(name.shown) && isRead(endingOf(name.shown)))
        yield { path: below.shown, raw: below.raw };
    }
  } catch {
    // The walk will say why.
  }
}
