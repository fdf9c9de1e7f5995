/** The page in a file of MHTML (RFC 2557): the first part that is HTML, as its bytes, with the address it was saved from. */

export interface SavedPage {
  readonly html: Uint8Array;
  readonly url: string | null;
}

const HTML = /^content-type:\s*(?:text\/html|application\/xhtml\+xml)\b/im;
const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i;

/** `bytes`: the file's. Null where no part of it is HTML. */
export function savedPage(bytes: Uint8Array): SavedPage | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const top = headersAt(text, 0);
  const boundary = BOUNDARY.exec(top.headers);
  const mark = boundary && `--${boundary[1] ?? boundary[2]}`;
  const url = field(top.headers, 'snapshot-content-location');
  if (!mark) return HTML.test(top.headers) ? { html: content(text.slice(top.end), top.headers), url } : null;
  for (let at = text.indexOf(mark, top.end); at >= 0; ) {
    const line = text.indexOf('\n', at);
    const next = line < 0 ? -1 : text.indexOf(`\n${mark}`, line);
    if (line < 0) return null;
    const { headers, end } = headersAt(text, line + 1);
    const body = text.slice(end, next < 0 ? text.length : next);
    if (HTML.test(headers))
      return { html: content(body, headers), url: url ?? field(headers, 'content-location') };
    at = next < 0 ? -1 : next + 1;
  }
  return null;
}

/** The headers from a place on, their folded lines joined, and where what follows them begins. */
function headersAt(text: string, from: number): { headers: string; end: number } {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = Math.max(0, from - 2);
  const gap = blank.exec(text);
  const end = gap === null ? text.length : gap.index + gap[0].length;
  return { headers: text.slice(from, end).replace(/\r?\n[ \t]+/g, ' '), end };
}

const field = (headers: string, name: string): string | null =>
  new RegExp(`^${name}:\\s*(\\S+)`, 'im').exec(headers)?.[1] ?? null;

/** What a part holds: `text` is its bytes, a unit each. */
function content(text: string, headers: string): Uint8Array {
  const coding = field(headers, 'content-transfer-encoding')?.toLowerCase();
  if (coding === 'base64') return Buffer.from(text, 'base64');
  return Buffer.from(coding === 'quoted-printable' ? unquoted(text) : text, 'latin1');
}

/** Quoted-printable (RFC 2045, 6.7). */
const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\dA-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
