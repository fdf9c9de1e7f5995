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
  ['Esc and a key, or Alt with it', '\x1bx\x1bé\x1b\r', ['escape', 'x', 'escape', 'é', 'escape', 'enter']],
  ['Esc and what begins a sequence', '\x1b[', ['escape', '[']],
  ['Esc and what begins a reply, then a key', '\x1b]nj', ['escape', ']', 'n', 'j']],
  ['function keys of the Linux console', '\x1b[[Aj', ['j']],
  ['keys nobody binds', '\x1b[15~\x1b[24;2~\x1b[57441uj', ['j']],
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

/** Keys as xterm's modifyOtherKeys and the kitty protocol number them. */
const CODED: readonly (readonly [name: string, bytes: string, keys: readonly string[]])[] = [
  ['letters', '\x1b[106u\x1b[106;1u\x1b[1078u', ['j', 'j', 'ж']],
  ['Shift', '\x1b[106;2u\x1b[27;2;74~\x1b[49:33;2u\x1b[50;2;64u', ['J', 'J', '!', '@']],
  ['Ctrl and a letter', '\x1b[99;5u\x1b[27;5;99~\x1b[27;6;67~', ['ctrl-c', 'ctrl-c', 'ctrl-c']],
  // Line feed, as everywhere.
  ['Ctrl-J', '\x1b[106;5u\x1b[27;5;106~', ['enter', 'enter']],
  ['Ctrl-I and Ctrl-[', '\x1b[105;5u\x1b[27;5;91~', ['tab', 'escape']],
  [
    'Esc, Tab, Enter, Backspace, Space',
    '\x1b[27u\x1b[9u\x1b[13u\x1b[127u\x1b[32u',
    ['escape', 'tab', 'enter', 'backspace', 'space'],
  ],
  ['the same with Shift', '\x1b[27;2;9~\x1b[27;2;13~\x1b[27;2;32~', ['shift-tab', 'enter', 'space']],
  ['Alt, Ctrl and a digit', '\x1b[106;3u\x1b[27;5;49~\x1b[27;7;106~', ['alt-j', 'ctrl-1', 'alt-enter']],
  ['Caps Lock and Num Lock', '\x1b[106;193u\x1b[1;129A', ['j', 'up']],
  ['Super', '\x1b[106;9uk', ['k']],
  [
    'keys pressed, held and let go',
    '\x1b[106;1:1u\x1b[106;1:2u\x1b[106;1:3u\x1b[1;1:1B\x1b[1;1:3B',
    ['j', 'j', 'down'],
  ],
  ['the keypad', '\x1b[57400u\x1b[57414u\x1b[57422u', ['1', 'enter', 'pagedown']],
  ['keys without a character', '\x1b[57358u\x1b[57441;2uk', ['k']],
  ['numbers of no character', '\x1b[u\x1b[;5u\x1b[55296u\x1b[1114112u\x1b[155u\x1b[27;5~\x1b[27~k', ['k']],
  ['Alt and a letter beyond ASCII', '\x1b[233;3u\x1b[1092;5uk', ['k']],
];

/** What terminals say of themselves, asked or not. */
const REPORTS: readonly (readonly [name: string, bytes: string])[] = [
  ['mouse, X10', '\x1b[M !!'],
  ['mouse, X10, far out', '\x1b[M#~~'],
  ['mouse, SGR', '\x1b[<0;12;7M\x1b[<0;12;7m'],
  ['mouse, urxvt', '\x1b[32;12;7M'],
  ['focus', '\x1b[I\x1b[O'],
  [
    'colours',
    '\x1b]4;1;rgb:cdcd/0000/0000\x07\x1b]10;rgb:0000/1111/ffff\x1b\\\x1b]11;rgb:0000/1111/ffff\x1b\\',
  ],
  ['clipboard', '\x1b]52;c;anEK\x1b\\'],
  ['titles', '\x1b]lquit\x1b\\\x1b]Lquit\x1b\\'],
  ['XTGETTCAP', '\x1bP1+r544e=787465726d\x1b\\\x1bP0+r\x1b\\'],
  ['DECRQSS', '\x1bP1$r0 q\x1b\\\x1bP0$r\x1b\\'],
  ['XTVERSION', '\x1bP>|xterm(379)\x1b\\'],
  ['DA1, DA2, DA3', '\x1b[?64;1;2c\x1b[>41;351;0c\x1bP!|00000000\x1b\\'],
  ['cursor position', '\x1b[12;40R\x1b[?12;40;1R'],
  ['DECRPM', '\x1b[?2026;2$y\x1b[4;2$y'],
  ['window', '\x1b[8;24;80t\x1b[4;600;800t\x1b[48;24;80;600;800t\x1b[1t'],
  ['kitty keyboard and graphics', '\x1b[?1u\x1b_Gi=1;OK\x1b\\'],
  ['colour scheme', '\x1b[?997;1n'],
  ['end of a paste', '\x1b[201~'],
];

