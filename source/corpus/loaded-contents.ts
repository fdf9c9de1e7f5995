import type { Content } from './article.ts';
import { articlesIn } from './articles-in.ts';
import { isBlank, signatureOf } from './decode.ts';
import { type Asked, askedOf } from './formats/format.ts';
import { formatOf, headOf } from './formats/index.ts';
import type { Loaded } from './load.ts';
import { isApart, portionsOf, readPortion } from './portions.ts';
import { unread } from './unread.ts';
import { STANDARD_INPUT } from './walk.ts';

/** What stands in a file that was loaded; null where it is of a kind that is read apart. Throws nothing: where that fails, it is told. */
export function contentsOf(
  path: string,
  system: string | Uint8Array,
  loaded: Loaded,
  asked: Asked,
): Iterable<Content> | null {
  try {
    return recognised(path, system, loaded, asked);
  } catch (failed) {
    return [unread(path, { failed })];
  }
}

function recognised(
  path: string,
  system: string | Uint8Array,
  loaded: Loaded,
  asked: Asked,
): Iterable<Content> | null {
  if ('why' in loaded) {
    if (loaded.why !== 'too large' || path === STANDARD_INPUT) return [unread(path, loaded.why)];
    return isApart(path, system, asked) ? null : largeContents(path, system, asked);
  }
  const { bytes } = loaded;
  if (isBlank(bytes)) return [unread(path, 'empty')];
  const head = headOf(path, bytes, bytes.length, askedOf(asked, path).encoding);
  const format = formatOf(head);
  if (format?.by === 'apart') return null;
  if (format !== null) return articlesIn({ path, inside: null, head, bytes }, format, asked);
  const signature = signatureOf(bytes);
  return [unread(path, signature === null ? 'not text' : { signature })];
}

/** What stands in a file that is not held whole, where it holds records. */
export function* largeContents(
  path: string,
  system: string | Uint8Array,
  asked: Asked,
): Generator<Content, void> {
  let isAny = false;
  for (const portion of portionsOf(path, system, asked)) {
    isAny = true;
    if ('reason' in portion) yield portion;
    else yield* readPortion(path, system, portion);
  }
  if (!isAny) yield unread(path, 'too large');
}
