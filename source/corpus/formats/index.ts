import type { Format, TextFile } from './format.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';

/** Every kind of file that is read; the first that recognises a file reads it. */
const FORMATS: readonly Format[] = [markdown, plainText];

const ENDINGS: ReadonlySet<string> = new Set(FORMATS.flatMap((format) => format.endings));

/** Whether a file with this ending (lower case, with its dot) is opened when it lies below a folder. */
export function isRead(ending: string): boolean {
  return ENDINGS.has(ending);
}

/** The endings that are read, for messages: `.md, .markdown, .txt`. */
export const READ_ENDINGS: string = [...ENDINGS].join(', ');

/** A file as the formats look at it; `path` parted by `/`. */
export const textFileOf = (path: string, bytes: Uint8Array, text: string): TextFile => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  ...{ bytes, text },
});

export function formatOf(file: TextFile): Format {
  return FORMATS.find((format) => format.recognises(file)) ?? plainText;
}
