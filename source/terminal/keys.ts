import { graphemes } from '../text/graphemes.ts';
import { ascii, utf8Length } from './bytes.ts';
import { controlName } from './control-names.ts';
import { Paste } from './paste.ts';
import { Patience } from './patience.ts';
import { readSequence, SEQUENCE_LIMIT } from './sequences.ts';

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
const BEL = 0x07;

/**
 * How long to wait for more before `flush()`, in milliseconds. A lone Esc must feel prompt (see `Patience`), the rest
 * need not. `tail`: for the rest of a sequence whose Esc has been taken for the key.
 */
const WAIT = { tail: 400, sequence: 1000, reply: 1000, paste: 1000 } as const;

/** What a sequence may look like behind its Esc when that was taken for the key: less than can be told from typing. */
const TAIL = /^(?:\[(?:[A-DFHIOZM]|[?<>\d;:]+[ -/]*[@-~])|O[A-DFH]|\](?:\d+;|[lL])|P[\d!$+>|]|_G)/;
const TAIL_BEGUN = /^(?:\[[?<>\d;:]*[ -/]*|O|\]\d*|P|_)$/;

const INCOMPLETE = -1;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes of a terminal to key events, one event a key, however the bytes were cut into reads.
 *
 * Text comes as one event a grapheme, as far as it has arrived: nothing waits for a combining mark that may or may not
 * follow, which is then an event of its own. Reports and replies of the terminal are swallowed. An Esc that no
 * sequence follows is the key, though text came with it: on a slow line keys arrive together, and Alt, which sends
 * the same, is bound to nothing. What is not complete is held: `wait` says for how many milliseconds more bytes should
 * be waited for before `flush()` is called; the timer is the caller's.
 */
export class KeyParser {
  #events: KeyEvent[] = [];
  /** Text that has come and is not among the events yet. */
  #text = '';
  /** An incomplete sequence or UTF-8 character; inside a reply, an Esc that may begin its end. */
  #held: Uint8Array = new Uint8Array();
  #paste: Paste | null = null;
  #inReply = false;
  readonly #patience = new Patience();
  /** An Esc that had been held has just been taken for the key: what `#held` has is behind it. */
  #late = false;

  /** Milliseconds to wait before `flush()`, or null when there is nothing to wait for. */
  get wait(): number | null {
    if (this.#paste !== null) return WAIT.paste;
    if (this.#inReply) return WAIT.reply;
    if (this.#late) return WAIT.tail;
    if (this.#held.length === 0) return null;
    return isEscape(this.#held) ? this.#patience.milliseconds : WAIT.sequence;
  }

  push(chunk: Uint8Array | string): KeyEvent[] {
    const fresh = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const bytes = this.#held.length === 0 ? fresh : Buffer.concat([this.#held, fresh]);
    const split = this.#held[0] === ESC && fresh[0] !== ESC;
    this.#held = new Uint8Array();
    if (this.#late) return this.#behindEscape(bytes);
    this.#read(bytes, split);
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
    } else if (this.#late) {
      this.#late = false;
      this.#read(held, false);
    } else if (isEscape(held)) {
      this.#key('escape');
      this.#late = true;
    } else if (held[0] === ESC && held.length === 2) {
      this.#key('escape');
      this.#key(String.fromCharCode(held[1]!));
    }
    return this.#taken();
  }

  /** Reads what follows an Esc that was taken for the key: the rest of a sequence on a very slow line, or typing. */
  #behindEscape(bytes: Uint8Array): KeyEvent[] {
    const start = ascii(bytes, 0, SEQUENCE_LIMIT);
    if (TAIL_BEGUN.test(start)) {
      this.#held = bytes;
      return [];
    }
    this.#late = false;
    if (TAIL.test(start)) {
      this.#patience.late();
      this.#read(Buffer.concat([Uint8Array.of(ESC), bytes]), true);
    } else {
      this.#read(bytes, false);
    }
    return this.#taken();
  }

  /** Reads to the end, or to what is incomplete, and holds that. `split`: the first sequence came in pieces. */
  #read(bytes: Uint8Array, split: boolean): void {
    let at = 0;
    while (at < bytes.length) {
      const next = this.#step(bytes, at);
      if (next === INCOMPLETE) {
        this.#held = bytes.slice(at);
        return;
      }
      if (bytes[at] === ESC && next - at > 2) {
        if (at === 0 && split) this.#patience.split();
        else this.#patience.whole();
      }
      at = next;
    }
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
    if (byte >= 0x20 && byte !== 0x7f) return this.#character(bytes, at);
    this.#key(controlName(byte));
    return at + 1;
  }

  /** One UTF-8 character as text; broken bytes and C1 controls are nothing. */
  #character(bytes: Uint8Array, at: number): number {
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
    if (code === 0x20) this.#key('space');
    else if (!broken && (code < 0x7f || code >= 0xa0)) this.#text += text;
    return at + length;
  }

  #escape(bytes: Uint8Array, at: number): number {
    const sequence = readSequence(bytes, at);
    if (sequence === null) return INCOMPLETE;
    if (sequence.is === 'key') this.#key(sequence.key);
    else if (sequence.is === 'answer') this.#event({ kind: 'answer' });
    else if (sequence.is === 'paste') this.#paste = new Paste();
    else this.#inReply = true;
    return sequence.end;
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

function isEscape(bytes: Uint8Array): boolean {
  return bytes.length === 1 && bytes[0] === ESC;
}
