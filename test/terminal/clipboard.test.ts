import { describe, expect, it } from 'vitest';
import { clipboardBytes, MOST_BYTES, wayOf } from '../../source/terminal/clipboard.ts';

/** `hello` in base64, by hand: RFC 4648. */
const HELLO = '\x1b]52;c;aGVsbG8=\x07';

describe('the way to the clipboard', () => {
  it.each([
    [{ TERM: 'xterm-256color' }, 'plain'],
    [{ TERM: 'xterm-kitty' }, 'plain'],
    [{ TERM: 'tmux-256color' }, 'tmux'],
    [{ TERM: 'screen-256color', TMUX: '/tmp/tmux-0/default,1,0' }, 'tmux'],
    [{ TERM: 'screen-256color', STY: '12.pts-0' }, 'screen'],
    [{ TERM: 'screen' }, 'screen'],
    [{ TERM: 'linux' }, 'none'],
    [{ TERM: 'vt220' }, 'none'],
    [{ TERM: 'dumb' }, 'none'],
    [{ TERM: 'eterm-color' }, 'none'],
    [{}, 'none'],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'Apple_Terminal' }, 'none'],
    [{ TERM: 'xterm-256color', DRAGOMAN_CLIPBOARD: 'file' }, 'none'],
  ])('of %j is %s', (env, way) => {
    expect(wayOf(env)).toBe(way);
  });
});

describe('what is sent', () => {
  it('is the text in base64, between OSC 52 and BEL', () => {
    expect(clipboardBytes('hello', 'plain')).toBe(HELLO);
    expect(clipboardBytes('é\n', 'plain')).toBe('\x1b]52;c;w6kK\x07');
  });

  it('goes through tmux as it is, in its passthrough, and in one inside another, with each Esc doubled', () => {
    const once = '\x1bPtmux;\x1b\x1b]52;c;aGVsbG8=\x07\x1b\\';
    const twice = '\x1bPtmux;\x1b\x1bPtmux;\x1b\x1b\x1b\x1b]52;c;aGVsbG8=\x07\x1b\x1b\\\x1b\\';
    expect(clipboardBytes('hello', 'tmux')).toBe(HELLO + once + twice);
  });

  it('goes through GNU Screen in strings that it holds, which come to the same sequence', () => {
    const text = 'all is well. '.repeat(200);
    const bytes = clipboardBytes(text, 'screen')!;
    const strings = bytes.split('\x1b\\').slice(0, -1);
    for (const one of strings) {
      expect(one).toMatch(/^\x1bP/);
      expect(one.length).toBeLessThan(256);
    }
    expect(strings.map((one) => one.slice(2)).join('')).toBe(clipboardBytes(text, 'plain'));
    expect(clipboardBytes('hello', 'screen')).toBe(`${HELLO}\x1bP${HELLO}\x1b\\`);
  });

  it('holds nothing of the text that a terminal could act on', () => {
    const bytes = clipboardBytes('\x1b]0;title\x07\x1b[2J\x9b1m\u202e', 'plain')!;
    expect(bytes).toMatch(/^\x1b\]52;c;[A-Za-z0-9+/]+=*\x07$/);
  });

  it('is nothing where a sequence would be longer than 100,000 bytes, or nobody takes it', () => {
    expect(clipboardBytes('a'.repeat(MOST_BYTES), 'plain')!.length).toBeLessThanOrEqual(100_000);
    expect(clipboardBytes('a'.repeat(MOST_BYTES + 1), 'plain')).toBeNull();
    // Bytes count, not characters.
    expect(clipboardBytes('é'.repeat(MOST_BYTES / 2 + 1), 'plain')).toBeNull();
    expect(clipboardBytes('hello', 'none')).toBeNull();
  });
});
