import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyEvent, KeyParser } from '../../source/terminal/keys.ts';
import { PASTE_LIMIT } from '../../source/terminal/paste.ts';

function named(events: readonly KeyEvent[]): string[] {
  return events.map((event) => {
    if (event.kind === 'answer') return 'answer';
    return event.kind === 'key' ? event.key : `paste ${JSON.stringify(event.text)}`;
  });
}

/** The same, text one code point a time: a grapheme that is cut in two comes as two. */
function codePoints(events: readonly KeyEvent[]): string[] {
  return named(events).flatMap((key) =>
    /^[ -~]{2,}$/.test(key) || key.startsWith('paste') ? [key] : [...key],
  );
}

/** What comes of bytes in one read, and then of waiting. */
function eventsOf(bytes: string | Uint8Array): KeyEvent[] {
  const parser = new KeyParser();
  const events = parser.push(bytes);
  return [...events, ...(parser.wait === null ? [] : parser.flush())];
}

function keysOf(bytes: string | Uint8Array): string[] {
  return named(eventsOf(bytes));
}

const TABLE: readonly (readonly [name: string, bytes: string, keys: readonly string[]])[] = [
  ['three keys in one read', 'jjj', ['j', 'j', 'j']],
  ['letters beyond ASCII', 'é漢😀', ['é', '漢', '😀']],
  ['a letter in two code points', 'e\u0301x', ['e\u0301', 'x']],
  ['a family', '👩\u200d👩\u200d👧', ['👩\u200d👩\u200d👧']],
  ['text and keys in one read', 'aé\x1b[Ab c', ['a', 'é', 'up', 'b', 'space', 'c']],
  ['space, tab, enter', ' \t\r', ['space', 'tab', 'enter']],
  ['line feed is enter', '\n', ['enter']],
  ['both backspaces', '\x7f\x08', ['backspace', 'backspace']],
  ['control letters', '\x01\x03\x05\x0c\x0e\x0f\x10\x15\x17\x1a', [...'acelnopuwz'].map((c) => `ctrl-${c}`)],
  ['a lone Esc', '\x1b', ['escape']],
  ['Esc twice', '\x1b\x1b', ['escape', 'escape']],
  ['Esc, then an arrow', '\x1b\x1b[A', ['escape', 'up']],
  ['Esc, then Ctrl-C', '\x1b\x03', ['escape', 'ctrl-c']],
  ['arrows', '\x1b[A\x1b[B\x1b[C\x1b[D', ['up', 'down', 'right', 'left']],
  ['arrows in application mode', '\x1bOA\x1bOB\x1bOC\x1bOD', ['up', 'down', 'right', 'left']],
  ['home', '\x1b[H\x1bOH\x1b[1~\x1b[7~', ['home', 'home', 'home', 'home']],
  ['end', '\x1b[F\x1bOF\x1b[4~\x1b[8~', ['end', 'end', 'end', 'end']],
  ['pages and delete', '\x1b[5~\x1b[6~\x1b[3~', ['pageup', 'pagedown', 'delete']],
  ['shift-tab', '\x1b[Z', ['shift-tab']],
  ['modified arrows', '\x1b[1;5C\x1b[1;2A\x1b[1;3D', ['ctrl-right', 'shift-up', 'alt-left']],
  ['the keypad in application mode', '\x1bOM\x1bOq', ['enter', '1']],
  ['Alt and a letter', '\x1bx\x1bé\x1b\r', ['alt-x', 'alt-enter']],
  ['Alt and what begins a sequence', '\x1b[', ['alt-[']],
  ['Alt and what begins a reply, then a key', '\x1b]nj', ['alt-]', 'n', 'j']],
  ['function keys of the Linux console', '\x1b[[Aj', ['j']],
  ['keys nobody binds', '\x1b[15~\x1b[24;2~\x1b[97;5uj', ['j']],
  ['half a sequence', '\x1b[1;', []],
  ['a letter in the middle of a sequence', '\x1b[1é', ['é']],
  ['Ctrl-C in the middle of a sequence', '\x1b[1;\x03', ['ctrl-c']],
  ['a mouse report (SGR)', '\x1b[<0;12;7Mj\x1b[<0;12;7m', ['j']],
  ['a mouse report (X10)', '\x1b[M !!j', ['j']],
  ['a mouse report (urxvt)', '\x1b[32;12;7Mj', ['j']],
  ['focus in and out', '\x1b[Ij\x1b[O', ['j']],
  ['a cursor position', '\x1b[12;40Rj', ['j']],
  ['device attributes', '\x1b[?64;1;2c\x1b[>41;351;0cj', ['j']],
  ['the answer to a status request', 'j\x1b[0nk\x1b[3nj', ['j', 'answer', 'k', 'answer', 'j']],
  ['other device statuses', '\x1b[?0n\x1b[1n\x1b[0;0n\x1b[0 nj', ['j']],
  ['a mode report', '\x1b[?2026;2$yj', ['j']],
  ['a colour, closed by ST', '\x1b]11;rgb:0000/1111/ffff\x1b\\j', ['j']],
  ['a colour, closed by BEL', '\x1b]10;rgb:0000/1111/ffff\x07j', ['j']],
  ['DECRQSS and the terminal version', '\x1bP1$r0 q\x1b\\\x1bP>|xterm(379)\x1b\\j', ['j']],
  ['kitty graphics', '\x1b_Gi=1;OK\x1b\\j', ['j']],
  ['a reply cut short by Enter', '\x1b]11;rgb:00\rj', ['enter', 'j']],
  ['a reply cut short by a key', '\x1b]11;rgb:00\x1b[A', ['up']],
  ['a reply that never ends', '\x1b]11;rgb:00', []],
  ['a sequence far too long', `\x1b[${'1'.repeat(5000)}m\x07j`, ['j']],
  ['a paste', '\x1b[200~q\r\nj\rk\x1b[A\x1b[201~j', ['paste "q\\nj\\nk\\u001b[A"', 'j']],
  ['a paste with half an end in it', '\x1b[200~\x1b[201\x1b[201~', ['paste "\\u001b[201"']],
  ['an end of paste alone', '\x1b[201~j', ['j']],
  ['a paste that never closes', '\x1b[200~abc', ['paste "abc"']],
  ['Ctrl-C in a paste that never closes', '\x1b[200~abc\x03', ['paste "abc"', 'ctrl-c']],
  ['C1 controls', '\u009b\u0085j', ['j']],
];

