import { graphemes } from '../text/graphemes.ts';
import { ascii, skip, utf8Length } from './bytes.ts';
import { controlName, csiName, ss3Name } from './key-names.ts';
import { Paste } from './paste.ts';

/** What a person did: one key, by the name the key table uses (`j`, `G`, `space`, `pageup`, `ctrl-c`, `alt-x`), or one paste. */
export type TypedEvent =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'paste'; readonly text: string };

/**
 * What comes from a terminal. `answer`: it has taken in all that was sent before it was asked for its status
 * (ECMA-48 8.3.35, DSR: asked with `ESC [ 5 n`, it says `ESC [ 0 n`, or `ESC [ 3 n` when something is wrong with it).
 */
export type KeyEvent = TypedEvent | { readonly kind: 'answer' };

const ESC = 0x1b;
const CTRL_C = 0x03;
const BEL = 0x07;

/** How long to wait for more before `flush()`, in milliseconds: a lone Esc must feel prompt, the rest need not. */
const WAIT = { escape: 80, sequence: 300, reply: 1000, paste: 1000 } as const;

/** Bytes of a control sequence; nothing a terminal sends is longer. */
const SEQUENCE_LIMIT = 64;

const INCOMPLETE = -1;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes of a terminal to key events, one event a key, however the bytes were cut into reads.
 *
 * Text comes as one event a grapheme, as far as it has arrived: nothing waits for a combining mark that may or may not
 * follow, which is then an event of its own. Reports and replies of the terminal are swallowed. What is not complete
 * is held: `wait` says for how many milliseconds more bytes should be waited for before `flush()` is called; the timer
 * is the caller's.
 */
export class KeyParser {
  #events: KeyEvent[] = [];
  /** Text that has come and is not among the events yet. */
  #text = '';
  /** An incomplete sequence or UTF-8 character; inside a reply, an Esc that may begin its end. */
  #held: Uint8Array = new Uint8Array();
  #paste: Paste | null = null;
  #inReply = false;

  /** Milliseconds to wait before `flush()`, or null when nothing is held. */
  get wait(): number | null {
    if (this.#paste !== null) return WAIT.paste;
    if (this.#inReply) return WAIT.reply;
    if (this.#held.length === 0) return null;
    return this.#held.length === 1 && this.#held[0] === ESC ? WAIT.escape : WAIT.sequence;
  }

  push(chunk: Uint8Array | string): KeyEvent[] {
    const fresh = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const bytes = this.#held.length === 0 ? fresh : Buffer.concat([this.#held, fresh]);
    this.#held = new Uint8Array();
    let at = 0;
    while (at < bytes.length) {
      const next = this.#step(bytes, at);
      if (next === INCOMPLETE) {
        this.#held = bytes.slice(at);
        break;
      }
      at = next;
    }
    return this.#taken();
  }

  /** No more bytes came in time: a lone Esc is the key, an unclosed paste has ended, half a sequence is dropped. */
  flush(): KeyEvent[] {
    const held = this.#held;
    this.#held = new Uint8Array();
    if (this.#paste !== null) {
      const interrupted = this.#paste.interrupted();
      this.#endPaste(this.#paste);
      if (interrupted) this.#key('ctrl-c');
    } else if (this.#inReply) {
      this.#inReply = false;
    } else if (held[0] === ESC) {
      if (held.length === 1) this.#key('escape');
      else if (held.length === 2 && held[1]! < 0x7f) this.#key(`alt-${String.fromCharCode(held[1]!)}`);
    }
    return this.#taken();
  }

  #taken(): KeyEvent[] {
    this.#endText();
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #key(key: string | null): void {
    if (key !== null) this.#event({ kind: 'key', key });
  }

  #event(event: KeyEvent): void {
    this.#endText();
    this.#events.push(event);
  }

  #endText(): void {
    for (const key of graphemes(this.#text)) this.#events.push({ kind: 'key', key });
    this.#text = '';
  }

  #endPaste(paste: Paste): void {
    this.#paste = null;
    this.#event({ kind: 'paste', text: paste.text() });
  }

  /** Reads one thing at `at`; returns where the next begins, or INCOMPLETE. */
  #step(bytes: Uint8Array, at: number): number {
    const byte = bytes[at]!;
    if (this.#paste !== null) {
      if (this.#paste.take(byte)) this.#endPaste(this.#paste);
      return at + 1;
    }
    if (this.#inReply) return this.#replied(bytes, at);
    if (byte === ESC) return this.#escape(bytes, at);
    if (byte >= 0x20 && byte !== 0x7f) return this.#character(bytes, at, false);
    this.#key(controlName(byte));
    return at + 1;
  }

  /** One UTF-8 character as text, or with Alt, which nobody binds; broken bytes and C1 controls are nothing. */
  #character(bytes: Uint8Array, at: number, alt: boolean): number {
    const length = utf8Length(bytes[at]!);
    if (length === 0) return at + 1;
    for (let i = 1; i < length; i++) {
      const byte = bytes[at + i];
      if (byte === undefined) return INCOMPLETE;
      if ((byte & 0xc0) !== 0x80) return at + i;
    }
    const text = utf8.decode(bytes.subarray(at, at + length));
    const code = text.codePointAt(0)!;
    // Overlong forms and surrogates decode to several U+FFFD.
    const broken = text.length !== (code > 0xffff ? 2 : 1);
    if (code === 0x20 || (alt && code < 0x7f))
      this.#key(`${alt ? 'alt-' : ''}${code === 0x20 ? 'space' : text}`);
    else if (!alt && !broken && (code < 0x7f || code >= 0xa0)) this.#text += text;
    return at + length;
  }

  #escape(bytes: Uint8Array, at: number): number {
    const byte = bytes[at + 1];
    if (byte === undefined) return INCOMPLETE;
    if (byte === ESC || byte === CTRL_C) {
      this.#key('escape');
      return at + 1;
    }
    switch (String.fromCharCode(byte)) {
      case '[':
        return this.#csi(bytes, at);
      case 'O':
        return this.#ss3(bytes, at);
      case ']':
        return this.#reply(bytes, at, /\d/);
      case 'P':
        return this.#reply(bytes, at, /[\d!$+>|]/);
      case '_':
        return this.#reply(bytes, at, /G/);
    }
    if (byte >= 0x20 && byte !== 0x7f) return this.#character(bytes, at + 1, true);
    this.#key(`alt-${controlName(byte)}`);
    return at + 2;
  }