/**
 * What comes of bytes that arrive in these pieces, so many milliseconds apart, and then of waiting; the caller's timer
 * is played here, so no clock decides.
 */
function arriving(pieces: readonly Uint8Array[], gap: number, parser = new KeyParser()): string[] {
  const events: KeyEvent[] = [];
  const pass = (milliseconds: number): void => {
    let left = milliseconds;
    for (let wait = parser.wait; wait !== null && wait <= left; wait = parser.wait) {
      left -= wait;
      events.push(...parser.flush());
    }
  };
  for (const piece of pieces) {
    events.push(...parser.push(piece));
    pass(gap);
  }
  pass(Number.POSITIVE_INFINITY);
  return named(events);
}

function byteByByte(bytes: string): Uint8Array[] {
  return [...Buffer.from(bytes)].map((byte) => Uint8Array.of(byte));
}

describe('reports', () => {
  it.each(REPORTS)('are never typed, whole or cut anywhere: %s', (_, text) => {
    const bytes = Buffer.from(`${text}j`);
    expect(arriving([bytes], 0)).toEqual(['j']);
    for (let at = 1; at < bytes.length; at++) {
      expect(arriving([bytes.subarray(0, at), bytes.subarray(at)], 70)).toEqual(['j']);
    }
    expect(arriving(byteByByte(`${text}j`), 70)).toEqual(['j']);
  });

  it.each(REPORTS)('cost an Esc and no more on a line that takes its time: %s', (_, text) => {
    const keys = arriving(byteByByte(`${text}j`), 150);
    expect(keys.filter((key) => key !== 'escape')).toEqual(['j']);
    expect(keys.length).toBeLessThanOrEqual(2);
  });
});

describe('a line that splits sequences', () => {
  const UP = '\x1b[A';

  it('has every sequence whole while its bytes are less than 80 ms apart', () => {
    expect(arriving(byteByByte(`${UP}\x1b[6~\x1bOB\x1b[1;5C`), 75)).toEqual([
      'up',
      'pagedown',
      'down',
      'ctrl-right',
    ]);
  });

  it.each([100, 200, 300])('is learnt at its first sequence when they are %i ms apart', (gap) => {
    expect(arriving(byteByByte(`${UP}\x1b[6~\x1bOB${UP}`), gap)).toEqual([
      'escape',
      'up',
      'pagedown',
      'down',
      'up',
    ]);
  });

  it('is forgotten when sequences have come whole for a while: Esc is prompt again', () => {
    const parser = new KeyParser();
    arriving(byteByByte(UP), 300, parser);
    parser.push('\x1b');
    expect(parser.wait).toBeGreaterThan(300);
    parser.flush();
    for (let i = 0; i < 20; i++) parser.push(UP);
    parser.push('\x1b');
    expect(parser.wait).toBeLessThanOrEqual(100);
  });

  it('has what a person types after Esc as it was typed', () => {
    expect(
      arriving(
        ['\x1b', '[', 'n'].map((key) => Buffer.from(key)),
        150,
      ),
    ).toEqual(['escape', '[', 'n']);
    expect(
      arriving(
        ['\x1b', 'O', 'j'].map((key) => Buffer.from(key)),
        150,
      ),
    ).toEqual(['escape', 'O', 'j']);
    expect(
      arriving(
        ['\x1b', '[', '['].map((key) => Buffer.from(key)),
        150,
      ),
    ).toEqual(['escape', '[', '[']);
    expect(
      arriving(
        ['\x1b', '[', 'A'].map((key) => Buffer.from(key)),
        500,
      ),
    ).toEqual(['escape', '[', 'A']);
    expect(
      arriving(
        ['\x1b', '\x1b', 'j'].map((key) => Buffer.from(key)),
        100,
      ),
    ).toEqual(['escape', 'escape', 'j']);
  });
});

describe('KeyParser', () => {
  it.each(CODED)('keys by number: %s', (_, bytes, keys) => {
    expect(keysOf(bytes)).toEqual(keys);
  });

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
      fc
        .constantFrom(...[...TABLE, ...CODED, ...REPORTS].map(([, bytes]) => bytes))
        .map((bytes) => [...Buffer.from(bytes)]),
      fc.string({ unit: 'grapheme' }).map((text) => [...Buffer.from(text)]),
      fc.array(
        fc.constantFrom(
          0x1b,
          0x5b,
          0x3a,
          0x75,
          0x4f,
          0x5d,
          0x50,
          0x4d,
          0x32,
          0x30,
          0x31,
          0x7e,
          0x03,
          0x6a,
          0xc3,
          0xa9,
        ),
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
