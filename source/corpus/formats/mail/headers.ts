import { decodeDeclared } from '../../decode.ts';

/*
 * The head of a mail or of a part of one (RFC 5322, 2.2; RFC 2047; RFC 2231). Text is one unit a byte here, until it is decoded.
 */

/** Values by name in lower case, unfolded, as they stand. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/** What is kept of a head: so many fields, and of each so many bytes. */
const MOST_FIELDS = 1000;
const LONGEST_FIELD = 32 * 1024;
const LONGEST_NAME = 100;

/** The head that a text begins with, and where what follows it begins. What does not look like one is none. */
export function readHead(raw: string): { readonly headers: Headers; readonly body: number } {
  const headers = new Map<string, string[]>();
  let values: string[] | null = null;
  let fields = 0;
  let at = 0;
  while (at < raw.length) {
    const feed = raw.indexOf('\n', at);
    const next = feed < 0 ? raw.length : feed + 1;
    const line = raw.slice(at, Math.min(next, at + LONGEST_FIELD)).trimEnd();
    if (line === '') return { headers, body: next };
    if (raw[at] === ' ' || raw[at] === '\t') {
      const last = values === null ? '' : values.pop()!;
      values?.push(last.length < LONGEST_FIELD ? `${last} ${line.trimStart()}` : last);
    } else {
      const colon = line.indexOf(':');
      if (colon < 1 || colon > LONGEST_NAME || /[\s\x80-\xff]/.test(line.slice(0, colon).trimEnd())) {
        // A head that ends without a blank line; or the line that opens a message in a mailbox.
        if (at > 0 || !/^>?From /.test(line)) return { headers, body: at };
      } else if (fields++ < MOST_FIELDS) {
        const name = line.slice(0, colon).trimEnd().toLowerCase();
        values = headers.get(name) ?? [];
        headers.set(name, values);
        values.push(line.slice(colon + 1).trim());
      } else values = null;
    }
    at = next;
  }
  return { headers, body: raw.length };
}

/** The value of a field as it stands; of several, the first. */
export const rawField = (headers: Headers, name: string): string => headers.get(name)?.[0] ?? '';

/** The same with its encoded words decoded. */
export const field = (headers: Headers, name: string): string => decodeWords(rawField(headers, name));

/** `=?charset?B?…?=`, with the language that RFC 2231 allows behind the charset. */
const WORD = /=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([BbQq])\?([^?]*)\?=/g;

/** A field's text. Words that follow each other are one text, also where a letter is parted between two (which RFC 2047 forbids). */
export function decodeWords(raw: string): string {
  const parts: string[] = [];
  let pending: { charset: string; bytes: Buffer[] } | null = null;
  let last = 0;
  const settle = (): void => {
    if (pending) parts.push(decodeDeclared(Buffer.concat(pending.bytes), pending.charset).text);
    pending = null;
  };
  for (const match of raw.matchAll(WORD)) {
    const [whole, charset, how, text] = match as unknown as [string, string, string, string];
    const between = raw.slice(last, match.index);
    if (between.trim() !== '' || last === 0) {
      settle();
      parts.push(plain(between));
    }
    const bytes = /b/i.test(how) ? Buffer.from(text, 'base64') : unquoted(text.replaceAll('_', ' '));
    if (pending?.charset.toLowerCase() !== charset.toLowerCase()) {
      settle();
      pending = { charset, bytes: [] };
    }
    pending!.bytes.push(bytes);
    last = match.index + whole.length;
  }
  settle();
  parts.push(plain(raw.slice(last)));
  return parts.join('').trim();
}

/** Bytes above 0x7f stand in heads against the rules, or by those of RFC 6532 (UTF-8). */
const plain = (raw: string): string =>
  /[\x80-\xff]/.test(raw) ? decodeDeclared(Buffer.from(raw, 'latin1'), null).text : raw;

/** Quoted-printable on one line: `=E9` is a byte. */
export function unquoted(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text.charCodeAt(i) === 0x3d ? hexAt(text, i + 1) : -1;
    if (byte >= 0) i += 2;
    bytes[length++] = byte >= 0 ? byte : text.charCodeAt(i);
  }
  return bytes.subarray(0, length);
}

/** The byte that two hexadecimal digits mean; -1 where there are none. */
export function hexAt(text: string, at: number): number {
  const high = digit(text.charCodeAt(at));
  const low = digit(text.charCodeAt(at + 1));
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

function digit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** A field of the form `value; name=value; name="value"`: what it says first, in lower case, and its parameters. */
export interface Parameters {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([!-:<>-~]{1,60})\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;\s"]*))/g;

export function readParameters(raw: string): Parameters {
  const semicolon = raw.indexOf(';');
  const value = raw.slice(0, semicolon < 0 ? LONGEST_NAME : Math.min(semicolon, LONGEST_NAME));
  const parameters = new Map<string, string>();
  const pieces = new Map<string, string>();
  for (const [, name, quoted, bare] of raw.slice(0, LONGEST_FIELD).matchAll(PARAMETER)) {
    const said = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1');
    const [base, ...rest] = name!.toLowerCase().split('*') as [string, ...string[]];
    if (rest.length === 0) {
      if (!parameters.has(base)) parameters.set(base, said);
    } else pieces.set(base, (pieces.get(base) ?? '') + said);
  }
  // RFC 2231: `name*0*=utf-8''…; name*1*=…`, each byte as %hh.
  for (const [name, said] of pieces) {
    const [, charset, text] = /^([^']{0,40})'[^']{0,40}'(.*)$/s.exec(said) ?? [null, '', said];
    parameters.set(name, decodeDeclared(unquoted(text!.replaceAll('%', '=')), charset || null).text);
  }
  return {
    value: value
      .replace(/\([^)]*\)/g, '')
      .trim()
      .toLowerCase(),
    parameters,
  };
}
