/** What a terminal can be asked to do. */
export interface Capabilities {
  /** `changes`: only what differs is sent, one band scrolled; `plain`: every frame whole, for terminals nobody knows. */
  readonly wire: 'changes' | 'plain';
  /** Knows synchronized output (DEC private mode 2026), or at least ignores it. */
  readonly synchronizes: boolean;
}

/**
 * Families of terminals that scroll a region (DECSTBM), move by VT and RI, and insert and delete rows, by their TERM.
 * Not those of Emacs (`eterm`) and of Cygwin's own console, which know all of that but VT.
 */
const FAMILIES =
  /^(?:xterm|screen|tmux|linux|rxvt|alacritty|foot|kitty|konsole|gnome|vte|putty|st|stterm|wezterm|contour|ghostty|iterm2?|mintty|mlterm|nsterm|teraterm|ms-terminal|vt10[2-9]|vt[2-5]\d\d)(?:$|[-+.])/i;

/** Those of them that may show an unknown private mode instead of ignoring it. */
const OLD = /^(?:linux|vt\d|screen(?!.*256))/i;

/**
 * By what a terminal calls itself (TERM), which is what a person or their SSH client vouches for. An unknown or
 * missing name gets plain frames; `DRAGOMAN_WIRE=plain` asks for them anywhere.
 */
export function capabilitiesOf(env: Readonly<Record<string, string | undefined>>): Capabilities {
  const { TERM = '', DRAGOMAN_WIRE = '' } = env;
  const known = FAMILIES.test(TERM);
  return {
    wire: known && DRAGOMAN_WIRE !== 'plain' ? 'changes' : 'plain',
    synchronizes: known && !OLD.test(TERM),
  };
}