describe('KeyParser', () => {
  it.each(TABLE)('%s', (_, bytes, keys) => {
    expect(keysOf(bytes)).toEqual(keys);
  });

  it('drops bytes that are no UTF-8 and keeps what follows', () => {
    const bytes = Uint8Array.of(0xff, 0xc3, 0x6a, 0xe0, 0x80, 0x80, 0xed, 0xa0, 0x80, 0x6b, 0xc3);
    expect(keysOf(bytes)).toEqual(['j', 'k']);
  });

  it('takes X10 mouse reports beyond column 95 whole', () => {
    expect(keysOf(Uint8Array.of(0x1b, 0x5b, 0x4d, 0x20, 0xff, 0xc3, 0x6a))).toEqual(['j']);
  });

  it('holds half a sequence until the rest comes', () => {
    const parser = new KeyParser();
    expect(parser.push('\x1b')).toEqual([]);
    expect(parser.wait).toBeGreaterThan(60);
    expect(parser.push('[')).toEqual([]);
    expect(named(parser.push('A'))).toEqual(['up']);
    expect(parser.wait).toBeNull();
  });

  it('takes keys again after it gave up on half a sequence', () => {
    const parser = new KeyParser();
    parser.push('\x1b[200~abc');
    parser.flush();
    expect(named(parser.push('j\x03'))).toEqual(['j', 'ctrl-c']);
  });

  it('keeps a megabyte of a paste and drops the rest without typing it', () => {
    const parser = new KeyParser();
    const events = parser.push(`\x1b[200~${'a'.repeat(PASTE_LIMIT + 10)}\x1b[201~j`);
    expect(events).toEqual([
      { kind: 'paste', text: 'a'.repeat(PASTE_LIMIT) },
      { kind: 'key', key: 'j' },
    ]);
  });

  it('gives the same keys however the bytes are cut', () => {
    const piece = fc.oneof(
      fc.constantFrom(...TABLE.map(([, bytes]) => bytes)).map((bytes) => [...Buffer.from(bytes)]),
      fc.string({ unit: 'grapheme' }).map((text) => [...Buffer.from(text)]),
      fc.array(
        fc.constantFrom(0x1b, 0x5b, 0x4f, 0x5d, 0x50, 0x4d, 0x32, 0x30, 0x31, 0x7e, 0x03, 0x6a, 0xc3, 0xa9),
      ),
      fc.array(fc.nat(255)),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat()), (pieces, cuts) => {
        const bytes = Uint8Array.from(pieces.flat());
        const at = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
        const parser = new KeyParser();
        const events: KeyEvent[] = [];
        let from = 0;
        for (const to of [...at, bytes.length]) {
          events.push(...parser.push(bytes.subarray(from, to)));
          from = to;
        }
        events.push(...parser.flush());
        expect(codePoints(events)).toEqual(codePoints(eventsOf(bytes)));
      }),
      { numRuns: 2000 },
    );
  });
});
