import { safeText } from '../text/safe.ts';

/**
 * Names of files are bytes. Most are UTF-8 and are handled as strings; one that is not is handled as the bytes it
 * is, and shown with each byte that fits nowhere as `<byte FF>`.
 */
export interface Name {
  /** For the operating system. */
  readonly raw: string | Buffer;
  /** For people: safe to print, one line. */
  readonly shown: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function showBytes(bytes: Buffer): string {
  let shown = '';
  for (let i = 0; i < bytes.length; ) {
    let length = 4;
    let text: string | null = null;
    for (; length > 0 && text === null; length--) {
      try {
        text = utf8.decode(bytes.subarray(i, i + length));
        if ([...text].length > 1) text = null;
      } catch {
        text = null;
      }
    }
    shown +=
      text === null ? `<byte ${bytes[i]!.toString(16).toUpperCase().padStart(2, '0')}>` : safeText(text);
    i += text === null ? 1 : length + 1;
  }
  return shown;
}

/** A name as the operating system gives it. */
export function nameOf(bytes: Buffer): Name {
  try {
    const raw = utf8.decode(bytes);
    return { raw, shown: safeText(raw) };
  } catch {
    return { raw: Buffer.from(bytes), shown: showBytes(bytes) };
  }
}

/** `folder/name`, as bytes as soon as one of the two is. */
export function join(folder: Name, name: Name): Name {
  const slash = folder.shown.endsWith('/') ? '' : '/';
  const shown = `${folder.shown}${slash}${name.shown}`;
  if (typeof folder.raw === 'string' && typeof name.raw === 'string') {
    return { raw: `${folder.raw}${slash}${name.raw}`, shown };
  }
  return { raw: Buffer.concat([Buffer.from(folder.raw), Buffer.from(slash), Buffer.from(name.raw)]), shown };
}
