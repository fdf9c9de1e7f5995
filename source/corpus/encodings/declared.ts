/** What a page or an XML file says at its beginning of its own encoding. */

/** Browsers look so far for it, in bytes (HTML, 13.2.3.2 "prescan a byte stream"). */
const PRESCAN_BYTES = 1024;
const XML = /^<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{2,40})["']/;
const META = /<meta\s[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i;

/** As the WHATWG Encoding Standard calls it; null where nothing is said that a code page could be. */
export function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES)).trimStart();
  if (!head.startsWith('<')) return null;
  const label = (XML.exec(head) ?? META.exec(head))?.[1];
  return label === undefined ? null : codePageOf(label);
}

/** What the standard calls the encoding with this label; null where the platform does not decode it. */
export function encodingNamed(label: string): string | null {
  try {
    return label === '' ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** The code page that a label means; null where the platform knows none, and for Unicode. */
export function codePageOf(label: string): string | null {
  const name = encodingNamed(label);
  return name?.startsWith('utf-') ? null : name;
}