  #csi(bytes: Uint8Array, at: number): number {
    const middle = skip(bytes, at + 2, 0x30, 0x3f);
    const end = skip(bytes, middle, 0x20, 0x2f);
    if (end - at > SEQUENCE_LIMIT) {
      this.#inReply = true;
      return end;
    }
    const final = bytes[end];
    if (final === undefined) return INCOMPLETE;
    // Not the form of a control sequence: a control, or a letter beyond ASCII, has come in between and counts.
    if (final < 0x40 || final > 0x7e) return end;
    const parameters = ascii(bytes, at + 2, middle);
    const last = ascii(bytes, middle, end + 1);
    // Of X10 mouse reports three raw bytes follow, of the Linux console's function keys one letter.
    const more = parameters !== '' ? 0 : last === 'M' ? 3 : last === '[' ? 1 : 0;
    for (let i = end + 1; i <= end + more; i++) {
      if (bytes[i] === undefined) return INCOMPLETE;
      if (bytes[i]! < 0x20) return i;
    }
    if (parameters === '200' && last === '~') this.#paste = new Paste();
    else if ((parameters === '0' || parameters === '3') && last === 'n') this.#event({ kind: 'answer' });
    else this.#key(csiName(parameters, last));
    return end + more + 1;
  }

  #ss3(bytes: Uint8Array, at: number): number {
    // Some old terminals put a modifier between.
    const end = skip(bytes, at + 2, 0x30, 0x39);
    const final = bytes[end];
    if (final === undefined && end - at <= SEQUENCE_LIMIT) return INCOMPLETE;
    if (final === undefined || final < 0x20 || final > 0x7e) return end;
    this.#key(ss3Name(String.fromCharCode(final)));
    return end + 1;
  }

  /** OSC, DCS and APC, if what follows `begins` as a terminal's answer does; else it is Alt with a letter. */
  #reply(bytes: Uint8Array, at: number, begins: RegExp): number {
    const byte = bytes[at + 2];
    if (byte === undefined) return INCOMPLETE;
    this.#inReply = begins.test(String.fromCharCode(byte));
    if (!this.#inReply) this.#key(`alt-${String.fromCharCode(bytes[at + 1]!)}`);
    return at + 2;
  }

  /** Drops a reply up to BEL or ST. Any other control is a person's key: no reply holds one. */
  #replied(bytes: Uint8Array, at: number): number {
    const byte = bytes[at]!;
    if (byte >= 0x20) return at + 1;
    if (byte === ESC && bytes[at + 1] === undefined) return INCOMPLETE;
    this.#inReply = false;
    if (byte === BEL) return at + 1;
    return byte === ESC && bytes[at + 1] === 0x5c ? at + 2 : at;
  }
}
