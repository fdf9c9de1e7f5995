/**
 * Text for the clipboard of whoever sits at the terminal, over any line: OSC 52 (xterm's "ctlseqs", "Manipulate Selection
 * Data"). No terminal says whether it took it.
 */
import { capabilitiesOf } from './capabilities.ts';

/**
 * So many bytes of UTF-8 at most. xterm takes megabytes, tmux one (its input buffer), kitty eight (since 0.20), iTerm2 has no
 * limit; hterm, whose script osc52.sh is what most tools go by, takes 100,000 bytes of a sequence: 74,994 of text.
 */
export const MOST_BYTES = 74_994;

/**
 * Through what the sequence has to go: `plain` straight to a terminal, `none` where it would show on the screen, or would surely
 * be lost.
 */
export type Way = 'plain' | 'tmux' | 'screen' | 'none';

/** Families of terminals that have no such clipboard: the Linux console, DEC's own, Apple's Terminal. */
const WITHOUT = /^(?:linux|vt\d|nsterm)/i;

/** By the environment. `DRAGOMAN_CLIPBOARD=file` says that the terminal takes nothing, for those that keep it to themselves. */
export function wayOf(env: Readonly<Record<string, string | undefined>>): Way {
  const { TERM = '', TERM_PROGRAM, TMUX, STY, DRAGOMAN_CLIPBOARD } = env;
  const isKnown = capabilitiesOf({ TERM }).wire === 'changes';
  if (DRAGOMAN_CLIPBOARD === 'file' || !isKnown || WITHOUT.test(TERM)) return 'none';
  if (TERM_PROGRAM === 'Apple_Terminal') return 'none';
  if (TMUX || /^tmux/i.test(TERM)) return 'tmux';
  return STY || /^screen/i.test(TERM) ? 'screen' : 'plain';
}

/** The bytes that hand over a text; null where it is too large, or the terminal takes none. */
export function clipboardBytes(text: string, way: Way): string | null {
  const bytes = Buffer.from(text);
  if (way === 'none' || bytes.length > MOST_BYTES) return null;
  // BEL ends it: it has no Esc, which a multiplexer would take for its own.
  const sequence = `\x1b]52;c;${bytes.toString('base64')}\x07`;
  if (way === 'tmux') return throughTmux(sequence);
  return way === 'screen' ? throughScreen(sequence) : sequence;
}

/**
 * tmux takes the sequence itself only with `set-clipboard on` (its default, `external`, is for its own copy mode), and hands
 * it on in a DCS of its own only with `allow-passthrough on` (3.3, off unless set): both are tried, and once more for a tmux in a
 * tmux. Each that arrives says the same.
 */
function throughTmux(sequence: string): string {
  const once = passed(sequence);
  return sequence + once + passed(once);
}

/** Every Esc of what is handed on is doubled (tmux, input.c: `input_dcs_dispatch`). */
const passed = (sequence: string): string => `\x1bPtmux;${sequence.replaceAll('\x1b', '\x1b\x1b')}\x1b\\`;

/** GNU Screen's strings hold 256 bytes (768 since 2014); what is longer is shown on the screen. */
const SCREEN_STRING = 240;

/** A DCS hands on what is in it; the terminal puts the pieces together. */
function throughScreen(sequence: string): string {
  let bytes = '';
  for (let at = 0; at < sequence.length; at += SCREEN_STRING)
    bytes += `\x1bP${sequence.slice(at, at + SCREEN_STRING)}\x1b\\`;
  // A tmux on another machine may call itself screen: it takes a short one as it is, and screen leaves it alone.
  return sequence.length <= SCREEN_STRING ? sequence + bytes : bytes;
}
