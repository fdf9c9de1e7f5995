import type { ForFiles } from '../for-files.ts';

/**
 * An encoding that a person asked for. Of no files in particular it stands for a guess: what has a byte order mark, is UTF-8 or bears
 * out what it declares is read so. Of some files it is theirs, whatever they seem to be. Plain data.
 */
export interface EncodingAsked extends ForFiles {
  /** As the platform calls it (WHATWG Encoding Standard). */
  readonly name: string;
}
